/** Through the outgoing picture, which grows and blurs away, into the incoming one, which opens from the middle. */
import { blurFrame } from './soften.ts';
import { revealAlong } from './shape.ts';
import { between } from './stage.ts';

/**
 * How much larger the outgoing picture gets, and where the incoming one starts, both against the frame. Smaller than
 * this the resampler would leave its fast path; the opening is smaller still.
 */
const LARGEST = 2.6;
const SMALLEST = 0.62;
/** The incoming picture fades in over this share of its own size. */
const SOFT = 0.12;
/** Box of the blur at the end, as a share of the frame's width. */
const BLUR = 0.02;

export const draw = between((stage, progress) => {
  const { frame, target, spare } = stage;
  stage.outgoing(target, { dx: 0, dy: 0, scale: Math.pow(LARGEST, progress) });
  blurFrame(stage, target, { across: BLUR * progress, down: BLUR * progress });
  // In even steps for the eye, and at its own size when it arrives.
  const scale = SMALLEST * Math.pow(1 / SMALLEST, progress);
  // The edge ends where the incoming picture does, and thins out as both reach the frame's.
  const opened = scale * Math.min(1, progress * 2);
  const side = (length: number): { from: number; size: number } => {
    const from = Math.max(0, Math.floor((length * (1 - opened)) / 2) - 2);
    return { from, size: length - 2 * from };
  };
  const [h, v] = [side(frame.width), side(frame.height)];
  const clip = { x: h.from, y: v.from, width: h.size, height: v.size };
  stage.incoming(spare, { dx: 0, dy: 0, scale, clip });
  const field = stage.workspace.field('zoom', {
    both: (x, y) => Math.max(Math.abs(2 * x - 1), Math.abs(2 * y - 1)),
  });
  const soft = SOFT * (1 - progress) + 0.002;
  revealAlong(stage, field, opened / (1 + soft), soft);
});
