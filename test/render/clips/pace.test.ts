/** A film at a steady pace leaves out what it passes over: the same pictures as where everything is decoded, from fewer frames. */
import type { Frame } from 'node-av/lib';
import { afterAll, describe, expect, it } from 'vitest';
import { ClipDecoder } from '../../../render/node/clip-decoder.ts';
import { ClipPace } from '../../../render/node/clip-pace.ts';
import { NodeClipReader } from '../../../render/node/clip-reader.ts';
import type { ClipFrame } from '../../../render/picture/clip-frame.ts';
import { evenTimes, lumaOf, makeClip, type ClipOptions } from '../../fixtures/clips.ts';
import { ClipFolder } from '../../fixtures/clip-source.ts';
import { randomFrom } from '../../fixtures/random.ts';

const folder = new ClipFolder();
afterAll(() => folder.remove());
const signal = new AbortController().signal;

/** By brightness, which repeats after 48 frames. */
const numberOf = (frame: ClipFrame): number =>
  'planes' in frame ? Math.round((frame.planes[0].bytes[0] - lumaOf(0)) / 4) : -1;
const COUNT = 48;

const random = randomFrom(9);
const uneven: number[] = [];
for (let i = 0, at = 0; i < COUNT; i++, at += 8 + Math.floor(random() * 40)) uneven.push(at);
const FILES: Record<string, ClipOptions> = {
  'sixty a second': { times: evenTimes(COUNT, 60), bFrames: 3, gop: 24 },
  'sixty a second in Matroska': { times: evenTimes(COUNT, 60), bFrames: 2, format: 'matroska' },
  unevenly: { times: uneven, bFrames: 3, gop: 20 },
  'with HEVC': {
    times: evenTimes(COUNT, 60),
    codec: 'libx265',
    options: { preset: 'ultrafast', 'x265-params': 'log-level=none:bframes=3:keyint=24' },
  },
};

type Play = { reader: NodeClipReader; decoded: () => number };
const open = async (name: string, all: boolean): Promise<Play> => {
  const path = folder.add(name, await makeClip(FILES[name]));
  const decoder = await ClipDecoder.open(path);
  let decoded = 0;
  const next = decoder.next.bind(decoder);
  decoder.next = async (frame: Frame) => {
    const found = await next(frame);
    if (found) decoded++;
    return found;
  };
  const reader = new NodeClipReader(decoder);
  if (all) decoder.mayLeaveOut = undefined;
  return { reader, decoded: () => decoded };
};
const shown = async ({ reader }: Play, moments: readonly number[]): Promise<number[]> => {
  const numbers: number[] = [];
  for (const ms of moments) numbers.push(numberOf(await reader.at(ms, signal)));
  return numbers;
};
/** Film frames of 33 ms, then a jump back, another pace, and a rest. */
const steps = (from: number, by: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round((from + i * by) * 1000) / 1000);
const MOMENTS = [
  ...steps(0, 100 / 3, 16),
  ...steps(120, 100 / 3, 9),
  ...steps(430, 50, 6),
  ...steps(690, 4, 12),
  ...steps(700, 100 / 3, 6),
];

describe('a clip', () => {
  it.each(Object.keys(FILES))('%s shows what it would', async (name) => {
    const [every, some] = [await open(name, true), await open(name, false)];
    expect(await shown(some, MOMENTS)).toEqual(await shown(every, MOMENTS));
    every.reader.close();
    some.reader.close();
  });

  it('of sixty a second in a film of thirty is decoded in part', async () => {
    const moments = steps(0, 100 / 3, 22);
    for (const name of ['sixty a second', 'with HEVC']) {
      const [every, some] = [await open(name, true), await open(name, false)];
      const wanted = moments.map((_, i) => 2 * i);
      expect(await shown(every, moments)).toEqual(wanted);
      expect(await shown(some, moments)).toEqual(wanted);
      expect(some.decoded()).toBeLessThan(0.8 * every.decoded());
      every.reader.close();
      some.reader.close();
    }
  });
});

describe('a pace', () => {
  it('is known after two equal steps, and forgotten with another', () => {
    const pace = new ClipPace();
    const lasts = 1000 / 60;
    pace.asked(0);
    pace.asked(100 / 3);
    expect(pace.passes(50, lasts)).toBe(false);
    pace.asked(200 / 3);
    expect([4, 5, 6, 7].map((n) => pace.passes(n * lasts, lasts))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    // Of unknown length, or so long that it is met.
    expect([pace.passes(5 * lasts, 0), pace.passes(5 * lasts, 20)]).toEqual([false, false]);
    pace.asked(90);
    expect(pace.passes(7 * lasts, lasts)).toBe(false);
  });
});
