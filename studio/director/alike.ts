/**
 * Whether two photos show the same: the same picture twice, or two shots of one burst. Promises to be sure rather than
 * complete, for a photo that is missed costs more than one too many; refuses photos that were not judged.
 */
import { PRINT_CHARS, PRINT_LIGHT_CELLS } from '../../shared/limits.ts';
import { BURST_MS } from '../limits.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { takenAt } from './order.ts';

/** A photo's print as levels of 0–63. */
export type Glance = {
  media: StudioMedia;
  levels: Uint8Array;
  /** Mean and spread of its light. */
  mean: number;
  spread: number;
  at: number | undefined;
};

const LIGHT = PRINT_LIGHT_CELLS ** 2;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LEVELS = new Map(Array.from(LETTERS, (letter, level) => [letter, level]));

/** The same picture again, perhaps smaller or saved anew: no cell differs by more, nor all by so much on average. Two pages of text differ by 2 and by 0.3, copies of a photo at half its size by 1 and by 0.13. */
const SAME = { most: 1, mean: 0.2 };
/** One burst: the light goes together so far, with colours that differ by no more levels on average. */
const BURST = { together: 0.95, colour: 1.5, light: 6 };
/** With less spread there is nothing that could go together. */
const MIN_SPREAD = 1.5;
/** Sides may be rounded: as a share. */
const SHAPE = 0.02;

export const glanceAt = (media: StudioMedia): Glance | undefined => {
  const print = media.judged?.print;
  if (print?.length !== PRINT_CHARS) return undefined;
  const levels = Uint8Array.from(print, (letter) => LEVELS.get(letter) ?? 0);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < LIGHT; i++) {
    sum += levels[i]!;
    squares += levels[i]! * levels[i]!;
  }
  const mean = sum / LIGHT;
  const spread = Math.sqrt(Math.max(0, squares / LIGHT - mean * mean));
  return { media, levels, mean, spread, at: takenAt(media) };
};

/** Whether one of the two is enough for a film. */
export const isAlike = (a: Glance, b: Glance): boolean => {
  // Most pairs are told apart by this alone.
  if (Math.abs(a.mean - b.mean) > BURST.light || !haveOneShape(a.media, b.media)) return false;
  if (isSame(a, b)) return true;
  const inBurst = a.at !== undefined && b.at !== undefined && Math.abs(a.at - b.at) <= BURST_MS;
  return inBurst && isOneBurst(a, b);
};

const haveOneShape = (a: StudioMedia, b: StudioMedia): boolean => {
  if (!a.width || !a.height || !b.width || !b.height) return true;
  const [x, y] = [a.width / a.height, b.width / b.height];
  return Math.abs(x - y) <= SHAPE * Math.max(x, y);
};

const isSame = (a: Glance, b: Glance): boolean => {
  let sum = 0;
  for (let i = 0; i < PRINT_CHARS; i++) {
    const apart = Math.abs(a.levels[i]! - b.levels[i]!);
    if (apart > SAME.most) return false;
    sum += apart;
  }
  return sum / PRINT_CHARS <= SAME.mean;
};

const isOneBurst = (a: Glance, b: Glance): boolean => {
  if (a.spread < MIN_SPREAD || b.spread < MIN_SPREAD) return false;
  let [together, colour] = [0, 0];
  for (let i = 0; i < LIGHT; i++) together += (a.levels[i]! - a.mean) * (b.levels[i]! - b.mean);
  for (let i = LIGHT; i < PRINT_CHARS; i++) colour += Math.abs(a.levels[i]! - b.levels[i]!);
  return (
    together / (LIGHT * a.spread * b.spread) >= BURST.together &&
    colour / (PRINT_CHARS - LIGHT) <= BURST.colour
  );
};
