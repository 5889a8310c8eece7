/** Cinematic: a piano alone, then strings that drive in eighths, horns over them, and large drums when it lifts. */
import { crash, swell, taiko } from '../instruments/drums.ts';
import { ensemble, horns, spiccato } from '../instruments/sustained.ts';
import { piano, timpani } from '../instruments/struck.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import type { Style } from '../style.ts';
import { chord, MINOR, rootFrom, voice } from '../theory.ts';

const OSTINATI = [
  [0, 1, 2, 1, 0, 1, 2, 1],
  [0, 2, 1, 2, 0, 2, 1, 2],
  [0, 0, 1, 0, 2, 0, 1, 0],
] as const;
const DRUMS = [
  [0, 1.5, 2, 3, 3.5],
  [0, 0.75, 1.5, 2, 3],
  [0, 1, 1.5, 2.5, 3, 3.5],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 4,
  keys: [48, 50, 52, 53, 57],
  home: chord(0, 'm'),
  scale: MINOR,
  progressions: [
    [chord(0, 'm'), chord(8), chord(3), chord(10)],
    [chord(0, 'm'), chord(5, 'm'), chord(8, 'maj7'), chord(10, 'sus4')],
    [chord(8, 'maj7'), chord(3), chord(10), chord(0, 'm')],
  ],
  lifts: [
    [chord(8), chord(10), chord(0, 'm'), chord(3)],
    [chord(0, 'm'), chord(10), chord(8), chord(7)],
    [chord(5, 'm'), chord(8), chord(3), chord(10)],
  ],
  turn: [chord(8), chord(10)],
  reverb: { decay_s: 2.6, damping: 0.35, wet: 0.42, predelay_s: 0.03 },
  channels: {
    piano: { instrument: piano, gain: 0.435, pan: -0.08, send: 0.45, midi: { program: 0 } },
    strings: {
      instrument: ensemble,
      gain: 0.17,
      pan: 0,
      send: 0.5,
      width: 0.7,
      midi: { program: 48 },
    },
    motor: { instrument: spiccato, gain: 0.361, pan: -0.3, send: 0.35, midi: { program: 45 } },
    violins: {
      instrument: ensemble,
      gain: 0.311,
      pan: -0.25,
      send: 0.55,
      width: 0.25,
      midi: { program: 49 },
    },
    horns: { instrument: horns, gain: 0.157, pan: 0.3, send: 0.55, midi: { program: 60 } },
    basses: { instrument: ensemble, gain: 0.26, pan: 0.15, send: 0.2, midi: { program: 43 } },
    taiko: { instrument: taiko, gain: 0.428, pan: 0.05, send: 0.3, midi: { drum: 41 } },
    timpani: { instrument: timpani, gain: 0.274, pan: -0.15, send: 0.4, midi: { program: 47 } },
    swell: { instrument: swell, gain: 0.0882, pan: 0.2, send: 0.3, midi: { drum: 55 } },
    crash: { instrument: crash, gain: 0.14, pan: -0.2, send: 0.4, midi: { drum: 49 } },
  },
  arrange: (band) => {
    const { plan, random } = band;
    const figure = pick(random, OSTINATI);
    const drums = pick(random, DRUMS);
    let hand: number[] | undefined;
    let was = '';
    for (const bar of plan.bars) {
      hand = voice(bar.chord, plan.tonic, hand, { low: 55, high: 72, count: 3 });
      const root = rootFrom(bar.chord, plan.tonic, 34);
      const lift = bar.section === 'lift';
      const driven =
        lift ||
        bar.section === 'turn' ||
        (bar.section === 'verse' && (bar.round > 0 || bar.phraseBar > 1));
      if (!lift || bar.phraseBar === 0) {
        const notes = [root + 12, ...hand, hand[0] + 12];
        const steps =
          bar.section === 'intro' || bar.section === 'break'
            ? [0, 1, 2, 3]
            : [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
        for (const [k, beat] of steps.entries())
          band.play(
            'piano',
            bar,
            beat,
            2,
            notes[[0, 2, 3, 4, 3, 2, 1, 2][k % 8]],
            k === 0 ? 0.72 : 0.5,
          );
      }
      if (bar.section !== 'intro') {
        band.chord('strings', bar, 0, bar.beats, hand, lift ? 0.85 : 0.6);
        band.play('basses', bar, 0, bar.beats, root, lift ? 0.85 : 0.6);
      }
      if (driven)
        for (let k = 0; k < 8; k++) {
          band.play('motor', bar, k / 2, 0.4, hand[figure[k]], k % 4 === 0 ? 0.9 : 0.6);
          if (lift) band.play('motor', bar, k / 2 + 0.25, 0.2, hand[figure[k]] - 12, 0.45);
        }
      if (lift) {
        for (const beat of drums) band.hit('taiko', bar, beat, beat === 0 ? 0.95 : 0.62);
        band.play('horns', bar, 0, bar.beats, hand[0], 0.7);
        band.play('horns', bar, 0, bar.beats, root + 12, 0.7);
      } else if (bar.section === 'verse' && bar.round > 0) {
        band.hit('taiko', bar, 0, 0.6);
        band.hit('taiko', bar, 2.5, 0.4);
      }
      if (lift && was !== 'lift') band.hit('crash', bar, 0, 0.8);
      if (bar.fill && bar.section !== 'lift') {
        // The swell lasts two seconds and is to break on the next bar.
        const from = Math.round((bar.beats - 2 / plan.beat_s) * 2) / 2;
        band.hit('swell', bar, Math.max(0, from), 0.8);
        for (const [k, beat] of [2, 2.5, 3, 3.25, 3.5, 3.75].entries())
          band.play('timpani', bar, beat, 0.5, rootFrom(bar.next, plan.tonic, 38), 0.3 + 0.1 * k);
      }
      was = bar.section;
    }
    const tune = melody(
      band,
      {
        rhythms: [
          [
            [0, 2],
            [2, 1],
            [3, 1],
          ],
          [
            [0, 1.5],
            [1.5, 0.5],
            [2, 2],
          ],
          [
            [0, 3],
            [3, 1],
          ],
        ],
        cadences: [
          [[0, 4]],
          [
            [0, 2],
            [2, 2],
          ],
        ],
        low: 67,
        high: 84,
        leaps: 0.3,
      },
      (bar) =>
        bar.section === 'lift' ||
        (bar.section === 'verse' && bar.round > 0) ||
        bar.section === 'turn',
    );
    for (const t of tune) {
      band.play('violins', t.bar, t.beat, t.beats * 0.98, t.pitch, 0.85);
      if (t.bar.section === 'lift')
        band.play('horns', t.bar, t.beat, t.beats * 0.95, t.pitch - 12, 0.8);
    }
    const home = rootFrom(plan.end.chord, plan.tonic, 34);
    band.last('strings', band.home(55, 75, 4), 0.9);
    band.last('violins', [plan.tonic + 24], 0.7);
    band.last('horns', [home + 12, home + 19], 0.8);
    band.last('basses', [home], 0.9);
    band.last('piano', [home, home + 12, home + 24], 0.8, 0.02);
    band.last('timpani', [rootFrom(plan.end.chord, plan.tonic, 38)], 0.8);
    for (const drum of ['taiko', 'crash']) band.last(drum, [0], 0.9);
  },
};
