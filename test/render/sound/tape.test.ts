import { expect, it } from 'vitest';
import { Mix } from '../../../render/sound/mix.ts';
import { play, record, type Player } from '../../../render/sound/tape.ts';
import { scored } from './draft.ts';

const COUNT = 3 * 48_000;
const inPieces = (player: Player, size: number): [Float32Array, Float32Array] => {
  const sides: [Float32Array, Float32Array] = [new Float32Array(COUNT), new Float32Array(COUNT)];
  for (let at = 0; at < COUNT; at += size) {
    const l = new Float32Array(size).fill(9);
    const r = new Float32Array(size).fill(9);
    const n = Math.min(size, COUNT - at);
    player.read(l, r, n);
    sides[0].set(l.subarray(0, n), at);
    sides[1].set(r.subarray(0, n), at);
  }
  return sides;
};

it('a tape has the very samples of the mix, in any block size, and is silent after its end', () => {
  const draft = scored({ style: 'acoustic', tempo: 100, d: 3000 });
  const heard = inPieces(new Mix(draft, new Map()), 8192);
  expect(heard[0].reduce((a, v) => Math.max(a, Math.abs(v)), 0)).toBeGreaterThan(0.01);
  const { tape, player } = record(new Mix(draft, new Map()), COUNT);
  expect(inPieces(player, 1000)).toEqual(heard);
  expect(inPieces(play(tape), 777)).toEqual(heard);
  const after = play(tape);
  inPieces(after, COUNT);
  const rest = [new Float32Array(4).fill(9), new Float32Array(4).fill(9)] as const;
  after.read(...rest, 4);
  expect(rest.map((side) => [...side])).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
});
