/** The shape of the film and how photos fit into it: they may stand beside anything else in a clause. */
import type { Shape } from '../../../shared/formats/shape.ts';
import { edits, type Rule } from './rule.ts';

export const shape: Rule = ({ clause }) => {
  const name = clause.pick('shape') as Shape | undefined;
  return name && !clause.has('not') ? edits({ op: 'shape', shape: name }) : undefined;
};

export const fit: Rule = ({ clause }) => {
  const how = clause.pick('fit');
  if (how !== 'blur' && how !== 'fill') return undefined;
  return edits({ op: 'fit', fit: how });
};
