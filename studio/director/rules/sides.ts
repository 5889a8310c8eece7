/** Which sides and corners a clause names. One phrase may name two: `in the top right corner`, `右下角`. */
import type { Clause } from '../clause.ts';

export type Sides = { x?: 'left' | 'right'; y?: 'top' | 'bottom' };

const UP = /\b(?:top|upper)\b|上/;
const DOWN = /\b(?:bottom|lower)\b|下/;

export const sidesOf = (clause: Clause): Sides => {
  const spots = clause.tokens.filter((t) => t.t === 'concept' && t.c.startsWith('spot.'));
  const says = (what: RegExp): boolean => spots.some((t) => what.test(t.text));
  const x = clause.has('spot.left') ? 'left' : clause.has('spot.right') ? 'right' : undefined;
  const top = clause.has('spot.top') || (x !== undefined && says(UP));
  const y =
    top || clause.tokens.some((t) => t.text === 'to the top')
      ? 'top'
      : clause.has('spot.bottom') || (x !== undefined && says(DOWN))
        ? 'bottom'
        : undefined;
  return { ...(x ? { x } : {}), ...(y ? { y } : {}) };
};
