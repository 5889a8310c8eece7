/** What a transition works on: two frames in kernel memory and the two pictures to draw into them. */
import type { Size } from '../../shared/draft/motion.ts';
import type { Kernels } from '../kernels/index.ts';

export type Stage = {
  kernels: Kernels;
  frame: Size;
  /** Address of the I420 frame that will be shown. */
  target: number;
  /** Address of a second frame to work in. */
  spare: number;
  outgoing(at: number): void;
  incoming(at: number): void;
};
