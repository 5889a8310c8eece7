/** What a rule is asked and what it answers. A rule that does not know a clause answers nothing, so that the next is asked. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { pictures, type Draft } from '../../../shared/draft/schema.ts';
import type { Texts } from '../../../shared/i18n/index.ts';
import type { Language, Profile } from '../../../shared/profiles/index.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import type { Clause } from '../clause.ts';
import { questionTexts } from '../../../shared/i18n/questions.ts';
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
  /** The photos in the order in which they were seen when the message was written. */
  seen: readonly string[];
};
/** `handled`: the clause was understood, even where nothing can be done. */
export type Answer = { edits: Edit[]; notes: string[]; handled: boolean };
export type Rule = (asked: Asked) => Answer | undefined;

export const edits = (...list: Edit[]): Answer => ({ edits: list, notes: [], handled: true });
export const note = (...notes: string[]): Answer => ({ edits: [], notes, handled: true });

/** Verbs by which something that is there already is asked for. */
export const ASKING = ['add', 'make', 'on', 'change'] as const;
export const negative = (c: Clause): boolean => c.has('not', 'remove', 'off');

type Order = { seen: readonly string[]; all: readonly string[]; there: ReadonlySet<string> };
/** Every rule asks it of the same film. */
const ORDERS = new WeakMap<Draft, Order>();
const orderOf = (draft: Draft, seen: readonly string[]): Order => {
  const known = ORDERS.get(draft);
  if (known?.seen === seen) return known;
  const has = new Set(seen);
  const ids = pictures(draft).map((s) => s.id);
  const made = { seen, all: [...seen, ...ids.filter((id) => !has.has(id))], there: new Set(ids) };
  ORDERS.set(draft, made);
  return made;
};

/** What numbers count: the film as it was seen, then what came since. Removed photos keep theirs, so that the others do. */
export const numbered = (draft: Draft, seen: readonly string[]): readonly string[] =>
  orderOf(draft, seen).all;

/** `the vertical photos`: photos by their own shape. */
export const ofShape = (clause: Clause): ((ratio: number) => boolean) | undefined => {
  if (!clause.has('remove', 'keep') || clause.has('film', 'change')) return undefined;
  if (clause.has('portrait')) return (ratio) => ratio < 0.95;
  if (!clause.has('photo', 'all')) return undefined;
  if (clause.has('shape.9:16')) return (ratio) => ratio < 0.95;
  if (clause.has('shape.16:9')) return (ratio) => ratio > 1.05;
  return clause.has('shape.1:1') ? (ratio) => Math.abs(ratio - 1) <= 0.05 : undefined;
};

/** The ids of the photos that a clause names; none where it names none. */
export const chosen = ({
  clause,
  draft,
  words,
  seen,
  media,
  language,
}: Asked): { ids?: string[]; note?: string } => {
  const photos = pictures(draft);
  const shaped = ofShape(clause);
  if (shaped) {
    const sizes = new Map(media.map((m) => [m.media_id, (m.width ?? 1) / (m.height ?? 1)]));
    const of = photos.filter((s) => s.media && shaped(sizes.get(s.media) ?? 1)).map((s) => s.id);
    return of.length > 0 ? { ids: of } : { note: questionTexts(language).noSuchShape };
  }
  const { all: order, there } = orderOf(draft, seen);
  const { places, unknown } = placesOf(clause, order.length, (id) => order.indexOf(id) + 1);
  if (unknown !== undefined && photos.length > 0)
    return { note: words.director.noPhotoSuchPlace(unknown, words.count.photos(photos.length)) };
  const all = places.flatMap((p) => order[p - 1] ?? []);
  const said = all.filter((id) => there.has(id));
  // Of a photo that the same message has removed nothing can be said.
  if (said.length === 0 && all.length > 0 && photos.length > 0)
    return {
      note: words.director.noPhotoSuchPlace(places[0]!, words.count.photos(photos.length)),
    };
  const ids =
    clause.has('except') && said.length > 0
      ? photos.map((s) => s.id).filter((id) => !said.includes(id))
      : said;
  return ids.length > 0 ? { ids } : {};
};
