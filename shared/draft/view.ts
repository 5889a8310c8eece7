/** What people see and hear of any draft, also the vendor's. Promises an answer for each; refuses to guess what is not there. */
import { shapeOf } from '../formats/shape.ts';
import { lengthOf, looseTracks, num, obj, str, type LooseSegment } from './loose.ts';
import { TRACK } from './schema.ts';
import { LAST } from './text-times.ts';

export type MusicLook = {
  name: string;
  gain?: number;
  seed?: number;
  /** Only where it was changed by itself, not along with the photos. */
  tempo?: number;
  /** False where photos change in a time of their own. */
  beat?: boolean;
};
export type TransitionLook = { kind: string; d: number };
/** How photos are coloured: strength 0–1. */
export type LookLook = { kind: string; strength: number };
export type MotionLook = { kind: string; strength?: number };

/** What of a draft can be seen or heard. */
export type View = {
  photos: LooseSegment[];
  ms: number;
  shape: string;
  title: string | null;
  titleMs: number;
  /** Words over photos by the photo's id, and those over the last one. */
  captions: Map<string, string>;
  ending: string | null;
  music: MusicLook | null;
};

export const view = (draft: unknown): View => {
  const tracks = looseTracks(draft);
  const m = obj(obj(draft)?.m);
  const width = num(m?.width);
  const height = num(m?.height);
  // A photo without a look of its own has the film's.
  const photos = tracks
    .filter((t) => t.tt === TRACK.video)
    .flatMap((t) => t.segments)
    .map((s) => ({ ...s, raw: { ...s.raw, look: s.raw.look ?? m?.look } }));
  const sound = tracks.filter((t) => t.tt === TRACK.audio).flatMap((t) => t.segments)[0];
  const texts = tracks.filter((t) => t.tt === TRACK.text).flatMap((t) => t.segments);
  const free = texts.filter((s) => str(s.raw.of) === undefined && s.label !== '');
  const words = free.map((s) => s.label);
  const ending = texts.find((s) => s.raw.of === LAST);
  const captions = new Map(
    texts.flatMap((s): [string, string][] => {
      const of = str(s.raw.of);
      return of === undefined || of === LAST ? [] : [[of, s.label]];
    }),
  );
  return {
    photos,
    ms: lengthOf(draft),
    shape: width && height ? shapeOf({ width, height }) : '',
    title: words.length > 0 ? words.join(' · ') : null,
    titleMs: num(free[0]?.raw.want) ?? free[0]?.d ?? 0,
    captions,
    ending: ending ? ending.label : null,
    music: sound ? musicLook(sound) : null,
  };
};

const musicLook = (s: LooseSegment): MusicLook => {
  const score = obj(s.raw.score);
  const gain = num(s.raw.gain) ?? num(s.raw.volume);
  const seed = num(score?.seed);
  return {
    name: str(score?.style) ?? s.label,
    ...(gain === undefined ? {} : { gain }),
    ...(seed === undefined ? {} : { seed }),
    ...(num(score?.tempo) === undefined ? {} : { tempo: num(score?.tempo)! }),
    ...(s.raw.snap === 'off' ? { beat: false } : {}),
  };
};

export const transitionLook = (s: LooseSegment): TransitionLook | null => {
  const tr = obj(s.raw.tr);
  const kind = str(tr?.kind);
  return kind ? { kind, d: num(tr?.d) ?? 0 } : null;
};

export const motionLook = (s: LooseSegment): MotionLook | null => {
  const kb = obj(s.raw.kb);
  const kind = str(kb?.kind);
  const strength = num(kb?.strength);
  return kind ? { kind, ...(strength === undefined ? {} : { strength }) } : null;
};

export const lookLook = (s: LooseSegment): LookLook | null => {
  const look = obj(s.raw.look);
  const kind = str(look?.kind);
  const strength = num(look?.strength) ?? 1;
  return kind && strength > 0 ? { kind, strength } : null;
};
