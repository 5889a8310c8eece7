/** A photo once more, or another one in its place. */
import { pictures } from '../../../shared/draft/schema.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import type { Clause } from '../clause.ts';
import { OUTSIDE } from '../hear.ts';
import { photoOf } from './photos.ts';
import { chosen, edits, note, type Asked, type Rule } from './rule.ts';

/** `use photo 2 twice`, `repeat the first photo at the end`. */
export const again: Rule = (asked) => {
  const { clause } = asked;
  if (!clause.has('again') || clause.has('remove', 'not')) return undefined;
  const copies = timesIn(clause) - 1;
  const named = chosen(asked);
  if (named.note) return note(named.note);
  if (!named.ids) return undefined;
  const all = pictures(asked.draft).map((s) => s.id);
  const front = clause.has('front');
  const after = clause.has('after') && named.ids.length === 2 ? named.ids[1]! : undefined;
  if (after) return edits({ op: 'duplicate', ids: [named.ids[0]!], at: all.indexOf(after) + 1 });
  // `the first photo again at the end`: `last` may say where to.
  const ids = clause.has('end') && named.ids.length > 1 ? named.ids.slice(0, -1) : named.ids;
  // `twice` at the end of the film, `three times` wherever they are.
  const once = { op: 'duplicate', ids, ...(front ? { at: 0 } : {}) } as const;
  return edits(...Array.from({ length: Math.max(1, copies) }, () => once));
};

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:three|3) times\b|\bthrice\b|\b(?:tre|3) volte\b|(?:三|3)[次遍]/u, 3],
  [/\b(?:four|4) times\b|\b(?:quattro|4) volte\b|(?:四|4)[次遍]/u, 4],
  [/\bfive times\b/u, 5],
];
/** As often as it is to be seen. */
const timesIn = ({ said }: Clause): number => TIMES.find(([word]) => word.test(said))?.[1] ?? 2;

/** Photos that were uploaded and are not in the film, that a clause names by file. */
const outsiders = ({ clause, media }: Asked): StudioMedia[] =>
  clause.tokens.flatMap((t) =>
    t.t === 'file' && t.id.startsWith(OUTSIDE)
      ? media.filter((m) => m.media_id === t.id.slice(OUTSIDE.length))
      : [],
  );

/** `replace photo 2 with sea.jpg`, `replace photo 2 with the new one`. */
export const replace: Rule = (asked) => {
  const { clause } = asked;
  if (!clause.has('change', 'swap') || clause.has('style.lofi', 'music', 'title')) return undefined;
  const named = chosen(asked);
  const by = outsiders(asked)[0] ?? (clause.has('new') ? onlyFresh(asked) : undefined);
  if (named.note && by === undefined) return note(named.note);
  if (!by || named.ids?.length !== 1) return undefined;
  return edits({ op: 'replace', id: named.ids[0]!, photo: photoOf(by) });
};

/** The one photo that is not in the film. */
const onlyFresh = ({ draft, media }: Asked): StudioMedia | undefined => {
  const inFilm = new Set(pictures(draft).map((s) => s.media));
  const fresh = media.filter((m) => !inFilm.has(m.media_id));
  return fresh.length === 1 ? fresh[0] : undefined;
};
