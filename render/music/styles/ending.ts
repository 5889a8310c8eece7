/** The last chord, rolled from low to high. Promises that its first note falls exactly on the grid. */
import type { Plan } from '../plan.ts';
import type { Note } from '../style.ts';
import { voice } from '../theory.ts';

/** Notes of the final chord on `instrument`, `spread_s` apart, held to the end of the piece. */
export const lastChord = (
  plan: Plan,
  o: {
    instrument: string;
    low: number;
    high: number;
    count: number;
    gain: number;
    spread_s: number;
  },
): Note[] => {
  const pitches = voice(plan.end.chord, plan.tonic, undefined, o);
  return pitches.map((pitch, i) => ({
    at: plan.end.at + i * o.spread_s,
    instrument: o.instrument,
    pitch,
    length: plan.end.ring_s,
    gain: o.gain,
    pan: pitches.length > 1 ? (i / (pitches.length - 1) - 0.5) * 0.6 : 0,
    send: 0.5,
  }));
};
