import { describe, expect, it } from 'vitest';
import { MUSIC_STYLES } from '../../../shared/draft/schema.ts';
import { compose, STYLES } from '../../../render/music/compose.ts';
import { HUMAN_S } from '../../../render/music/limits.ts';
import { Synth } from '../../../render/music/synth.ts';
import { chord, hertz, nearest, voice } from '../../../render/music/theory.ts';

const DRUMS = new Set(['kick', 'snare', 'clap', 'brush', 'hat', 'tambourine', 'drum', 'shaker']);

describe.each(MUSIC_STYLES)('%s', (style) => {
  const tempo = 96;
  const beat = 60 / tempo;

  it('lands its last chord on the last photo and rings to the end', () => {
    const landing = 45 * beat;
    const length = landing + 3.2;
    const piece = compose({ style, tempo, seed: 3 }, length, landing);
    expect(piece.plan.end.at).toBeCloseTo(landing, 9);
    expect(piece.plan.end.ring_s).toBeCloseTo(3.2, 9);
    const last = piece.notes.filter((n) => n.at >= landing - HUMAN_S && n.at < landing + 0.4);
    expect(last.length).toBeGreaterThan(3);
    // Home: the bass of the last chord is the tonic.
    expect(Math.min(...last.filter((n) => n.pitch > 0).map((n) => n.pitch)) % 12).toBe(
      piece.plan.tonic % 12,
    );
  });

  it('counts its bars back from the last chord, every beat on the grid', () => {
    const { plan } = compose({ style, tempo, seed: 3 }, 31.37);
    expect(plan.end.at / beat).toBeCloseTo(Math.round(plan.end.at / beat), 9);
    for (const bar of plan.bars) {
      expect(bar.at / beat).toBeCloseTo(Math.round(bar.at / beat), 9);
    }
    const whole = plan.bars.filter((b) => b.index >= 0);
    expect(plan.end.at - whole.at(-1)!.at).toBeCloseTo(plan.beatsPerBar * beat, 9);
    expect(plan.end.ring_s).toBeGreaterThanOrEqual(1.8);
  });

  it('puts drums within 5 ms of the grid, and everything else within its humanisation', () => {
    const { notes, plan } = compose({ style, tempo, seed: 5 }, 60);
    const step = beat / (STYLES[style].subdivision === 3 ? 3 : 4);
    const drums = notes.filter((n) => DRUMS.has(n.instrument) && n.at < plan.end.at - 0.01);
    expect(drums.length).toBeGreaterThan(20);
    for (const n of drums) {
      const swung = style === 'lofi' ? [0, 0.6 * beat] : [0];
      const off = Math.min(
        ...swung.map((s) => {
          const x = (n.at - s) / (style === 'lofi' ? beat : step);
          return Math.abs(x - Math.round(x)) * (style === 'lofi' ? beat : step);
        }),
      );
      expect(off).toBeLessThan(0.005);
    }
  });

  it('sounds where it is written: the first hit of the last chord is within 5 ms', () => {
    const piece = compose({ style, tempo, seed: 9 }, 20);
    // Only the chord's first note, so that nothing else hides its onset.
    const first = piece.notes.find((n) => n.at >= piece.plan.end.at && n.pitch > 0)!;
    const synth = new Synth({ ...piece, notes: [first] });
    const [l, r] = [new Float32Array(synth.sampleCount), new Float32Array(synth.sampleCount)];
    synth.add(l, r, 0, l.length, 1);
    const peak = l.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    const onset = l.findIndex((v) => Math.abs(v) > peak * 0.02) / 48_000;
    expect(Math.abs(onset - first.at)).toBeLessThan(0.005);
  });

  it('is the same for the same seed, and never outside its length', () => {
    const a = compose({ style, tempo, seed: 3 }, 25);
    const b = compose({ style, tempo, seed: 3 }, 25);
    expect(b.notes).toEqual(a.notes);
    for (const n of a.notes) {
      expect(n.at).toBeGreaterThanOrEqual(0);
      expect(n.at).toBeLessThan(25);
    }
    expect(compose({ style, tempo, seed: 4 }, 25).notes).not.toEqual(a.notes);
  });
});

describe('theory', () => {
  it('tunes a string within three cents', () => {
    for (const pitch of [40, 52, 64, 76]) {
      const samples = STYLES.acoustic.instruments['guitar'].render(pitch, 0);
      // The best period by autocorrelation over a third of a second, refined by a parabola.
      const at = 4800;
      const score = (lag: number): number => {
        let s = 0;
        for (let i = 0; i < 16_000; i++) s += samples[at + i] * samples[at + i + lag];
        return s;
      };
      const guess = Math.round(48_000 / hertz(pitch));
      // Ten periods at once: a finer ruler.
      const many = Math.max(1, Math.min(20, Math.floor(3000 / guess)));
      const around = Math.round((many * 48_000) / hertz(pitch));
      let best = around;
      for (let lag = around - 12; lag <= around + 12; lag++)
        if (score(lag) > score(best)) best = lag;
      const [a, b, c] = [score(best - 1), score(best), score(best + 1)];
      const period = (best + (a - c) / (2 * (a - 2 * b + c))) / many;
      const cents = 1200 * Math.log2(48_000 / period / hertz(pitch));
      expect(Math.abs(cents)).toBeLessThan(3);
    }
  });

  it('moves from chord to chord by small steps', () => {
    const range = { low: 52, high: 71, count: 4 };
    const a = voice(chord(0), 48, undefined, range);
    const b = voice(chord(7), 48, a, range);
    expect(a).toHaveLength(4);
    const moved = a.reduce((s, p, i) => s + Math.abs(p - b[i]), 0);
    expect(moved).toBeLessThanOrEqual(8);
    for (const p of b) expect([7, 11, 2]).toContain((p - 48) % 12);
  });

  it('finds the nearest tone of a scale', () => {
    expect(nearest(61, 48, [0, 4, 7])).toBe(60);
    expect(nearest(66.4, 48, [0, 4, 7])).toBe(67);
  });
});
