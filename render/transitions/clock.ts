/** A hand goes round once, clockwise from twelve, and leaves the incoming picture behind it. */
import { revealShape } from './shape.ts';
import { between } from './stage.ts';

const SOFT = 0.004;

export const draw = between((stage, progress) => {
  const { width, height } = stage.frame;
  const both = (x: number, y: number): number => {
    const turn = Math.atan2((x - 0.5) * width, (0.5 - y) * height) / (2 * Math.PI);
    return turn < 0 ? turn + 1 : turn;
  };
  revealShape(stage, progress, { key: 'clock', shape: { both }, soft: SOFT });
});
