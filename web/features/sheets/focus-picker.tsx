/** The point of a photo that its motion and its crop keep in sight, by a tap or with the arrow keys. */
import { useEffect, useRef } from 'preact/hooks';
import type { Media } from '../../../shared/contract/events.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/fields.tsx';
import { useThumb } from '../tray/thumbs.ts';

/** One press of an arrow key, in 0–1 of the photo. */
const STEP = 0.05;
const unit = (v: number): number => Math.round(Math.max(0, Math.min(1, v)) * 100) / 100;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export const FocusPicker = ({ segment: s, media }: { segment: PictureSegment; media: Media }) => {
  const thumb = useThumb(media.id, undefined, s.kind === 'clip');
  const dot = useRef<HTMLSpanElement>(null);
  const focus = s.kb?.focus;
  const [x, y] = focus ?? [0.5, 0.5];
  useEffect(() => {
    // By the CSSOM: the page's policy allows no style attributes.
    dot.current?.style.setProperty('left', `${x * 100}%`);
    dot.current?.style.setProperty('top', `${y * 100}%`);
  });
  const put = (point: [number, number] | null): void =>
    void byHand([{ op: 'focus', point, ids: [s.id] }]);
  if (!thumb) return null;
  const said = focus
    ? w.value.focusAt(Math.round(x * 100), Math.round(y * 100))
    : w.value.focusAuto;
  return (
    <Field label={w.value.focus} said={focus ? '' : said}>
      <div class="focus">
        <button
          type="button"
          class="focus-photo"
          aria-label={`${w.value.focus}: ${said}. ${w.value.focusHint}`}
          data-testid="focus"
          onClick={(e) => {
            // A press of Enter has no place.
            if (e.detail === 0) return;
            const box = e.currentTarget.getBoundingClientRect();
            put([
              unit((e.clientX - box.left) / box.width),
              unit((e.clientY - box.top) / box.height),
            ]);
          }}
          onKeyDown={(e) => {
            const by = ARROWS[e.key];
            if (!by) return;
            e.preventDefault();
            put([unit(x + by[0]), unit(y + by[1])]);
          }}
        >
          <img src={thumb} alt="" draggable={false} />
          <span ref={dot} class={`focus-dot${focus ? '' : ' focus-auto'}`} aria-hidden="true" />
        </button>
        <div class="focus-words">
          <p class="soft small">{w.value.focusHint}</p>
          <Button look="quiet" disabled={!focus} onClick={() => put(null)}>
            {w.value.focusAuto}
          </Button>
        </div>
      </div>
    </Field>
  );
};
