/** Acoustic: a picked guitar in arpeggios, a second one that sings, upright bass, strings and a shaker when it lifts. */
import { shaker, snap, softKick } from '../instruments/drums.ts';
import { ensemble } from '../instruments/sustained.ts';
import { guitar, upright } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, rootFrom, voice } from '../theory.ts';

/** Which voice of the chord each eighth plays, low to high. */
const PATTERNS = [
  [0, 2, 3, 2, 1, 3, 2, 3],
  [0, 1, 2, 3, 2, 1, 3, 2],
  [0, 3, 2, 1, 3, 2, 1, 2],
  [0, 2, 1, 3, 0, 2, 3, 1],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  keys: [48, 50, 52, 55, 57],
  home: chord(0, 'add9'),
  scale: MAJOR,
  progressions: [
    [chord(0), chord(7), chord(9, 'm7'), chord(5, 'add9')],
    [chord(0, 'add9'), chord(5), chord(9, 'm'), chord(7)],
    [chord(0), chord(9, 'm'), chord(5, 'add9'), chord(7, 'sus4')],
    [chord(0), chord(4, 'm'), chord(5, 'add9'), chord(7)],
  ],
  lifts: [
    [chord(5, 'add9'), chord(7), chord(4, 'm'), chord(9, 'm')],
    [chord(9, 'm7'), chord(5, 'add9'), chord(0), chord(7)],
    [chord(5), chord(0), chord(2, 'm'), chord(7, 'sus4')],
  ],
  turn: [chord(5, 'add9'), chord(7)],
  reverb: { decay_s: 1.5, damping: 0.4, wet: 0.3, predelay_s: 0.02 },
  channels: {
    guitar: { instrument: guitar, gain: 0.582, pan: -0.38, send: 0.25, midi: { program: 25 } },
    answer: { instrument: guitar, gain: 0.338, pan: 0.5, send: 0.3, midi: { program: 25 } },
    lead: { instrument: guitar, gain: 0.764, pan: 0.12, send: 0.45, midi: { program: 25 } },
    bass: { instrument: upright, gain: 0.528, pan: 0.04, send: 0.04, midi: { program: 32 } },
    strings: {
      instrument: ensemble,
      gain: 0.133,
      pan: 0,
      send: 0.6,
      width: 0.65,
      midi: { program: 48 },
    },
    shaker: { instrument: shaker, gain: 0.321, pan: 0.42, send: 0.12, midi: { drum: 82 } },
    kick: { instrument: softKick, gain: 0.483, pan: 0, send: 0.08, midi: { drum: 36 } },
    snap: { instrument: snap, gain: 0.529, pan: -0.15, send: 0.3, midi: { drum: 39 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const verse = pick(random, PATTERNS);
    const lift = pick(random, PATTERNS);
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 52, high: 71, count: 4 });
      const pattern = bar.section === 'lift' ? lift : verse;
      // The first bar walks in quarters, so that there is somewhere to go.
      const step = bar.section === 'intro' && bar.index <= 0 ? 2 : 1;
      for (let k = 0; k < bar.beats * 2; k += step)
        band.play(
          'guitar',
          bar,
          k / 2,
          1.7,
          hand[pattern[k % 8]],
          k % 4 === 0 ? 0.8 : k % 2 ? 0.5 : 0.6,
        );
      if (bar.section === 'lift') {
        band.chord(
          'answer',
          bar,
          0,
          1.9,
          hand.map((p) => p + 12),
          0.6,
          0.012,
        );
        band.chord(
          'answer',
          bar,
          2.5,
          1.4,
          hand.slice(1).map((p) => p + 12),
          0.45,
          0.009,
        );
      }
      const root = rootFrom(bar.chord, plan.tonic, 28);
      if (bar.section !== 'intro') {
        band.play('bass', bar, 0, 1.9, root, 0.85);
        band.play('bass', bar, 2, 1.4, bar.section === 'lift' ? root + 7 : root, 0.7);
        if (bar.phraseBar % 2)
          band.play('bass', bar, 3.5, 0.45, rootFrom(bar.next, plan.tonic, 28) + 2, 0.55);
      }
      if (bar.section === 'lift' || bar.section === 'break' || bar.section === 'turn')
        band.chord('strings', bar, 0, bar.beats, hand.slice(1), bar.section === 'lift' ? 0.8 : 0.6);
      if (bar.section === 'lift' || (bar.section === 'verse' && bar.round > 0)) {
        for (let k = 0; k < 8; k++) band.hit('shaker', bar, k / 2, k % 2 ? 0.5 : 0.85);
        for (const beat of bar.section === 'lift' ? [0, 2, 2.5] : [0, 2])
          band.hit('kick', bar, beat, beat ? 0.6 : 0.8);
        for (const beat of [1, 3]) band.hit('snap', bar, beat, 0.7);
      }
      if (bar.fill && bar.section === 'verse')
        for (const beat of [2, 2.5, 3, 3.5]) band.hit('kick', bar, beat, 0.35 + beat / 10);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 1],
            [1, 0.5],
            [1.5, 0.5],
            [2, 2],
          ],
          [
            [0, 1.5],
            [1.5, 0.5],
            [2, 1],
            [3, 1],
          ],
          [
            [0.5, 0.5],
            [1, 1],
            [2, 1.5],
            [3.5, 0.5],
          ],
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 1],
            [2.5, 0.5],
            [3, 1],
          ],
        ],
        cadences: [
          [
            [0, 1],
            [1, 3],
          ],
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 2.5],
          ],
        ],
        low: 66,
        high: 84,
        leaps: 0.2,
      },
      (bar) =>
        bar.section === 'lift' ||
        bar.section === 'break' ||
        (bar.section === 'verse' && (bar.round > 0 || bar.index % 8 > 1)),
    );
    for (const t of tune)
      band.play('lead', t.bar, t.beat, t.beats * 1.15, t.pitch, t.strong ? 0.82 : 0.6);
    band.last('guitar', band.home(48, 74, 6), 0.75, 0.035);
    band.last('strings', band.home(55, 72, 3), 0.7);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 28)], 0.85);
  },
};
