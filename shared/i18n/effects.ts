/** What is said of sound effects, in every language that is spoken. Promises that each says all of it. */
import type { MadeEffect } from '../draft/effect-schema.ts';

/** Names come as they are said within a sentence, times as words. */
export type EffectWords = {
  missing: string;
  count: string;
  start: string;
  /** The track's name in the summary. */
  track: string;
  names: Record<MadeEffect, string>;
  at: (name: string, time: string) => string;
  added: (list: string, n: number) => string;
  removed: (list: string, n: number) => string;
  /** Whether it goes where its photo goes. */
  bound: (name: string, time: string, bound: boolean) => string;
  gain: (effect: string, now: string, before: string) => string;
  onCuts: (name: string) => string;
  offCuts: string;
  noFile: (formats: string) => string;
};
