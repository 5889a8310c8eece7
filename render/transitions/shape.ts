/** The incoming picture appears in the target along a field: what wipes, circles, blinds and the like have in common. */
import { FIELD_TOP, type FieldShape } from '../frame/workspace.ts';
import { frameBytes } from '../picture/planes.ts';
import type { Stage } from './stage.ts';

/** The widest edge that the kernel takes, in field values. */
const MAX_SOFT = 8_191;

/**
 * Joins the outgoing picture at `target` and the incoming one at `spare` in `target`: the lowest values of the field
 * first. `soft`: how wide the edge is, as a share of the field's range.
 */
export const revealAlong = (
  stage: Stage,
  field: number,
  progress: number,
  soft: number,
): { threshold: number; width: number } => {
  const { kernels, target, spare, frame } = stage;
  const width = Math.max(1, Math.min(MAX_SOFT, Math.round(soft * FIELD_TOP)));
  const threshold = Math.round(progress * (FIELD_TOP + 1 + width));
  const bytes = frameBytes(frame);
  kernels.calls.reveal(target, target, spare, field, bytes, threshold, width);
  return { threshold, width };
};

/** Draws both pictures as they are and joins them along a shape. `key` names the shape for the workspace. */
export const revealShape = (
  stage: Stage,
  progress: number,
  o: { key: string; shape: FieldShape; soft: number },
): { field: number; threshold: number; width: number } => {
  stage.outgoing(stage.target);
  stage.incoming(stage.spare);
  const field = stage.workspace.field(o.key, o.shape);
  return { field, ...revealAlong(stage, field, progress, o.soft) };
};

/** Rises from 0 to 1 along a unit step in the frame. */
export const towards = (dx: number, dy: number): FieldShape => {
  const along = dx + dy > 0 ? (at: number): number => at : (at: number): number => 1 - at;
  return dx !== 0 ? { across: along } : { down: along };
};
