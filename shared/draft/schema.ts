/**
 * The draft: one JSON document that says everything about a film. Promises to keep every key that it
 * does not know, in order; refuses times that are not whole milliseconds and places outside 0–1.
 */
import { z } from 'zod';
import { MAX_BEATS, MAX_FADE_MS, MAX_FILM_MS, MAX_SOUND_MS } from '../limits.ts';
import { clipFields, photoLength } from './clip-schema.ts';
import { effectFields, MADE_EFFECTS } from './effect-schema.ts';
import { barSchema, groundSchema, logoSchema, pairSchema, stampSchema } from './layers.ts';
import { textLook } from './text-look.ts';

/** Track types of the upstream's short-key draft. */
export const TRACK = { video: 0, audio: 1, text: 7 } as const;
export type TrackType = (typeof TRACK)[keyof typeof TRACK];

const ms = z.number().int().min(0).max(MAX_FILM_MS);
const unit = z.number().min(0).max(1);
const fadeMs = z.number().int().min(0).max(MAX_FADE_MS);

/** `[x, y, w, h]` in 0–1 of the picture as it stands upright. */
export const rectSchema = z.tuple([unit, unit, unit, unit]);
export type Rect = z.infer<typeof rectSchema>;

export const MOTIONS = [
  'in',
  'out',
  'left',
  'right',
  'up',
  'down',
  'hold',
  'diagonal',
  'arc',
  'pulse',
  'parallax',
] as const;
export const motionSchema = z.looseObject({
  /** What is meant: push in, pull out, a pan towards a side, stand still, drift, swing round, beat with the music, or near before far. */
  kind: z.enum(MOTIONS),
  /** How much the window shrinks or travels over the whole segment, as a share: 0.1 is ten per cent; at most 0.25 a second. */
  strength: z.number().min(0).max(0.5).optional(),
  /** The same as a share a second; it wins over `strength`, and never exceeds half over the whole segment. */
  rate: z.number().min(0).max(0.5).optional(),
  /** The point that stays in sight, in 0–1 of the picture. */
  focus: z.tuple([unit, unit]).optional(),
  /** The resolved windows; where absent, `resolveMotion` makes them from the intent. */
  from: rectSchema.optional(),
  to: rectSchema.optional(),
});
export type Motion = z.infer<typeof motionSchema>;

/** `left` and the like name the way in which things move. `random` is another one at every cut, always the same there. */
export const TRANSITIONS = [
  'cut',
  'dissolve',
  'black',
  'white',
  'wipe-left',
  'wipe-right',
  'wipe-up',
  'wipe-down',
  'slide-left',
  'slide-right',
  'slide-up',
  'slide-down',
  'push-left',
  'push-right',
  'push-up',
  'push-down',
  'cover',
  'zoom',
  'whip',
  'blur',
  'circle-open',
  'circle-close',
  'clock',
  'split',
  'blinds',
  'pixelate',
  'luma',
  'glitch',
  'burn',
  'page',
  'random',
] as const;
export type TransitionKind = (typeof TRANSITIONS)[number];
export const transitionSchema = z.looseObject({
  kind: z.enum(TRANSITIONS),
  /** Length in ms, centred on the cut at the segment's start (for the first segment: from the start). */
  d: z.number().int().min(0).max(5_000),
});
export type Transition = z.infer<typeof transitionSchema>;

export const LOOKS = [
  'natural',
  'warm',
  'cool',
  'vivid',
  'mono',
  'vintage',
  'grain',
  'vignette',
  'matte',
] as const;
export type LookKind = (typeof LOOKS)[number];
export const lookSchema = z.looseObject({
  kind: z.enum(LOOKS),
  /** 0 is the photo as it was taken, 1 (also where it is absent) the whole look. */
  strength: unit.optional(),
});
export type Look = z.infer<typeof lookSchema>;

/**
 * `fill` crops to the frame; the others show the whole picture before a blurred copy of itself (`blur`), one colour or
 * a gradient (the photo's own where `ground` names none), or between bars, black unless `ground` says otherwise.
 */
export const FITS = ['fill', 'blur', 'solid', 'gradient', 'whole'] as const;
export type Fit = (typeof FITS)[number];

const segmentBase = {
  id: z.string().min(1).max(64),
  st: ms,
  d: ms.min(1),
  name: z.string().max(255).optional(),
  /** One short phrase: why the studio chose it so. Shown in the chat. */
  why: z.string().max(200).optional(),
};

const shotSchema = z.looseObject({
  ...segmentBase,
  ...clipFields,
  d: ms.min(1),
  /** A card has no picture: it is its `ground`, and the text whose `of` names it. */
  kind: z.enum(['card', 'clip']).optional(),
  /** The file; only a card has none. */
  media: z.string().min(1).max(200).optional(),
  /** Size of the picture standing upright, in pixels, when it is known. */
  w: z.number().int().min(1).optional(),
  h: z.number().int().min(1).optional(),
  fit: z.enum(FITS).optional(),
  /** What a card is, and what is seen around a photo that is shown whole. */
  ground: groundSchema.optional(),
  /** A second photo beside this one, in one frame. */
  pair: pairSchema.optional(),
  /** When it was taken: ISO 8601, the clock on the spot. */
  taken_at: z.string().max(40).optional(),
  kb: motionSchema.optional(),
  /** This photo's look; it wins over the film's. */
  look: lookSchema.optional(),
  /** The transition *into* this segment. */
  tr: transitionSchema.optional(),
});
export const pictureSegmentSchema = shotSchema
  .refine((s) => s.kind === 'card' || s.media !== undefined, {
    path: ['media'],
    message: 'the id of a file (only a card has none)',
  })
  .check(photoLength);
export type PictureSegment = z.infer<typeof pictureSegmentSchema>;

/** `italian` is what the tarantella was called first; drafts that say so keep their music. */
export const MUSIC_STYLES = [
  'lofi',
  'acoustic',
  'upbeat',
  'italian',
  'cinematic',
  'ambient',
  'jazz',
  'hiphop',
  'house',
  'tarantella',
  'canzone',
  'dolcevita',
] as const;
export type MusicStyle = (typeof MUSIC_STYLES)[number];
export const SONG_SECTIONS = ['intro', 'verse', 'lift', 'break', 'turn'] as const;
export const scoreSchema = z.looseObject({
  style: z.enum(MUSIC_STYLES),
  /** Beats a minute; photo changes fall on its beats. */
  tempo: z.number().min(40).max(200),
  /** Any whole number: the same seed gives the same samples. */
  seed: z.number().int().min(0).max(0xffffffff),
  /** Pitch class of the tonic, 0 is C; where absent the seed chooses one that suits the style. */
  key: z.number().int().min(0).max(11).optional(),
  /** Major or minor, whichever the style is at home in; where absent the style's own. */
  mode: z.enum(['major', 'minor']).optional(),
  /** The song's parts in order; repeated or cut to the film. Where absent, the film's length decides. */
  form: z
    .array(z.object({ section: z.enum(SONG_SECTIONS), bars: z.number().int().min(1).max(64) }))
    .min(1)
    .max(32)
    .optional(),
});
export type Score = z.infer<typeof scoreSchema>;

/** Music that is composed. */
export const scoreSegmentSchema = z.looseObject({
  ...segmentBase,
  kind: z.literal('score'),
  score: scoreSchema,
  /** Loudness against the mix, 0–1; 1 is the style's own. */
  gain: unit.optional(),
  /** Length in ms of the way up from, and down to, silence. */
  fade_in: fadeMs.optional(),
  fade_out: fadeMs.optional(),
});
export type ScoreSegment = z.infer<typeof scoreSegmentSchema>;

/** What of a file's sound is heard: from `from` ms of it on. Its loudness is evened out first; `gain` is on top. */
const fileSound = {
  ...segmentBase,
  media: z.string().min(1).max(200),
  from: z.number().int().min(0).max(MAX_SOUND_MS).optional(),
  /** Where the file ends, or where no more of it is to be heard, in ms of it. */
  ms: z.number().int().min(1).max(MAX_SOUND_MS).optional(),
  gain: z.number().min(0).max(2).optional(),
  fade_in: fadeMs.optional(),
  fade_out: fadeMs.optional(),
};

/** Where a song's beats lie: ms of the file, rising. `bar` is the first one that begins a bar, `per_bar` how many make one. */
export const beatsSchema = z.looseObject({
  tempo: z.number().min(20).max(400),
  at: z.array(z.number().int().min(0).max(MAX_SOUND_MS)).max(MAX_BEATS),
  bar: z.number().int().min(0).max(15),
  per_bar: z.number().int().min(2).max(8),
});
export type Beats = z.infer<typeof beatsSchema>;

/** A song of one's own. */
export const songSegmentSchema = z.looseObject({
  ...fileSound,
  kind: z.literal('file'),
  beats: beatsSchema.optional(),
  /** Where the song is shorter than its place, it goes on from an earlier bar line; absent is yes. */
  loop: z.boolean().optional(),
});
export type SongSegment = z.infer<typeof songSegmentSchema>;

/** Somebody speaks: music steps back meanwhile. */
export const voiceSegmentSchema = z.looseObject({
  ...fileSound,
  kind: z.literal('voice'),
  /** What is left of the music's loudness while the voice is heard, 0–1; absent is a quarter, −12 dB. */
  duck: unit.optional(),
});
export type VoiceSegment = z.infer<typeof voiceSegmentSchema>;

/** A short sound at one moment, from a file or made here. Several may be heard at once. */
export const effectSegmentSchema = z
  .looseObject({
    ...fileSound,
    ...effectFields,
    media: fileSound.media.optional(),
    kind: z.literal('effect'),
  })
  .refine((s) => (s.media === undefined) !== (s.made === undefined), {
    path: ['media'],
    message: 'the id of a file, or `made` for an effect that is made here',
  });
export type EffectSegment = z.infer<typeof effectSegmentSchema>;

/** One effect on every change of photos, wherever they are. */
export const cutsSegmentSchema = z.looseObject({
  ...segmentBase,
  kind: z.literal('cuts'),
  made: z.enum(MADE_EFFECTS),
  gain: z.number().min(0).max(2).optional(),
});
export type CutsSegment = z.infer<typeof cutsSegmentSchema>;

export const audioSegmentSchema = z.discriminatedUnion('kind', [
  scoreSegmentSchema,
  songSegmentSchema,
  voiceSegmentSchema,
  effectSegmentSchema,
  cutsSegmentSchema,
]);
export type AudioSegment = z.infer<typeof audioSegmentSchema>;

export const textSegmentSchema = z.looseObject({ ...segmentBase, ...textLook });
export type TextSegment = z.infer<typeof textSegmentSchema>;

const track = <T extends z.ZodType, N extends TrackType>(tt: N, segment: T) =>
  z.looseObject({ id: z.string().min(1).max(64), tt: z.literal(tt), sg: z.array(segment) });

export const trackSchema = z.discriminatedUnion('tt', [
  track(TRACK.video, pictureSegmentSchema),
  track(TRACK.audio, audioSegmentSchema),
  track(TRACK.text, textSegmentSchema),
]);
export type Track = z.infer<typeof trackSchema>;
export type VideoTrack = Extract<Track, { tt: 0 }>;
export type AudioTrack = Extract<Track, { tt: 1 }>;
export type TextTrack = Extract<Track, { tt: 7 }>;

export const SCHEMA_VERSION = 1;

export const draftSchema = z.looseObject({
  /** Counts edits: every applied edit adds one. It is the ETag, and the `base_version` of edits. */
  v: z.number().int().min(0),
  m: z.looseObject({
    title: z.string().max(200).optional(),
    width: z.number().int().min(16).max(4096).multipleOf(2),
    height: z.number().int().min(16).max(4096).multipleOf(2),
    fps: z.number().int().min(1).max(60),
    profile: z.string().max(64).optional(),
    language: z.string().max(35).optional(),
    /** The look of every photo that has none of its own. */
    look: lookSchema.optional(),
    logo: logoSchema.optional(),
    bar: barSchema.optional(),
    stamp: stampSchema.optional(),
    /** Version of this schema. */
    schema: z.literal(SCHEMA_VERSION).optional(),
  }),
  /** Length of the film. */
  d: ms,
  t: z.array(trackSchema).max(32),
});
export type Draft = z.infer<typeof draftSchema>;

/** The picture segments in their order on the main video track; empty where there is none. */
export const pictures = (draft: Draft): PictureSegment[] =>
  draft.t.find((t): t is VideoTrack => t.tt === TRACK.video)?.sg ?? [];
/** Whether it has no picture of its own. */
export const isCard = (s: PictureSegment): boolean => s.kind === 'card';
/** The soundtrack's segments. */
export const sounds = (draft: Draft): AudioSegment[] =>
  draft.t.filter((t): t is AudioTrack => t.tt === TRACK.audio).flatMap((t) => t.sg);
/** The composed ones of them. */
export const scores = (draft: Draft): ScoreSegment[] =>
  sounds(draft).filter((s) => s.kind === 'score');
/** The film's music, composed or from a file; `undefined` where it has none. */
export const musicOf = (draft: Draft): ScoreSegment | SongSegment | undefined =>
  sounds(draft).find((s) => s.kind === 'score' || s.kind === 'file');
/** The texts on screen. */
export const texts = (draft: Draft): TextSegment[] =>
  draft.t.filter((t): t is TextTrack => t.tt === TRACK.text).flatMap((t) => t.sg);

/** A film with nothing in it, in the given shape. */
export const emptyDraft = (m: Draft['m']): Draft => ({ v: 0, m, d: 0, t: [] });
