/** Up through white: the outgoing picture is flooded with light, the incoming one comes out of it. */
import { weightOf } from '../kernels/index.ts';
import { planesAt, type Draw } from './stage.ts';

const WHITE_LUMA = 235;
const NO_COLOUR = 128;

export const draw: Draw = (stage, progress) => {
  if (progress < 0.5) stage.outgoing(stage.target);
  else stage.incoming(stage.target);
  const weight = weightOf(1 - Math.abs(2 * progress - 1));
  for (const p of planesAt(stage.target, stage.frame))
    stage.kernels.calls.fade(p.at, p.width * p.height, p.luma ? WHITE_LUMA : NO_COLOUR, weight);
};
