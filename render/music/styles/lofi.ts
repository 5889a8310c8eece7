/** Lo-fi: an electric piano's sevenths over a slow, swung beat, a muted guitar, and dust in the groove of the record. */
import { brush, dust, dustySnare, hat, softKick } from '../instruments/drums.ts';
import { electricPiano, pickedBass } from '../instruments/fm.ts';
import { pad } from '../instruments/sustained.ts';
import { muted } from '../instruments/strings.ts';
import { kalimba } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, PENTATONIC, rootFrom, rootless, voice } from '../theory.ts';

const STABS = [
  [
    [0, 1.4],
    [1.5, 2.4],
  ],
  [
    [0, 2],
    [2.5, 1.4],
  ],
  [
    [0, 1],
    [1.5, 0.8],
    [3, 1],
  ],
] as const;
const KICKS = [
  [0, 2.5],
  [0, 1.5, 2.5],
  [0, 0.75, 2.5],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 4,
  swing: { unit: 0.5, late: 0.09 },
  keys: [50, 51, 53, 55, 56],
  home: chord(0, 'maj9'),
  scale: MAJOR,
  progressions: [
    [chord(2, 'm9'), chord(7, '13'), chord(0, 'maj9'), chord(9, 'm7')],
    [chord(5, 'maj9'), chord(4, 'm7'), chord(2, 'm9'), chord(0, 'maj7')],
    [chord(0, 'maj9'), chord(9, 'm9'), chord(2, 'm9'), chord(7, '9')],
    [chord(5, 'maj7'), chord(5, 'm6'), chord(0, 'maj9'), chord(9, '7b9')],
  ],
  lifts: [
    [chord(5, 'maj9'), chord(7, '9'), chord(4, 'm7'), chord(9, 'm9')],
    [chord(9, 'm9'), chord(5, 'maj9'), chord(0, 'maj9'), chord(7, '9')],
  ],
  turn: [chord(2, 'm9'), chord(7, '13')],
  reverb: { decay_s: 1.5, damping: 0.5, wet: 0.3, predelay_s: 0.015 },
  echo: { beats: 0.75, feedback: 0.3, wet: 0.5 },
  tape_hz: 9500,
  channels: {
    keys: {
      instrument: electricPiano,
      gain: 0.242,
      pan: -0.1,
      send: 0.3,
      width: 0.3,
      midi: { program: 4 },
    },
    pad: { instrument: pad, gain: 0.109, pan: 0, send: 0.5, width: 0.7, midi: { program: 89 } },
    bass: { instrument: pickedBass, gain: 0.404, pan: 0, send: 0.02, midi: { program: 33 } },
    lead: {
      instrument: muted,
      gain: 0.999,
      pan: -0.28,
      send: 0.4,
      echo: 0.3,
      midi: { program: 28 },
    },
    box: {
      instrument: kalimba,
      gain: 0.537,
      pan: 0.35,
      send: 0.5,
      echo: 0.4,
      midi: { program: 108 },
    },
    kick: { instrument: softKick, gain: 0.648, pan: 0, send: 0.04, midi: { drum: 36 } },
    snare: { instrument: dustySnare, gain: 0.659, pan: 0.05, send: 0.2, midi: { drum: 38 } },
    brush: { instrument: brush, gain: 0.451, pan: 0.1, send: 0.15, midi: { drum: 40 } },
    hat: { instrument: hat, gain: 0.794, pan: 0.32, send: 0.06, midi: { drum: 42 } },
    dust: { instrument: dust, gain: 0.49, pan: -0.4, send: 0.1, midi: { drum: 75 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const stabs = pick(random, STABS);
    const kicks = pick(random, KICKS);
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(rootless(bar.chord), plan.tonic, hand, { low: 55, high: 73, count: 4 });
      const full = bar.section === 'verse' || bar.section === 'lift';
      const strokes = bar.section === 'intro' || !full ? STABS[1] : stabs;
      for (const [beat, beats] of strokes)
        band.chord('keys', bar, beat, beats, hand, beat === 0 ? 0.72 : 0.52, 0.006);
      if (bar.section !== 'verse' || bar.round > 0)
        band.chord('pad', bar, 0, bar.beats, hand.slice(0, 3), 0.6);
      const root = rootFrom(bar.chord, plan.tonic, 31);
      if (bar.section !== 'intro') {
        band.play('bass', bar, 0, 1.4, root, 0.85);
        band.play('bass', bar, 2.5, 1, random() < 0.4 ? root + 7 : root, 0.65);
        if (random() < 0.4)
          band.play('bass', bar, 3.5, 0.45, rootFrom(bar.next, plan.tonic, 31) - 1, 0.5);
      }
      for (let k = 0; k < 5; k++)
        if (random() < 0.5)
          band.hit('dust', bar, Math.floor(random() * 16) / 4, 0.2 + 0.7 * random());
      if (!full) {
        if (bar.fill && bar.index >= 0) band.hit('snare', bar, 3.5, 0.4);
        continue;
      }
      for (const beat of kicks) band.hit('kick', bar, beat, beat === 0 ? 0.9 : 0.68);
      for (const beat of [1, 3]) band.hit('snare', bar, beat, 0.8);
      if (random() < 0.5) band.hit('brush', bar, 2.75, 0.35);
      for (let k = 0; k < 8; k++) band.hit('hat', bar, k / 2, k % 2 ? 0.42 : 0.66);
      if (bar.fill) for (const beat of [3.25, 3.5, 3.75]) band.hit('brush', bar, beat, 0.5);
    }
    const rhythms = [
      [
        [0.5, 0.5],
        [1, 1],
        [2.5, 1],
      ],
      [
        [0, 1],
        [1.5, 1],
        [3, 0.5],
        [3.5, 0.5],
      ],
      [
        [1, 0.5],
        [1.5, 0.5],
        [2, 1.5],
      ],
    ] as const;
    const tune = melody(
      band,
      {
        rhythms,
        cadences: [
          [
            [0, 1.5],
            [1.5, 2],
          ],
          [
            [0.5, 0.5],
            [1, 2.5],
          ],
        ],
        low: 64,
        high: 82,
        leaps: 0.2,
        scale: PENTATONIC,
      },
      (bar) =>
        bar.section === 'lift' ||
        (bar.section === 'verse' && (bar.round > 0 || bar.phraseBar > 1)) ||
        bar.section === 'break',
    );
    for (const t of tune) {
      band.play('lead', t.bar, t.beat, t.beats, t.pitch, t.strong ? 0.75 : 0.55);
      if (t.bar.section === 'lift' && t.beats >= 1)
        band.play('box', t.bar, t.beat, t.beats, t.pitch + 12, 0.5);
    }
    band.last('keys', band.home(52, 76, 5), 0.7, 0.045);
    band.last('pad', band.home(55, 72, 3), 0.7);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 31)], 0.9);
    band.last('kick', [0], 0.7);
    band.last('box', [plan.tonic + 28], 0.5, 0);
  },
};
