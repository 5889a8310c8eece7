/** Canzone: a slow waltz by the sea. A mandolin sings in tremolo over a nylon guitar's arpeggios, strings and accordion. */
import { tambourine } from '../instruments/drums.ts';
import { accordion, ensemble } from '../instruments/sustained.ts';
import { mandolin, nylon, upright } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, rootFrom, voice } from '../theory.ts';
import { sing } from './tremolo.ts';

const PATTERNS = [
  [0, 1, 2, 3, 2, 1],
  [0, 2, 3, 2, 3, 1],
  [0, 2, 1, 3, 2, 1],
] as const;

export const style: Style = {
  beatsPerBar: 3,
  subdivision: 2,
  keys: [48, 50, 53, 55, 57],
  home: chord(0),
  scale: MAJOR,
  progressions: [
    [chord(0), chord(9, 'm'), chord(2, 'm'), chord(7, '7')],
    [chord(0), chord(0), chord(7, '7'), chord(0)],
    [chord(0), chord(4, '7'), chord(9, 'm'), chord(7, '7')],
  ],
  lifts: [
    [chord(5), chord(5, 'm6'), chord(0), chord(7, '7')],
    [chord(5), chord(0), chord(2, '7'), chord(7, '7')],
    [chord(9, 'm'), chord(2, 'm'), chord(7, '7'), chord(0)],
  ],
  turn: [chord(5, 'm6'), chord(7, '7')],
  reverb: { decay_s: 1.7, damping: 0.4, wet: 0.34, predelay_s: 0.02 },
  channels: {
    lead: { instrument: mandolin, gain: 0.454, pan: 0.1, send: 0.45, midi: { program: 25 } },
    guitar: { instrument: nylon, gain: 0.467, pan: -0.34, send: 0.3, midi: { program: 24 } },
    strings: {
      instrument: ensemble,
      gain: 0.177,
      pan: 0,
      send: 0.55,
      width: 0.7,
      midi: { program: 48 },
    },
    accordion: { instrument: accordion, gain: 0.143, pan: 0.38, send: 0.35, midi: { program: 21 } },
    bass: { instrument: upright, gain: 0.575, pan: 0, send: 0.05, midi: { program: 32 } },
    tambourine: { instrument: tambourine, gain: 0.443, pan: 0.45, send: 0.25, midi: { drum: 54 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const pattern = pick(random, PATTERNS);
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 52, high: 72, count: 4 });
      const root = rootFrom(bar.chord, plan.tonic, 31);
      const lift = bar.section === 'lift';
      for (let k = 0; k < bar.beats * 2; k++)
        band.play(
          'guitar',
          bar,
          k / 2,
          1.6,
          hand[pattern[k % 6]],
          k === 0 ? 0.8 : k % 2 ? 0.48 : 0.6,
        );
      if (bar.section !== 'intro') {
        band.play('bass', bar, 0, 1.8, bar.index % 2 ? root + 7 - (root > 36 ? 12 : 0) : root, 0.8);
        if (bar.phraseBar === 3)
          band.play('bass', bar, 2, 0.9, rootFrom(bar.next, plan.tonic, 31) + 2, 0.6);
      }
      if (lift || bar.section === 'break' || bar.section === 'turn' || bar.round > 0)
        band.chord('strings', bar, 0, bar.beats, hand.slice(1), lift ? 0.85 : 0.62);
      if (lift)
        for (const beat of [1, 2])
          band.chord('accordion', bar, beat, 0.6, hand.slice(1), beat === 1 ? 0.75 : 0.6);
      if (lift)
        for (const beat of [1, 2]) band.hit('tambourine', bar, beat, beat === 1 ? 0.7 : 0.5);
      if (bar.section === 'break' && random() < 0.7)
        band.chord('accordion', bar, 0, 2.8, hand.slice(1), 0.55);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 1],
            [1, 1],
            [2, 1],
          ],
          [
            [0, 1.5],
            [1.5, 0.5],
            [2, 1],
          ],
          [
            [0, 2],
            [2, 0.5],
            [2.5, 0.5],
          ],
          [
            [0, 1],
            [1, 0.5],
            [1.5, 0.5],
            [2, 1],
          ],
        ],
        cadences: [
          [[0, 3]],
          [
            [0, 2],
            [2, 1],
          ],
        ],
        low: 67,
        high: 84,
        leaps: 0.22,
      },
      (bar) => bar.section !== 'intro' || bar.index > 2,
    );
    for (const t of tune) {
      sing(band, 'lead', t, t.strong ? 0.85 : 0.7);
      if (t.bar.section === 'lift' && t.beats >= 1)
        band.play('accordion', t.bar, t.beat, t.beats, t.pitch - 12, 0.6);
    }
    band.last('guitar', band.home(48, 72, 6), 0.75, 0.045);
    band.last('strings', band.home(55, 76, 4), 0.8);
    band.last('accordion', band.home(57, 72, 3), 0.5);
    band.last('lead', [plan.tonic + 24], 0.7);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 31)], 0.85);
  },
};
