/** GIFs: how near they come to the frames, what they cost, what of a frame is written; read back by FFmpeg. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer } from 'node-av/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toRgb } from '../../../render/encode/gif/palette.ts';
import { GifWriter, type GifFormat } from '../../../render/encode/gif/writer.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { shoot } from '../../fixtures/scene.ts';

const [W, H] = [240, 136];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-gif-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An I420 frame of a picture; chroma from each four pixels' first. */
const frameOf = (rgba: Uint8Array): Uint8Array => {
  const out = new Uint8Array((W * H * 3) / 2);
  for (let y = 0; y < H; y++)
    for (let x = 0; x < W; x++) {
      const [r, g, b] = rgba.subarray(4 * (y * W + x));
      const l = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      out[y * W + x] = Math.round(16 + (219 * l) / 255);
      if ((x | y) & 1) continue;
      const at = W * H + (y >> 1) * (W / 2) + (x >> 1);
      out[at] = Math.round(128 + ((224 / 255) * (b - l)) / 1.8556);
      out[at + (W * H) / 4] = Math.round(128 + ((224 / 255) * (r - l)) / 1.5748);
    }
  return out;
};

/** A photo that drifts by 0.7 pixels a frame, with a little noise, as a real one has. */
const moving = Array.from({ length: 10 }, (_, i) =>
  frameOf(shoot(5, { width: W, height: H, dx: (0.7 * i) / W, noise: 4 }).rgba),
);

const gifOf = (frames: Uint8Array[], o: Partial<GifFormat> = {}): Buffer => {
  const gif = new GifWriter({
    width: W,
    height: H,
    fps: 12,
    frames: frames.length,
    quality: 'high',
    ...o,
  });
  for (const frame of frames) gif.sample(frame);
  return Buffer.concat([gif.head(), ...frames.flatMap((f) => gif.frame(f)), gif.tail()]);
};

let named = 0;
const decoded = async (gif: Buffer): Promise<Uint8Array[]> => {
  const path = join(folder, `${named++}.gif`);
  await writeFile(path, gif);
  await using input = await Demuxer.open(path);
  const video = input.video()!;
  using decoder = await Decoder.create(video);
  const out: Uint8Array[] = [];
  for await (using frame of decoder.frames(input.packets(video.index))) {
    if (!frame) continue;
    const row = frame.linesize[0];
    const rgb = new Uint8Array(3 * W * H);
    for (let y = 0; y < H; y++)
      for (let x = 0; x < W; x++)
        for (let c = 0; c < 3; c++)
          rgb[3 * (y * W + x) + c] = frame.data![0][y * row + 4 * x + 2 - c];
    out.push(rgb);
  }
  return out;
};

/** Peak signal to noise of light, in dB. */
const likeness = (rgb: Uint8Array, frame: Uint8Array): number => {
  const { rgba } = pixelsOfFrame(frame, W, H);
  let sum = 0;
  for (let p = 0; p < W * H; p++) {
    const light = (of: Uint8Array, at: number): number =>
      0.2126 * of[at] + 0.7152 * of[at + 1] + 0.0722 * of[at + 2];
    sum += (light(rgb, 3 * p) - light(rgba, 4 * p)) ** 2;
  }
  return 10 * Math.log10(255 ** 2 / (sum / (W * H)));
};

/** Width and height of each picture, its delay, and its bytes, as they stand in the file. */
const pieces = (gif: Buffer) => {
  const list: { width: number; height: number; delay: number; bytes: number }[] = [];
  let delay = 0;
  for (let at = 13; gif[at] !== 0x3b;) {
    const from = at;
    const isPicture = gif[at] === 0x2c;
    if (gif[at] === 0x21 && gif[at + 1] === 0xf9) delay = gif.readUInt16LE(at + 4);
    const [width, height] = isPicture ? [gif.readUInt16LE(at + 5), gif.readUInt16LE(at + 7)] : [];
    at += isPicture ? 10 + 3 * 2 ** ((gif[at + 9] & 7) + 1) + 1 : 2;
    for (; gif[at] > 0; at += gif[at] + 1);
    at++;
    if (isPicture) list.push({ width: width!, height: height!, delay, bytes: at - from });
  }
  return list;
};

describe('a GIF of moving photos', () => {
  it.each([
    ['high', 34, 4.2],
    ['standard', 31, 3.6],
    ['draft', 29, 3],
  ] as const)('%s: at least %d dB near, at most %d bits a pixel', async (quality, dB, bits) => {
    const gif = gifOf(moving, { quality });
    const seen = await decoded(gif);
    expect(seen).toHaveLength(moving.length);
    for (const [i, rgb] of seen.entries()) expect(likeness(rgb, moving[i])).toBeGreaterThan(dB);
    // The palette stands in each picture; in frames this small it would weigh.
    const tables = moving.length * 768;
    expect((8 * (gif.length - tables)) / (moving.length * W * H)).toBeLessThan(bits);
  });

  it('gets rougher, within bounds, rather than larger than it is meant to be', async () => {
    const fine = gifOf([...moving, ...moving]);
    const rough = gifOf([...moving, ...moving], { aim: fine.length / 3 });
    expect(rough.length).toBeLessThan(0.92 * fine.length);
    const seen = await decoded(rough);
    expect(likeness(seen.at(-1)!, moving.at(-1)!)).toBeGreaterThan(28);
  });

  it('is the same file for the same frames', () => {
    expect(gifOf(moving).equals(gifOf(moving))).toBe(true);
  });
});

describe('what of a frame is written', () => {
  it('one pixel where nothing moves, and it stands still', async () => {
    const gif = gifOf(Array.from({ length: 6 }, () => moving[0]));
    const list = pieces(gif);
    expect(list.slice(1).map((p) => [p.width, p.height])).toEqual(
      Array.from({ length: 5 }, () => [1, 1]),
    );
    const seen = await decoded(gif);
    for (const rgb of seen) expect(Buffer.from(rgb).equals(Buffer.from(seen[0]))).toBe(true);
  });

  it('the rectangle that changed', async () => {
    const spot = moving[0].slice();
    for (let y = 40; y < 60; y++) spot.fill(235, y * W + 100, y * W + 130);
    const gif = gifOf([moving[0], spot]);
    expect(pieces(gif)[1]).toMatchObject({ width: 30, height: 20 });
    const seen = await decoded(gif);
    expect(likeness(seen[1], spot)).toBeGreaterThan(34);
  });

  it('times that add up to the film’s length', () => {
    for (const fps of [10, 12, 15]) {
      const frames = Array.from({ length: 2 * fps }, () => moving[0]);
      const sum = pieces(gifOf(frames, { fps })).reduce((all, p) => all + p.delay, 0);
      expect(sum, `${fps} a second`).toBe(200);
    }
  });
});

it('whatever the frames are, FFmpeg reads them: flat, loud, two colours, noise', async () => {
  const random = randomFrom(3);
  const noise = Uint8Array.from({ length: moving[0].length }, () => 16 + 219 * random());
  const flat = moving[0].slice().fill(128);
  const two = flat.map((v, i) => (i < W * H && i % 3 === 0 ? 235 : v));
  for (const frames of [
    [flat, flat],
    [two, flat, two],
    [noise, flat, noise, two],
  ]) {
    const seen = await decoded(gifOf(frames));
    expect(seen).toHaveLength(frames.length);
    if (frames[0] === flat) expect([...seen[0].subarray(0, 3)]).toEqual(toRgb(128, 128, 128));
  }
});
