/**
 * Which transition is drawn at a cut. Promises the same answer for the same cut wherever it is asked, and never the
 * same kind twice running where chance decides; refuses to choose one that is hard on the eye.
 */
import type { PictureSegment, TransitionKind } from './schema.ts';

/** A transition that has pixels of its own. */
export type DrawnTransition = Exclude<TransitionKind, 'cut' | 'random'>;

/** What `random` chooses from: everything but the dips, which look like an end, and the loud ones. */
export const RANDOM_TRANSITIONS = [
  'dissolve',
  'wipe-left',
  'wipe-right',
  'slide-left',
  'slide-up',
  'push-left',
  'push-up',
  'cover',
  'zoom',
  'whip',
  'blur',
  'circle-open',
  'circle-close',
  'clock',
  'split',
  'blinds',
  'luma',
  'page',
] as const satisfies readonly DrawnTransition[];

/** A whole number (32 bits) of the two segments that meet (FNV-1a over their ids). */
export const seedOfCut = (
  before: Pick<PictureSegment, 'id'>,
  after: Pick<PictureSegment, 'id'>,
): number => {
  let h = 0x811c9dc5;
  for (const c of `${before.id}\n${after.id}`)
    h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193) >>> 0;
  return h;
};

/** The kind drawn into segment `i`; `undefined` for a cut and before the first segment. */
export const drawnKind = (
  segments: readonly PictureSegment[],
  i: number,
): DrawnTransition | undefined => {
  const kind = segments[i]?.tr?.kind;
  if (i < 1 || !kind || kind === 'cut') return undefined;
  if (kind !== 'random') return kind;
  // From the start of a row of random ones, so that each can step aside for the one before it.
  let first = i;
  while (first > 1 && segments[first - 1]!.tr?.kind === 'random') first--;
  let chosen: DrawnTransition | undefined = drawnKind(segments, first - 1);
  for (let k = first; k <= i; k++) {
    const before = chosen;
    const n = RANDOM_TRANSITIONS.length;
    const at = seedOfCut(segments[k - 1]!, segments[k]!) % n;
    const wanted = RANDOM_TRANSITIONS[at]!;
    chosen = wanted === before ? RANDOM_TRANSITIONS[(at + 1) % n]! : wanted;
  }
  return chosen;
};
