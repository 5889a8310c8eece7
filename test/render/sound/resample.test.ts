/** Sample rates change; what is heard does not. */
import { expect, it } from 'vitest';
import { PcmBuffer } from '../../../render/sound/pcm.ts';
import { Resampler } from '../../../render/sound/resample.ts';

const resampled = (x: Float32Array, rate: number, blocks: number): Float32Array => {
  const out: number[] = [];
  const r = new Resampler(rate, (l) => out.push(l));
  for (let at = 0; at < x.length; at += blocks) {
    const part = x.subarray(at, at + blocks);
    r.push(part, part);
  }
  r.end();
  return Float32Array.from(out);
};

const tone = (hz: number, rate: number): Float32Array =>
  Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));

it.each([44_100, 22_050, 32_000, 96_000, 48_000, 11_025])('%i Hz keeps a tone', (rate) => {
  const out = resampled(tone(1000, rate), rate, 1000);
  expect(out.length).toBe(48_000);
  let worst = 0;
  for (let i = 2000; i < 46_000; i++)
    worst = Math.max(worst, Math.abs(out[i] - Math.sin((2 * Math.PI * 1000 * i) / 48_000)));
  expect(worst).toBeLessThan(2e-4);
});

it('is flat to 18 kHz and lets nothing above the new band through', () => {
  const level = (x: Float32Array): number =>
    Math.sqrt(x.subarray(4000, 44_000).reduce((s, v) => s + v * v, 0) / 40_000) * Math.SQRT2;
  expect(level(resampled(tone(18_000, 44_100), 44_100, 4096))).toBeCloseTo(1, 2);
  expect(level(resampled(tone(30_000, 96_000), 96_000, 4096))).toBeLessThan(1e-3);
});

it('does not depend on the size of the blocks, and refuses rates that no file has', () => {
  const x = tone(3000, 44_100);
  expect(resampled(x, 44_100, 7)).toEqual(resampled(x, 44_100, 44_100));
  expect(() => new Resampler(1, () => undefined)).toThrow('4000–192000 Hz');
});

it('sixteen bits and a scale keep quiet moments quiet and loud ones whole', () => {
  const pcm = new PcmBuffer(100);
  const x = Float32Array.from(
    { length: 10_000 },
    (_, i) => (i < 5000 ? 1.4 : 1e-4) * Math.sin(i / 7),
  );
  for (const v of x) pcm.push(v, -v);
  const [l, r] = [new Float32Array(10_000), new Float32Array(10_000)];
  pcm.read(100, l, r, 10_000);
  for (let i = 0; i < x.length; i++) {
    const bound = (i < 6144 ? 1.4 : 1e-4) * 2e-5;
    expect(Math.abs(l[i] - x[i])).toBeLessThanOrEqual(bound);
    expect(r[i] === -l[i]).toBe(true);
  }
});
