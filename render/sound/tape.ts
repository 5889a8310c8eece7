/**
 * A mix kept as it was played, so that measuring it and hearing it need one playing. Promises the very samples;
 * refuses nothing: after its end a tape is silent.
 */

/** What plays from its start, block by block: the next `count` samples overwrite the start of both channels. */
export type Player = { read(left: Float32Array, right: Float32Array, count: number): void };
/** Both channels, 48 kHz. */
export type Tape = readonly [Float32Array, Float32Array];

/** Plays `mix` through while `sampleCount` samples of it are kept on the tape. */
export const record = (mix: Player, sampleCount: number): { tape: Tape; player: Player } => {
  const tape: Tape = [new Float32Array(sampleCount), new Float32Array(sampleCount)];
  let at = 0;
  const player: Player = {
    read(left, right, count) {
      mix.read(left, right, count);
      const n = Math.min(count, sampleCount - at);
      tape[0].set(left.subarray(0, n), at);
      tape[1].set(right.subarray(0, n), at);
      at += n;
    },
  };
  return { tape, player };
};

/** The tape from its start. */
export const play = (tape: Tape): Player => {
  let at = 0;
  return {
    read(left, right, count) {
      for (const [side, to] of [left, right].entries()) {
        const piece = tape[side].subarray(at, at + count);
        to.set(piece);
        to.fill(0, piece.length, count);
      }
      at += count;
    },
  };
};
