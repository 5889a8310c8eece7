/** The piece that a draft's composed music is. Promises the same notes wherever they are asked for; refuses sound. */
import { pictures, scores, type Draft, type ScoreSegment } from '../../shared/draft/schema.ts';
import { compose, type Piece } from '../music/compose.ts';

/** For this segment of the draft: as long as it is heard, its last chord on the last photo's cut if it can. */
export const pieceOf = (draft: Draft, s: ScoreSegment): Piece => {
  const last = pictures(draft).at(-1);
  const length_ms = Math.min(s.d, draft.d - s.st);
  const landing = last && last.st > s.st ? (last.st - s.st) / 1000 : undefined;
  return compose(s.score, length_ms / 1000, landing);
};

/** The first composed music that is heard in the film. */
export const firstScore = (draft: Draft): ScoreSegment | undefined =>
  scores(draft).find((s) => s.st < draft.d);
