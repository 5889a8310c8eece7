/** A whip pan: the camera is torn to the right, everything streaks, and it comes to rest on the incoming picture. */
import { joinAt } from './join.ts';
import { blurFrame } from './soften.ts';
import { between } from './stage.ts';

/** The streak at full speed, as a share of the frame's width: what a shutter of half a frame would leave. */
const STREAK = 0.22;

export const draw = between((stage, progress) => {
  // Eased once more: slow to leave, fast in between.
  const way = progress * progress * (3 - 2 * progress);
  const speed = 4 * progress * (1 - progress);
  stage.outgoing(stage.target, { dx: -way, dy: 0 });
  joinAt(stage, [-1, 0], way);
  blurFrame(stage, stage.target, { across: STREAK * speed, down: 0 });
});
