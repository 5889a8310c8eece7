/** The outgoing picture goes out of focus while it melts into the incoming one, which comes into it. */
import { weightOf } from '../kernels/index.ts';
import { frameBytes } from '../picture/planes.ts';
import { blurFrame } from './soften.ts';
import { between } from './stage.ts';

/** Box of the blur halfway, as a share of the frame's width. */
const WIDEST = 0.035;

export const draw = between((stage, progress) => {
  const { target, spare, frame } = stage;
  // Out of focus first, then across, then back: the melting itself is never sharp.
  const across = Math.max(0, Math.min(1, (progress - 0.2) / 0.6));
  if (across < 1) stage.outgoing(target);
  if (across > 0) stage.incoming(across < 1 ? spare : target);
  if (across > 0 && across < 1)
    stage.kernels.calls.mix(target, target, spare, frameBytes(frame), weightOf(across));
  const span = WIDEST * (1 - Math.abs(2 * progress - 1));
  blurFrame(stage, target, { across: span, down: span, soft: true });
});
