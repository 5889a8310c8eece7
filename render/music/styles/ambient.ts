/** Ambient: slow chords of air, a glassy bell that wanders, a piano now and then, a long echo. No drums, no hurry. */
import { electricPiano, glass, sub } from '../instruments/fm.ts';
import { air, pad } from '../instruments/sustained.ts';
import { piano } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, PENTATONIC, rootFrom, voice } from '../theory.ts';

const RIPPLES = [
  [0, 2, 3, 1, 3, 2, 0, 3],
  [0, 3, 1, 2, 3, 1, 2, 0],
  [2, 0, 3, 1, 0, 3, 2, 1],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  keys: [48, 50, 51, 53, 55],
  home: chord(0, 'add9'),
  scale: MAJOR,
  progressions: [
    [chord(0, 'add9'), chord(5, 'maj9'), chord(9, 'm9'), chord(5, 'maj7')],
    [chord(0, 'maj9'), chord(4, 'm7'), chord(5, 'maj9'), chord(7, 'sus4')],
    [chord(9, 'm9'), chord(5, 'maj9'), chord(0, 'add9'), chord(7, 'sus2')],
  ],
  lifts: [
    [chord(5, 'maj9'), chord(7, 'sus2'), chord(9, 'm9'), chord(4, 'm7')],
    [chord(2, 'm9'), chord(9, 'm7'), chord(5, 'maj9'), chord(7, 'sus4')],
  ],
  turn: [chord(5, 'maj9'), chord(7, 'sus4')],
  reverb: { decay_s: 4.5, damping: 0.3, wet: 0.6, predelay_s: 0.04 },
  echo: { beats: 1.5, feedback: 0.5, wet: 0.6 },
  channels: {
    air: { instrument: air, gain: 0.16, pan: 0, send: 0.6, width: 0.8, midi: { program: 91 } },
    pad: { instrument: pad, gain: 0.113, pan: 0, send: 0.5, width: 0.6, midi: { program: 89 } },
    glass: {
      instrument: glass,
      gain: 0.433,
      pan: 0.25,
      send: 0.6,
      echo: 0.6,
      midi: { program: 98 },
    },
    ripple: {
      instrument: electricPiano,
      gain: 0.289,
      pan: -0.35,
      send: 0.5,
      echo: 0.4,
      midi: { program: 4 },
    },
    piano: {
      instrument: piano,
      gain: 0.712,
      pan: -0.1,
      send: 0.7,
      echo: 0.2,
      midi: { program: 0 },
    },
    bass: { instrument: sub, gain: 0.107, pan: 0, send: 0.05, midi: { program: 38 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const ripple = pick(random, RIPPLES);
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 57, high: 76, count: 4 });
      const lift = bar.section === 'lift';
      band.chord('air', bar, 0, bar.beats, hand.slice(lift ? 0 : 1), lift ? 0.85 : 0.65);
      band.chord(
        'pad',
        bar,
        0,
        bar.beats,
        hand.slice(0, 3).map((p) => p - 12),
        bar.section === 'intro' ? 0.5 : 0.75,
      );
      if (bar.section !== 'intro') {
        const root = rootFrom(bar.chord, plan.tonic, 33);
        band.play('bass', bar, 0, 3.4, root, 0.75);
        band.play('piano', bar, 0, 4, root + 12, 0.42);
        if (random() < 0.6) band.play('piano', bar, 2, 2, root + 19, 0.36);
      }
      if (lift || (bar.section === 'verse' && bar.round > 0))
        for (let k = 0; k < 8; k++)
          if (k % 2 === 0 || random() < 0.7)
            band.play('ripple', bar, k / 2, 1.5, hand[ripple[k]] + 12, 0.4 + 0.2 * random());
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 2],
            [2.5, 1.5],
          ],
          [
            [1, 1],
            [2, 2],
          ],
          [
            [0.5, 1.5],
            [2, 1],
            [3, 1],
          ],
        ],
        cadences: [[[0, 4]], [[1, 3]]],
        low: 72,
        high: 88,
        leaps: 0.4,
        scale: PENTATONIC,
      },
      (bar) => bar.index > 0,
    );
    for (const t of tune)
      band.play('glass', t.bar, t.beat, t.beats * 1.3, t.pitch, t.strong ? 0.7 : 0.5);
    band.last('air', band.home(60, 79, 4), 0.8);
    band.last('pad', band.home(48, 67, 4), 0.8);
    band.last('piano', [plan.tonic, plan.tonic + 7, plan.tonic + 16], 0.5, 0.09);
    band.last('glass', [plan.tonic + 24], 0.6);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 33)], 0.8);
  },
};
