/**
 * What an uploaded song or voice is told by: its length, what it is called, where its beats lie. Promises that all of
 * it that a film can use is decoded once, so that a broken file is found now; refuses what has no sound.
 */
import type { ProbeAnswer } from '../../shared/contract/renderer.ts';
import { sniffSound } from '../../shared/formats/sound.ts';
import { MAX_FILM_MS, MAX_SOUND_MS } from '../../shared/limits.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { PictureError } from '../picture/decoded.ts';
import { beatsOf } from '../sound/beats/index.ts';
import { SoundError } from '../sound/sound-files.ts';
import { decodeSound, wholeOf } from './decode-sound.ts';

/** Tags are shown and stored: longer ones are cut. */
const MAX_TAG_CHARS = 120;
/** The longest film, and what may be left out at a song's start. */
const PROBED_S = (MAX_FILM_MS / 1000) * 1.25;
/** What is shorter is a click. */
const LEAST_S = 0.2;

/** `undefined` where the bytes are no file of sound at all. */
export const probeSound = (bytes: Uint8Array): ProbeAnswer | undefined => {
  const type = sniffSound(bytes);
  if (!type) return undefined;
  try {
    const { pcm, facts } = decodeSound(bytes, wholeOf(PROBED_S));
    const held_s = (pcm.to - pcm.from) / SAMPLE_RATE;
    if (held_s < LEAST_S) throw new SoundError(`it lasts only ${held_s.toFixed(2)} s`);
    // What was decoded to its end is exactly as long as that; headers of streams are guesses.
    const whole = held_s < PROBED_S - 1;
    const ms = whole ? Math.round(held_s * 1000) : (facts.ms ?? PROBED_S * 1000);
    const beats = beatsOf(pcm);
    return {
      type,
      duration_ms: Math.min(ms, MAX_SOUND_MS),
      ...(facts.title ? { title: facts.title.slice(0, MAX_TAG_CHARS) } : {}),
      ...(facts.artist ? { artist: facts.artist.slice(0, MAX_TAG_CHARS) } : {}),
      ...(beats ? { beats } : {}),
    };
  } catch (error) {
    if (error instanceof SoundError)
      throw new PictureError('file_unreadable', error.reason, '', { cause: error });
    throw error;
  }
};
