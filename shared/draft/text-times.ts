/**
 * When the texts of a film are seen. Promises that words of a photo come and go with it, that no two texts stand
 * on one another, and that a title which had to give way gets its time back; refuses to move the vendor's texts.
 */
import { MIN_TEXT_MS } from '../limits.ts';
import { LAST } from './text-look.ts';
import { texts, type Draft, type PictureSegment, type TextSegment } from './schema.ts';

export { LAST } from './text-look.ts';

/** The id of the film's title. */
export const TITLE_ID = 'title1';

/** The photo that a text belongs to: its id, `last`, or none. */
export const ownerOf = (s: TextSegment): string | undefined =>
  typeof s.of === 'string' ? s.of : undefined;

type ById = ReadonlyMap<string, PictureSegment>;
/** The photos by id, and the last one by `last`: hundreds of texts ask for theirs. */
const byId = (segments: readonly PictureSegment[]): ById => {
  const all = new Map(segments.map((p) => [p.id, p]));
  const last = segments.at(-1);
  return last ? all.set(LAST, last) : all;
};
const photoOf = (s: TextSegment, photos: ById): PictureSegment | undefined => {
  const of = ownerOf(s);
  return of === undefined ? undefined : photos.get(of);
};

/** How long the title is to be seen where nothing is in its way. */
export const wantedLength = (s: TextSegment): number => (typeof s.want === 'number' ? s.want : s.d);

/** When the title of a film of `end` ms goes: before the words of a photo that have no time of their own else. */
export const titleTime = (
  draft: Draft,
  segments: readonly PictureSegment[],
  end: number,
): { st: number; d: number } | undefined => {
  const all = texts(draft);
  const title = all.find((s) => s.id === TITLE_ID);
  if (!title || title.st >= end) return undefined;
  const photos = byId(segments);
  let until = Math.min(title.st + wantedLength(title), end);
  for (const s of all) {
    const photo = photoOf(s, photos);
    if (!photo || photo.st + photo.d - until >= MIN_TEXT_MS) continue;
    const latest = photo.st > title.st ? photo.st : photo.st + Math.floor(photo.d / 2);
    until = Math.min(until, Math.max(latest, title.st + 1));
  }
  return { st: title.st, d: until - title.st };
};

/** The texts of one track around these photos. */
export const arranged = (
  list: readonly TextSegment[],
  title: { st: number; d: number } | undefined,
  segments: readonly PictureSegment[],
  end: number,
): TextSegment[] => {
  const photos = byId(segments);
  const texts = new Map<string, number>();
  for (const s of list) {
    const id = photoOf(s, photos)?.id;
    if (id !== undefined) texts.set(id, (texts.get(id) ?? 0) + 1);
  }
  return list.flatMap((s): TextSegment[] => {
    if (s.id === TITLE_ID) {
      if (!title) return [];
      const { want: _, ...rest } = s;
      const wanted = wantedLength(s);
      return [{ ...rest, d: title.d, ...(wanted > title.d ? { want: wanted } : {}) }];
    }
    // What is said keeps its times: a film that is made longer again has it back.
    if (s.role === 'subtitle') return [s];
    if (ownerOf(s) === undefined)
      return s.st >= end ? [] : [{ ...s, d: Math.min(s.d, end - s.st) }];
    const photo = photoOf(s, photos);
    if (!photo) return [];
    const st = title
      ? Math.max(photo.st, Math.min(title.st + title.d, photo.st + photo.d - 1))
      : photo.st;
    const until = photo.st + photo.d;
    // The end card has the last photo to itself once its caption has been read.
    const shared = texts.get(photo.id)! > 1;
    const half = st + Math.floor((until - st) / 2);
    if (!shared) return [{ ...s, st, d: until - st }];
    return ownerOf(s) === LAST
      ? [{ ...s, st: half, d: until - half }]
      : [{ ...s, st, d: Math.max(1, half - st) }];
  });
};
