/** What people see and hear of any draft, also the vendor's. Promises an answer for each; refuses to guess what is not there. */
import { CLIP_DUCK } from './clip.ts';
import { shapeOf } from '../formats/shape.ts';
import { lengthOf, looseTracks, num, obj, str, type LooseSegment, type Seen } from './loose.ts';
import { TRACK } from './schema.ts';
import { overLooks, type OverLooks } from './view-layers.ts';
import {
  LAST,
  lookOfText,
  TEXT_ANIMATIONS,
  TEXT_PLACES,
  TEXT_ROLES,
  TEXT_STYLES,
  type TextRole,
} from './text-look.ts';

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
  /** What lies over the pictures. */
  over: OverLooks;
  /** Length of a beat of the recording on whose beats photos change; 0 where they do not. */
  songBeatMs: number;
  /** The lettering of every text but subtitles, by id, and of those the first one's. */
  lettering: Map<string, TextLook>;
  /** Each subtitle with its time, as one line each. */
  subtitles: string[];
};

/** A text's lettering; `photo` is the id of the photo that it belongs to. */
export type TextLook = {
  role: TextRole;
  photo?: string;
  style: string;
  size: number;
  color: string | null;
  place: string;
  animation: string;
};

/**
 * What can be seen of a draft, whatever its shape: what is missing is empty, and of what is wrong nothing is shown.
 * `seen` remembers tracks that drafts share.
 */
export const view = (draft: unknown, seen?: Seen): View => {
  const tracks = looseTracks(draft, seen);
  const m = obj(obj(draft)?.m);
  const width = num(m?.width);
  const height = num(m?.height);
  const rows = tracks.filter((t) => t.tt === TRACK.video);
  const all = rows.length === 1 ? rows[0]!.segments : rows.flatMap((t) => t.segments);
  // A photo without a look of its own has the film's.
  const look = m?.look;
  const photos =
    look === undefined
      ? all
      : all.map((s) => (s.raw.look === undefined ? { ...s, raw: { ...s.raw, look } } : s));
  const sound = tracks
    .filter((t) => t.tt === TRACK.audio)
    .flatMap((t) => t.segments)
    .find((s) => !['voice', 'effect', 'cuts'].includes(str(s.raw.kind) ?? ''));
  const texts = tracks.filter((t) => t.tt === TRACK.text).flatMap((t) => t.segments);
  const cues = texts.filter((s) => s.raw.role === 'subtitle');
  const free = texts.filter(
    (s) => str(s.raw.of) === undefined && s.raw.role !== 'subtitle' && s.label !== '',
  );
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
    over: overLooks(m, photos),
    songBeatMs: sound ? songBeatMs(sound) : 0,
    lettering: new Map(
      [...texts.filter((s) => !cues.includes(s)), ...cues.slice(0, 1)].map((s) => [
        s.id,
        textLook(s),
      ]),
    ),
    subtitles: cues.map((s) => `${s.st} ${s.d} ${s.label}`),
  };
};

const songBeatMs = (s: LooseSegment): number => {
  const tempo = num(obj(s.raw.beats)?.tempo);
  return s.raw.kind !== 'file' || s.raw.snap === 'off' || !tempo ? 0 : 60_000 / tempo;
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

const textLook = (s: LooseSegment): TextLook => {
  const pick = <T extends string>(list: readonly T[], v: unknown): T | undefined =>
    list.find((x) => x === v);
  const { raw } = s;
  const { color, ...look } = lookOfText({
    id: s.id,
    of: raw.of,
    role: pick(TEXT_ROLES, raw.role),
    style: pick(TEXT_STYLES, raw.style),
    size: num(raw.size),
    color: str(raw.color),
    place: pick(TEXT_PLACES, raw.place),
    animation: pick(TEXT_ANIMATIONS, raw.animation),
  });
  const of = str(raw.of);
  return { ...look, color: color ?? null, ...(of && of !== LAST ? { photo: of } : {}) };
};

/** The transition into a photo, `d` in ms; `null` where it has none. */
export const transitionLook = (s: LooseSegment): TransitionLook | null => {
  const tr = obj(s.raw.tr);
  const kind = str(tr?.kind);
  return kind ? { kind, d: num(tr?.d) ?? 0 } : null;
};

/** How a photo moves; `null` where it does not say. */
export const motionLook = (s: LooseSegment): MotionLook | null => {
  const kb = obj(s.raw.kb);
  const kind = str(kb?.kind);
  const strength = num(kb?.strength);
  return kind ? { kind, ...(strength === undefined ? {} : { strength }) } : null;
};

/** What is played of a clip; `null` for a photo. `part` in ms of the clip, `null` for all of it. */
export type ClipLook = {
  part: [number, number] | null;
  speed: number;
  gain: number;
  duck: number;
};

/** What is played of a segment’s clip, whatever it leaves out in its usual way; `null` for a photo. */
export const clipLook = (s: LooseSegment): ClipLook | null => {
  if (s.raw.kind !== 'clip') return null;
  const [from, to] = Array.isArray(s.raw.trim) ? s.raw.trim.map(num) : [];
  const part: ClipLook['part'] = from === undefined || to === undefined ? null : [from, to];
  const [speed, gain] = [num(s.raw.speed) ?? 1, num(s.raw.gain) ?? 1];
  return { part, speed, gain, duck: num(s.raw.duck) ?? CLIP_DUCK };
};

/** The look of a photo with its strength; `null` where it has none, or one of no strength. */
export const lookLook = (s: LooseSegment): LookLook | null => {
  const look = obj(s.raw.look);
  const kind = str(look?.kind);
  const strength = num(look?.strength) ?? 1;
  return kind && strength > 0 ? { kind, strength } : null;
};
