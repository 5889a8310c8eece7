/** Acoustic: a picked guitar in arpeggios, a second one that sings, upright bass, a shaker when it lifts. */
import { shaker, softKick } from '../instruments/drums.ts';
import { bass, pad } from '../instruments/keys.ts';
import { guitar } from '../instruments/strings.ts';
import { melody } from '../melody.ts';
import { pick } from '../random.ts';
import { humanise, touch, type Note, type Style } from '../style.ts';
import { chord, MAJOR, voice } from '../theory.ts';
import { lastChord } from './ending.ts';

const home = chord(0);
/** Which voice of the chord each eighth plays, low to high. */
const PATTERNS = [
  [0, 2, 3, 2, 1, 3, 2, 3],
  [0, 1, 2, 3, 2, 1, 3, 2],
  [0, 3, 2, 1, 3, 2, 1, 2],
] as const;

export const style: Style = {
  beatsPerBar: 4,
  subdivision: 2,
  keys: [48, 50, 52, 55, 57],
  home,
  scale: MAJOR,
  progressions: [
    [chord(0), chord(7), chord(9, 'm'), chord(5, 'add9')],
    [chord(0, 'add9'), chord(5), chord(9, 'm'), chord(7)],
    [chord(0), chord(9, 'm'), chord(5, 'add9'), chord(7, 'sus4')],
  ],
  lifts: [
    [chord(5, 'add9'), chord(7), chord(4, 'm'), chord(9, 'm')],
    [chord(9, 'm'), chord(5, 'add9'), chord(0), chord(7)],
  ],
  turn: [chord(5, 'add9'), chord(7)],
  reverb: { decay_s: 1.4, damping: 0.45, wet: 0.24 },
  instruments: { guitar, lead: guitar, bass, pad, shaker, kick: softKick },
  compose: (plan, random) => {
    const notes: Note[] = [];
    const b = plan.beat_s;
    const verse = pick(random, PATTERNS);
    const lift = pick(random, PATTERNS);
    let before: number[] | undefined;
    for (const bar of plan.bars) {
      before = voice(bar.chord, plan.tonic, before, { low: 52, high: 71, count: 4 });
      const pattern = bar.section === 'lift' ? lift : verse;
      // The intro and the turn walk in quarters, so that there is somewhere to go.
      const step = bar.section === 'intro' && bar.index === 0 ? 2 : 1;
      for (let k = 0; k < bar.beats * 2; k += step) {
        notes.push({
          at: humanise(bar.at + (k / 2) * b, random),
          instrument: 'guitar',
          pitch: before[pattern[k % 8]],
          length: b * 1.6,
          gain: touch(k % 4 === 0 ? 0.44 : 0.31, random),
          pan: -0.3,
          send: 0.35,
        });
      }
      const root = plan.tonic + bar.chord.root - (plan.tonic + bar.chord.root > 55 ? 24 : 12);
      if (bar.section !== 'intro') {
        const low = { instrument: 'bass', pan: 0.05, send: 0.05 };
        notes.push({
          ...low,
          at: humanise(bar.at, random),
          pitch: root,
          length: b * 1.9,
          gain: touch(0.5, random),
        });
        if (bar.beats > 2)
          notes.push({
            ...low,
            at: humanise(bar.at + 2 * b, random),
            pitch: bar.section === 'lift' ? root + 7 : root,
            length: b * 1.7,
            gain: touch(0.42, random),
          });
      }
      if (bar.section === 'lift' || bar.section === 'break') {
        for (const [i, pitch] of before.slice(1).entries())
          notes.push({
            at: bar.at,
            instrument: 'pad',
            pitch,
            length: bar.beats * b,
            gain: 0.09,
            pan: (i - 1) * 0.5,
            send: 0.6,
          });
      }
      if (
        bar.beats === 4 &&
        (bar.section === 'lift' || (bar.section === 'verse' && bar.index > 3))
      ) {
        for (let k = 0; k < 8; k++)
          notes.push({
            at: humanise(bar.at + (k / 2) * b, random, 0.5),
            instrument: 'shaker',
            pitch: 0,
            length: 0.2,
            gain: touch(k % 2 ? 0.08 : 0.13, random),
            pan: 0.4,
            send: 0.15,
          });
        for (const beat of bar.section === 'lift' ? [0, 2] : [0])
          notes.push({
            at: humanise(bar.at + beat * b, random, 0.5),
            instrument: 'kick',
            pitch: 0,
            length: 0.4,
            gain: touch(0.32, random),
            pan: 0,
            send: 0.08,
          });
      }
    }
    const line = melody(
      plan,
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
            [0, 2],
            [2, 1],
            [3, 0.5],
          ],
        ],
        scale: MAJOR,
        centre: 22,
        reach: 7,
        rest: 0.1,
      },
      random,
      (bar) => bar.section === 'lift' || (bar.section === 'verse' && bar.index % 8 > 1),
    );
    for (const t of line)
      notes.push({
        at: humanise(t.bar.at + t.beat * b, random),
        instrument: 'lead',
        pitch: t.pitch,
        length: t.beats * b * 1.1,
        gain: touch(0.46, random),
        pan: 0.25,
        send: 0.5,
      });
    notes.push(
      ...lastChord(plan, {
        instrument: 'guitar',
        low: 50,
        high: 74,
        count: 6,
        gain: 0.4,
        spread_s: 0.038,
      }),
      ...lastChord(plan, {
        instrument: 'pad',
        low: 55,
        high: 72,
        count: 3,
        gain: 0.12,
        spread_s: 0,
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
    );
    return notes;
  },
};
