/**
 * The moments of a film that stand still well: one for each photo, and the one for a poster. Promises a frame of that
 * photo alone, with its texts in full where there is such a frame; refuses films without photos (no moments).
 */
import { visibleSpan } from './at-frame.ts';
import { pictures, texts, type Draft } from './schema.ts';

/** A text needs this long, in ms, to come in, and as long to go. */
const TEXT_EDGE_MS = 500;
/** Moments that are looked at in each photo. */
const CANDIDATES = 9;

/** The moment in ms at which photo `i` of the main track stands best. */
const bestMoment = (draft: Draft, i: number): number => {
  const segments = pictures(draft);
  const s = segments[i]!;
  const { from, to } = visibleSpan(segments, i);
  // As far as a transition reaches beyond the cut, so far it reaches inside.
  const start = s.st + (s.st - from);
  const end = Math.max(start, s.st + s.d - (to - s.st - s.d));
  const first = i === 0 && s.tr?.kind === 'black' ? Math.min(end, s.st + s.tr.d) : start;
  const middle = (first + end) / 2;
  let best = middle;
  let most = -1;
  for (let k = 0; k < CANDIDATES; k++) {
    const t = first + ((end - first) * (k + 0.5)) / CANDIDATES;
    const seen = texts(draft).filter((text) => inFull(text, t)).length;
    if (seen < most || (seen === most && Math.abs(t - middle) >= Math.abs(best - middle))) continue;
    most = seen;
    best = t;
  }
  return Math.round(best);
};

const inFull = ({ st, d }: { st: number; d: number }, t: number): boolean => {
  const edge = Math.min(TEXT_EDGE_MS, d / 2);
  return t >= st + edge && t <= st + d - edge;
};

/** At most `most` moments in order, one for each photo; evenly chosen where there are more photos. */
export const stillMoments = (draft: Draft, most: number): number[] => {
  const all = pictures(draft).length;
  const count = Math.min(all, most);
  return Array.from({ length: count }, (_, k) => bestMoment(draft, Math.floor((k * all) / count)));
};

/** The poster's moment where nobody names one: the first photo, with the title. */
export const posterMoment = (draft: Draft): number =>
  pictures(draft).length > 0 ? bestMoment(draft, 0) : 0;
