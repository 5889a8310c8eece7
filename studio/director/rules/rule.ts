/** What a rule is asked and what it answers. A rule that does not know a clause answers nothing, so that the next is asked. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { pictures, type Draft } from '../../../shared/draft/schema.ts';
import type { Texts } from '../../../shared/i18n/index.ts';
import type { Language, Profile } from '../../../shared/profiles/index.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import type { Clause } from '../clause.ts';
import { placesOf } from '../places.ts';

export type Asked = {
  clause: Clause;
  draft: Draft;
  media: readonly StudioMedia[];
  /** Songs and voices, in the order in which they came. */
  sounds: readonly StudioMedia[];
  profile: Profile;
  language: Language;
  words: Texts;
};
/** `handled`: the clause was understood, even where nothing can be done. */
export type Answer = { edits: Edit[]; notes: string[]; handled: boolean };
export type Rule = (asked: Asked) => Answer | undefined;

export const edits = (...list: Edit[]): Answer => ({ edits: list, notes: [], handled: true });
export const note = (...notes: string[]): Answer => ({ edits: [], notes, handled: true });

/** Verbs by which something that is there already is asked for. */
export const ASKING = ['add', 'make', 'on', 'change'] as const;
export const negative = (c: Clause): boolean => c.has('not', 'remove', 'off');

/** The ids of the photos that a clause names; none where it names none. */
export const chosen = ({ clause, draft, words }: Asked): { ids?: string[]; note?: string } => {
  const photos = pictures(draft);
  const at = (id: string) => photos.findIndex((s) => s.id === id) + 1;
  const { places, unknown } = placesOf(clause, photos.length, at);
  if (unknown !== undefined && photos.length > 0)
    return { note: words.director.noPhotoSuchPlace(unknown, words.count.photos(photos.length)) };
  const said = places.flatMap((p) => (photos[p - 1] ? [photos[p - 1]!.id] : []));
  const ids =
    clause.has('except') && said.length > 0
      ? photos.map((s) => s.id).filter((id) => !said.includes(id))
      : said;
  return ids.length > 0 ? { ids } : {};
};
