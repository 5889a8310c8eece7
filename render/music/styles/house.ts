/** House: four on the floor and everything bows to it; an organ bass between the kicks, minor-ninth stabs, open hats. */
import { clap, clubKick, crash, hat, openHat, shaker, swell } from '../instruments/drums.ts';
import { organBass } from '../instruments/fm.ts';
import { pad, pluck, stab } from '../instruments/sustained.ts';
import { piano } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, DORIAN, MINOR_PENTATONIC, rootFrom, rootless, voice } from '../theory.ts';

const STABS = [
  [0, 0.75, 1.5, 2.5, 3.25],
  [0.5, 1.25, 2, 2.75, 3.5],
  [0, 0.75, 1.75, 2.5, 3.5],
] as const;
const BASSES = [
  [0.5, 1.5, 2.5, 3.25, 3.5],
  [0.5, 0.75, 1.5, 2.5, 2.75, 3.5],
  [0.25, 0.5, 1.5, 2.25, 2.5, 3.5],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 4,
  swing: { unit: 0.25, late: 0.02 },
  keys: [48, 50, 51, 53, 55, 57],
  home: chord(0, 'm9'),
  scale: DORIAN,
  progressions: [
    [chord(0, 'm9'), chord(0, 'm9'), chord(5, '9'), chord(5, '9')],
    [chord(0, 'm9'), chord(3, 'maj7'), chord(5, '9'), chord(10, '6')],
    [chord(0, 'm9'), chord(8, 'maj7'), chord(3, 'maj7'), chord(10, '6')],
  ],
  lifts: [
    [chord(8, 'maj7'), chord(10, '6'), chord(0, 'm9'), chord(0, 'm7')],
    [chord(5, 'm9'), chord(7, 'm7'), chord(8, 'maj7'), chord(10, '6')],
  ],
  turn: [chord(8, 'maj7'), chord(10, '6')],
  reverb: { decay_s: 1.4, damping: 0.35, wet: 0.28, predelay_s: 0.012 },
  echo: { beats: 0.75, feedback: 0.42, wet: 0.5 },
  pump: { depth: 0.6, beats: 0.75 },
  channels: {
    stab: {
      instrument: stab,
      gain: 0.201,
      pan: 0,
      send: 0.3,
      echo: 0.3,
      width: 0.5,
      duck: true,
      midi: { program: 16 },
    },
    piano: {
      instrument: piano,
      gain: 0.222,
      pan: -0.1,
      send: 0.25,
      duck: true,
      midi: { program: 0 },
    },
    pad: {
      instrument: pad,
      gain: 0.109,
      pan: 0,
      send: 0.5,
      width: 0.8,
      duck: true,
      midi: { program: 90 },
    },
    lead: {
      instrument: pluck,
      gain: 0.654,
      pan: 0.15,
      send: 0.35,
      echo: 0.5,
      duck: true,
      midi: { program: 81 },
    },
    bass: {
      instrument: organBass,
      gain: 0.285,
      pan: 0,
      send: 0.01,
      duck: true,
      midi: { program: 38 },
    },
    kick: { instrument: clubKick, gain: 0.429, pan: 0, send: 0.01, midi: { drum: 36 } },
    clap: { instrument: clap, gain: 0.586, pan: 0.03, send: 0.3, midi: { drum: 39 } },
    hat: { instrument: hat, gain: 0.546, pan: 0.22, send: 0.04, midi: { drum: 42 } },
    open: { instrument: openHat, gain: 0.343, pan: -0.12, send: 0.06, midi: { drum: 46 } },
    shaker: { instrument: shaker, gain: 0.215, pan: -0.36, send: 0.08, midi: { drum: 82 } },
    crash: { instrument: crash, gain: 0.126, pan: 0.25, send: 0.3, midi: { drum: 49 } },
    swell: { instrument: swell, gain: 0.0591, pan: 0, send: 0.2, midi: { drum: 55 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const stabs = pick(random, STABS);
    const line = pick(random, BASSES);
    let hand: number[] | undefined;
    let was = '';
    for (const bar of plan.bars) {
      hand = voice(rootless(bar.chord), plan.tonic, hand, { low: 57, high: 76, count: 4 });
      const lift = bar.section === 'lift';
      const dances = bar.section !== 'break';
      if (bar.section === 'intro' || bar.section === 'break' || lift)
        band.chord('pad', bar, 0, bar.beats, hand.slice(0, 3), lift ? 0.7 : 0.85);
      if (bar.section !== 'intro')
        for (const beat of stabs)
          if (beat === stabs[0] || random() < 0.9)
            band.chord('stab', bar, beat, 0.3, hand, beat % 1 ? 0.7 : 0.85);
      if (lift)
        for (const beat of [0, 0.75, 1.5, 2.25, 3])
          band.chord('piano', bar, beat, 0.6, hand, beat ? 0.62 : 0.85);
      const root = rootFrom(bar.chord, plan.tonic, 31);
      if (bar.section === 'verse' || lift || bar.section === 'turn')
        for (const [k, beat] of line.entries())
          band.play(
            'bass',
            bar,
            beat,
            0.28,
            k === line.length - 1 && bar.phraseBar % 2
              ? root + 12
              : k === 1 && random() < 0.3
                ? root + 7
                : root,
            0.85,
          );
      if (lift && was !== 'lift') band.hit('crash', bar, 0, 0.85);
      was = bar.section;
      if (bar.fill && !lift) band.hit('swell', bar, 0, 0.9);
      if (!dances) {
        if (bar.fill) for (let k = 0; k < 16; k++) band.hit('clap', bar, k / 4, 0.2 + k * 0.045);
        continue;
      }
      const quiet = bar.fill && bar.section === 'verse';
      for (let beat = 0; beat < bar.beats; beat++) {
        if (!(quiet && beat === 3)) band.hit('kick', bar, beat, beat === 0 ? 0.95 : 0.9);
        if (bar.section !== 'intro' || bar.index > 0) band.hit('open', bar, beat + 0.5, 0.75);
        if (beat % 2 && bar.section !== 'intro') band.hit('clap', bar, beat, 0.85);
      }
      if (bar.section === 'intro') continue;
      for (let k = 0; k < 16; k++)
        if (k % 4 !== 2) band.hit('hat', bar, k / 4, k % 4 === 0 ? 0.4 : 0.58);
      if (lift || bar.round > 0)
        for (let k = 0; k < 16; k++) band.hit('shaker', bar, k / 4, k % 4 === 2 ? 0.85 : 0.45);
      if (quiet)
        for (const beat of [3, 3.25, 3.5, 3.75])
          band.hit('clap', bar, beat, 0.3 + (beat - 3) * 0.6);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 0.5],
            [0.75, 0.5],
            [1.5, 0.5],
            [2.5, 0.75],
          ],
          [
            [0.5, 0.25],
            [0.75, 0.5],
            [1.5, 0.5],
            [2, 0.5],
            [3, 0.5],
          ],
          [
            [0, 0.25],
            [0.5, 0.25],
            [1.25, 0.5],
            [2, 0.75],
            [3.25, 0.5],
          ],
        ],
        cadences: [
          [
            [0, 0.5],
            [0.75, 0.5],
            [1.5, 1.5],
          ],
          [
            [0.5, 0.5],
            [1.25, 1.5],
          ],
        ],
        low: 69,
        high: 84,
        leaps: 0.25,
        scale: MINOR_PENTATONIC,
      },
      (bar) =>
        bar.section === 'lift' ||
        bar.section === 'break' ||
        (bar.section === 'verse' && bar.round > 0),
    );
    for (const t of tune)
      band.play('lead', t.bar, t.beat, t.beats, t.pitch, t.strong ? 0.82 : 0.66);
    band.last('stab', band.home(57, 76, 4), 0.9);
    band.last('pad', band.home(55, 79, 4), 0.85);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 31)], 0.9);
    for (const drum of ['kick', 'clap', 'crash']) band.last(drum, [0], 0.9);
  },
};
