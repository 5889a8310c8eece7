/**
 * One photo, clip or card of the tray: its place, how long it stays, how it comes and moves, what of it stays in sight, the
 * words on it. Promises that every control is an edit of the draft; refuses what only the whole film has.
 */
import { LOOKS, MOTIONS, TRANSITIONS, type PictureSegment } from '../../../shared/draft/schema.ts';
import { lookOfText } from '../../../shared/draft/text-look.ts';
import {
  MAX_CARD_MS,
  MAX_FILES_PER_SESSION,
  MAX_PHOTO_MS,
  MAX_TITLE_CHARS,
  MIN_PHOTO_MS,
} from '../../../shared/limits.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { capital, film, w } from '../../i18n/sheets/index.ts';
import { byHand, photoSheet } from '../../state/sheets.ts';
import { draft, filmPhotos, hasFilm } from '../../state/store.ts';
import { includePhoto, trayPhotos, type TrayPhoto } from '../../state/tray.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice, Field, Seconds, Switch, Words } from '../../ui/fields.tsx';
import { player } from '../preview/player.ts';
import { CardFields } from './card-fields.tsx';
import { ClipFields } from './clip-fields.tsx';
import { fitOf, FITS_SHOWN } from './film-facts.ts';
import { FocusPicker } from './focus-picker.tsx';
import { logoEdits } from './logo.ts';
import { SheetHead } from './sheet-head.tsx';

export const PhotoSheet = ({ onDone }: { onDone: () => void }) => {
  const all = trayPhotos.value;
  const place = all.findIndex((p) => p.key === photoSheet.value);
  const photo = all[place];
  if (!photo) return null;
  const go = (by: number): void => {
    const next = all[place + by];
    if (!next) return;
    photoSheet.value = next.key;
    if (next.segment) player.seek(next.segment.st + Math.min(next.segment.d / 2, 1000));
  };
  const kind = photo.segment?.kind;
  const name =
    kind === 'card'
      ? w.value.cardOf
      : kind === 'clip' || photo.media?.clip
        ? w.value.clipOf
        : w.value.photoOf;
  return (
    <div class="sheet-content">
      <SheetHead
        title={name(place + 1, all.length)}
        under={photo.media?.name ?? ''}
        onDone={onDone}
        before={
          <>
            <IconButton
              glyph="back"
              label={w.value.previous}
              disabled={place === 0}
              onClick={() => go(-1)}
            />
            <IconButton
              glyph="on"
              label={w.value.next}
              disabled={place === all.length - 1}
              onClick={() => go(1)}
            />
          </>
        }
      />
      {/* Another photo, other fields: nothing of the last one's is left in them. */}
      <div class="sheet-body" key={photo.key}>
        {photo.segment ? (
          <InFilm photo={photo} segment={photo.segment} />
        ) : (
          <Outside photo={photo} />
        )}
      </div>
    </div>
  );
};

/** A file that came into the film, or became its logo and left it, has another sheet than before. */
const showFile = (media: string): void => {
  photoSheet.value = trayPhotos.value.find((p) => p.media?.id === media)?.key;
};

const Outside = ({ photo: { media } }: { photo: TrayPhoto }) =>
  media && hasFilm.value ? (
    <div class="sheet-acts">
      <Button
        glyph="plus"
        data-testid="put-in"
        onClick={() => void includePhoto(media).then(() => showFile(media.id))}
      >
        {w.value.putIn}
      </Button>
      <Button onClick={() => void byHand(logoEdits(media))}>{w.value.asLogo}</Button>
    </div>
  ) : null;

type InFilmProps = { photo: TrayPhoto; segment: PictureSegment };

const InFilm = ({ photo, segment: s }: InFilmProps) => {
  const shots = filmPhotos.value;
  const at = shots.findIndex((x) => x.id === s.id);
  const ids = [s.id];
  const isCard = s.kind === 'card';
  const isClip = s.kind === 'clip';
  const move = (to: number): void => {
    const order = shots.map((x) => x.id);
    order.splice(at, 1);
    order.splice(to, 0, s.id);
    void byHand([{ op: 'order', ids: order }]);
  };
  const act = (edit: Edit): void => void byHand([edit]);
  const length = (ms: number): void =>
    act(isCard ? { op: 'card', id: s.id, ms } : { op: 'photo_length', ms, ids });
  const leaveOut = async (): Promise<void> => {
    const next = trayPhotos.value[at + 1] ?? trayPhotos.value[at - 1];
    if (await byHand([{ op: 'remove', ids }])) photoSheet.value = next?.key;
  };
  return (
    <>
      {isCard ? <CardFields card={s} /> : <Caption segment={s} />}
      <div class="fields-two">
        <Seconds
          label={w.value.length}
          ms={s.d}
          min={MIN_PHOTO_MS}
          max={isCard ? MAX_CARD_MS : MAX_PHOTO_MS}
          step={500}
          words={w.value}
          testid="photo-length"
          onSet={length}
        />
        <Field label={w.value.order}>
          <div class="pair-acts">
            <Button disabled={at <= 0} data-testid="earlier" onClick={() => move(at - 1)}>
              {w.value.earlier}
            </Button>
            <Button disabled={at >= shots.length - 1} onClick={() => move(at + 1)}>
              {w.value.later}
            </Button>
          </div>
        </Field>
      </div>
      {isClip && <ClipFields clip={s} />}
      {photo.media && !s.pair && <FocusPicker segment={s} media={photo.media} />}
      <div class="fields-two">
        {!isCard && (
          <>
            <Choice
              label={w.value.motion}
              mixed={w.value.mixed}
              value={s.kb?.kind ?? 'hold'}
              of={MOTIONS.map((value) => ({ value, name: capital(film.value.motion(value)) }))}
              testid="photo-motion"
              onPick={(kind) => act({ op: 'motion', kind, ids })}
            />
            <Choice
              label={w.value.look}
              mixed={w.value.mixed}
              value={s.look === undefined ? 'film' : s.look.strength === 0 ? 'bare' : s.look.kind}
              of={[
                { value: 'film', name: draft.value?.m.look ? w.value.asFilm : w.value.asTaken },
                ...(draft.value?.m.look || s.look?.strength === 0
                  ? [{ value: 'bare', name: w.value.asTaken } as const]
                  : []),
                ...LOOKS.map((value) => ({ value, name: capital(film.value.look(value)) })),
              ]}
              testid="photo-look"
              onPick={(kind) =>
                act({
                  op: 'look',
                  look: kind === 'film' ? null : kind === 'bare' ? BARE : { kind },
                  ids,
                })
              }
            />
            <Choice
              label={w.value.fit}
              mixed={w.value.mixed}
              value={fitOf(s, draft.value?.m ?? { width: 16, height: 9 })}
              of={FITS_SHOWN.map((value) => ({ value, name: w.value.fits[value] }))}
              onPick={(fit) => act({ op: 'fit', fit, ids })}
            />
          </>
        )}
        {at > 0 && (
          <Choice
            label={w.value.into}
            mixed={w.value.mixed}
            value={s.tr?.kind ?? 'cut'}
            of={TRANSITIONS.map((value) => ({
              value,
              name: capital(film.value.transition(value)),
            }))}
            testid="photo-transition"
            onPick={(kind) => act({ op: 'transition', kind, ids })}
          />
        )}
      </div>
      <div class="sheet-acts">
        {s.pair && (
          <Button onClick={() => act({ op: 'pairs', on: false, ids })}>{w.value.apart}</Button>
        )}
        {!isCard && shots.length < MAX_FILES_PER_SESSION && (
          <Button onClick={() => act({ op: 'duplicate', ids, at: at + 1 })}>
            {w.value.duplicate}
          </Button>
        )}
        {photo.media && !isClip && (
          <Button
            onClick={() =>
              void byHand(logoEdits(photo.media!)).then(() => showFile(photo.media!.id))
            }
          >
            {w.value.asLogo}
          </Button>
        )}
        {shots.length > 1 && (
          <Button glyph="close" data-testid="leave-out" onClick={() => void leaveOut()}>
            {w.value.leaveOut}
          </Button>
        )}
      </div>
    </>
  );
};

/** As it was taken, whatever the film's look is. */
const BARE = { kind: 'natural', strength: 0 } as const;

const Caption = ({ segment: s }: { segment: PictureSegment }) => {
  const text = draft.value?.t
    .flatMap((track) => (track.tt === 7 ? track.sg : []))
    .find((x) => x.of === s.id);
  const lower = text !== undefined && lookOfText(text).role === 'lower';
  return (
    <>
      <Words
        label={w.value.caption}
        hint={w.value.captionHint}
        value={text?.text ?? ''}
        max={MAX_TITLE_CHARS}
        testid="caption"
        onWrite={(words) =>
          void byHand([{ op: 'caption', text: words === '' ? null : words, ids: [s.id] }])
        }
      />
      {text && (
        <Switch
          label={w.value.lower}
          on={lower}
          onFlip={(on) =>
            void byHand([
              { op: 'caption', text: text.text, ids: [s.id], role: on ? 'lower' : 'caption' },
            ])
          }
        />
      )}
    </>
  );
};
