/** The outgoing picture is a page that is turned over to the left; its back is paper, and both throw shadows. */
import { weightOf } from '../kernels/index.ts';
import { between, planesAt } from './stage.ts';

/** How far the fold leans, as a share of its height; the shadow's reach as a share of the width, and its depth. */
const LEAN = 0.3;
const REACH = 0.05;
const DEPTH = 0.5;
const PAPER_LUMA = 225;
const BLACK_LUMA = 16;
const NO_COLOUR = 128;

export const draw = between((stage, progress) => {
  const { kernels, frame, target, spare } = stage;
  stage.outgoing(target);
  stage.incoming(spare);
  const lean = (LEAN * frame.height) / 2;
  // From beyond the lower right corner to beyond the left edge.
  const fold = frame.width + lean - progress * (frame.width + 2 * lean);
  const below = planesAt(spare, frame);
  planesAt(target, frame).forEach((p, i) => {
    const share = p.luma ? 1 : 0.5;
    const [paper, shade] = p.luma ? [PAPER_LUMA, BLACK_LUMA] : [NO_COLOUR, NO_COLOUR];
    const reach = Math.max(2, Math.round(REACH * p.width));
    kernels.calls.turnPage(
      ...([p.at, below[i].at, p.width, p.height, fold * share, -LEAN, paper, shade] as const),
      ...([weightOf(p.luma ? DEPTH : DEPTH / 2), reach] as const),
    );
  });
});
