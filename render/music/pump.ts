/** Room for the kick: the others bow at each stroke and rise again. Promises a gain of 0–1 without jumps; refuses to be loud. */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import type { Note } from './stage.ts';

/** The way down, short enough not to blur the stroke and long enough not to click. */
const DOWN_S = 0.004;

export class Pump {
  #strokes: number[];
  #depth: number;
  #rise: number;
  #next = 0;
  #last = -Infinity;

  constructor(notes: readonly Note[], o: { depth: number; beats: number }, beat_s: number) {
    this.#strokes = notes
      .filter((n) => n.channel === 'kick')
      .map((n) => Math.round(n.at * SAMPLE_RATE));
    this.#depth = o.depth;
    this.#rise = o.beats * beat_s * SAMPLE_RATE;
  }

  /** Scales `count` samples that begin at sample `position` of the piece. */
  apply(left: Float32Array, right: Float32Array, position: number, count: number): void {
    const down = DOWN_S * SAMPLE_RATE;
    for (let i = 0; i < count; i++) {
      const t = position + i;
      while (this.#next < this.#strokes.length && this.#strokes[this.#next] <= t)
        this.#last = this.#strokes[this.#next++];
      const since = t - this.#last;
      if (since >= this.#rise) continue;
      const x = since < down ? 1 - since / down : (since - down) / (this.#rise - down);
      const gain = 1 - this.#depth * (1 - x) * (1 - x);
      left[i] *= gain;
      right[i] *= gain;
    }
  }
}
