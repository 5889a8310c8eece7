import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MUSIC_STYLES } from '../../../shared/draft/schema.ts';
import { LoudnessMeter } from '../../../render/sound/loudness.ts';
import { openSoundtrack } from '../../../render/sound/soundtrack.ts';
import { TEMPO_BPM } from '../../../shared/draft/beats.ts';
import { scored } from './draft.ts';

const db = (x: number): number => 20 * Math.log10(x);

/** Plain eight-fold sinc interpolation: another way than the one under test. */
const truePeak = (x: Float32Array): number => {
  let peak = 0;
  for (let i = 16; i < x.length - 16; i++) {
    const here = Math.abs(x[i]);
    if (here > peak) peak = here;
    if (here < 0.7) continue;
    for (let p = 1; p < 8; p++) {
      let y = 0;
      for (let k = -15; k <= 16; k++) {
        const t = k - p / 8;
        y +=
          x[i + k] *
          (Math.sin(Math.PI * t) / (Math.PI * t)) *
          (0.5 + 0.5 * Math.cos((Math.PI * t) / 16.5));
      }
      peak = Math.max(peak, Math.abs(y));
    }
  }
  return peak;
};

const hash = (parts: Float32Array[]): string => {
  const h = createHash('sha256');
  for (const p of parts) h.update(new Uint8Array(p.buffer));
  return h.digest('hex');
};

/** `italian` is the tarantella by its first name. */
const STYLES = MUSIC_STYLES.filter((s) => s !== 'italian');

describe.each(STYLES)('a film with %s', (style) => {
  const draft = scored({ style, tempo: TEMPO_BPM[style].best });
  const track = openSoundtrack(draft);
  const [left, right] = track.read(0, track.sampleCount);

  it('lasts exactly as long as the film and ends in silence', () => {
    expect(track.sampleCount).toBe(draft.d * 48);
    expect(left.length).toBe(draft.d * 48);
    expect(Math.abs(left.at(-1)!)).toBeLessThan(1e-4);
    expect(Math.abs(right.at(-1)!)).toBeLessThan(1e-4);
  });

  it('is −14 LUFS ± 0.5 with true peaks under −1 dBTP', () => {
    const meter = new LoudnessMeter();
    meter.push(left, right);
    expect(meter.integrated()).toBeGreaterThan(-14.5);
    expect(meter.integrated()).toBeLessThan(-13.5);
    expect(db(Math.max(truePeak(left), truePeak(right)))).toBeLessThan(-1);
  });

  it('has numbers only, no direct current, and two different channels', () => {
    for (const side of [left, right]) {
      let sum = 0;
      for (const v of side) sum += v;
      expect(Number.isFinite(sum)).toBe(true);
      expect(Math.abs(sum / side.length)).toBeLessThan(0.001);
    }
    let apart = 0;
    let all = 0;
    for (let i = 0; i < left.length; i++) {
      apart += (left[i] - right[i]) ** 2;
      all += (left[i] + right[i]) ** 2;
    }
    expect(apart / all).toBeGreaterThan(0.005);
    expect(apart / all).toBeLessThan(0.6);
  });

  it('is never silent for a second before its end', () => {
    const window = 4800;
    let quiet = 0;
    for (let at = 0; at + window < left.length - 24_000; at += window) {
      let power = 0;
      for (let i = at; i < at + window; i++) power += left[i] ** 2 + right[i] ** 2;
      quiet = db(Math.sqrt(power / window)) < -55 ? quiet + 0.1 : 0;
      expect(quiet).toBeLessThan(1);
    }
  });

  it('gives the same samples in any order and block size, and others for another seed', () => {
    const short = scored({ style, tempo: TEMPO_BPM[style].best, count: 1, d: 5000 });
    const [whole] = openSoundtrack(short).read(0, 240_000);
    const again = openSoundtrack(short);
    const parts: Float32Array[] = [];
    for (let at = 0; at < again.sampleCount; at += 1601)
      parts.push(again.read(at, Math.min(1601, again.sampleCount - at))[0]);
    expect(hash(parts)).toBe(hash([whole]));
    const [back] = again.read(48_000, 4800);
    expect(hash([back])).toBe(hash([whole.slice(48_000, 52_800)]));
    const other = openSoundtrack(
      scored({ style, tempo: TEMPO_BPM[style].best, count: 1, d: 5000, seed: 8 }),
    );
    expect(hash([other.read(0, other.sampleCount)[0]])).not.toBe(hash([whole]));
  });
});

describe('loudness', () => {
  it('measures a full-scale 997 Hz sine in one channel as −3.01 LUFS (BS.1770-4)', () => {
    const meter = new LoudnessMeter();
    const tone = Float32Array.from({ length: 480_000 }, (_, i) =>
      Math.sin((2 * Math.PI * 997 * i) / 48_000),
    );
    meter.push(tone, new Float32Array(tone.length));
    expect(meter.integrated()).toBeCloseTo(-3.01, 1);
  });

  it('follows the gain that a person asked for: half is 6 dB quieter', () => {
    const track = openSoundtrack(scored({ style: 'acoustic', tempo: 100, gain: 0.5 }));
    const meter = new LoudnessMeter();
    meter.push(...track.read(0, track.sampleCount));
    expect(meter.integrated()).toBeGreaterThan(-20.5);
    expect(meter.integrated()).toBeLessThan(-19.5);
  });

  it.each([
    ['lofi', 66, 1, 4],
    ['acoustic', 140, 99, 8],
    ['upbeat', 100, 4_000_000_000, 6],
    ['italian', 150, 12, 7],
    ['hiphop', 84, 7, 4],
    ['ambient', 60, 3, 5],
    ['dolcevita', 170, 21, 6],
  ] as const)('holds for %s at %d with seed %d', (style, tempo, seed, beats) => {
    const track = openSoundtrack(scored({ style, tempo, seed, beats, count: 9 }));
    const meter = new LoudnessMeter();
    const [l, r] = track.read(0, track.sampleCount);
    meter.push(l, r);
    expect(meter.integrated()).toBeGreaterThan(-14.5);
    expect(meter.integrated()).toBeLessThan(-13.5);
    expect(db(Math.max(truePeak(l), truePeak(r)))).toBeLessThan(-1);
  });
});

describe('odd films', () => {
  it('a film without music is silence of its length', () => {
    const draft = scored({ style: 'lofi', tempo: 80 });
    const track = openSoundtrack({ ...draft, t: draft.t.filter((t) => t.tt !== 1) });
    expect(track.silent).toBe(true);
    expect(track.read(0, 1000)[0].every((v) => v === 0)).toBe(true);
  });

  it.each([300, 1500])('a film of %d ms has its last chord and ends', (d) => {
    for (const style of STYLES) {
      const track = openSoundtrack(scored({ style, tempo: 90, count: 1, d }));
      const [l, r] = track.read(0, track.sampleCount);
      expect(l.length).toBe(d * 48);
      expect(l.reduce((m, v, i) => Math.max(m, Math.abs(v), Math.abs(r[i])), 0)).toBeGreaterThan(
        0.05,
      );
      expect(Math.abs(l.at(-1)!)).toBeLessThan(1e-4);
    }
  });

  it('three minutes take no more memory for samples than one', () => {
    const track = openSoundtrack(scored({ style: 'upbeat', tempo: 120, beats: 10, count: 36 }));
    expect(track.sampleCount).toBe(180_000 * 48);
    // What is garbage at a moment depends on when the collector ran last: it runs before each look.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    let most = 0;
    for (let at = 0; at < track.sampleCount; at += 480_000) {
      track.read(at, 480_000);
      most = Math.max(most, held() - before);
    }
    expect(most).toBeLessThan(30e6);
  });
});
