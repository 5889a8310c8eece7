/** Where a new day begins in a film. Promises only days that most photos tell; refuses a break at every photo. */
import type { PictureSegment } from '../../shared/draft/schema.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { takenAt } from './order.ts';

/** Photos of one evening are of one day, though midnight lies between them. */
const NIGHT_ENDS_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;
/** More breaks than this share of the cuts are a rhythm, not breaks. */
const MAX_BREAK_SHARE = 1 / 3;

/** Ids of the photos that begin a new day. */
export const dayBreaks = (
  photos: readonly PictureSegment[],
  media: readonly StudioMedia[],
): string[] => {
  const by = new Map(media.map((m) => [m.media_id, takenAt(m)]));
  const days = photos.map((s) => {
    const at = by.get(s.media ?? '');
    return at === undefined ? undefined : Math.floor((at - NIGHT_ENDS_MS) / DAY_MS);
  });
  if (days.filter((d) => d !== undefined).length * 2 <= days.length) return [];
  let last = days[0];
  const breaks = photos.filter((_, i) => {
    const day = days[i];
    const isNew = i > 0 && day !== undefined && last !== undefined && day !== last;
    last = day ?? last;
    return isNew;
  });
  return breaks.length <= (photos.length - 1) * MAX_BREAK_SHARE ? breaks.map((s) => s.id) : [];
};
