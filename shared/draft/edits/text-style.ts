/** The lettering of texts that are there: of one part of the film, of some photos' words, or of all. */
import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import type { EditFault, Missing } from '../fault.ts';
import { TRACK, type Draft, type TextSegment, type Track } from '../schema.ts';
import {
  LAST,
  roleOf,
  TEXT_ANIMATIONS,
  TEXT_PLACES,
  TEXT_ROLES,
  TEXT_STYLES,
  textColor,
  textSize,
  type TextRole,
} from '../text-look.ts';
import { pictures } from '../schema.ts';
import { named } from './find.ts';

export const textStyleEdit = z.object({
  op: z.literal('text_style'),
  /** Which texts; all of them where absent. */
  of: z.enum(TEXT_ROLES).optional(),
  /** Only the words of these photos. */
  ids: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
  /** `null` is what the text would have by itself; what is absent stays. */
  style: z.enum(TEXT_STYLES).nullable().optional(),
  size: textSize.nullable().optional(),
  color: textColor.nullable().optional(),
  place: z.enum(TEXT_PLACES).nullable().optional(),
  animation: z.enum(TEXT_ANIMATIONS).nullable().optional(),
});
export type TextStyleEdit = z.infer<typeof textStyleEdit>;

const LOOKS = ['style', 'size', 'color', 'place', 'animation'] as const;
const MISSING: Record<TextRole, Missing> = {
  title: 'title',
  caption: 'texts',
  lower: 'texts',
  end: 'texts',
  subtitle: 'subtitles',
};

/** Words of a photo are meant by either name. */
const isMeant = (s: TextSegment, edit: TextStyleEdit): boolean => {
  const role = roleOf(s);
  if (edit.ids) return s.of !== LAST && typeof s.of === 'string' && edit.ids.includes(s.of);
  if (edit.of === undefined) return true;
  return role === edit.of || (edit.of === 'caption' && role === 'lower');
};

const dressed = (s: TextSegment, edit: TextStyleEdit): TextSegment => {
  const next: Record<string, unknown> = { ...s };
  for (const key of LOOKS) {
    const value = edit[key];
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next as TextSegment;
};

/**
 * How the texts meant look; what is `null` is their part’s own again. Refuses an unknown id, and where no such text
 * is.
 */
export const setTextStyle = (draft: Draft, edit: TextStyleEdit): Result<Draft, EditFault> => {
  if (edit.ids) {
    const known = named(pictures(draft), edit.ids);
    if (!known.ok) return known;
  }
  let found = false;
  const t = draft.t.map((track): Track => {
    if (track.tt !== TRACK.text) return track;
    const sg = track.sg.map((s) => {
      if (!isMeant(s, edit)) return s;
      found = true;
      return dressed(s, edit);
    });
    return { ...track, sg };
  });
  if (found) return ok({ ...draft, t });
  return err({ reason: 'nothing_to_edit', what: edit.of ? MISSING[edit.of] : 'texts' });
};
