/** What a clip has and a photo has not: which part of it is played, how fast, and how loud it is. */
import { CLIP_DUCK } from '../../../shared/draft/clip.ts';
import { clock } from '../../../shared/draft/time.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, Slider } from '../../ui/fields.tsx';

const SPEEDS = [0.25, 0.5, 1, 1.5, 2, 4];
/** A part that is played lasts at least so long; a slider moves by a tenth of a second. */
const LEAST_MS = 300;
const STEP_MS = 100;

export const ClipFields = ({ clip: s }: { clip: PictureSegment }) => {
  const ids = [s.id];
  const { len } = s;
  const [from, to] = s.trim ?? [0, len ?? 0];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const trim = (a: number, b: number): void => void byHand([{ op: 'clip', trim: [a, b], ids }]);
  return (
    <>
      <Chips
        label={w.value.speed}
        value={String(s.speed ?? 1)}
        of={SPEEDS.map((x) => ({ value: String(x), name: `${x}×` }))}
        testid="clip-speed"
        onPick={(x) => void byHand([{ op: 'clip', speed: Number(x), ids }])}
      />
      {s.sound === true && s.loop !== true && (
        <div class="fields-two">
          <Slider
            label={w.value.sound}
            value={s.gain ?? 1}
            min={0}
            max={1}
            step={0.05}
            say={percent}
            testid="clip-sound"
            onSet={(gain) => void byHand([{ op: 'clip', gain, ids }])}
          />
          <Slider
            label={w.value.musicMeanwhile}
            value={s.duck ?? CLIP_DUCK}
            min={0}
            max={1}
            step={0.05}
            say={percent}
            testid="clip-duck"
            onSet={(duck) => void byHand([{ op: 'clip', duck, ids }])}
          />
        </div>
      )}
      {len !== undefined && len >= 2 * LEAST_MS && s.loop !== true && (
        <>
          <div class="fields-two">
            <Slider
              label={w.value.from}
              value={from}
              min={0}
              max={len}
              step={STEP_MS}
              say={(ms) => clock(ms)}
              testid="clip-from"
              onSet={(ms) => {
                const a = Math.min(ms, len - LEAST_MS);
                trim(a, Math.max(to, a + LEAST_MS));
              }}
            />
            <Slider
              label={w.value.to}
              value={to}
              min={0}
              max={len}
              step={STEP_MS}
              say={(ms) => clock(ms)}
              testid="clip-to"
              onSet={(ms) => {
                const b = Math.max(ms, LEAST_MS);
                trim(Math.min(from, b - LEAST_MS), b);
              }}
            />
          </div>
          {s.trim && (
            <div class="sheet-acts">
              <Button onClick={() => void byHand([{ op: 'clip', trim: null, ids }])}>
                {w.value.wholeClip}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
};
