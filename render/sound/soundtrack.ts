/**
 * A draft's finished soundtrack: mixed, brought to −14 LUFS by one static gain, its true peaks held so low that they are under −1 dBTP after AAC,
 * faded at the film's end. Promises exactly the film's samples, the same every time, in memory that does
 * not grow beyond `MAX_TAPE_S` of sound; refuses nothing: a film without sounds is silence.
 *
 * Opening plays the mix once to measure it, and keeps what it heard of a short film. Reading in order continues;
 * reading back starts over and reading ahead plays through what lies between, so that any order is exact.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { SAMPLE_RATE, samplesAt } from '../../shared/draft/time.ts';
import { cos, fromDb } from '../music/exact.ts';
import {
  FILM_FADE_S,
  LIMITER_MARGIN_DB,
  MAX_TAPE_S,
  MAX_TRUE_PEAK_DBTP,
  MIX_BLOCK_SAMPLES,
} from './limits.ts';
import { Limiter, LIMITER_DELAY } from './limiter.ts';
import { letGo } from '../let-go.ts';
import { levelFor } from './level.ts';
import { LoudnessMeter } from './loudness.ts';
import { audible, loudestOf, Mix, type Palette } from './mix.ts';
import type { SoundFiles } from './sound-files.ts';
import { play, record, type Player, type Tape } from './tape.ts';

const CEILING = fromDb(MAX_TRUE_PEAK_DBTP - LIMITER_MARGIN_DB);

export class Soundtrack {
  /** Samples in a channel, at 48 kHz: the film's length. */
  readonly sampleCount: number;
  /** True where there is nothing to hear: everything that `read` gives is zero. */
  readonly silent: boolean;
  #draft: Draft;
  #files: SoundFiles;
  #palette: Palette = new Map();
  #gain = 0;
  #tape: Tape | undefined;
  #mix: Player | undefined;
  #limiter: Limiter | undefined;
  /** What comes out of the limiter next, as a sample of the film. */
  #position = 0;

  constructor(draft: Draft, files: SoundFiles) {
    this.#draft = draft;
    this.#files = files;
    this.sampleCount = samplesAt(draft.d);
    const list = audible(draft, files);
    this.silent = list.length === 0;
    if (this.silent) return;
    const mix = new Mix(draft, this.#palette, files);
    const isShort = this.sampleCount <= MAX_TAPE_S * SAMPLE_RATE;
    const taped = isShort ? record(mix, this.sampleCount) : undefined;
    this.#tape = taped?.tape;
    const loudest = Math.min(1, loudestOf(list));
    this.#gain = measuredGain(taped?.player ?? mix, this.sampleCount, loudest);
    // What is on tape is not composed again: what the instruments have rendered is let go of.
    if (taped) {
      for (const voices of this.#palette.values()) voices.forEach(letGo);
      this.#palette.clear();
    }
  }

  /** Samples `start` to `start + count` as left and right, −1…1; zero outside the film. */
  read(start: number, count: number): [Float32Array, Float32Array] {
    const left = new Float32Array(count);
    const right = new Float32Array(count);
    if (this.silent || start >= this.sampleCount || count <= 0) return [left, right];
    if (!this.#mix || start < this.#position) this.#rewind();
    const l = new Float32Array(MIX_BLOCK_SAMPLES);
    const r = new Float32Array(MIX_BLOCK_SAMPLES);
    while (this.#position < start) this.#next(l, r, Math.min(l.length, start - this.#position));
    for (let done = 0; done < count;) {
      const n = Math.min(l.length, count - done);
      this.#next(l, r, n);
      left.set(l.subarray(0, n), done);
      right.set(r.subarray(0, n), done);
      done += n;
    }
    return [left, right];
  }

  #rewind(): void {
    this.#mix = this.#tape ? play(this.#tape) : new Mix(this.#draft, this.#palette, this.#files);
    this.#limiter = new Limiter(CEILING);
    this.#position = -LIMITER_DELAY;
    const l = new Float32Array(LIMITER_DELAY);
    this.#next(l, new Float32Array(LIMITER_DELAY), LIMITER_DELAY);
  }

  #next(left: Float32Array, right: Float32Array, count: number): void {
    this.#mix!.read(left, right, count);
    amplify(left, count, this.#gain);
    amplify(right, count, this.#gain);
    this.#limiter!.process(left, right, count);
    const fade = Math.min(this.sampleCount, Math.round(FILM_FADE_S * SAMPLE_RATE));
    for (let i = Math.max(0, this.sampleCount - fade - this.#position); i < count; i++) {
      const to = this.sampleCount - 1 - (this.#position + i);
      const level = to < 0 ? 0 : 0.5 - 0.5 * cos((Math.PI * to) / fade);
      left[i] *= level;
      right[i] *= level;
    }
    this.#position += count;
  }
}

const amplify = (samples: Float32Array, count: number, gain: number): void => {
  for (let i = 0; i < count; i++) samples[i] *= gain;
};

/** The one gain for the whole film: the loudest sound at full gain plays at the target. */
const measuredGain = (mix: Player, sampleCount: number, loudest: number): number => {
  const meter = new LoudnessMeter();
  const l = new Float32Array(MIX_BLOCK_SAMPLES);
  const r = new Float32Array(MIX_BLOCK_SAMPLES);
  for (let done = 0; done < sampleCount; done += l.length) {
    const n = Math.min(l.length, sampleCount - done);
    mix.read(l, r, n);
    meter.push(l, r, n);
  }
  return levelFor(meter, CEILING, loudest);
};

/** The soundtrack of a draft, ready to be read; `files` are its decoded files (`SoundShelf`). */
export const openSoundtrack = (draft: Draft, files: SoundFiles = new Map()): Soundtrack =>
  new Soundtrack(draft, files);
