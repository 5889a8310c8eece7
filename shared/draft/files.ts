/**
 * The files that a film shows. Promises each of them once, in the order in which they are first seen, the logo last;
 * refuses to tell what is heard.
 */
import type { Logo } from './layers.ts';
import { pictures, type Draft, type PictureSegment } from './schema.ts';

/** A segment that shows a file: a photo, not a card. */
export type FileSegment = PictureSegment & { media: string };

/** Whether a segment shows a file: cards do not. */
export const showsFile = (s: PictureSegment): s is FileSegment => s.media !== undefined;

/** The photo beside a segment's own, as a segment of its own. */
export const besideOf = (s: PictureSegment): FileSegment | undefined =>
  s.pair && { id: `${s.id}+`, st: s.st, d: s.d, ...s.pair };

/** The logo as something to decode; its times mean nothing. */
export const logoFile = (logo: Logo): FileSegment => ({
  id: 'logo',
  st: 0,
  d: 1,
  media: logo.media,
  ...(logo.name === undefined ? {} : { name: logo.name }),
});

/** A segment for each file that the film shows, the logo’s last. */
export const seenFiles = (draft: Draft): FileSegment[] => {
  const all = pictures(draft).flatMap((s) => [s, besideOf(s)]);
  if (draft.m.logo) all.push(logoFile(draft.m.logo));
  const files = new Map<string, FileSegment>();
  for (const s of all) if (s && showsFile(s) && !files.has(s.media)) files.set(s.media, s);
  return [...files.values()];
};
