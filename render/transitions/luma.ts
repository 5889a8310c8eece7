/** The incoming picture comes through the bright parts of the outgoing one first, and through the dark ones last. */
import { revealAlong } from './shape.ts';
import { between } from './stage.ts';

/** Wide, so that grain does not show as grain. */
const SOFT = 0.3;

export const draw = between((stage, progress) => {
  const { kernels, frame, target, spare, workspace } = stage;
  stage.outgoing(target);
  stage.incoming(spare);
  const field = workspace.emptyField();
  kernels.calls.brightness(field, target, frame.width, frame.height);
  revealAlong(stage, field, progress, SOFT);
});
