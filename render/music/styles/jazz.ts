/** Jazz trio: piano, double bass that walks, brushes and a ride. Off-beats come late by a sixth of a beat. */
import { brush, hat, ride, rim, softKick, stir } from '../instruments/drums.ts';
import { upright } from '../instruments/strings.ts';
import { piano } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, rootFrom, rootless, voice } from '../theory.ts';
import { walk } from '../walk.ts';

/** Where the left hand answers. */
const COMPING = [
  [0, 1.5],
  [0.5, 2],
  [1.5, 3],
  [0, 2.5],
  [1, 2.5, 3.5],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  swing: { unit: 0.5, late: 0.155 },
  keys: [48, 51, 53, 55, 56],
  home: chord(0, '69'),
  scale: MAJOR,
  progressions: [
    [chord(2, 'm9'), chord(7, '13'), chord(0, 'maj9'), chord(9, '7b9')],
    [chord(0, 'maj9'), chord(9, '7b9'), chord(2, 'm9'), chord(7, '13')],
    [chord(4, 'm7'), chord(9, '7b9'), chord(2, 'm9'), chord(7, '13')],
  ],
  lifts: [
    [chord(5, 'maj9'), chord(5, 'm6'), chord(4, 'm7'), chord(9, '7b9')],
    [chord(0, '9'), chord(5, 'maj9'), chord(2, '9'), chord(7, '13')],
  ],
  turn: [chord(2, 'm9'), chord(7, '13')],
  reverb: { decay_s: 1.2, damping: 0.45, wet: 0.22, predelay_s: 0.012 },
  channels: {
    left: { instrument: piano, gain: 0.299, pan: -0.28, send: 0.25, midi: { program: 0 } },
    right: { instrument: piano, gain: 0.646, pan: -0.08, send: 0.25, midi: { program: 0 } },
    bass: { instrument: upright, gain: 0.545, pan: 0.06, send: 0.05, midi: { program: 32 } },
    ride: { instrument: ride, gain: 0.334, pan: 0.38, send: 0.12, midi: { drum: 51 } },
    hat: { instrument: hat, gain: 0.418, pan: 0.2, send: 0.06, midi: { drum: 44 } },
    brush: { instrument: brush, gain: 0.402, pan: 0.22, send: 0.15, midi: { drum: 38 } },
    stir: { instrument: stir, gain: 0.12, pan: 0.3, send: 0.12, midi: { drum: 40 } },
    rim: { instrument: rim, gain: 0.384, pan: 0.2, send: 0.2, midi: { drum: 37 } },
    kick: { instrument: softKick, gain: 0.521, pan: 0.1, send: 0.05, midi: { drum: 36 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(rootless(bar.chord), plan.tonic, hand, { low: 53, high: 69, count: 4 });
      const lift = bar.section === 'lift';
      const comp = bar.section === 'intro' ? COMPING[0] : pick(random, COMPING);
      for (const beat of comp)
        band.chord('left', bar, beat, beat % 1 ? 0.45 : 1.1, hand, 0.45 + 0.2 * random());
      if (bar.section === 'intro' || bar.section === 'break') {
        const root = rootFrom(bar.chord, plan.tonic, 28);
        band.play('bass', bar, 0, 1.9, root, 0.75);
        band.play('bass', bar, 2, 1.9, root + 7, 0.66);
      } else walk(band, 'bass', bar, 28, 0.8);
      for (let beat = 0; beat < bar.beats; beat++) {
        band.hit('stir', bar, beat, beat % 2 ? 0.6 : 0.85);
        if (beat % 2) band.hit(lift ? 'hat' : 'brush', bar, beat, 0.7);
        if (bar.section === 'intro') continue;
        band.hit('ride', bar, beat, beat % 2 ? 0.85 : 0.66);
        if (beat % 2) band.hit('ride', bar, beat + 0.5, 0.45);
      }
      if (lift || bar.round > 0)
        for (let beat = 0; beat < 4; beat++) band.hit('kick', bar, beat, 0.32);
      if (random() < 0.4) band.hit('brush', bar, pick(random, [1.5, 2.5, 3.5]), 0.45);
      if (lift && bar.phraseBar % 2) band.hit('rim', bar, 3, 0.7);
      if (bar.fill)
        for (const beat of [2, 2.5, 3, 3.5]) band.hit('brush', bar, beat, 0.4 + beat * 0.12);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 0.5],
            [1.5, 1],
            [3, 0.5],
            [3.5, 0.5],
          ],
          [
            [0.5, 0.5],
            [1, 0.5],
            [1.5, 0.5],
            [2, 0.5],
            [2.5, 1],
          ],
          [
            [0, 1.5],
            [1.5, 0.5],
            [2, 0.5],
            [2.5, 0.5],
            [3, 1],
          ],
          [
            [1, 0.5],
            [1.5, 0.5],
            [2, 1],
            [3.5, 0.5],
          ],
        ],
        cadences: [
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 0.5],
            [1.5, 2],
          ],
          [
            [0.5, 0.5],
            [1, 2],
          ],
          [
            [0, 1],
            [1.5, 1.5],
          ],
        ],
        low: 67,
        high: 86,
        leaps: 0.22,
      },
      (bar) => bar.section !== 'intro',
    );
    for (const t of tune) {
      band.play('right', t.bar, t.beat, t.beats * 0.95, t.pitch, t.strong ? 0.78 : 0.58);
      // In the lift the hand fills the octave: block chords, lightly.
      if (t.bar.section === 'lift' && t.strong)
        band.play('right', t.bar, t.beat, t.beats * 0.9, t.pitch - 12, 0.45);
    }
    band.last('left', band.home(52, 70, 5), 0.6, 0.03);
    band.last('right', [plan.tonic + 26, plan.tonic + 31], 0.55, 0.12);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 28)], 0.85);
    band.last('ride', [0], 0.7);
    band.last('kick', [0], 0.5);
  },
};
