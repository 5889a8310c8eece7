/**
 * Italian: a tarantella in 6/8. The beat is the dotted quarter; a mandolin leads, plucked when it runs and in
 * tremolo on long notes, over guitar, accordion and a tambourine on every eighth.
 */
import { frameDrum, tambourine } from '../instruments/drums.ts';
import { accordion, bass } from '../instruments/keys.ts';
import { guitar, mandolin } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { humanise, touch, type Note, type Style } from '../style.ts';
import { chord, HARMONIC_MINOR, voice } from '../theory.ts';
import { lastChord } from './ending.ts';

const home = chord(0, 'm');
/** Strokes of a tremolo in a second: fast enough to sing, slow enough to be a hand. */
const TREMOLO_HZ = 12;
const T = 1 / 3;

export const style: Style = {
  beatsPerBar: 2,
  subdivision: 3,
  keys: [50, 52, 55, 57],
  home,
  scale: HARMONIC_MINOR,
  progressions: [
    [chord(0, 'm'), chord(0, 'm'), chord(7, '7'), chord(0, 'm')],
    [chord(0, 'm'), chord(5, 'm'), chord(7, '7'), chord(0, 'm')],
    [chord(0, 'm'), chord(7, '7'), chord(7, '7'), chord(0, 'm')],
  ],
  lifts: [
    [chord(3), chord(10, '7'), chord(3), chord(7, '7')],
    [chord(8), chord(3), chord(5, 'm'), chord(7, '7')],
  ],
  turn: [chord(5, 'm'), chord(7, '7')],
  reverb: { decay_s: 1.2, damping: 0.4, wet: 0.22 },
  instruments: { lead: mandolin, guitar, accordion, bass, tambourine, drum: frameDrum },
  compose: (plan, random) => {
    const notes: Note[] = [];
    const b = plan.beat_s;
    let before: number[] | undefined;
    for (const bar of plan.bars) {
      before = voice(bar.chord, plan.tonic, before, { low: 55, high: 72, count: 3 });
      const root = plan.tonic + bar.chord.root - (plan.tonic + bar.chord.root > 55 ? 24 : 12);
      for (let beat = 0; beat < bar.beats; beat++) {
        const at = bar.at + beat * b;
        // Oom-pa-pa, twice a bar: the bass on the beat, the guitar on the two eighths after it.
        notes.push({
          at: humanise(at, random),
          instrument: 'bass',
          pitch: beat % 2 === 0 ? root : root + 7 - (root + 7 > 50 ? 12 : 0),
          length: b * 0.8,
          gain: touch(bar.section === 'intro' ? 0.34 : 0.46, random),
          pan: 0,
          send: 0.05,
        });
        for (const k of [1, 2])
          for (const [i, pitch] of before.entries())
            notes.push({
              at: humanise(at + k * T * b, random) + i * 0.004,
              instrument: 'guitar',
              pitch,
              length: b * 0.3,
              gain: touch(k === 1 ? 0.2 : 0.16, random),
              pan: -0.35,
              send: 0.25,
            });
        if (bar.section === 'verse' || bar.section === 'lift') {
          for (let k = 0; k < 3; k++)
            notes.push({
              at: humanise(at + k * T * b, random, 0.5),
              instrument: 'tambourine',
              pitch: 0,
              length: 0.2,
              gain: touch(k === 0 ? 0.17 : 0.09, random),
              pan: 0.45,
              send: 0.15,
            });
          notes.push({
            at: humanise(at, random, 0.5),
            instrument: 'drum',
            pitch: 0,
            length: 0.4,
            gain: touch(beat % 2 ? 0.25 : 0.4, random),
            pan: 0,
            send: 0.1,
          });
        }
      }
      if (bar.section === 'lift' || bar.section === 'break')
        for (const [i, pitch] of before.entries())
          notes.push({
            at: bar.at,
            instrument: 'accordion',
            pitch,
            length: bar.beats * b * 0.92,
            gain: 0.085,
            pan: 0.3 - i * 0.1,
            send: 0.4,
          });
    }
    const line = melody(
      plan,
      {
        rhythms: [
          [
            [0, T],
            [T, T],
            [2 * T, T],
            [1, T],
            [1 + T, T],
            [1 + 2 * T, T],
          ],
          [
            [0, 2 * T],
            [2 * T, T],
            [1, 2 * T],
            [1 + 2 * T, T],
          ],
          [
            [0, T],
            [T, T],
            [2 * T, T],
            [1, 1],
          ],
          [
            [0, 1],
            [1, 2 * T],
            [1 + 2 * T, T],
          ],
        ],
        scale: HARMONIC_MINOR,
        centre: 21,
        reach: 7,
        rest: 0.04,
      },
      random,
      (bar) => bar.section !== 'intro' || bar.index > 0,
    );
    const sing = (at: number, pitch: number, length: number, gain: number): void => {
      const held = length > 0.45;
      const strokes = held ? Math.max(2, Math.round(length * TREMOLO_HZ)) : 1;
      for (let k = 0; k < strokes; k++)
        notes.push({
          at: k === 0 ? humanise(at, random) : at + (k * length) / strokes,
          instrument: 'lead',
          pitch,
          length: length / strokes + 0.02,
          gain: touch(gain * (k === 0 ? 1 : 0.62), random),
          pan: 0.15,
          send: 0.4,
        });
    };
    for (const t of line) sing(t.bar.at + t.beat * b, t.pitch, t.beats * b, 0.5);
    // The mandolin trembles on the last tonic and dies away before the strings do.
    sing(plan.end.at, plan.tonic + 24, Math.min(plan.end.ring_s * 0.6, 2.4), 0.42);
    notes.push(
      ...lastChord(plan, {
        instrument: 'guitar',
        low: 48,
        high: 70,
        count: 6,
        gain: 0.36,
        spread_s: 0.03,
      }),
      ...lastChord(plan, {
        instrument: 'accordion',
        low: 57,
        high: 72,
        count: 3,
        gain: 0.1,
        spread_s: 0,
      }),
      {
        at: plan.end.at,
        instrument: 'bass',
        pitch: plan.tonic - 12,
        length: plan.end.ring_s,
        gain: 0.5,
        pan: 0,
        send: 0.05,
      },
      {
        at: plan.end.at,
        instrument: 'tambourine',
        pitch: 0,
        length: 0.2,
        gain: 0.2,
        pan: 0.4,
        send: 0.3,
      },
      { at: plan.end.at, instrument: 'drum', pitch: 0, length: 0.4, gain: 0.45, pan: 0, send: 0.2 },
    );
    return notes;
  },
};
