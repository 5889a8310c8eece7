/**
 * All sounds of a draft, each at its place and gain, before any levelling. Promises samples in order from the
 * start, free of direct current; refuses to go back.
 */
import {
  pictures,
  sounds,
  type AudioSegment,
  type Draft,
  type MusicStyle,
} from '../../shared/draft/schema.ts';
import { SAMPLE_RATE, samplesAt } from '../../shared/draft/time.ts';
import { compose } from '../music/compose.ts';
import { Synth, type Voices } from '../music/synth.ts';

type Voice = { from: number; to: number; gain: number; synth: Synth };

/** Corner of the high-pass that takes out direct current, in Hz: far below what a bass plays. */
const DC_CORNER_HZ = 8;

/** The sounds that can be heard within the film. */
export const audible = (draft: Draft): AudioSegment[] =>
  sounds(draft).filter((s) => s.st < draft.d && (s.gain ?? 1) > 0);

/** What the styles have rendered so far, to be shared by several plays of one draft. */
export type Palette = Map<MusicStyle, Voices>;

export class Mix {
  readonly sampleCount: number;
  #voices: Voice[];
  #position = 0;
  #dc = new Float64Array(4);

  constructor(draft: Draft, palette: Palette) {
    this.sampleCount = samplesAt(draft.d);
    const last = pictures(draft).at(-1);
    const loudest = Math.max(0, ...audible(draft).map((s) => s.gain ?? 1));
    this.#voices = audible(draft).map((s) => {
      const length_ms = Math.min(s.d, draft.d - s.st);
      const landing = last && last.st > s.st ? (last.st - s.st) / 1000 : undefined;
      const voices = palette.get(s.score.style) ?? new Map<string, Float32Array>();
      palette.set(s.score.style, voices);
      return {
        from: samplesAt(s.st),
        to: samplesAt(s.st + length_ms),
        // Relative to the loudest: how loud the whole is gets decided once, by `Soundtrack`.
        gain: (s.gain ?? 1) / loudest,
        synth: new Synth(compose(s.score, length_ms / 1000, landing), voices),
      };
    });
  }

  /** The next `count` samples, overwriting the start of `left` and `right`. */
  read(left: Float32Array, right: Float32Array, count: number): void {
    left.fill(0, 0, count);
    right.fill(0, 0, count);
    const end = this.#position + count;
    for (const v of this.#voices) {
      const from = Math.max(v.from, this.#position);
      const to = Math.min(v.to, end);
      if (to > from) v.synth.add(left, right, from - this.#position, to - from, v.gain);
    }
    const keep = 1 - (2 * Math.PI * DC_CORNER_HZ) / SAMPLE_RATE;
    const d = this.#dc;
    for (let i = 0; i < count; i++) {
      d[1] = left[i] - d[0] + keep * d[1];
      d[0] = left[i];
      left[i] = d[1];
      d[3] = right[i] - d[2] + keep * d[3];
      d[2] = right[i];
      right[i] = d[3];
    }
    this.#position = end;
  }
}
