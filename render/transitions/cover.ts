/** The incoming picture comes in from the right over the outgoing one, which gives way slowly and darkens. */
import { fadeToBlack } from '../frame/black.ts';
import { joinAt } from './join.ts';
import { between } from './stage.ts';

/** How far the outgoing picture moves, of the frame's width, and how dark it gets. */
const RETREAT = 0.25;
const DARKEST = 0.45;

export const draw = between((stage, progress) => {
  stage.outgoing(stage.target, { dx: -RETREAT * progress, dy: 0 });
  fadeToBlack(stage.kernels, stage.target, stage.frame, DARKEST * progress);
  joinAt(stage, [-1, 0], progress);
});
