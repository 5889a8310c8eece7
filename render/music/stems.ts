/**
 * A piece taken apart: each player alone, with his share of the plate, the echo and the pump. Promises stems that add up to the
 * whole band before its master; refuses to level them.
 */
import type { Piece } from './compose.ts';
import { Synth, type Voices } from './synth.ts';

/** The players who have something to play, in the order of the style's stage. */
export const players = (piece: Piece): string[] => {
  const heard = new Set(piece.notes.map((n) => n.channel));
  return Object.keys(piece.style.channels).filter((name) => heard.has(name));
};

/**
 * One player's part, to be read with `add`. `voices` may be shared by all stems of a piece. A name that does not play
 * throws.
 */
export const stem = (piece: Piece, player: string, voices?: Voices): Synth => {
  const notes = piece.notes.filter((n) => n.channel === player);
  if (notes.length === 0)
    throw new Error(
      `There is no player "${player}" in this piece; there are: ${players(piece).join(', ')}`,
    );
  return new Synth({ ...piece, notes }, voices, { raw: true, kick: piece.notes });
};
