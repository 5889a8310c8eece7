/** Upbeat pop: claps on two and four, a running pluck from side to side, piano on the beat, a bell over the chorus. */
import { clap, crash, hat, kick, openHat, shaker, snare } from '../instruments/drums.ts';
import { pickedBass } from '../instruments/fm.ts';
import { pad, pluck } from '../instruments/sustained.ts';
import { bell, piano } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MAJOR, PENTATONIC, rootFrom, voice } from '../theory.ts';

const RUNS = [
  [0, 2, 3, 2, 1, 2, 3, 1],
  [3, 2, 1, 2, 3, 1, 2, 0],
  [0, 1, 3, 1, 2, 1, 3, 2],
] as const;
const BASSES = [
  [0, 0.75, 1.5, 2, 2.75, 3.5],
  [0, 1, 1.5, 2.5, 3, 3.5],
  [0, 0.5, 1.5, 2, 2.5, 3.5],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 4,
  keys: [48, 50, 53, 55, 57],
  home: chord(0, 'add9'),
  scale: MAJOR,
  progressions: [
    [chord(0), chord(7), chord(9, 'm'), chord(5)],
    [chord(9, 'm'), chord(5), chord(0), chord(7)],
    [chord(0), chord(5), chord(9, 'm'), chord(7)],
    [chord(0), chord(2, 'm7'), chord(5, 'add9'), chord(7)],
  ],
  lifts: [
    [chord(5), chord(0), chord(7), chord(9, 'm')],
    [chord(5, 'add9'), chord(7), chord(9, 'm'), chord(7)],
    [chord(9, 'm'), chord(7), chord(5), chord(7)],
  ],
  turn: [chord(5), chord(7)],
  reverb: { decay_s: 1.1, damping: 0.35, wet: 0.26, predelay_s: 0.012 },
  echo: { beats: 0.75, feedback: 0.25, wet: 0.4 },
  pump: { depth: 0.22, beats: 0.5 },
  channels: {
    pluck: {
      instrument: pluck,
      gain: 0.424,
      pan: 0,
      send: 0.3,
      echo: 0.3,
      width: 0.35,
      duck: true,
      midi: { program: 45 },
    },
    piano: { instrument: piano, gain: 0.258, pan: -0.12, send: 0.2, midi: { program: 0 } },
    bell: { instrument: bell, gain: 0.38, pan: 0.18, send: 0.45, echo: 0.25, midi: { program: 9 } },
    bass: {
      instrument: pickedBass,
      gain: 0.256,
      pan: 0,
      send: 0.02,
      duck: true,
      midi: { program: 34 },
    },
    pad: {
      instrument: pad,
      gain: 0.0952,
      pan: 0,
      send: 0.5,
      width: 0.8,
      duck: true,
      midi: { program: 90 },
    },
    kick: { instrument: kick, gain: 0.601, pan: 0, send: 0.03, midi: { drum: 36 } },
    snare: { instrument: snare, gain: 0.496, pan: 0.04, send: 0.2, midi: { drum: 38 } },
    clap: { instrument: clap, gain: 0.499, pan: -0.05, send: 0.3, midi: { drum: 39 } },
    hat: { instrument: hat, gain: 0.687, pan: 0.3, send: 0.05, midi: { drum: 42 } },
    open: { instrument: openHat, gain: 0.255, pan: 0.3, send: 0.08, midi: { drum: 46 } },
    shaker: { instrument: shaker, gain: 0.214, pan: -0.42, send: 0.1, midi: { drum: 82 } },
    crash: { instrument: crash, gain: 0.12, pan: -0.2, send: 0.3, midi: { drum: 49 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const run = pick(random, RUNS);
    const line = pick(random, BASSES);
    let hand: number[] | undefined;
    let was = '';
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 60, high: 79, count: 4 });
      const lift = bar.section === 'lift';
      const driving = bar.section === 'verse' || lift || bar.section === 'turn';
      for (let k = 0; k < bar.beats * 2; k++)
        band.play(
          'pluck',
          bar,
          k / 2,
          0.5,
          hand[run[k % 8]],
          k % 4 === 0 ? 0.85 : k % 2 ? 0.55 : 0.68,
        );
      if (bar.section !== 'intro') {
        const low = hand.slice(0, 3).map((p) => p - 12);
        for (const [beat, beats] of lift
          ? ([
              [0, 0.9],
              [1, 0.9],
              [2, 0.9],
              [3, 0.9],
            ] as const)
          : ([
              [0, 1.4],
              [1.5, 2.2],
            ] as const))
          band.chord('piano', bar, beat, beats, low, beat === 0 ? 0.8 : 0.62);
      }
      if (lift || bar.section === 'break' || bar.section === 'intro')
        band.chord('pad', bar, 0, bar.beats, hand.slice(1), lift ? 0.85 : 0.6);
      const root = rootFrom(bar.chord, plan.tonic, 31);
      if (driving)
        for (const beat of line)
          band.play(
            'bass',
            bar,
            beat,
            0.45,
            beat === 3.5 && random() < 0.5 ? root + 7 : root,
            beat === 0 ? 0.9 : 0.72,
          );
      if (lift && was !== 'lift') band.hit('crash', bar, 0, 0.8);
      was = bar.section;
      if (!driving) {
        if (bar.fill)
          for (const beat of [2, 2.5, 3, 3.25, 3.5, 3.75])
            band.hit('snare', bar, beat, 0.3 + beat * 0.13);
        continue;
      }
      const kicks = lift ? [0, 1, 2, 3] : [0, 1.5, 2.5];
      for (const beat of kicks) band.hit('kick', bar, beat, beat === 0 ? 0.95 : 0.85);
      for (const beat of [1, 3]) {
        band.hit('clap', bar, beat, 0.85);
        if (lift) band.hit('snare', bar, beat, 0.7);
      }
      for (let k = 0; k < 8; k++)
        band.hit(lift && k % 2 ? 'open' : 'hat', bar, k / 2, k % 2 ? 0.75 : 0.5);
      if (lift)
        for (let k = 0; k < 16; k++) band.hit('shaker', bar, k / 4, k % 4 === 2 ? 0.8 : 0.45);
      if (bar.fill)
        for (const beat of [2.75, 3.25, 3.5, 3.75]) band.hit('snare', bar, beat, 0.3 + beat * 0.13);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 1],
            [2.5, 0.5],
            [3, 1],
          ],
          [
            [0, 1],
            [1.5, 0.5],
            [2, 1],
            [3, 0.5],
            [3.5, 0.5],
          ],
          [
            [0, 0.5],
            [1, 0.5],
            [1.5, 1],
            [3, 1],
          ],
          [
            [0, 0.75],
            [0.75, 0.75],
            [1.5, 0.5],
            [2, 1],
            [3, 0.5],
            [3.5, 0.5],
          ],
        ],
        cadences: [
          [
            [0, 0.75],
            [0.75, 0.75],
            [1.5, 2.5],
          ],
          [
            [0, 0.5],
            [0.5, 0.5],
            [1, 2.5],
          ],
        ],
        low: 72,
        high: 88,
        leaps: 0.25,
        scale: PENTATONIC,
      },
      (bar) =>
        bar.section === 'lift' ||
        bar.section === 'break' ||
        (bar.section === 'verse' && (bar.round > 0 || bar.phraseBar > 1)),
    );
    for (const t of tune)
      band.play('bell', t.bar, t.beat, t.beats, t.pitch, t.strong ? 0.85 : 0.65);
    band.last('piano', band.home(48, 72, 5), 0.8, 0.01);
    band.last('pad', band.home(60, 79, 4), 0.8);
    band.last('bell', band.home(72, 91, 3), 0.7, 0.05);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 31)], 0.9);
    for (const drum of ['kick', 'clap', 'crash']) band.last(drum, [0], 0.85);
  },
};
