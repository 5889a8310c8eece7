/** One photo of the tray: tap to see it in the film with its sheet, arrow keys to move it, Delete to take it out. */
import { GROUND_ANGLE } from '../../../shared/draft/ground-angle.ts';
import { isClipType } from '../../../shared/formats/input.ts';
import { clock } from '../../../shared/draft/time.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { openPhoto } from '../../state/sheets.ts';
import { drawable, editing, t } from '../../state/store.ts';
import { includePhoto, movePhoto, removePhoto, type TrayPhoto } from '../../state/tray.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { player } from '../preview/player.ts';
import { useThumb } from './thumbs.ts';

/** Where a photo has gone, the one that took its place is next: the keyboard must not fall off the page. */
const focusTile = (place: number): void => {
  requestAnimationFrame(() => {
    const faces = document.querySelectorAll<HTMLElement>('.tile-photo .tile-face');
    faces[Math.min(place, faces.length - 1)]?.focus();
  });
};

/** What a card looks like, in CSS. */
const groundOf = (segment: PictureSegment | undefined): string => {
  const { colour = '#000000', to, angle = GROUND_ANGLE } = segment?.ground ?? {};
  return to === undefined ? colour : `linear-gradient(${angle}deg, ${colour}, ${to})`;
};

type Props = { photo: TrayPhoto; place: number; of: number; shift: number; held: boolean };

export const PhotoTile = ({ photo, place, of, shift, held }: Props) => {
  const { media, beside, segment } = photo;
  const isClip = media !== undefined && isClipType(media.type);
  const thumb = useThumb(media?.id, undefined, isClip);
  const other = useThumb(beside?.id);
  const ms = segment?.kind === 'clip' ? segment.d : media?.clip?.ms;
  const bare = [media?.name ?? t.value.card, beside?.name].filter((n) => n).join(' + ');
  const name = isClip && ms !== undefined ? t.value.clipTile(bare, clock(ms)) : bare;
  const onKeyDown = (e: KeyboardEvent & { currentTarget: HTMLButtonElement }): void => {
    if (!segment || editing.value) return;
    const button = e.currentTarget;
    const keep = (): void => button.focus();
    if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
      e.preventDefault();
      void movePhoto(place, place + (e.key === 'ArrowLeft' ? -1 : 1)).then(keep);
    } else if (e.key === 'Delete' || e.key === 'Backspace') {
      e.preventDefault();
      void removePhoto(segment).then(() => focusTile(place));
    }
  };
  // Of another backend's film it is not known what is not in it.
  const out = drawable.value && !segment;
  return (
    <li
      class={`tile tile-photo${held ? ' tile-held' : ''}${out ? ' tile-out' : ''}`}
      data-place={place}
      data-testid="photo"
      ref={(el) => {
        // By the CSSOM: the page's policy allows no style attributes.
        if (el) el.style.transform = shift === 0 ? '' : `translateX(${shift}px)`;
      }}
    >
      <button
        type="button"
        class="tile-face"
        aria-label={`${t.value.photoN(place + 1, of, name)}${out ? `, ${t.value.notInFilm}` : ''}`}
        onKeyDown={onKeyDown}
        aria-haspopup={drawable.value ? 'dialog' : undefined}
        onClick={() => {
          if (!drawable.value) return;
          if (segment) player.seek(segment.st + Math.min(segment.d / 2, 1000));
          openPhoto(photo.key);
        }}
      >
        {thumb ? (
          <>
            <img src={thumb} alt="" draggable={false} />
            {other && <img class="tile-beside" src={other} alt="" draggable={false} />}
          </>
        ) : media ? (
          <span class="tile-blank" />
        ) : (
          <span
            class="tile-card"
            ref={(el) => {
              if (el) el.style.background = groundOf(segment);
            }}
          />
        )}
        {isClip && (
          <span class="tile-clip" aria-hidden="true">
            <Icon name="film" size={12} />
            {ms === undefined ? '' : clock(ms)}
          </span>
        )}
        {segment && (
          <span class="tile-number" aria-hidden="true">
            {place + 1}
          </span>
        )}
      </button>
      {segment && of > 1 && (
        <IconButton
          class="tile-act"
          glyph="close"
          label={`${t.value.remove}: ${name}`}
          disabled={editing.value}
          onClick={() => void removePhoto(segment).then(() => focusTile(place))}
        />
      )}
      {out && media && (
        <IconButton
          class="tile-act"
          glyph="plus"
          label={`${t.value.addToFilm}: ${media.name}`}
          disabled={editing.value}
          onClick={() => void includePhoto(media)}
        />
      )}
    </li>
  );
};
