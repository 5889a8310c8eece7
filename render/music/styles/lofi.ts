/** Lo-fi: an electric piano's sevenths over a slow, swung beat. Off-beat eighths come late by a tenth of a beat. */
import { softKick, brush, hat } from '../instruments/drums.ts';
import { bass, electricPiano, pad } from '../instruments/keys.ts';
import { muted } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { humanise, touch, type Note, type Style } from '../style.ts';
import { chord, MAJOR, voice } from '../theory.ts';
import { lastChord } from './ending.ts';

/** How late the off-beat eighth comes, in beats. */
const SWING = 0.1;
const eighth = (k: number): number => k / 2 + (k % 2 === 1 ? SWING : 0);

const home = chord(0, 'maj9');

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  keys: [50, 51, 53, 55, 56],
  home,
  scale: MAJOR,
  progressions: [
    [chord(2, 'm9'), chord(7, '7'), chord(0, 'maj7'), chord(9, 'm7')],
    [chord(5, 'maj7'), chord(4, 'm7'), chord(2, 'm7'), chord(0, 'maj7')],
    [chord(0, 'maj7'), chord(9, 'm7'), chord(2, 'm7'), chord(7, '7')],
  ],
  lifts: [
    [chord(5, 'maj7'), chord(7, '7'), chord(4, 'm7'), chord(9, 'm7')],
    [chord(9, 'm7'), chord(5, 'maj7'), chord(0, 'maj7'), chord(7, '7')],
  ],
  turn: [chord(2, 'm9'), chord(7, '7')],
  reverb: { decay_s: 1.6, damping: 0.55, wet: 0.28 },
  instruments: { keys: electricPiano, pad, bass, lead: muted, kick: softKick, brush, hat },
  compose: (plan, random) => {
    const notes: Note[] = [];
    const b = plan.beat_s;
    let before: number[] | undefined;
    for (const bar of plan.bars) {
      const full = bar.section === 'verse' || bar.section === 'lift';
      before = voice(bar.chord, plan.tonic, before, { low: 57, high: 74, count: 4 });
      for (const [i, pitch] of before.entries()) {
        const pan = (i / 3 - 0.5) * 0.7;
        const stabs = bar.section === 'intro' || bar.beats < 4 ? [0, 2] : [0, eighth(3)];
        for (const beat of stabs) {
          if (beat >= bar.beats) continue;
          const length = (beat === 0 && stabs.length > 1 ? 1.4 : bar.beats - beat) * b * 0.96;
          const at = humanise(bar.at + beat * b, random) + i * 0.003;
          const gain = touch(beat === 0 ? 0.34 : 0.24, random);
          notes.push({ at, instrument: 'keys', pitch, length, gain, pan, send: 0.4 });
        }
        if (bar.section !== 'verse')
          notes.push({
            at: bar.at,
            instrument: 'pad',
            pitch,
            length: bar.beats * b,
            gain: 0.09,
            pan: -pan,
            send: 0.6,
          });
      }
      const root = plan.tonic + bar.chord.root - (plan.tonic + bar.chord.root > 56 ? 24 : 12);
      const low = { instrument: 'bass', pan: 0, send: 0.04 };
      if (bar.section !== 'intro' && bar.beats >= 2) {
        notes.push({
          ...low,
          at: humanise(bar.at, random),
          pitch: root,
          length: b * 1.5,
          gain: touch(0.5, random),
        });
        if (bar.beats === 4) {
          const next = random() < 0.5 ? root + 7 : root;
          notes.push({
            ...low,
            at: humanise(bar.at + eighth(5) * b, random),
            pitch: next,
            length: b,
            gain: touch(0.38, random),
          });
        }
      }
      if (full && bar.beats === 4) {
        const drum = (instrument: string, beat: number, gain: number, pan = 0): void => {
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
        drum('kick', 0, 0.52);
        drum('kick', eighth(5), 0.36);
        drum('brush', 1, 0.34, 0.1);
        drum('brush', 3, 0.38, 0.1);
        for (let k = 0; k < 8; k++) drum('hat', eighth(k), k % 2 ? 0.07 : 0.11, 0.35);
      }
    }
    const line = melody(
      plan,
      {
        rhythms: [
          [
            [1, 1],
            [2, 0.5],
            [2.5 + SWING, 1],
          ],
          [
            [0, 1],
            [1.5 + SWING, 1],
            [3, 1],
          ],
          [
            [0.5 + SWING, 0.5],
            [1, 1.5],
            [3, 0.5],
          ],
        ],
        scale: [0, 2, 4, 7, 9],
        centre: 21,
        reach: 6,
        rest: 0.2,
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
        instrument: 'lead',
        pitch: t.pitch,
        length: t.beats * b,
        gain: touch(0.3, random),
        pan: -0.22,
        send: 0.5,
      });
    notes.push(
      ...lastChord(plan, {
        instrument: 'keys',
        low: 57,
        high: 76,
        count: 5,
        gain: 0.32,
        spread_s: 0.045,
      }),
      ...lastChord(plan, {
        instrument: 'pad',
        low: 57,
        high: 72,
        count: 3,
        gain: 0.1,
        spread_s: 0,
      }),
      {
        at: plan.end.at,
        instrument: 'bass',
        pitch: plan.tonic - 12,
        length: plan.end.ring_s,
        gain: 0.6,
        pan: 0,
        send: 0.05,
      },
      { at: plan.end.at, instrument: 'kick', pitch: 0, length: 0.4, gain: 0.5, pan: 0, send: 0.2 },
    );
    return notes;
  },
};
