/**
 * The closed list of what can be done to a draft. An edit says what is wanted, never how; `apply` turns it
 * into times and windows. Ids are those of segments (`p3`, `title1`).
 */
import { z } from 'zod';
import {
  MAX_FILES_PER_SESSION,
  MAX_FILM_MS,
  MAX_PHOTO_MS,
  MAX_TITLE_CHARS,
  MIN_FILM_MS,
  MAX_TEMPO_BPM,
  MIN_PHOTO_MS,
  MIN_TEMPO_BPM,
  MIN_TEXT_MS,
} from '../limits.ts';
import { clipFactsSchema, clipPartSchema, clipSpeedSchema } from './clip-schema.ts';
import { SHAPE_NAMES } from '../formats/shape.ts';
import { importNoteSchema } from '../interop/note.ts';
import { subtitlesEdit } from './edits/subtitles.ts';
import { textStyleEdit } from './edits/text-style.ts';
import { barEdit, cardEdit, logoEdit, pairEdit, stampEdit } from './layer-edits.ts';
import { groundSchema } from './layers.ts';
import { effectEdits } from './effect-edits.ts';
import { soundEdits } from './sound-edits.ts';
import { draftSchema, FITS, lookSchema, MOTIONS, MUSIC_STYLES, TRANSITIONS } from './schema.ts';

const ids = z.array(z.string().min(1).max(64)).min(1).max(MAX_FILES_PER_SESSION);
const photoMs = z.number().int().min(MIN_PHOTO_MS).max(MAX_PHOTO_MS);
const filmMs = z.number().int().min(MIN_FILM_MS).max(MAX_FILM_MS);
const transitionMs = z.number().int().min(0).max(5_000);

/** A photo as it is put into a film. */
export const photoSchema = z.looseObject({
  media: z.string().min(1).max(200),
  name: z.string().max(255),
  w: z.number().int().min(1).optional(),
  h: z.number().int().min(1).optional(),
  taken_at: z.string().optional(),
  /** What is known of a clip; absent for a photo. */
  clip: clipFactsSchema.optional(),
});
export type Photo = z.infer<typeof photoSchema>;

export const editSchema = z.discriminatedUnion('op', [
  /** A new film from these photos, in this order, in the profile's taste where nothing is said. */
  z.object({
    op: z.literal('make'),
    photos: z.array(photoSchema).min(1).max(MAX_FILES_PER_SESSION),
    photo_ms: photoMs.optional(),
    film_ms: filmMs.optional(),
    shape: z.enum(SHAPE_NAMES).optional(),
    transition: z.enum(TRANSITIONS).optional(),
    transition_ms: transitionMs.optional(),
    /** A style, `null` for silence, absent for the profile's. */
    music: z.enum(MUSIC_STYLES).nullable().optional(),
    title: z.string().min(1).max(MAX_TITLE_CHARS).optional(),
    seed: z.number().int().min(0).max(0xffffffff).optional(),
  }),
  /** More photos, before the segment at index `at`, else at the end. */
  z.object({
    op: z.literal('add'),
    photos: z.array(photoSchema).min(1).max(MAX_FILES_PER_SESSION),
    at: z.number().int().min(0).optional(),
  }),
  z.object({ op: z.literal('remove'), ids }),
  /** The named photos once more, before the segment at index `at`, else at the end. */
  z.object({ op: z.literal('duplicate'), ids, at: z.number().int().min(0).optional() }),
  /** Another photo in the place of this one, for as long and between the same transitions. */
  z.object({ op: z.literal('replace'), id: z.string().min(1).max(64), photo: photoSchema }),
  /** The segments in this order; those not named keep theirs, after the named ones. */
  z.object({ op: z.literal('order'), ids }),
  /** The whole film this long, each photo in its share. */
  z.object({ op: z.literal('film_length'), ms: filmMs }),
  /** Each photo (or those named) this long. */
  z.object({ op: z.literal('photo_length'), ms: photoMs, ids: ids.optional() }),
  z.object({ op: z.literal('shape'), shape: z.enum(SHAPE_NAMES) }),
  /** `ground` colours what is seen around photos that are shown whole; absent, what they had stays. */
  z.object({
    op: z.literal('fit'),
    fit: z.enum(FITS),
    ground: groundSchema.optional(),
    ids: ids.optional(),
  }),
  cardEdit,
  logoEdit,
  barEdit,
  stampEdit,
  pairEdit,
  /** A look for the whole film, or for the named photos; `null` for photos as they were taken. */
  z.object({ op: z.literal('look'), look: lookSchema.nullable(), ids: ids.optional() }),
  z.object({
    op: z.literal('transition'),
    kind: z.enum(TRANSITIONS),
    ms: transitionMs.optional(),
    ids: ids.optional(),
  }),
  /** `alternate` gives each photo another motion than the one before it. */
  z.object({
    op: z.literal('motion'),
    kind: z.enum([...MOTIONS, 'alternate']).optional(),
    strength: z.number().min(0).max(0.5).optional(),
    ids: ids.optional(),
  }),
  /** The point that a photo's motion keeps in sight, in 0–1 of it; `null` for the engine's own choice. */
  z.object({
    op: z.literal('focus'),
    point: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).nullable(),
    ids: ids.optional(),
  }),
  z.object({ op: z.literal('title'), text: z.string().min(1).max(MAX_TITLE_CHARS).nullable() }),
  /** How long the title stays; never longer than the film. */
  z.object({
    op: z.literal('title_length'),
    ms: z.number().int().min(MIN_TEXT_MS).max(MAX_FILM_MS),
  }),
  /** Words over the named photos, for as long as each is seen; `null` takes them away. */
  z.object({
    op: z.literal('caption'),
    text: z.string().min(1).max(MAX_TITLE_CHARS).nullable(),
    ids,
    /** On a band at the side, the first line as a name. */
    role: z.enum(['caption', 'lower']).optional(),
  }),
  /** Words over the last photo, whichever that is. */
  z.object({ op: z.literal('ending'), text: z.string().min(1).max(MAX_TITLE_CHARS).nullable() }),
  textStyleEdit,
  subtitlesEdit,
  z.object({
    op: z.literal('music'),
    style: z.enum(MUSIC_STYLES).nullable().optional(),
    gain: z.number().min(0).max(1).optional(),
    seed: z.number().int().min(0).max(0xffffffff).optional(),
    /** Beats a minute; the nearest at which photos still change on beats is taken. */
    tempo: z.number().min(MIN_TEMPO_BPM).max(MAX_TEMPO_BPM).optional(),
  }),
  /** Photos change on the beats of the music, or in a time of their own. */
  z.object({ op: z.literal('beat_cuts'), on: z.boolean() }),
  /** Which part of the named clips (or of all) is played, in ms of each, how fast, and how loud their own sound is. */
  z.object({
    op: z.literal('clip'),
    /** `null` for all of it; an end beyond the clip's own means its end. */
    trim: clipPartSchema.nullable().optional(),
    speed: clipSpeedSchema.optional(),
    gain: z.number().min(0).max(1).optional(),
    /** What is left of the music while something is heard in them, 0–1; 1 leaves it as it is. */
    duck: z.number().min(0).max(1).optional(),
    ids: ids.optional(),
  }),
  ...soundEdits,
  ...effectEdits,
  /** A film that was brought from another program; `from` tells what became of it. */
  z.object({ op: z.literal('import'), draft: draftSchema, from: importNoteSchema }),
  /** Exactly this film: what the inverse of every other edit is. */
  z.object({ op: z.literal('restore'), draft: draftSchema }),
]);
export type Edit = z.infer<typeof editSchema>;
export type EditOp = Edit['op'];

/** Several edits made at once against a version that the maker has seen. */
export const patchSchema = z.object({
  edits: z.array(editSchema).min(1).max(50),
  base_version: z.number().int().min(0),
});
