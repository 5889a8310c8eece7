/** Files of every kind become the samples that went into them, at their time. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decodeSound } from '../../../render/node/decode-sound.ts';
import { SoundError } from '../../../render/sound/sound-files.ts';
import { FILE_KINDS, soundFile } from './sound-file.ts';

/** Clicks (short bursts) at known times in low noise-free tone: `n` seconds at `rate`. */
const clicks = (seconds: number, rate: number, at: readonly number[]): Float32Array => {
  const x = new Float32Array(seconds * rate);
  for (let i = 0; i < x.length; i++) x[i] = 0.1 * Math.sin((2 * Math.PI * 440 * i) / rate);
  for (const t of at)
    for (let k = 0; k < rate * 0.01; k++)
      x[Math.round(t * rate) + k] +=
        0.8 * Math.sin((2 * Math.PI * 3000 * k) / rate) * Math.exp(-k / (rate * 0.002));
  return x;
};

/** Where the burst near `t` s is loudest, in s. */
const peakNear = (x: Float32Array, t: number): number => {
  let best = 0;
  let at = 0;
  for (let i = Math.round((t - 0.05) * 48_000); i < (t + 0.05) * 48_000; i++)
    if (Math.abs(x[i]) > best) [best, at] = [Math.abs(x[i]), i];
  return at / 48_000;
};

const AT = [0.5, 2.25, 4.75];

/** The same clicks as Vorbis, which cannot be encoded here: made by `ffmpeg -c:a libvorbis -q:a 0`. */
const vorbis = readFile(new URL('./vorbis.ogg', import.meta.url));

describe.each([...FILE_KINDS, 'ogg'] as const)('%s', (kind) => {
  const rate = kind === 'opus' ? 48_000 : 44_100;
  const both = [clicks(6, rate, AT), clicks(6, rate, AT)];
  const tags = { title: 'A Song', artist: 'Somebody' };
  const file = kind === 'ogg' ? vorbis : soundFile(kind, both, rate, tags);

  it('has every sound at its time, also when only a part is decoded', async () => {
    const whole = decodeSound(await file, { from: 0, to: 6 * 48_000 });
    const [l, r] = [new Float32Array(6 * 48_000), new Float32Array(6 * 48_000)];
    whole.pcm.read(0, l, r, l.length);
    // Raw AAC has no place to say how much silence its encoder put before the sound.
    const late = kind === 'aac' ? 1024 / 44_100 : 0;
    for (const t of AT) {
      expect(Math.abs(peakNear(l, t) - late - t)).toBeLessThan(0.002);
      expect(Math.abs(peakNear(r, t) - late - t)).toBeLessThan(0.002);
    }
    const part = decodeSound(await file, { from: 2 * 48_000, to: 5 * 48_000 });
    expect([part.pcm.from, part.pcm.to]).toEqual([2 * 48_000, 5 * 48_000]);
    const [pl, pr] = [new Float32Array(48_000), new Float32Array(48_000)];
    part.pcm.read(2 * 48_000, pl, pr, pl.length);
    let off = 0;
    for (let i = 0; i < pl.length; i++) off = Math.max(off, Math.abs(pl[i] - l[2 * 48_000 + i]));
    expect(off).toBeLessThan(1e-3);
    part.pcm.read(6 * 48_000, pl, pr, pl.length);
    expect(pl.every((v) => v === 0)).toBe(true);
  });

  it('says how long it is and what it is called', async () => {
    const { facts } = decodeSound(await file, { from: 0, to: 48_000 });
    expect(Math.abs((facts.ms ?? 0) - 6000)).toBeLessThan(kind === 'aac' ? 500 : 100);
    if (kind !== 'aac') expect(facts).toMatchObject({ title: 'A Song', artist: 'Somebody' });
  });
});

it('one channel is heard on both sides; what is not sound says so', async () => {
  const mono = decodeSound(await soundFile('wav', [clicks(1, 22_050, [0.5])], 22_050), {
    from: 0,
    to: 48_000,
  });
  const [l, r] = [new Float32Array(48_000), new Float32Array(48_000)];
  mono.pcm.read(0, l, r, l.length);
  expect(l).toEqual(r);
  expect(Math.abs(peakNear(l, 0.5) - 0.5)).toBeLessThan(0.001);
  expect(() => decodeSound(new Uint8Array(5000), { from: 0, to: 48_000 })).toThrow(SoundError);
});
