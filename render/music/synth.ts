/**
 * Plays a piece, block by block from its start. Promises the same samples whatever the block sizes, and memory
 * that does not grow with the piece (each pitch of each instrument is rendered once); refuses to go back.
 */
import { samplesAt, SAMPLE_RATE } from '../../shared/draft/time.ts';
import type { Piece } from './compose.ts';
import { BLOCK_SAMPLES, END_FADE_S } from './limits.ts';
import { Reverb } from './reverb.ts';
import type { Note } from './style.ts';

type Playing = {
  samples: Float32Array;
  from: number;
  /** The next sample of the voice. */
  at: number;
  /** Voice sample at which the release begins, and its length. */
  release: number;
  fall: number;
  left: number;
  right: number;
  send: number;
};

/** Rendered one-shots by instrument, pitch and take. */
export type Voices = Map<string, Float32Array>;

export class Synth {
  readonly sampleCount: number;
  #piece: Piece;
  #voices: Voices;
  #takes = new Map<string, number>();
  #playing: Playing[] = [];
  #next = 0;
  #position = 0;
  #reverb: Reverb;
  #send = new Float32Array(BLOCK_SAMPLES);

  /** `voices` may be shared by several plays of the same style: what was rendered once is not again. */
  constructor(piece: Piece, voices: Voices = new Map()) {
    this.#piece = piece;
    this.#voices = voices;
    this.sampleCount = samplesAt(piece.length_s * 1000);
    this.#reverb = new Reverb(piece.style.reverb);
  }

  /** Adds the next `count` samples, times `gain`, to `left` and `right` from index `offset`; silence after the end. */
  add(left: Float32Array, right: Float32Array, offset: number, count: number, gain: number): void {
    for (let done = 0; done < count;) {
      const n = Math.min(BLOCK_SAMPLES, count - done);
      this.#block(left, right, offset + done, n, gain);
      done += n;
    }
  }

  #block(left: Float32Array, right: Float32Array, offset: number, n: number, gain: number): void {
    const l = new Float32Array(n);
    const r = new Float32Array(n);
    const send = this.#send.subarray(0, n).fill(0);
    const end = this.#position + n;
    const notes = this.#piece.notes;
    while (this.#next < notes.length && Math.round(notes[this.#next].at * SAMPLE_RATE) < end) {
      this.#playing.push(this.#start(notes[this.#next]));
      this.#next++;
    }
    for (const p of this.#playing) this.#mix(p, l, r, send, n);
    this.#playing = this.#playing.filter(
      (p) => p.at < p.samples.length && p.at < p.release + p.fall,
    );
    this.#reverb.add(send, l, r, n, this.#piece.style.reverb.wet);
    const fade = Math.min(this.sampleCount, Math.round(END_FADE_S * SAMPLE_RATE));
    const fadeFrom = this.sampleCount - fade;
    for (let i = 0; i < n; i++) {
      const t = this.#position + i;
      const level =
        t < fadeFrom
          ? gain
          : t >= this.sampleCount
            ? 0
            : gain * (0.5 + 0.5 * Math.cos((Math.PI * (t - fadeFrom + 1)) / fade));
      left[offset + i] += l[i] * level;
      right[offset + i] += r[i] * level;
    }
    this.#position = end;
  }

  #start(note: Note): Playing {
    const instrument = this.#piece.style.instruments[note.instrument];
    const key = `${note.instrument} ${note.pitch}`;
    const take = this.#takes.get(key) ?? 0;
    this.#takes.set(key, take + 1);
    const variant = take % instrument.variants;
    const name = `${key} ${variant}`;
    let samples = this.#voices.get(name);
    if (!samples) {
      samples = instrument.render(note.pitch, variant);
      this.#voices.set(name, samples);
    }
    // Equal power: a voice is as loud at the side as in the middle.
    const angle = ((note.pan + 1) * Math.PI) / 4;
    return {
      samples,
      from: Math.round(note.at * SAMPLE_RATE),
      at: 0,
      release: Math.round(note.length * SAMPLE_RATE),
      fall: Math.round(instrument.release_s * SAMPLE_RATE),
      left: note.gain * Math.cos(angle),
      right: note.gain * Math.sin(angle),
      send: note.gain * note.send,
    };
  }

  #mix(p: Playing, l: Float32Array, r: Float32Array, send: Float32Array, n: number): void {
    let i = Math.max(0, p.from - this.#position);
    const { samples, release, fall, left, right } = p;
    let k = p.at;
    const steady = Math.min(samples.length, release, k + n - i);
    for (; k < steady; i++, k++) {
      const v = samples[k];
      l[i] += v * left;
      r[i] += v * right;
      send[i] += v * p.send;
    }
    const stop = Math.min(samples.length, release + fall, k + n - i);
    for (; k < stop; i++, k++) {
      const x = 1 - (k - release) / fall;
      const v = samples[k] * x * x;
      l[i] += v * left;
      r[i] += v * right;
      send[i] += v * p.send;
    }
    p.at = k;
  }
}
