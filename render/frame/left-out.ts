/**
 * A film without the pictures that cannot be read. Promises closed gaps and sensible times by the same edit that a
 * person would make; refuses to answer a film with no picture at all.
 */
import { apply } from '../../shared/draft/apply.ts';
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';

/** The draft without every segment of these media, or `undefined` if no picture would be left. */
export const without = (draft: Draft, media: ReadonlySet<string>): Draft | undefined => {
  const gone = pictures(draft).filter((s) => media.has(s.media));
  if (gone.length === pictures(draft).length) return undefined;
  if (gone.length === 0) return draft;
  const taste = profileById(draft.m.profile ?? '') ?? DEFAULT_PROFILE;
  const done = apply(draft, { op: 'remove', ids: gone.map((s) => s.id) }, taste);
  if (!done.ok)
    throw new Error(`The unreadable photos could not be taken out (${done.error.reason})`);
  return done.value.draft;
};
