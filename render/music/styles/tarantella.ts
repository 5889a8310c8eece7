/**
 * Tarantella, 6/8. The beat is the dotted quarter; a mandolin leads, plucked when it runs and in tremolo on long notes,
 * over guitar, accordion, a frame drum and a tambourine on every eighth.
 */
import { frameDrum, tambourine } from '../instruments/drums.ts';
import { accordion } from '../instruments/sustained.ts';
import { mandolin, nylon, upright } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import type { Style } from '../style.ts';
import { chord, HARMONIC_MINOR, rootFrom, voice } from '../theory.ts';
import { sing } from './tremolo.ts';

const T = 1 / 3;

export const style: Style = {
  beatsPerBar: 2,
  subdivision: 3,
  keys: [50, 52, 55, 57],
  home: chord(0, 'm'),
  scale: HARMONIC_MINOR,
  progressions: [
    [chord(0, 'm'), chord(0, 'm'), chord(7, '7'), chord(0, 'm')],
    [chord(0, 'm'), chord(5, 'm'), chord(7, '7'), chord(0, 'm')],
    [chord(0, 'm'), chord(7, '7'), chord(7, '7'), chord(0, 'm')],
  ],
  lifts: [
    [chord(3), chord(10, '7'), chord(3), chord(7, '7')],
    [chord(8), chord(3), chord(5, 'm'), chord(7, '7')],
    [chord(5, 'm'), chord(0, 'm'), chord(7, '7'), chord(0, 'm')],
  ],
  turn: [chord(5, 'm'), chord(7, '7')],
  reverb: { decay_s: 1.1, damping: 0.4, wet: 0.26, predelay_s: 0.01 },
  channels: {
    lead: { instrument: mandolin, gain: 0.658, pan: 0.14, send: 0.35, midi: { program: 25 } },
    second: { instrument: mandolin, gain: 0.638, pan: 0.5, send: 0.35, midi: { program: 25 } },
    guitar: { instrument: nylon, gain: 0.19, pan: -0.4, send: 0.2, midi: { program: 24 } },
    accordion: {
      instrument: accordion,
      gain: 0.0903,
      pan: -0.1,
      send: 0.3,
      width: 0.4,
      midi: { program: 21 },
    },
    bass: { instrument: upright, gain: 0.408, pan: 0, send: 0.04, midi: { program: 32 } },
    tambourine: { instrument: tambourine, gain: 0.238, pan: 0.4, send: 0.15, midi: { drum: 54 } },
    drum: { instrument: frameDrum, gain: 0.491, pan: -0.06, send: 0.12, midi: { drum: 41 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 55, high: 72, count: 3 });
      const root = rootFrom(bar.chord, plan.tonic, 31);
      const dances = bar.section === 'verse' || bar.section === 'lift' || bar.section === 'turn';
      for (let beat = 0; beat < bar.beats; beat++) {
        // Oom-pa-pa, twice a bar: the bass on the beat, the guitar on the two eighths after it.
        const low = beat % 2 === 0 ? root : root + 7 > 43 ? root - 5 : root + 7;
        band.play('bass', bar, beat, 0.85, low, bar.section === 'intro' ? 0.6 : 0.8);
        for (const k of [1, 2])
          band.chord('guitar', bar, beat + k * T, 0.3, hand, k === 1 ? 0.8 : 0.62, 0.004);
        // The intro gathers its tambourine stroke by stroke.
        const strokes = dances ? 3 : bar.section === 'intro' ? Math.min(3, bar.index) : 0;
        for (let k = 0; k < strokes; k++)
          band.hit('tambourine', bar, beat + k * T, k === 0 ? 0.9 : k === 2 ? 0.6 : 0.42);
        if (!dances) continue;
        band.hit('drum', bar, beat, beat % 2 ? 0.55 : 0.85);
        if (bar.section === 'lift' && random() < 0.5) band.hit('drum', bar, beat + 2 * T, 0.4);
      }
      if (bar.fill)
        for (let k = 0; k < 3; k++) band.hit('drum', bar, bar.beats - 1 + k * T, 0.5 + 0.12 * k);
      if (bar.section === 'lift' || bar.section === 'break')
        band.chord('accordion', bar, 0, bar.beats * 0.92, hand, 0.8);
    }
    const tune = melody(
      band,
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
            [1, 2 * T],
            [1 + 2 * T, T],
          ],
          [
            [0, 2 * T],
            [2 * T, T],
            [1, T],
            [1 + T, T],
            [1 + 2 * T, T],
          ],
        ],
        cadences: [
          [
            [0, T],
            [T, T],
            [2 * T, T],
            [1, 1],
          ],
          [
            [0, 2 * T],
            [2 * T, T],
            [1, 1],
          ],
        ],
        low: 67,
        high: 86,
        leaps: 0.12,
      },
      (bar) => bar.section !== 'intro',
    );
    for (const t of tune) {
      sing(band, 'lead', t, 0.85);
      // In the second verse and the lifts another mandolin follows a third below.
      if (t.bar.section === 'lift' && t.strong) {
        const third = t.pitch - (style.scale.includes((t.pitch - plan.tonic + 116) % 12) ? 4 : 3);
        band.play('second', t.bar, t.beat, t.beats, third, 0.6);
      }
    }
    const end = plan.end;
    band.last('guitar', band.home(48, 70, 6), 0.8, 0.03);
    band.last('accordion', band.home(57, 72, 3), 0.7);
    band.last('lead', [plan.tonic + 24], 0.9);
    band.last('bass', [rootFrom(end.chord, plan.tonic, 31)], 0.85);
    for (const drum of ['tambourine', 'drum']) band.last(drum, [0], 0.9);
  },
};
