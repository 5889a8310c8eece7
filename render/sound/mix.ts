/**
 * All sounds of a draft, each at its place and gain, music stepping back under voices and clips, before any levelling. Promises
 * samples in order from the start, free of direct current; refuses to go back.
 */
import { madeEffects, type MadeHeard } from '../../shared/draft/effects.ts';
import { heard, type Heard } from '../../shared/draft/heard.ts';
import { CLIP_DUCK } from '../../shared/draft/clip.ts';
import {
  pictures,
  sounds,
  type AudioSegment,
  type Draft,
  type MusicStyle,
} from '../../shared/draft/schema.ts';
import { SAMPLE_RATE, samplesAt } from '../../shared/draft/time.ts';
import { Synth, type Voices } from '../music/synth.ts';
import { Ducking, type Spoken } from './duck.ts';
import { madeEffect } from './effects/index.ts';
import { evened } from './evened.ts';
import { isSteady, levelAt, type Fade } from './fade.ts';
import { CLIP_FLOOR_DBFS, DUCK_SHARE, MIX_BLOCK_SAMPLES } from './limits.ts';
import type { Pcm } from './pcm.ts';
import { pieceOf } from './piece.ts';
import type { SoundFiles } from './sound-files.ts';
import { speechIn } from './speech.ts';
import { atRate, taken } from './varispeed.ts';

/** One sound in the film: `add` gives its next samples. Times in samples of the film. */
type Voice = {
  from: number;
  to: number;
  isMusic: boolean;
  fade: Fade;
  add(left: Float32Array, right: Float32Array, offset: number, count: number): void;
};

/** No click where an effect is cut into. */
const EDGE_SAMPLES = 480;
/** Corner of the high-pass that takes out direct current, in Hz: far below what a bass plays. */
const DC_CORNER_HZ = 8;

/** The sounds that can be heard within the film; of files only those that are here. */
export const audible = (draft: Draft, files: SoundFiles = new Map()): Audible[] => [
  ...sounds(draft)
    .filter((s) => s.kind === 'score' && s.st < draft.d && (s.gain ?? 1) > 0)
    .map((s): Audible => ({ gain: s.gain ?? 1, bus: 'music' })),
  ...heard(draft).filter((h) => files.has(h.media)),
  ...madeEffects(draft).map(({ gain }): Audible => ({ gain, bus: 'effect' })),
];
type Audible = Pick<Heard, 'gain' | 'bus'>;

/** The highest gain among the sounds that a film is as loud as: effects, only where there is nothing else. */
export const loudestOf = (list: readonly Audible[]): number => {
  const main = list.filter((s) => s.bus !== 'effect');
  return (main.length > 0 ? main : list).reduce((most, s) => Math.max(most, s.gain), 0);
};

/** What the styles have rendered so far, to be shared by several plays of one draft. */
export type Palette = Map<MusicStyle, Voices>;

export class Mix {
  readonly sampleCount: number;
  #voices: Voice[];
  #ducking: Ducking;
  #position = 0;
  #dc = new Float64Array(4);
  #bus = [new Float32Array(MIX_BLOCK_SAMPLES), new Float32Array(MIX_BLOCK_SAMPLES)] as const;
  #one = [new Float32Array(MIX_BLOCK_SAMPLES), new Float32Array(MIX_BLOCK_SAMPLES)] as const;

  /** `files` are the decoded sounds that the draft names; one that is not there is silent. */
  constructor(draft: Draft, palette: Palette, files: SoundFiles = new Map()) {
    this.sampleCount = samplesAt(draft.d);
    // Relative to the loudest: how loud the whole is gets decided once, by `Soundtrack`.
    const loudest = loudestOf(audible(draft, files));
    const stretches = heard(draft).flatMap((h) => {
      const pcm = files.get(h.media);
      return pcm ? [{ h, pcm }] : [];
    });
    this.#voices = [
      ...sounds(draft).flatMap((s) => composed(draft, s, loudest, palette)),
      ...stretches.map(({ h, pcm }) => recorded(h, pcm, loudest)),
      ...madeEffects(draft).map((e) => effect(e, loudest)),
    ];
    this.#ducking = new Ducking(spokenIn(draft, stretches));
  }

  /** The next `count` samples, overwriting the start of `left` and `right`. */
  read(left: Float32Array, right: Float32Array, count: number): void {
    for (let done = 0; done < count; done += MIX_BLOCK_SAMPLES) {
      const n = Math.min(MIX_BLOCK_SAMPLES, count - done);
      this.#block(left.subarray(done), right.subarray(done), n);
    }
    this.#takeOutDc(left, right, count);
  }

  #block(left: Float32Array, right: Float32Array, count: number): void {
    const [ml, mr] = this.#bus;
    for (const side of [left, right, ml, mr]) side.fill(0, 0, count);
    const end = this.#position + count;
    for (const v of this.#voices) {
      const from = Math.max(v.from, this.#position);
      const to = Math.min(v.to, end);
      if (to <= from) continue;
      if (v.isMusic) this.#add(v, ml, mr, from, to - from);
      else this.#add(v, left, right, from, to - from);
    }
    this.#ducking.apply(ml, mr, this.#position, count);
    for (let i = 0; i < count; i++) {
      left[i] += ml[i];
      right[i] += mr[i];
    }
    this.#position = end;
  }

  #add(v: Voice, left: Float32Array, right: Float32Array, from: number, count: number): void {
    const offset = from - this.#position;
    const at = from - v.from;
    if (isSteady(v.fade, at, count)) return v.add(left, right, offset, count);
    const [l, r] = this.#one;
    l.fill(0, 0, count);
    r.fill(0, 0, count);
    v.add(l, r, 0, count);
    for (let i = 0; i < count; i++) {
      const level = levelAt(v.fade, at + i);
      left[offset + i] += l[i] * level;
      right[offset + i] += r[i] * level;
    }
  }

  #takeOutDc(left: Float32Array, right: Float32Array, count: number): void {
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
  }
}

const composed = (draft: Draft, s: AudioSegment, loudest: number, palette: Palette): Voice[] => {
  if (s.kind !== 'score' || s.st >= draft.d || (s.gain ?? 1) <= 0) return [];
  const length_ms = Math.min(s.d, draft.d - s.st);
  const voices = palette.get(s.score.style) ?? new Map<string, Float32Array>();
  palette.set(s.score.style, voices);
  const synth = new Synth(pieceOf(draft, s), voices);
  const gain = (s.gain ?? 1) / loudest;
  const [from, count] = [samplesAt(s.st), samplesAt(length_ms)];
  const fadeIn = samplesAt(Math.min(s.fade_in ?? 0, length_ms));
  const fadeOut = samplesAt(Math.min(s.fade_out ?? 0, length_ms));
  return [
    {
      from,
      to: from + count,
      isMusic: true,
      fade: { count, fadeIn, fadeOut },
      add: (left, right, offset, n) => synth.add(left, right, offset, n, gain),
    },
  ];
};

const recorded = (h: Heard, pcm: Pcm, loudest: number): Voice => {
  const gain = (h.gain / loudest) * evened(pcm, h.from, taken(h.count, h.rate), h.bus);
  const played = h.rate === undefined ? pcm : atRate(pcm, h.from, h.rate);
  const l = new Float32Array(MIX_BLOCK_SAMPLES);
  const r = new Float32Array(MIX_BLOCK_SAMPLES);
  let at = h.rate === undefined ? h.from : 0;
  return {
    from: h.at,
    to: h.at + h.count,
    isMusic: h.bus === 'music',
    fade: h,
    add: (left, right, offset, count) => {
      played.read(at, l, r, count);
      at += count;
      for (let i = 0; i < count; i++) {
        left[offset + i] += l[i] * gain;
        right[offset + i] += r[i] * gain;
      }
    },
  };
};

/** One that is made here; where it would begin before the film, only its rest is heard. */
const effect = (e: MadeHeard, loudest: number): Voice => {
  const [l, r] = madeEffect(e.made, e.turn);
  const gain = e.gain / loudest;
  let at = Math.max(0, -e.at);
  return {
    from: Math.max(0, e.at),
    to: e.at + l.length,
    isMusic: false,
    fade: { count: l.length - at, fadeIn: at > 0 ? EDGE_SAMPLES : 0, fadeOut: 0 },
    add: (left, right, offset, count) => {
      for (let i = 0; i < count; i++) {
        left[offset + i] += l[at + i] * gain;
        right[offset + i] += r[at + i] * gain;
      }
      at += count;
    },
  };
};

/** Where music steps back: under a voice, and under what is heard in a clip, as far as that is turned up itself. */
const spokenIn = (draft: Draft, stretches: readonly { h: Heard; pcm: Pcm }[]): Spoken[] => {
  const voices = new Map(
    sounds(draft).flatMap((s) => (s.kind === 'voice' ? [[s.id, s.duck ?? DUCK_SHARE]] : [])),
  );
  const clips = new Map(pictures(draft).map((s) => [s.id, s.duck ?? CLIP_DUCK]));
  return stretches.flatMap(({ h, pcm }) => {
    if (h.bus === 'music' || h.bus === 'effect') return [];
    const inClip = h.bus === 'clip';
    const left = (inClip ? clips : voices).get(h.id) ?? 1;
    const share = inClip ? 1 - (1 - left) * Math.min(1, h.gain) : left;
    if (share >= 1) return [];
    const [played, from] = h.rate === undefined ? [pcm, h.from] : [atRate(pcm, h.from, h.rate), 0];
    const floor = inClip ? CLIP_FLOOR_DBFS : undefined;
    return speechIn(played, from, h.count, floor).map((s) => ({
      start: h.at + s.start,
      end: h.at + s.end,
      share,
    }));
  });
};
