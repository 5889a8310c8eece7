/**
 * What each look does, as numbers. Colours are changed once for each photo, shade and grain on each frame. A strength
 * below one goes that part of the way from the photo as it was taken.
 */
import type { LookKind } from '../../shared/draft/schema.ts';

type Channels = readonly [red: number, green: number, blue: number];

export type Recipe = {
  /** 1 leaves colours as they are, 0 takes them away. */
  saturation: number;
  /** −1 to 1: from a flat curve to a steep one. */
  contrast: number;
  /** Where black and white go, and the middle by a power, for each channel in 0–1. */
  black: Channels;
  white: Channels;
  gamma: Channels;
  /** 0–1: how dark the corners get, and how much grain there is. */
  vignette: number;
  grain: number;
};

const NONE: Recipe = {
  saturation: 1,
  contrast: 0,
  black: [0, 0, 0],
  white: [1, 1, 1],
  gamma: [1, 1, 1],
  vignette: 0,
  grain: 0,
};

export const RECIPES = {
  natural: { ...NONE, saturation: 1.08, contrast: 0.16 },
  warm: { ...NONE, saturation: 1.05, white: [1, 0.985, 0.91], gamma: [0.9, 0.98, 1.1] },
  cool: { ...NONE, saturation: 0.97, white: [0.93, 0.985, 1], gamma: [1.1, 1, 0.9] },
  vivid: { ...NONE, saturation: 1.42, contrast: 0.34 },
  mono: { ...NONE, saturation: 0, contrast: 0.3 },
  vintage: {
    saturation: 0.68,
    contrast: 0.12,
    black: [0.085, 0.055, 0.075],
    white: [1, 0.95, 0.82],
    gamma: [0.95, 1, 1.04],
    vignette: 0.45,
    grain: 0.4,
  },
  grain: { ...NONE, grain: 1 },
  vignette: { ...NONE, vignette: 1 },
  matte: {
    ...NONE,
    saturation: 0.86,
    contrast: -0.12,
    black: [0.12, 0.12, 0.13],
    white: [0.95, 0.94, 0.94],
  },
} as const satisfies Record<LookKind, Recipe>;
