/** One picture melts into the next. */
import { weightOf } from '../kernels/index.ts';
import { frameBytes } from '../picture/planes.ts';
import type { Stage } from './stage.ts';

export const kind = 'dissolve';

export const draw = (stage: Stage, progress: number): void => {
  const { target, spare } = stage;
  if (progress < 1) stage.outgoing(target);
  if (progress <= 0) return;
  stage.incoming(progress < 1 ? spare : target);
  if (progress >= 1) return;
  const bytes = frameBytes(stage.frame);
  stage.kernels.calls.mix(target, target, spare, bytes, weightOf(progress));
};
