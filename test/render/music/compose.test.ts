import { describe, expect, it } from 'vitest';
import { MUSIC_STYLES, scoreSchema } from '../../../shared/draft/schema.ts';
import { swung } from '../../../render/music/band.ts';
import { compose, STYLES, type Piece } from '../../../render/music/compose.ts';
import { HUMAN_S } from '../../../render/music/limits.ts';
import { sections } from '../../../render/music/form.ts';
import type { Bar } from '../../../render/music/plan.ts';
import { chord, hertz, nearest, voice } from '../../../render/music/theory.ts';
import type { Style } from '../../../render/music/style.ts';

/** What is played in a bar, as written: the same text twice is the same bar twice. */
const fingerprint = (piece: Piece, bar: Bar): string =>
  piece.notes
    .filter((n) => n.beat >= bar.start - 1e-6 && n.beat < bar.start + bar.beats - 1e-6)
    .map((n) => `${n.channel} ${(n.beat - bar.start).toFixed(3)} ${n.pitch}`)
    .sort()
    .join('|');

describe.each(MUSIC_STYLES)('%s', (style) => {
  const tempo = 96;
  const beat = 60 / tempo;
  const of: Style = STYLES[style];

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
    for (const bar of plan.bars) expect(bar.at / beat).toBeCloseTo(Math.round(bar.at / beat), 9);
    const whole = plan.bars.filter((b) => b.index >= 0);
    expect(plan.end.at - whole.at(-1)!.at).toBeCloseTo(plan.beatsPerBar * beat, 9);
    expect(plan.end.ring_s).toBeGreaterThanOrEqual(1.8);
  });

  it('plays on the grid plus its swing, but for rolls and tremolos: within 5 ms', () => {
    const { notes } = compose({ style, tempo, seed: 5 }, 60);
    // Written anew from the style's numbers: pairs of `unit`, of which the second comes `late`.
    const step = 1 / (of.subdivision * 2);
    const grid: number[] = [];
    for (let k = 0; k * step < 60 / beat; k++) {
      const written = k * step;
      const pair = of.swing ? written / (2 * of.swing.unit) : 0;
      const second = of.swing && Math.abs(pair - Math.floor(pair) - 0.5) < 1e-9;
      grid.push((written + (second ? of.swing!.late : 0)) * beat);
    }
    const off = (at: number): number => {
      let best = Infinity;
      for (const g of grid) best = Math.min(best, Math.abs(at - g));
      return best;
    };
    const drums = notes.filter((n) => n.pitch === 0);
    expect(drums.length > 20 || style === 'ambient').toBe(true);
    for (const n of drums) {
      // Between the two of a swung pair there is no grid to be on.
      const between =
        of.swing && Math.abs(n.beat / of.swing.unit - Math.round(n.beat / of.swing.unit)) > 1e-6;
      if (!between) expect(off(n.at), `${n.channel} at ${n.at}`).toBeLessThan(0.005);
    }
    const onTime = notes.filter((n) => off(n.at) < 0.005).length / notes.length;
    expect(onTime).toBeGreaterThan(style === 'canzone' || style === 'tarantella' ? 0.4 : 0.62);
  });

  it('has a form: bars come back as often as their phrase does, never twice running', () => {
    for (const seed of [1, 2, 3]) {
      const piece = compose({ style, tempo, seed }, 90);
      const bars = piece.plan.bars.filter((b) => b.index >= 0);
      const prints = bars.map((b) => fingerprint(piece, b));
      const phrases = new Map<string, number>();
      const count = new Map<string, number>();
      for (const [i, print] of prints.entries()) {
        expect(print === prints[i - 1], `bar ${i} of seed ${seed}`).toBe(false);
        const place = `${bars[i].section} ${bars[i].phraseBar}`;
        phrases.set(place, (phrases.get(place) ?? 0) + 1);
        count.set(print, (count.get(print) ?? 0) + 1);
      }
      const most = Math.max(...phrases.values());
      for (const n of count.values()) expect(n).toBeLessThanOrEqual(most);
      // And it is not the same bar all the time.
      expect(count.size / prints.length).toBeGreaterThan(0.6);
      const kinds = new Set(bars.map((b) => b.section));
      for (const kind of ['intro', 'verse', 'lift', 'turn'] as const) expect(kinds).toContain(kind);
    }
  });

  it('builds: the lift is fuller than the intro', () => {
    const piece = compose({ style, tempo, seed: 2 }, 75);
    const density = (section: string): number => {
      const bars = piece.plan.bars.filter((b) => b.section === section && b.index >= 0);
      const gain = bars.map((b) =>
        piece.notes
          .filter((n) => n.beat >= b.start && n.beat < b.start + b.beats)
          .reduce((sum, n) => sum + n.gain, 0),
      );
      return gain.reduce((a, b) => a + b, 0) / gain.length;
    };
    expect(density('lift')).toBeGreaterThan(1.25 * density('intro'));
  });

  it('is the same for the same seed, another for another, and never outside its length', () => {
    const a = compose({ style, tempo, seed: 3 }, 25);
    expect(compose({ style, tempo, seed: 3 }, 25).notes).toEqual(a.notes);
    for (const n of a.notes) {
      expect(n.at).toBeGreaterThanOrEqual(0);
      expect(n.at).toBeLessThan(25);
      expect(n.pitch).toBeGreaterThanOrEqual(0);
      expect(n.pitch).toBeLessThan(110);
    }
    expect(compose({ style, tempo, seed: 4 }, 25).notes).not.toEqual(a.notes);
  });

  it('plays in the key and form that the score names', () => {
    const form = [
      { section: 'intro' as const, bars: 2 },
      { section: 'lift' as const, bars: 4 },
      { section: 'break' as const, bars: 2 },
    ];
    const score = scoreSchema.parse({ style, tempo, seed: 3, key: 9, form });
    const { plan } = compose(score, 40);
    expect(plan.tonic).toBe(57);
    const kinds = plan.bars.filter((b) => b.index >= 0).map((b) => b.section);
    expect(kinds.slice(0, 7)).toEqual(['intro', 'intro', 'lift', 'lift', 'lift', 'lift', 'break']);
    expect(kinds.at(-1)).toBe('turn');
  });
});

describe('names', () => {
  it('keeps the first name of the tarantella', () => {
    const a = compose({ style: 'italian', tempo: 110, seed: 9 }, 30);
    const b = compose({ style: 'tarantella', tempo: 110, seed: 9 }, 30);
    expect(a.notes).toEqual(b.notes);
  });
});

describe('form', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i))('gives each of %d bars a place', (count) => {
    const places = sections(count);
    expect(places).toHaveLength(count);
    if (count > 1) expect(places.at(-1)!.section).toBe('turn');
    for (const p of places) expect([0, 1, 2, 3]).toContain(p.phraseBar);
    // A section ends where its phrase ends.
    for (const [i, p] of places.entries()) if (p.fill) expect(places[i].phraseBar).toBe(3);
  });
});

describe('swing', () => {
  it('leaves beats alone and makes the second of a pair late', () => {
    const swing = { unit: 0.5, late: 0.1 };
    expect(swung(3, swing)).toBe(3);
    expect(swung(3.5, swing)).toBeCloseTo(3.6, 12);
    expect(swung(3.25, swing)).toBeCloseTo(3.3, 12);
    expect(swung(3.75, swing)).toBeCloseTo(3.8, 12);
    expect(swung(3.25, { unit: 0.25, late: 0.04 })).toBeCloseTo(3.29, 12);
    expect(swung(1.5, undefined)).toBe(1.5);
  });
});

describe('theory', () => {
  const kinds = [
    ['acoustic', 'guitar'],
    ['tarantella', 'bass'],
    ['canzone', 'guitar'],
    ['jazz', 'right'],
    ['lofi', 'keys'],
    ['dolcevita', 'clarinet'],
  ] as const;
  it.each(kinds)('tunes the %s band’s %s within four cents', (style, channel) => {
    const { instrument } = STYLES[style].channels[channel];
    for (const pitch of channel === 'bass' ? [31, 40] : [52, 64, 76]) {
      const samples = instrument.render(pitch, 0, 1, 2);
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
      expect(Math.abs(cents)).toBeLessThan(4);
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
