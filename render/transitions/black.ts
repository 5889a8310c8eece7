/** Down through black: the outgoing picture darkens in the first half, the incoming one comes up in the second. */
import { fadeToBlack } from '../frame/black.ts';
import type { Draw } from './stage.ts';

export const draw: Draw = (stage, progress) => {
  const { target, kernels, frame } = stage;
  if (progress < 0.5) stage.outgoing(target);
  else stage.incoming(target);
  fadeToBlack(kernels, target, frame, 1 - Math.abs(2 * progress - 1));
};
