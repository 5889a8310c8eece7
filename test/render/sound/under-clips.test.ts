/** Music under the sound of clips, by samples: the music is on the left alone, the clips are on the right. */
import { describe, expect, it } from 'vitest';
import { Mix } from '../../../render/sound/mix.ts';
import { PcmBuffer } from '../../../render/sound/pcm.ts';
import type { Draft, PictureSegment } from '../../../shared/draft/schema.ts';

const RATE = 48_000;
const tone = (hz: number, t: number): number => Math.sin(2 * Math.PI * hz * t);
const pcm = (seconds: number, at: (t: number) => [number, number]): PcmBuffer => {
  const buffer = new PcmBuffer(0);
  for (let i = 0; i < seconds * RATE; i++) buffer.push(...at(i / RATE));
  return buffer;
};
const SONG = pcm(14, (t) => [0.3 * tone(440, t), 0]);
/** Somebody speaks from 1 to 2 s of it. */
const SPEAKS = pcm(6, (t) => [0, t >= 1 && t < 2 ? 0.3 * tone(900, t) : 0.0005 * tone(900, t)]);
const AIR = pcm(6, (t) => [0, 0.002 * tone(300, t)]);

const film = (clip: Partial<PictureSegment> = {}): Draft => ({
  v: 1,
  m: { width: 320, height: 180, fps: 30 },
  d: 12_000,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: [
        { id: 'p1', media: 'a', st: 0, d: 3_000 },
        {
          id: 'p2',
          media: 'c',
          st: 3_000,
          d: 5_000,
          kind: 'clip',
          len: 6_000,
          sound: true,
          ...clip,
        },
        { id: 'p3', media: 'b', st: 8_000, d: 4_000 },
      ],
    },
    {
      id: 'music',
      tt: 1,
      sg: [{ id: 'm', kind: 'file', media: 's', ms: 14_000, st: 0, d: 12_000 }],
    },
  ],
});

/** The music's level against what it is where it is left alone, in dB, from `a` to `b` s. */
const stepped = (draft: Draft, a: number, b: number, clip = SPEAKS): number => {
  const mix = new Mix(
    draft,
    new Map(),
    new Map([
      ['s', SONG],
      ['c', clip],
    ]),
  );
  const left = new Float32Array(mix.sampleCount);
  mix.read(left, new Float32Array(mix.sampleCount), mix.sampleCount);
  const power = (from: number, to: number): number =>
    left.slice(from * RATE, to * RATE).reduce((sum, v) => sum + v * v, 0) / (to - from);
  return 10 * Math.log10(power(a, b) / power(1, 2));
};

describe('music under a clip', () => {
  it('steps back by 9 dB while something is heard there, and only then', () => {
    expect(stepped(film(), 4, 5.2)).toBeCloseTo(-9.1, 0);
    expect(stepped(film(), 3.1, 3.6)).toBeCloseTo(0, 1);
    expect(stepped(film(), 6.4, 9)).toBeCloseTo(0, 1);
  });

  it('as far as it is asked to, or not at all', () => {
    expect(stepped(film({ duck: 0.1 }), 4.1, 4.9)).toBeCloseTo(-20, 0);
    expect(stepped(film({ duck: 1 }), 4.1, 4.9)).toBeCloseTo(0, 1);
  });

  it('less under a clip that is turned down, and not at all under a mute one', () => {
    expect(stepped(film({ gain: 0.5 }), 4.1, 4.9)).toBeCloseTo(20 * Math.log10(0.675), 0);
    expect(stepped(film({ gain: 0 }), 4.1, 4.9)).toBeCloseTo(0, 1);
  });

  it('at the moment where it is heard at another speed and from another part', () => {
    expect(stepped(film({ speed: 2, d: 2_500 }), 3.55, 3.95)).toBeCloseTo(-9.1, 0);
    expect(stepped(film({ trim: [1_000, 6_000] }), 3.05, 3.9)).toBeCloseTo(-9.1, 0);
  });

  it('never for the air of a room', () => {
    expect(stepped(film(), 4, 7, AIR)).toBeCloseTo(0, 1);
  });
});
