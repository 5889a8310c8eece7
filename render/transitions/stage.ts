/** What a transition works on: two frames in kernel memory, the two pictures to draw into them, and room to work in. */
import type { DrawnTransition } from '../../shared/draft/transition-choice.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { Workspace } from '../frame/workspace.ts';
import type { Kernels } from '../kernels/index.ts';
import type { Placing } from '../picture/planes.ts';

export type Stage = {
  kernels: Kernels;
  frame: Size;
  /** Which transition it is: those of one family read their direction from it. */
  kind: DrawnTransition;
  /** The cut's own number, for what looks like chance. */
  seed: number;
  /** Address of the I420 frame that will be shown. */
  target: number;
  /** Address of a second frame to work in. */
  spare: number;
  workspace: Workspace;
  /** Draws a picture into the frame at `at`, moved and scaled as `placing` says; outside its clip nothing is promised. */
  outgoing(at: number, placing?: Placing): void;
  incoming(at: number, placing?: Placing): void;
};

/** Draws one moment of a transition into `stage.target`; `progress` 0–1, both ends exact. */
export type Draw = (stage: Stage, progress: number) => void;

/** The middle of a transition alone: at the ends the one picture is drawn as it is. */
export const between =
  (draw: Draw): Draw =>
  (stage, progress) => {
    if (progress <= 0) stage.outgoing(stage.target);
    else if (progress >= 1) stage.incoming(stage.target);
    else draw(stage, progress);
  };

/** The way a kind's name ends, as a unit step in the frame. */
export const directionOf = (kind: DrawnTransition): readonly [number, number] => {
  if (kind.endsWith('-right')) return [1, 0];
  if (kind.endsWith('-up')) return [0, -1];
  if (kind.endsWith('-down')) return [0, 1];
  return [-1, 0];
};

/** The three planes of the I420 frame at `at`: addresses, sizes, and the level of no light. */
export const planesAt = (
  at: number,
  { width, height }: Size,
): readonly { at: number; width: number; height: number; luma: boolean }[] => {
  const [w, h] = [width / 2, height / 2];
  const u = at + width * height;
  return [
    { at, width, height, luma: true },
    { at: u, width: w, height: h, luma: false },
    { at: u + w * h, width: w, height: h, luma: false },
  ];
};
