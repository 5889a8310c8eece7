/** The place that a file has among those that a person chose (`?place=N`): files may arrive in another order. Refuses what is not a whole number. */
import { refuse } from '../fault.ts';
import { MAX_PLACE } from '../limits.ts';

/** 0 is the first; `undefined` where the sender does not say: such files come last, as they arrive. */
export const placeOf = (url: string): number | undefined => {
  const raw = new URL(url).searchParams.get('place');
  if (raw === null) return undefined;
  return /^\d{1,6}$/.test(raw) && Number(raw) <= MAX_PLACE
    ? Number(raw)
    : refuse('bad_request', `place: 0–${MAX_PLACE} (got “${raw.slice(0, 20)}”).`, 'place');
};
