/** What a look does to a whole frame: the shade of its corners and its grain. Both are smooth in strength, 0 is nothing. */
import type { Size } from '../../shared/draft/motion.ts';
import type { Draft, Look, PictureSegment } from '../../shared/draft/schema.ts';
import type { Workspace } from '../frame/workspace.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import { hash } from '../chance.ts';
import { GRAIN_SIDE } from './grain.ts';
import { RECIPES } from './recipes.ts';

const BLACK_LUMA = 16;
const NO_COLOUR = 128;
/** How dark the very corner gets at full strength, and where from the middle the shade begins, 1 being the corner. */
const DARKEST = 0.72;
const BEGINS = 0.3;
/** The kernel's gain of grain at full strength: about six levels of 219 in the middle tones. */
const GRAIN_GAIN = 20;

/** The look of a photo: its own, else the film's. */
export const lookOf = (draft: Draft, segment: PictureSegment): Look | undefined =>
  segment.look ?? draft.m.look;

type Finish = { vignette: number; grain: number };
const finishOf = (look: Look | undefined): Finish => {
  if (!look) return { vignette: 0, grain: 0 };
  const { vignette, grain } = RECIPES[look.kind];
  const strength = look.strength ?? 1;
  return { vignette: vignette * strength, grain: grain * strength };
};

/** Whether two photos' frames are finished in the same way, so that it can be done once for both. */
export const sameFinish = (a: Look | undefined, b: Look | undefined): boolean => {
  const [x, y] = [finishOf(a), finishOf(b)];
  return x.vignette === y.vignette && x.grain === y.grain;
};

/** Shades and grains the I420 frame at `at`; `n` is the frame's number, which moves the grain. */
export const finishFrame = (
  k: Kernels,
  workspace: Workspace,
  at: number,
  frame: Size,
  look: Look | undefined,
  n: number,
): void => {
  const { vignette, grain } = finishOf(look);
  if (vignette > 0) shade(k, workspace, at, frame, vignette);
  if (grain > 0) {
    const place = (salt: number): number => Math.floor(hash(n, salt, 17) * GRAIN_SIDE);
    const gain = Math.max(1, Math.round(GRAIN_GAIN * grain));
    k.calls.grain(at, frame.width, frame.height, workspace.grain(), place(1), place(2), gain);
  }
};

const shade = (k: Kernels, w: Workspace, at: number, frame: Size, strength: number): void => {
  const { width, height } = frame;
  const field = w.field('vignette', { both: corner, step: 8 }, 'shade');
  const weight = weightOf(DARKEST * strength);
  k.calls.shade(at, field, width, height, BLACK_LUMA, weight);
  const luma = width * height;
  // Both chroma planes at once: they have the same level and follow one another.
  k.calls.shade(at + luma, field + 2 * luma, width / 2, height, NO_COLOUR, weight);
};

/** 0 in the middle, 1 in the corner, softly. */
const corner = (x: number, y: number): number => {
  const far = Math.sqrt(2 * ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)));
  const t = Math.max(0, Math.min(1, (far - BEGINS) / (1 - BEGINS)));
  return t * t * (3 - 2 * t);
};
