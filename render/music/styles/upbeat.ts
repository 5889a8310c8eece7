/** Upbeat: four on the floor, claps, a running pluck and a bell over the chorus. Straight eighths. */
import { clap, hat, kick, shaker, snare } from '../instruments/drums.ts';
import { bass, bell, electricPiano, pad } from '../instruments/keys.ts';
import { muted } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import { humanise, touch, type Note, type Style } from '../style.ts';
import { chord, MAJOR, voice } from '../theory.ts';
import { lastChord } from './ending.ts';

const home = chord(0);
const RUNS = [
  [0, 2, 3, 2, 1, 2, 3, 1],
  [3, 2, 1, 2, 3, 1, 2, 0],
  [0, 1, 3, 1, 2, 1, 3, 2],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  keys: [48, 50, 53, 55, 57],
  home,
  scale: MAJOR,
  progressions: [
    [chord(0), chord(7), chord(9, 'm'), chord(5)],
    [chord(9, 'm'), chord(5), chord(0), chord(7)],
    [chord(0), chord(5), chord(9, 'm'), chord(7)],
  ],
  lifts: [
    [chord(5), chord(0), chord(7), chord(9, 'm')],
    [chord(5), chord(7), chord(9, 'm'), chord(7)],
  ],
  turn: [chord(5), chord(7)],
  reverb: { decay_s: 1.1, damping: 0.4, wet: 0.2 },
  instruments: {
    pluck: muted,
    stab: electricPiano,
    bell,
    bass,
    pad,
    kick,
    snare,
    clap,
    hat,
    shaker,
  },
  compose: (plan, random) => {
    const notes: Note[] = [];
    const b = plan.beat_s;
    const run = pick(random, RUNS);
    let before: number[] | undefined;
    for (const bar of plan.bars) {
      before = voice(bar.chord, plan.tonic, before, { low: 60, high: 79, count: 4 });
      const driving = bar.section === 'verse' || bar.section === 'lift';
      for (let k = 0; k < bar.beats * 2; k++)
        notes.push({
          at: humanise(bar.at + (k / 2) * b, random),
          instrument: 'pluck',
          pitch: before[run[k % 8]],
          length: b * 0.6,
          gain: touch(k % 2 ? 0.3 : 0.4, random),
          pan: k % 2 ? 0.35 : -0.35,
          send: 0.3,
        });
      if (bar.section !== 'intro')
        for (const [i, pitch] of before.slice(0, 3).entries())
          for (const beat of [0, 1.5])
            if (beat < bar.beats)
              notes.push({
                at: humanise(bar.at + beat * b, random),
                instrument: 'stab',
                pitch: pitch - 12,
                length: b * (beat === 0 ? 1.3 : 2.2),
                gain: touch(0.2, random),
                pan: (i - 1) * 0.4,
                send: 0.3,
              });
      if (bar.section === 'lift')
        for (const [i, pitch] of before.slice(1).entries())
          notes.push({
            at: bar.at,
            instrument: 'pad',
            pitch,
            length: bar.beats * b,
            gain: 0.1,
            pan: (i - 1) * 0.7,
            send: 0.6,
          });
      const root = plan.tonic + bar.chord.root - (plan.tonic + bar.chord.root > 55 ? 24 : 12);
      if (bar.section !== 'intro')
        for (let k = 0; k < bar.beats * 2; k++) {
          if (bar.section === 'break' && k % 4) continue;
          notes.push({
            at: humanise(bar.at + (k / 2) * b, random),
            instrument: 'bass',
            pitch: bar.section === 'lift' && k % 4 === 3 ? root + 12 : root,
            length: b * 0.42,
            gain: touch(k % 2 ? 0.34 : 0.46, random),
            pan: 0,
            send: 0.03,
          });
        }
      if (!driving || bar.beats < 4) continue;
      const hit = (instrument: string, beat: number, gain: number, pan = 0): void => {
        const at = humanise(bar.at + beat * b, random, 0.5);
        notes.push({
          at,
          instrument,
          pitch: 0,
          length: 0.4,
          gain: touch(gain, random),
          pan,
          send: 0.1,
        });
      };
      for (let beat = 0; beat < 4; beat++) hit('kick', beat, 0.7);
      for (const beat of [1, 3]) {
        hit('clap', beat, 0.3, -0.1);
        if (bar.section === 'lift') hit('snare', beat, 0.25, 0.05);
      }
      for (let k = 0; k < 8; k++) hit('hat', k / 2, k % 2 ? 0.13 : 0.08, 0.3);
      if (bar.section === 'lift')
        for (let k = 0; k < 16; k++) hit('shaker', k / 4, k % 4 ? 0.05 : 0.08, -0.4);
    }
    const line = melody(
      plan,
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
        ],
        scale: [0, 2, 4, 7, 9],
        centre: 28,
        reach: 6,
        rest: 0.05,
      },
      random,
      (bar) =>
        bar.section === 'lift' ||
        bar.section === 'break' ||
        (bar.section === 'verse' && bar.index % 4 > 1),
    );
    for (const t of line)
      notes.push({
        at: humanise(t.bar.at + t.beat * b, random),
        instrument: 'bell',
        pitch: t.pitch,
        length: t.beats * b,
        gain: touch(0.24, random),
        pan: 0.15,
        send: 0.5,
      });
    notes.push(
      ...lastChord(plan, {
        instrument: 'stab',
        low: 48,
        high: 72,
        count: 5,
        gain: 0.3,
        spread_s: 0.012,
      }),
      ...lastChord(plan, {
        instrument: 'pad',
        low: 60,
        high: 79,
        count: 4,
        gain: 0.11,
        spread_s: 0,
      }),
      ...lastChord(plan, {
        instrument: 'bell',
        low: 72,
        high: 91,
        count: 3,
        gain: 0.16,
        spread_s: 0.05,
      }),
      {
        at: plan.end.at,
        instrument: 'bass',
        pitch: plan.tonic - 12,
        length: plan.end.ring_s,
        gain: 0.5,
        pan: 0,
        send: 0.05,
      },
      { at: plan.end.at, instrument: 'kick', pitch: 0, length: 0.4, gain: 0.7, pan: 0, send: 0.2 },
      { at: plan.end.at, instrument: 'clap', pitch: 0, length: 0.4, gain: 0.25, pan: 0, send: 0.3 },
    );
    return notes;
  },
};
