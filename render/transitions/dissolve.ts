/** One picture melts into the next. */
import { weightOf } from '../kernels/index.ts';
import { frameBytes } from '../picture/planes.ts';
import { between } from './stage.ts';

export const draw = between((stage, progress) => {
  const { target, spare, frame } = stage;
  stage.outgoing(target);
  stage.incoming(spare);
  stage.kernels.calls.mix(target, target, spare, frameBytes(frame), weightOf(progress));
});
