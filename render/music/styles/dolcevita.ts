/** Dolce vita: a small swing band on a terrace. Clarinet and muted trumpet, a guitar that pumps, vibraphone, brushes. */
import { brush, hat, ride, softKick, stir } from '../instruments/drums.ts';
import { clarinet, mutedHorn } from '../instruments/sustained.ts';
import { gypsy, upright } from '../instruments/strings.ts';
import { vibraphone } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, rootFrom, voice } from '../theory.ts';
import { walk } from '../walk.ts';

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  swing: { unit: 0.5, late: 0.145 },
  keys: [48, 50, 53, 55],
  home: chord(0, '69'),
  scale: MAJOR,
  progressions: [
    [chord(0, '6'), chord(9, '7b9'), chord(2, 'm7'), chord(7, '9')],
    [chord(0, '6'), chord(1, 'dim7'), chord(2, 'm7'), chord(7, '9')],
    [chord(0, '6'), chord(4, '7'), chord(9, 'm6'), chord(7, '9')],
  ],
  lifts: [
    [chord(5, '6'), chord(5, 'm6'), chord(0, '6'), chord(9, '7b9')],
    [chord(2, '9'), chord(7, '9'), chord(0, '6'), chord(9, '7b9')],
    [chord(4, '7'), chord(9, '7b9'), chord(2, '9'), chord(7, '9')],
  ],
  turn: [chord(2, 'm7'), chord(7, '9')],
  reverb: { decay_s: 1.2, damping: 0.45, wet: 0.26, predelay_s: 0.012 },
  channels: {
    clarinet: { instrument: clarinet, gain: 0.138, pan: -0.14, send: 0.35, midi: { program: 71 } },
    trumpet: { instrument: mutedHorn, gain: 0.169, pan: 0.26, send: 0.35, midi: { program: 59 } },
    vibes: { instrument: vibraphone, gain: 0.212, pan: 0.42, send: 0.35, midi: { program: 11 } },
    guitar: { instrument: gypsy, gain: 0.35, pan: -0.42, send: 0.15, midi: { program: 26 } },
    bass: { instrument: upright, gain: 0.503, pan: 0.05, send: 0.05, midi: { program: 32 } },
    ride: { instrument: ride, gain: 0.256, pan: 0.34, send: 0.1, midi: { drum: 51 } },
    hat: { instrument: hat, gain: 0.456, pan: 0.2, send: 0.05, midi: { drum: 44 } },
    brush: { instrument: brush, gain: 0.451, pan: 0.15, send: 0.15, midi: { drum: 38 } },
    stir: { instrument: stir, gain: 0.1, pan: 0.25, send: 0.1, midi: { drum: 40 } },
    kick: { instrument: softKick, gain: 0.41, pan: 0, send: 0.05, midi: { drum: 36 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 52, high: 69, count: 4 });
      const lift = bar.section === 'lift';
      // The pump: long on one and three, short and accented on two and four.
      for (let beat = 0; beat < bar.beats; beat++)
        band.chord('guitar', bar, beat, beat % 2 ? 0.22 : 0.5, hand, beat % 2 ? 0.82 : 0.6, 0.006);
      const root = rootFrom(bar.chord, plan.tonic, 29);
      if (lift) walk(band, 'bass', bar, 29, 0.82);
      else {
        band.play('bass', bar, 0, 0.95, root, 0.82);
        band.play(
          'bass',
          bar,
          2,
          0.95,
          root + (bar.chord.tones[2] ?? 7) - (root > 35 ? 12 : 0),
          0.72,
        );
        if (bar.phraseBar === 3)
          band.play('bass', bar, 3, 0.9, rootFrom(bar.next, plan.tonic, 29) + 1, 0.66);
      }
      if (bar.section !== 'intro') {
        for (let beat = 0; beat < bar.beats; beat++) {
          band.hit('stir', bar, beat, 0.7);
          band.hit(beat % 2 ? 'brush' : 'kick', bar, beat, beat % 2 ? 0.8 : 0.7);
          if (beat % 2) band.hit('hat', bar, beat, 0.6);
          if (lift) {
            band.hit('ride', bar, beat, 0.8);
            if (beat % 2) band.hit('ride', bar, beat + 0.5, 0.5);
          } else if (random() < 0.35) band.hit('brush', bar, beat + 0.5, 0.42);
        }
      }
      if (bar.fill)
        for (const beat of [2, 2.5, 3, 3.5]) band.hit('brush', bar, beat, 0.4 + 0.12 * beat);
      if (bar.section === 'break' || bar.section === 'intro' || bar.round > 0) {
        const place = pick(random, [
          [0.5, 2.5],
          [1.5, 3.5],
          [0, 1.5],
        ] as const);
        for (const beat of place)
          band.chord('vibes', bar, beat, 1, hand.map((p) => p + 12).slice(1), 0.6, 0.012);
      }
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 1],
            [1, 0.5],
            [1.5, 1],
            [3, 0.5],
            [3.5, 0.5],
          ],
          [
            [0.5, 0.5],
            [1, 1],
            [2, 0.5],
            [2.5, 1.5],
          ],
          [
            [0, 1.5],
            [1.5, 0.5],
            [2, 1],
            [3, 1],
          ],
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 0.5],
            [1.5, 0.5],
            [2, 2],
          ],
        ],
        cadences: [
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 2.5],
          ],
          [
            [0, 1.5],
            [1.5, 2],
          ],
        ],
        low: 66,
        high: 84,
        leaps: 0.25,
      },
      (bar) => bar.section !== 'intro',
    );
    for (const t of tune) {
      // Verse and lift are sung by different players; in the last lift both.
      const lift = t.bar.section === 'lift';
      band.play(
        lift ? 'trumpet' : 'clarinet',
        t.bar,
        t.beat,
        t.beats * 0.9,
        t.pitch,
        t.strong ? 0.85 : 0.68,
      );
      if (lift && t.bar.round > 0)
        band.play('clarinet', t.bar, t.beat, t.beats * 0.9, t.pitch - 12, 0.6);
    }
    band.last('guitar', band.home(50, 72, 5), 0.75, 0.025);
    band.last('vibes', band.home(64, 84, 4), 0.7, 0.04);
    band.last('clarinet', [plan.tonic + 24], 0.6);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 29)], 0.85);
    for (const drum of ['kick', 'brush']) band.last(drum, [0], 0.8);
  },
};
