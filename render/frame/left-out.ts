/**
 * A film without the pictures that cannot be read. Promises closed gaps and sensible times by the same edit that a
 * person would make; refuses to answer a film with no picture at all.
 */
import { apply } from '../../shared/draft/apply.ts';
import { seenFiles, showsFile } from '../../shared/draft/files.ts';
import { pictures, type Draft, type PictureSegment } from '../../shared/draft/schema.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';

/** The draft without any of these media, or `undefined` if no picture would be left. */
export const without = (draft: Draft, media: ReadonlySet<string>): Draft | undefined => {
  if (!seenFiles(draft).some((s) => media.has(s.media))) return draft;
  const bare = lessLogo(draft, media);
  const t = bare.t.map((x) => (x.tt === 0 ? { ...x, sg: x.sg.map((s) => unpaired(s, media)) } : x));
  const rest = { ...bare, t };
  const photos = pictures(rest).filter(showsFile);
  const gone = photos.filter((s) => media.has(s.media));
  if (gone.length === photos.length) return undefined;
  if (gone.length === 0) return rest;
  const taste = profileById(draft.m.profile ?? '') ?? DEFAULT_PROFILE;
  const done = apply(rest, { op: 'remove', ids: gone.map((s) => s.id) }, taste);
  if (!done.ok)
    throw new Error(`The unreadable photos could not be taken out (${done.error.reason})`);
  return done.value.draft;
};

const lessLogo = (draft: Draft, media: ReadonlySet<string>): Draft => {
  if (!draft.m.logo || !media.has(draft.m.logo.media)) return draft;
  const { logo: _, ...m } = draft.m;
  return { ...draft, m };
};

/** Of two photos side by side the one that can be read has the frame to itself. */
const unpaired = (s: PictureSegment, media: ReadonlySet<string>): PictureSegment => {
  if (!s.pair || (!media.has(s.pair.media) && !media.has(s.media ?? ''))) return s;
  const { pair, ...own } = s;
  if (media.has(pair.media)) return own;
  const { w: _w, h: _h, name: _n, taken_at: _t, ...rest } = own;
  return { ...rest, ...pair };
};
