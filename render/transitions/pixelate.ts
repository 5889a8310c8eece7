/** The outgoing picture falls apart into ever larger squares, out of which the incoming one gathers. */
import { weightOf } from '../kernels/index.ts';
import { frameBytes } from '../picture/planes.ts';
import { between, planesAt } from './stage.ts';

/** The largest square, as a share of the frame's shorter side. */
const LARGEST = 0.11;

export const draw = between((stage, progress) => {
  const { target, spare, frame, kernels, workspace } = stage;
  const across = Math.max(0, Math.min(1, (progress - 0.35) / 0.3));
  if (across < 1) stage.outgoing(target);
  if (across > 0) stage.incoming(across < 1 ? spare : target);
  if (across > 0 && across < 1)
    kernels.calls.mix(target, target, spare, frameBytes(frame), weightOf(across));
  const most = LARGEST * Math.min(frame.width, frame.height);
  const size = most * (1 - Math.abs(2 * progress - 1));
  const scratch = workspace.scratch(2 * frame.width + 64);
  for (const p of planesAt(target, frame)) {
    const side = p.luma ? size : size / 2;
    if (side >= 2) kernels.calls.mosaic(p.at, p.width, p.height, side, scratch);
  }
});
