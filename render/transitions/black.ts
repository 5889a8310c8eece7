/** Down through black: the outgoing picture darkens in the first half, the incoming one comes up in the second. */
import { fadeToBlack } from '../frame/black.ts';
import type { Stage } from './stage.ts';

export const kind = 'black';

export const draw = (stage: Stage, progress: number): void => {
  const { target, kernels, frame } = stage;
  if (progress < 0.5) stage.outgoing(target);
  else stage.incoming(target);
  fadeToBlack(kernels, target, frame, 1 - Math.abs(2 * progress - 1));
};
