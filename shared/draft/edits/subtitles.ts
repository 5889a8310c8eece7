/** Subtitles: what is said, over the whole film. They keep their own times, also where the film ends before them. */
import { z } from 'zod';
import { MAX_CUES, MAX_FILM_MS, MAX_TEXT_CHARS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import type { EditFault } from '../fault.ts';
import { TRACK, type Draft, type TextSegment, type Track } from '../schema.ts';
import { photosOf } from './find.ts';

/** What is said from `st` for `d` ms of the film. */
export const cueSchema = z.object({
  st: z.number().int().min(0).max(MAX_FILM_MS),
  d: z.number().int().min(1).max(MAX_FILM_MS),
  text: z.string().min(1).max(MAX_TEXT_CHARS),
});
export type SubtitleCue = z.infer<typeof cueSchema>;

export const subtitlesEdit = z.object({
  op: z.literal('subtitles'),
  /** Instead of those that were there; `null` takes them away. */
  cues: z.array(cueSchema).min(1).max(MAX_CUES).nullable(),
});

export const SUBTITLES = 'subtitles';

/** In order of time; two at once become one of two lines, one that runs on ends where the next begins. */
const apart = (cues: readonly SubtitleCue[]): SubtitleCue[] => {
  const out: SubtitleCue[] = [];
  for (const cue of cues.toSorted((a, b) => a.st - b.st)) {
    const last = out.at(-1);
    const both = last ? `${last.text}\n${cue.text}` : '';
    if (last && last.st === cue.st && both.length <= MAX_TEXT_CHARS) {
      out[out.length - 1] = { st: cue.st, d: Math.max(last.d, cue.d), text: both };
      continue;
    }
    if (last && last.st === cue.st && last.d > 1) {
      // Too much for one: one after the other.
      const half = Math.floor(last.d / 2);
      out[out.length - 1] = { ...last, d: half };
      out.push({ ...cue, st: last.st + half, d: last.d - half });
      continue;
    }
    if (last && last.st + last.d > cue.st) out[out.length - 1] = { ...last, d: cue.st - last.st };
    out.push(cue);
  }
  return out;
};

/**
 * The subtitles, in the place of those that were there; `cues: null` takes them away. Refuses to take away what is
 * not there.
 */
export const setSubtitles = (
  draft: Draft,
  edit: z.infer<typeof subtitlesEdit>,
): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const isOurs = (t: Track): boolean => t.tt === TRACK.text && t.id === SUBTITLES;
  const had = draft.t.find(isOurs);
  if (edit.cues === null)
    return had
      ? ok({ ...draft, t: draft.t.filter((t) => t !== had) })
      : err({ reason: 'nothing_to_edit', what: 'subtitles' });
  // New words in the lettering that the old ones had.
  const first = had?.tt === TRACK.text ? had.sg[0] : undefined;
  const kept: Partial<TextSegment> = {};
  for (const key of ['style', 'size', 'color', 'place', 'animation'])
    if (first?.[key] !== undefined) kept[key] = first[key];
  const sg = apart(edit.cues).map((cue, i): TextSegment => ({
    ...kept,
    id: `sub${i + 1}`,
    role: 'subtitle',
    ...cue,
  }));
  const track: Track = { id: SUBTITLES, tt: TRACK.text, sg };
  const t = had ? draft.t.map((x) => (x === had ? track : x)) : [...draft.t, track];
  return ok({ ...draft, t });
};
