/**
 * The effects that are made here, as samples. Promises each once, the same in every engine; at most `VARIANTS` of a
 * kind. Refuses files: those are decoded and mixed as every other sound.
 */
import { type MadeEffect } from '../../../shared/draft/effect-schema.ts';
import { MADE_MS } from '../../../shared/draft/effects.ts';
import { silence } from '../../music/instruments/shape.ts';
import { PEAKS, RECIPES } from './recipes.ts';

/** No two in a row are the same, and a hundred cuts take no more memory than these. */
const VARIANTS = 4;

const made = new Map<string, readonly [Float32Array, Float32Array]>();

/** Both sides of the effect, its loudest sample as loud as `PEAKS` says. `turn` chooses one of its variants. */
export const madeEffect = (
  kind: MadeEffect,
  turn: number,
): readonly [Float32Array, Float32Array] => {
  const variant = turn % VARIANTS;
  const key = `${kind} ${variant}`;
  const known = made.get(key);
  if (known) return known;
  const seconds = MADE_MS[kind].ms / 1000;
  const sides = [silence(seconds), silence(seconds)] as const;
  RECIPES[kind](sides, variant);
  let peak = 0;
  for (const side of sides) for (const v of side) peak = Math.max(peak, v, -v);
  const scale = PEAKS[kind] / peak;
  // Whatever still sounds at the end is let go over the last 20 ms.
  const fade = 960;
  for (const side of sides)
    for (let i = 0; i < side.length; i++)
      side[i] *= scale * Math.min(1, (side.length - 1 - i) / fade);
  made.set(key, sides);
  return sides;
};
