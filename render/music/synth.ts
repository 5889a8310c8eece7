/**
 * Plays a piece, block by block from its start. Promises the same samples whatever the block sizes, and memory
 * that does not grow with the piece (each pitch of each instrument is rendered once); refuses to go back.
 */
import { samplesAt, SAMPLE_RATE } from '../../shared/draft/time.ts';
import type { Piece } from './compose.ts';
import { Echo } from './echo.ts';
import { cos, sin } from './exact.ts';
import { BLOCK_SAMPLES, END_FADE_S, MAX_VOICE_S } from './limits.ts';
import { Master } from './master.ts';
import { Pump } from './pump.ts';
import { Reverb } from './reverb.ts';
import type { Note } from './stage.ts';

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
  echo: number;
  duck: boolean;
};

/** Rendered one-shots by instrument, pitch, take and force. */
export type Voices = Map<string, Float32Array>;

const block = (): Float32Array => new Float32Array(BLOCK_SAMPLES);

export class Synth {
  readonly sampleCount: number;
  #piece: Piece;
  #voices: Voices;
  #takes = new Map<string, number>();
  /** Whole seconds that the longest note of a channel and pitch needs. */
  #longest = new Map<string, number>();
  #playing: Playing[] = [];
  #next = 0;
  #position = 0;
  #reverb: Reverb;
  #echo: Echo | undefined;
  #pump: Pump | undefined;
  #master: Master | undefined;
  /** The buses: the band, those who make way for the kick, and the two sends. */
  #dry = [block(), block()] as const;
  #ducked = [block(), block()] as const;
  #send = block();
  #echoSend = block();

  /**
   * `voices` may be shared by several plays of the same style: what was rendered once is not again. `raw` leaves
   * out what works on the whole mix, so that stems add up; `kick` are the strokes to make way for, if they
   * are not among the piece's own notes.
   */
  constructor(
    piece: Piece,
    voices: Voices = new Map(),
    o: { raw?: boolean; kick?: readonly Note[] } = {},
  ) {
    const { style, plan } = piece;
    this.#piece = piece;
    this.#voices = voices;
    this.sampleCount = samplesAt(piece.length_s * 1000);
    for (const n of piece.notes) {
      const key = `${n.channel} ${n.pitch}`;
      const { release_s } = style.channels[n.channel].instrument;
      // A tenth more, so that the end of the buffer is never heard.
      const needed = Math.ceil(n.length + release_s + 0.1);
      this.#longest.set(key, Math.max(needed, this.#longest.get(key) ?? 0));
    }
    this.#reverb = new Reverb(style.reverb);
    if (style.echo)
      this.#echo = new Echo({ delay_s: style.echo.beats * plan.beat_s, ...style.echo });
    if (style.pump) this.#pump = new Pump(o.kick ?? piece.notes, style.pump, plan.beat_s);
    if (!o.raw) this.#master = new Master(style.tape_hz);
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
    const [l, r] = this.#dry;
    const [dl, dr] = this.#ducked;
    for (const bus of [l, r, dl, dr, this.#send, this.#echoSend]) bus.fill(0, 0, n);
    const end = this.#position + n;
    const notes = this.#piece.notes;
    while (this.#next < notes.length && Math.round(notes[this.#next].at * SAMPLE_RATE) < end) {
      this.#playing.push(this.#start(notes[this.#next]));
      this.#next++;
    }
    for (const p of this.#playing) this.#mix(p, p.duck ? dl : l, p.duck ? dr : r, n);
    this.#playing = this.#playing.filter(
      (p) => p.at < p.samples.length && p.at < p.release + p.fall,
    );
    const { style } = this.#piece;
    this.#reverb.add(this.#send, dl, dr, n, style.reverb.wet);
    this.#echo?.add(this.#echoSend, dl, dr, n, style.echo?.wet ?? 0);
    this.#pump?.apply(dl, dr, this.#position, n);
    for (let i = 0; i < n; i++) {
      l[i] += dl[i];
      r[i] += dr[i];
    }
    this.#master?.apply(l, r, n);
    const fade = Math.min(this.sampleCount, Math.round(END_FADE_S * SAMPLE_RATE));
    const fadeFrom = this.sampleCount - fade;
    for (let i = 0; i < n; i++) {
      const t = this.#position + i;
      const level =
        t < fadeFrom
          ? gain
          : t >= this.sampleCount
            ? 0
            : gain * (0.5 + 0.5 * cos((Math.PI * (t - fadeFrom + 1)) / fade));
      left[offset + i] += l[i] * level;
      right[offset + i] += r[i] * level;
    }
    this.#position = end;
  }

  #start(note: Note): Playing {
    const channel = this.#piece.style.channels[note.channel];
    const { instrument } = channel;
    const key = `${note.channel} ${note.pitch}`;
    const take = this.#takes.get(key) ?? 0;
    this.#takes.set(key, take + 1);
    const variant = take % instrument.variants;
    const hard = note.velocity < 0.45 ? 0 : note.velocity < 0.75 ? 1 : 2;
    const force = instrument.forces === 1 ? 1 : Math.min(hard, instrument.forces - 1);
    const seconds = this.#longest.get(key) ?? MAX_VOICE_S;
    const name = `${key} ${variant} ${force} ${seconds}`;
    let samples = this.#voices.get(name);
    if (!samples) {
      samples = instrument.render(note.pitch, variant, force, seconds);
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
      left: note.gain * cos(angle),
      right: note.gain * sin(angle),
      send: note.gain * channel.send,
      echo: note.gain * (channel.echo ?? 0),
      duck: channel.duck ?? false,
    };
  }

  #mix(p: Playing, l: Float32Array, r: Float32Array, n: number): void {
    const first = Math.max(0, p.from - this.#position);
    const { samples, release, fall, left, right } = p;
    const [send, echo] = [this.#send, this.#echoSend];
    let k = p.at;
    const stop = Math.min(samples.length, release + fall, k + n - first);
    for (let i = first; k < stop; i++, k++) {
      let v = samples[k];
      if (k > release) {
        const x = 1 - (k - release) / fall;
        v *= x * x;
      }
      l[i] += v * left;
      r[i] += v * right;
      send[i] += v * p.send;
      if (p.echo > 0) echo[i] += v * p.echo;
    }
    p.at = k;
  }
}
