/**
 * A piece in the other mode: what was written in major is heard in minor, and back. Promises the same rhythm and the
 * same shape of every line; refuses to move percussion, and what belongs to neither mode.
 */
import type { Plan } from './plan.ts';
import type { Note } from './stage.ts';
import type { Style } from './style.ts';

export type Mode = 'major' | 'minor';

/** The mode that a style is at home in: its third says it. */
export const modeOf = (style: Pick<Style, 'scale'>): Mode =>
  style.scale.includes(3) && !style.scale.includes(4) ? 'minor' : 'major';

/** Third, sixth and seventh are what the modes differ in. */
const TO_MINOR = new Map([
  [4, 3],
  [9, 8],
  [11, 10],
]);
const TO_MAJOR = new Map([
  [3, 4],
  [8, 9],
  [10, 11],
]);
/** The chord that pulls home keeps its leading tone in either mode. */
const DOMINANT = 7;
const LEADING = 11;

/** The root of the chord that sounds at `at` s, in semitones above the tonic. */
const rootAt = (plan: Plan, at: number): number => {
  if (at >= plan.end.at - 0.05) return plan.end.chord.root;
  let root = plan.bars[0]?.chord.root ?? 0;
  // A hand may be a little early for its bar.
  for (const bar of plan.bars) if (bar.at <= at + 0.05) root = bar.chord.root;
  return root;
};

/** The notes in `mode`; as they are where that is the style's own. */
export const inMode = (notes: readonly Note[], style: Style, plan: Plan, mode: Mode): Note[] => {
  if (mode === modeOf(style)) return [...notes];
  const moves = mode === 'minor' ? TO_MINOR : TO_MAJOR;
  return notes.map((n) => {
    if ('drum' in style.channels[n.channel].midi) return n;
    const degree = (((n.pitch - plan.tonic) % 12) + 12) % 12;
    const to = moves.get(degree);
    if (to === undefined) return n;
    if (degree === LEADING && rootAt(plan, n.at) % 12 === DOMINANT) return n;
    return { ...n, pitch: n.pitch + to - degree };
  });
};
