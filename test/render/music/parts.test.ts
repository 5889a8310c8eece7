/** A piece taken apart: MIDI and stems say what the band plays. */
import { describe, expect, it } from 'vitest';
import { MUSIC_STYLES } from '../../../shared/draft/schema.ts';
import { compose, STYLES } from '../../../render/music/compose.ts';
import { midiOf } from '../../../render/music/midi.ts';
import { players, stem } from '../../../render/music/stems.ts';
import { Synth, type Voices } from '../../../render/music/synth.ts';
import { wavOf } from '../../../render/sound/wav.ts';
import { readMidi } from './midi.ts';

describe.each(MUSIC_STYLES)('%s', (style) => {
  it('is read back from its MIDI file note for note', () => {
    const piece = compose({ style, tempo: 101, seed: 5 }, 41.3, 38);
    const midi = readMidi(midiOf(piece));
    const of = STYLES[style];
    const compound = of.subdivision === 3;
    const tick_s = (compound ? piece.plan.beat_s / 1.5 : piece.plan.beat_s) / midi.division;
    expect(midi.format).toBe(1);
    expect(midi.tracks[0].tempo).toBeCloseTo(compound ? 151.5 : 101, 2);
    expect(midi.tracks[0].metres.at(-1)).toMatchObject(
      compound ? { over: 6, under: 8 } : { over: of.beatsPerBar, under: 4 },
    );
    expect(midi.tracks.slice(1).map((t) => t.name)).toEqual(players(piece));
    for (const track of midi.tracks.slice(1)) {
      const channel = of.channels[track.name];
      const written = piece.notes.filter((n) => n.channel === track.name);
      // Two takes of a wide player are one note in MIDI.
      const starts = new Set(written.map((n) => `${n.pitch} ${n.at}`));
      expect(Math.abs(track.notes.length - starts.size)).toBeLessThanOrEqual(
        Math.max(2, starts.size * 0.02),
      );
      expect(track.end * tick_s).toBeCloseTo(41.3, 2);
      for (const n of track.notes) {
        expect(n.until).toBeGreaterThan(n.from);
        expect(
          written.some(
            (w) =>
              Math.abs(w.at - n.from * tick_s) < 0.001 &&
              ('drum' in channel.midi ? channel.midi.drum : w.pitch) === n.key,
          ),
        ).toBe(true);
        expect(n.channel === 9).toBe('drum' in channel.midi);
      }
    }
  });
});

describe('stems', () => {
  it.each(['house', 'lofi', 'canzone'] as const)('of %s add up to the band', (style) => {
    const piece = compose({ style, tempo: 110, seed: 4 }, 9);
    const n = 9 * 48_000;
    const voices: Voices = new Map();
    const whole = [new Float32Array(n), new Float32Array(n)] as const;
    new Synth(piece, voices, { raw: true }).add(...whole, 0, n, 1);
    const sum = [new Float32Array(n), new Float32Array(n)] as const;
    for (const player of players(piece)) stem(piece, player, voices).add(...sum, 0, n, 1);
    let worst = 0;
    let loudest = 0;
    for (const side of [0, 1] as const)
      for (let i = 0; i < n; i++) {
        worst = Math.max(worst, Math.abs(whole[side][i] - sum[side][i]));
        loudest = Math.max(loudest, Math.abs(whole[side][i]));
      }
    expect(loudest).toBeGreaterThan(0.1);
    expect(worst).toBeLessThan(1e-4);
  });

  it('names the players when one is asked for who is not there', () => {
    const piece = compose({ style: 'jazz', tempo: 110, seed: 4 }, 9);
    expect(() => stem(piece, 'tuba')).toThrow(/no player "tuba".*bass/);
  });
});

describe('wav', () => {
  it('holds both channels, sample by sample', () => {
    const bytes = wavOf(Float32Array.of(0, 0.5, -1), Float32Array.of(1, -0.25, 2));
    const view = new DataView(bytes.buffer);
    expect(bytes.length).toBe(44 + 12);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint32(24, true)).toBe(48_000);
    const samples = [0, 1, 2, 3, 4, 5].map((i) => view.getInt16(44 + 2 * i, true));
    expect(samples).toEqual([0, 32_767, 16_384, -8192, -32_767, 32_767]);
  });
});
