/**
 * When the sound of clips is heard. Promises that it begins and ends with the picture, over the transitions too, and
 * never where the file has nothing; refuses speeds at which it would be noise.
 */
import { clipPart, clipSpeed, isHeard } from './clip.ts';
import type { Draft } from './schema.ts';
import { visibleSpan } from './span.ts';
import type { Heard } from './stretch.ts';
import { samplesAt } from './time.ts';

/** No click where nothing fades. */
const EDGE_MS = 15;

/** One stretch for each clip that is heard, in their order. */
export const clipSounds = (draft: Draft): Heard[] => {
  // As in `schema.ts`, which the page is too small to load.
  const segments = draft.t.find((track) => track.tt === 0)?.sg ?? [];
  return segments.flatMap((s, i): Heard[] => {
    if (!isHeard(s) || s.media === undefined) return [];
    const { from, to } = visibleSpan(segments, i);
    const speed = clipSpeed(s);
    const [start] = clipPart(s);
    const begins = Math.max(0, from, s.st - start / speed);
    const ends = Math.min(draft.d, to, s.st + ((s.len ?? Infinity) - start) / speed);
    if (ends <= begins) return [];
    const at = samplesAt(begins);
    const count = samplesAt(ends) - at;
    // It comes in while the picture does: until as long after the cut as it began before.
    const rise = Math.max(EDGE_MS, s.st + (s.st - from) - begins);
    const fall = Math.max(EDGE_MS, ends - (s.st + s.d - (to - s.st - s.d)));
    return [
      {
        id: s.id,
        bus: 'clip',
        media: s.media,
        at,
        from: samplesAt(start + (begins - s.st) * speed),
        count,
        gain: s.gain ?? 1,
        fadeIn: Math.min(samplesAt(rise), count),
        fadeOut: Math.min(samplesAt(fall), count),
        ...(speed === 1 ? {} : { rate: speed }),
      },
    ];
  });
};
