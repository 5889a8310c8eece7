/**
 * A sound heard by itself, before or after it is in the film. Promises that one stops when another begins; refuses to
 * touch the film's own sound. What cannot be played is told.
 */
import { signal } from '@preact/signals';
import type { FromEffects, ToEffects } from '../../render/browser/protocol.ts';
import type { MadeEffect } from '../../shared/draft/effect-schema.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { mediaAddress } from '../api/edge.ts';
import { MADE_TIMEOUT_MS } from '../limits.ts';
import { t, tell } from './store.ts';

/** What is heard: the name of an effect that is made here, or a file's id. */
export const auditioned = signal<string | undefined>(undefined);

let end: (() => void) | undefined;
/** Counts what was asked for: what comes late is let go. */
let asked = 0;

export const stopAudition = (): void => {
  asked++;
  end?.();
  end = undefined;
  auditioned.value = undefined;
};

type Sample = { made?: MadeEffect | undefined; media?: string | undefined; gain?: number };

/** Plays it once; while it plays, stops it. */
export const audition = async ({ made, media, gain = 1 }: Sample): Promise<void> => {
  const key = made ?? media;
  const same = auditioned.value === key;
  stopAudition();
  if (same || key === undefined) return;
  auditioned.value = key;
  const mine = asked;
  const over = (): void => {
    if (asked === mine) stopAudition();
  };
  try {
    const stop = made ? await playMade(made, gain, over) : playFile(key, gain, over);
    if (asked === mine) end = stop;
    else stop();
  } catch {
    if (asked !== mine) return;
    stopAudition();
    tell(t.value.soundUnheard, 'bad');
  }
};

const playFile = (media: string, gain: number, over: () => void): (() => void) => {
  const sound = new Audio(mediaAddress(media));
  sound.volume = Math.min(1, gain);
  sound.addEventListener('ended', over);
  sound.play().catch(() => {
    // Stopped before it began is no fault.
    if (auditioned.value !== media) return;
    over();
    tell(t.value.soundUnheard, 'bad');
  });
  return () => {
    sound.pause();
    sound.removeAttribute('src');
  };
};

let context: AudioContext | undefined;
let worker: Worker | undefined;

/** Its samples; one question at a time. */
const samplesOf = (made: MadeEffect): Promise<FromEffects> => {
  worker ??= new Worker(new URL('../../render/browser/effect-worker.ts', import.meta.url), {
    type: 'module',
  });
  const from = worker;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(MADE_TIMEOUT_MS);
    signal.addEventListener('abort', () => reject(new Error('no effect came')));
    from.addEventListener('error', () => reject(new Error('no effect came')), { signal });
    from.addEventListener(
      'message',
      ({ data }: MessageEvent<FromEffects>) => data.made === made && resolve(data),
      { signal },
    );
    from.postMessage({ made } satisfies ToEffects);
  });
};

const playMade = async (made: MadeEffect, gain: number, over: () => void): Promise<() => void> => {
  // Within the press, or browsers stay mute.
  context ??= new AudioContext({ sampleRate: SAMPLE_RATE });
  void context.resume();
  const { left, right } = await samplesOf(made);
  const buffer = context.createBuffer(2, left.length, SAMPLE_RATE);
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  const level = new GainNode(context, { gain });
  level.connect(context.destination);
  const node = new AudioBufferSourceNode(context, { buffer });
  node.connect(level);
  node.addEventListener('ended', over);
  node.start();
  return () => {
    node.stop();
    level.disconnect();
  };
};
