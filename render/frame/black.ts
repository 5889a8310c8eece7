/** Black, and the way to it, in BT.709 limited range: luma 16, chroma 128. */
import type { Size } from '../../shared/draft/motion.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import { frameBytes } from '../picture/planes.ts';

const BLACK_LUMA = 16;
const NO_COLOUR = 128;

/** Darkens the I420 frame at `at` by `share` 0–1. */
export const fadeToBlack = (k: Kernels, at: number, frame: Size, share: number): void => {
  if (share <= 0) return;
  const luma = frame.width * frame.height;
  k.calls.fade(at, luma, BLACK_LUMA, weightOf(share));
  k.calls.fade(at + luma, luma / 2, NO_COLOUR, weightOf(share));
};

/** Fills the I420 frame at `at` with black. */
export const fillBlack = (k: Kernels, at: number, frame: Size): void => {
  const luma = frame.width * frame.height;
  k.memory.view(at, luma).fill(BLACK_LUMA);
  k.memory.view(at + luma, frameBytes(frame) - luma).fill(NO_COLOUR);
};
