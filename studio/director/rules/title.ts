/** Words on screen: the film's title, captions of photos, a card over the last one. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { isCard, pictures, texts, type Draft } from '../../../shared/draft/schema.ts';
import { LAST, ownerOf, TITLE_ID } from '../../../shared/draft/text-times.ts';
import { MAX_TITLE_CHARS } from '../../../shared/limits.ts';
import { titleFor } from '../title-words.ts';
import { chosen, edits, negative, note, type Answer, type Asked, type Rule } from './rule.ts';

/** Words that fit, or why they do not. */
const bounded = ({ words }: Asked, said: string, edit: Edit): Answer =>
  said.length > MAX_TITLE_CHARS
    ? note(words.director.titleTooLong(MAX_TITLE_CHARS, said.length))
    : edits(edit);

/** A name, and what its bearer is: `Maria Rossi, chef`. */
const twoLines = (text: string): string => text.replace(/\s*(?:[|/,，、]|\s[–—-]\s)\s*/, '\n');

/** Words over single photos, and over the last one. */
export const caption: Rule = (asked) => {
  const { clause, draft, words } = asked;
  const text = clause.text?.trim();
  const named = chosen(asked);
  const somewhere = named.ids !== undefined || named.note !== undefined || clause.has('each');
  const onPhotos = somewhere && !clause.has('title');
  const atEnd = clause.has('ending') || (text !== undefined && clause.has('end', 'last'));
  if (atEnd) {
    if (text && !clause.has('remove')) {
      // A card that ends the film is what is written on.
      const end = pictures(draft).at(-1);
      const onCard = end !== undefined && isCard(end);
      return bounded(
        asked,
        text,
        onCard ? { op: 'card', id: end.id, text } : { op: 'ending', text },
      );
    }
    if (!clause.has('ending')) return undefined;
    const has = texts(draft).some((s) => ownerOf(s) === LAST);
    if (negative(clause)) return has ? edits({ op: 'ending', text: null }) : edits();
    return clause.has('add', 'make', 'change') ? note(words.director.noTitleText) : undefined;
  }
  const lower = clause.has('lower');
  if (!clause.has('caption', 'lower') && !(text && onPhotos)) return undefined;
  if (named.note) return note(named.note);
  const captioned = texts(draft).flatMap((s) => {
    const of = ownerOf(s);
    return of === undefined || of === LAST ? [] : [of];
  });
  if (text && !clause.has('remove')) {
    const band = lower ? { role: 'lower' as const } : {};
    // A text of no photo in particular is the film's.
    const all = pictures(draft).map((s) => s.id);
    const ids = named.ids ?? (clause.has('each', 'all') ? all : lower ? all.slice(0, 1) : []);
    return ids.length > 0
      ? bounded(asked, text, { op: 'caption', text: lower ? twoLines(text) : text, ids, ...band })
      : bounded(asked, text, { op: 'title', text });
  }
  if (negative(clause)) {
    const ids = (named.ids ?? captioned).filter((id) => captioned.includes(id));
    if (ids.length > 0) return edits({ op: 'caption', text: null, ids });
    return texts(draft).some((s) => s.id === TITLE_ID) && !named.ids
      ? edits({ op: 'title', text: null })
      : edits();
  }
  return clause.has('add', 'change', 'make') ? note(words.director.noTitleText) : undefined;
};

/** A quote is a title where it is called one, put somewhere, or all that is said. */
const isTitle = ({ clause }: Asked): boolean => {
  const quotes = clause.tokens.filter((t) => t.t === 'text').length;
  const talks = clause.tokens.some((t) => t.t === 'word');
  return (
    quotes === 1 &&
    (!talks || clause.has('title', 'caption', 'add', 'make', 'change', 'front', 'film', 'first'))
  );
};

const wordless = (draft: Draft): Answer => {
  const all = texts(draft);
  const of = all.flatMap((s) => {
    const owner = ownerOf(s);
    return owner === undefined || owner === LAST ? [] : [owner];
  });
  const made: Edit[] = [];
  if (all.some((s) => s.id === TITLE_ID)) made.push({ op: 'title', text: null });
  if (of.length > 0) made.push({ op: 'caption', text: null, ids: [...new Set(of)] });
  if (all.some((s) => ownerOf(s) === LAST)) made.push({ op: 'ending', text: null });
  return edits(...made);
};

export const title: Rule = (asked) => {
  const { clause, draft, media, profile, language, words } = asked;
  const said = clause.text?.trim();
  const has = texts(draft).some((s) => s.id === TITLE_ID);
  if (said && !clause.has('remove') && isTitle(asked))
    return bounded(asked, said, { op: 'title', text: said });
  // `get rid of the words`: whatever is written.
  if (negative(clause) && clause.has('lettering') && !clause.has('title')) return wordless(draft);
  if (!clause.has('title')) return undefined;
  if (negative(clause))
    return has ? edits({ op: 'title', text: null }) : note(words.faults.missing('title'));
  if (clause.has('other'))
    return note(has ? words.director.noTitleText : words.faults.missing('title'));
  if (has || !clause.has('add', 'make'))
    return clause.has('add', 'change', 'make') ? note(words.director.noTitleText) : undefined;
  // Asked for without words: from the days of the photos, else the profile's.
  return edits({ op: 'title', text: titleFor(pictures(draft), media, profile, language) });
};
