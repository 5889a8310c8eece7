/** A circle opens from the middle onto the incoming picture, or closes there on the outgoing one. */
import { revealShape } from './shape.ts';
import { between } from './stage.ts';

/** A narrow edge: an iris, not a mist. */
const SOFT = 0.012;

export const draw = between((stage, progress) => {
  const { width, height } = stage.frame;
  const corner = Math.sqrt(width * width + height * height) / 2;
  const opens = stage.kind === 'circle-open';
  const both = (x: number, y: number): number => {
    const [dx, dy] = [(x - 0.5) * width, (y - 0.5) * height];
    const far = Math.sqrt(dx * dx + dy * dy) / corner;
    return opens ? far : 1 - far;
  };
  revealShape(stage, progress, { key: stage.kind, shape: { both }, soft: SOFT });
});
