/** A stretch of a file's sound in the film: what `heard.ts` tells and the mix plays. */

/** Music steps back while a voice or a clip is heard; for an effect it does not. */
export type Bus = 'music' | 'voice' | 'clip' | 'effect';

/** One stretch of a file in the film. All times and lengths in samples at 48 kHz; `gain` is linear. */
export type Heard = {
  /** Of the segment that it belongs to; a looped song has several stretches. */
  id: string;
  bus: Bus;
  media: string;
  /** Where it begins in the film, and in the file. */
  at: number;
  from: number;
  count: number;
  gain: number;
  /** The way up at its start and down at its end, inside `count`. */
  fadeIn: number;
  fadeOut: number;
  /** Samples of the file in one of the film, where that is not one: a clip that runs faster sounds so. */
  rate?: number;
};
