/** Notes as a picture: time to the right, pitch upwards, a colour for each player, drums in rows below. Promises bars as lines; refuses text. */
import type { Piece } from '../../render/music/compose.ts';
import type { Pixels } from './pixels.ts';

const ROW = 4;
const LOWEST = 26;
const HIGHEST = 100;
const LIGHTS: Record<string, number> = { intro: 26, verse: 34, lift: 48, break: 30, turn: 40 };

/** Colours evenly round the circle. */
const colour = (k: number, count: number): [number, number, number] => {
  const h = (6 * k) / count;
  const up = (shift: number): number => {
    const x = (h + shift) % 6;
    return 90 + 165 * Math.max(0, Math.min(1, x < 3 ? x : 6 - x) - 0.15);
  };
  return [up(2), up(0), up(4)];
};

/** A picture `width` wide of the whole piece. */
export const pianoRoll = (piece: Piece, width: number): Pixels => {
  const names = Object.keys(piece.style.channels);
  const drums = names.filter((n) => 'drum' in piece.style.channels[n].midi);
  const height = (HIGHEST - LOWEST + 1 + drums.length + 1) * ROW;
  const rgb = new Uint8Array(width * height * 3);
  const x = (s: number): number => Math.round((s / piece.length_s) * width);
  const box = (x0: number, x1: number, y: number, h: number, c: readonly number[]): void => {
    for (let row = Math.max(0, y); row < Math.min(height, y + h); row++)
      for (let col = Math.max(0, x0); col < Math.min(width, x1); col++)
        rgb.set(c, (row * width + col) * 3);
  };
  for (const bar of piece.plan.bars) {
    const light = LIGHTS[bar.section];
    box(x(bar.at), x(bar.at + bar.beats * piece.plan.beat_s), 0, height, [light, light, light + 8]);
    box(x(bar.at), x(bar.at) + 1, 0, height, [90, 90, 100]);
  }
  box(x(piece.plan.end.at), x(piece.plan.end.at) + 2, 0, height, [220, 220, 220]);
  for (const n of piece.notes) {
    const c = colour(names.indexOf(n.channel), names.length).map((v) =>
      Math.round(v * (0.4 + 0.6 * n.velocity)),
    );
    const row = n.pitch === 0 ? HIGHEST - LOWEST + 2 + drums.indexOf(n.channel) : HIGHEST - n.pitch;
    const until =
      n.pitch === 0
        ? x(n.at) + 3
        : Math.max(x(n.at) + 2, x(Math.min(piece.length_s, n.at + n.length)));
    box(x(n.at), until, row * ROW, ROW - 1, c);
  }
  return { width, height, rgb };
};
