/** Hip-hop: a deep kick with a bass that is one with it, a snare with weight, swung sixteenths, a chopped piano. */
import { clap, deepKick, hat, openHat, rim, snare } from '../instruments/drums.ts';
import { electricPiano, sub } from '../instruments/fm.ts';
import { ensemble, pluck } from '../instruments/sustained.ts';
import { piano } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MINOR, MINOR_PENTATONIC, rootFrom, rootless, voice } from '../theory.ts';

const KICKS = [
  [0, 0.75, 2.5],
  [0, 1.75, 2.5],
  [0, 1.5, 2.25, 3.75],
  [0, 0.5, 2.75],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 4,
  swing: { unit: 0.25, late: 0.045 },
  keys: [48, 49, 51, 53, 54, 56],
  home: chord(0, 'm9'),
  scale: MINOR,
  progressions: [
    [chord(0, 'm9'), chord(8, 'maj7'), chord(5, 'm7'), chord(7, 'm7')],
    [chord(0, 'm7'), chord(5, 'm9'), chord(8, 'maj7'), chord(10, '6')],
    [chord(8, 'maj9'), chord(7, 'm7'), chord(0, 'm9'), chord(0, 'm7')],
  ],
  lifts: [
    [chord(5, 'm9'), chord(10, '9'), chord(3, 'maj9'), chord(8, 'maj7')],
    [chord(8, 'maj9'), chord(10, '6'), chord(0, 'm9'), chord(3, 'maj7')],
  ],
  turn: [chord(8, 'maj7'), chord(7, '7b9')],
  reverb: { decay_s: 1, damping: 0.5, wet: 0.24, predelay_s: 0.01 },
  echo: { beats: 0.75, feedback: 0.35, wet: 0.45 },
  pump: { depth: 0.3, beats: 0.6 },
  tape_hz: 13_000,
  channels: {
    keys: {
      instrument: electricPiano,
      gain: 0.271,
      pan: 0,
      send: 0.3,
      width: 0.4,
      duck: true,
      midi: { program: 4 },
    },
    chop: {
      instrument: piano,
      gain: 0.527,
      pan: -0.2,
      send: 0.3,
      echo: 0.25,
      duck: true,
      midi: { program: 0 },
    },
    strings: {
      instrument: ensemble,
      gain: 0.137,
      pan: 0,
      send: 0.4,
      width: 0.7,
      duck: true,
      midi: { program: 48 },
    },
    lead: {
      instrument: pluck,
      gain: 0.699,
      pan: 0.2,
      send: 0.35,
      echo: 0.45,
      midi: { program: 80 },
    },
    bass: { instrument: sub, gain: 0.238, pan: 0, send: 0, duck: true, midi: { program: 38 } },
    kick: { instrument: deepKick, gain: 0.258, pan: 0, send: 0.02, midi: { drum: 36 } },
    snare: { instrument: snare, gain: 1.09, pan: 0, send: 0.2, midi: { drum: 38 } },
    clap: { instrument: clap, gain: 0.47, pan: 0.08, send: 0.3, midi: { drum: 39 } },
    rim: { instrument: rim, gain: 0.603, pan: -0.3, send: 0.2, midi: { drum: 37 } },
    hat: { instrument: hat, gain: 0.952, pan: 0.26, send: 0.04, midi: { drum: 42 } },
    open: { instrument: openHat, gain: 0.319, pan: 0.26, send: 0.06, midi: { drum: 46 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const kicks = { verse: pick(random, KICKS), lift: pick(random, KICKS) };
    const chop = pick(random, [
      [0, 1.5, 2.75],
      [0, 0.75, 2.25, 3.5],
      [0.5, 1.25, 2.5],
    ] as const);
    let hand: number[] | undefined;
    for (const bar of plan.bars) {
      hand = voice(rootless(bar.chord), plan.tonic, hand, { low: 55, high: 74, count: 3 });
      const lift = bar.section === 'lift';
      const beats = bar.section === 'verse' || lift;
      band.chord('keys', bar, 0, bar.beats * 0.95, hand, 0.62, 0.008);
      if (bar.section !== 'intro')
        for (const beat of chop)
          band.chord(
            'chop',
            bar,
            beat,
            0.4,
            hand.map((p) => p + 12).slice(1),
            beat === 0 ? 0.7 : 0.5,
          );
      if (lift || bar.section === 'break') band.chord('strings', bar, 0, bar.beats, hand, 0.8);
      const root = rootFrom(bar.chord, plan.tonic, 29);
      const strokes = lift ? kicks.lift : kicks.verse;
      if (bar.section !== 'intro' && bar.section !== 'break')
        for (const [k, beat] of strokes.entries()) {
          const until = strokes[k + 1] ?? 4;
          const slide = k === strokes.length - 1 && bar.phraseBar % 2 === 1 ? root + 7 : root;
          band.play(
            'bass',
            bar,
            beat,
            Math.min(1.8, until - beat) * 0.95,
            slide,
            k === 0 ? 0.95 : 0.8,
          );
        }
      if (!beats) {
        if (bar.section === 'intro' && bar.index > 0)
          for (let k = 0; k < 8; k++) band.hit('hat', bar, k / 2, 0.4);
        if (bar.fill)
          for (const beat of [3, 3.25, 3.5]) band.hit('snare', bar, beat, 0.35 + (beat - 3) * 0.5);
        continue;
      }
      for (const beat of strokes) band.hit('kick', bar, beat, beat === 0 ? 0.95 : 0.82);
      for (const beat of [1, 3]) {
        band.hit('snare', bar, beat, 0.9);
        if (lift) band.hit('clap', bar, beat, 0.85);
      }
      if (random() < 0.45) band.hit('snare', bar, pick(random, [1.75, 2.25, 3.75]), 0.28);
      for (let k = 0; k < 16; k++) {
        if (k % 2 && random() > (lift ? 0.5 : 0.22)) continue;
        band.hit('hat', bar, k / 4, k % 4 === 0 ? 0.72 : k % 2 ? 0.38 : 0.55);
      }
      if (bar.phraseBar % 2) band.hit('open', bar, 3.5, 0.7);
      if (bar.phraseBar === 2) band.hit('rim', bar, 2.75, 0.7);
      // A roll of thirty-seconds into what follows.
      if (bar.fill) for (let k = 0; k < 4; k++) band.hit('hat', bar, 3.5 + k / 8, 0.5 + k * 0.1);
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0.5, 0.5],
            [1, 0.25],
            [1.25, 0.75],
            [2.5, 1],
          ],
          [
            [0, 0.75],
            [0.75, 0.75],
            [1.5, 1],
            [3, 0.5],
          ],
          [
            [0.75, 0.5],
            [1.25, 0.5],
            [2, 1],
            [3.25, 0.5],
          ],
        ],
        cadences: [
          [
            [0, 0.75],
            [0.75, 2],
          ],
          [
            [0.5, 0.5],
            [1, 2],
          ],
        ],
        low: 67,
        high: 84,
        leaps: 0.25,
        scale: MINOR_PENTATONIC,
      },
      (bar) =>
        bar.section === 'lift' ||
        bar.section === 'break' ||
        (bar.section === 'verse' && bar.phraseBar > 1),
    );
    for (const t of tune)
      band.play('lead', t.bar, t.beat, t.beats * 0.9, t.pitch, t.strong ? 0.8 : 0.6);
    band.last('keys', band.home(53, 75, 5), 0.7, 0.03);
    band.last('strings', band.home(55, 74, 3), 0.8);
    band.last('bass', [rootFrom(plan.end.chord, plan.tonic, 29)], 0.9);
    for (const drum of ['kick', 'open']) band.last(drum, [0], 0.85);
  },
};
