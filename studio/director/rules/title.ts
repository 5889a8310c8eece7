/** The title: its words, or none. */
import { texts } from '../../../shared/draft/schema.ts';
import { MAX_TITLE_CHARS } from '../../../shared/limits.ts';
import { edits, negative, note, type Rule } from './rule.ts';

export const title: Rule = ({ clause, draft, words }) => {
  const said = clause.text?.trim();
  if (said && !clause.has('remove')) {
    const chars = said.length;
    if (chars > MAX_TITLE_CHARS) return note(words.director.titleTooLong(MAX_TITLE_CHARS, chars));
    return edits({ op: 'title', text: said });
  }
  if (!clause.has('title')) return undefined;
  if (negative(clause))
    return texts(draft).length > 0
      ? edits({ op: 'title', text: null })
      : note(words.faults.missing('title'));
  return clause.has('add', 'change', 'make') ? note(words.director.noTitleText) : undefined;
};
