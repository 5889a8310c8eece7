/** The shape of the film and how photos fit into it: they may stand beside anything else in a clause. */
import type { Shape } from '../../../shared/formats/shape.ts';
import { FITS } from '../../../shared/draft/schema.ts';
import { groundOf } from './layers.ts';
import { chosen, edits, ofShape, type Rule } from './rule.ts';

export const shape: Rule = ({ clause }) => {
  const name = clause.pick('shape') as Shape | undefined;
  // `remove the vertical photos`: which, not how.
  if (ofShape(clause)) return undefined;
  return name && !clause.has('not') ? edits({ op: 'shape', shape: name }) : undefined;
};

export const fit: Rule = (asked) => {
  const { clause } = asked;
  if (clause.has('card', 'title', 'caption', 'ending', 'bar', 'logo', 'stamp')) return undefined;
  const ground = groundOf(clause);
  // `a white background`: a colour is named, and where.
  const said = clause.pick('fit') ?? (clause.has('ground') && ground ? 'solid' : undefined);
  const picked = FITS.find((f) => f === said);
  if (!picked || (clause.has('not') && picked !== 'fill' && picked !== 'blur')) return undefined;
  const how = picked === 'solid' && ground?.to ? 'gradient' : picked;
  const { ids } = chosen(asked);
  if (how === 'fill' || how === 'blur')
    return edits({ op: 'fit', fit: how, ...(ids ? { ids } : {}) });
  // What is not said is the photos’ own, or black between bars.
  return edits({ op: 'fit', fit: how, ...(ground ? { ground } : {}), ...(ids ? { ids } : {}) });
};
