/**
 * Which photos a new film does better without: blurred shots, and all but the best of those that show the same.
 * Promises the reason for each and to leave most of them in; refuses photos that were not judged, which stay.
 */
import { BLURRED_BELOW, MAX_BLURRED_SHARE, MIN_PHOTOS_TO_JUDGE } from '../limits.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { glanceAt, isAlike, type Glance } from './alike.ts';
import type { Clause } from './clause.ts';

export type Fault = 'blurred' | 'double';
/** What is wanted of the photos with a fault: `auto` is the studio's taste. */
export type Wish = 'auto' | 'with' | 'without';
export type Wishes = Record<Fault, Wish>;

/** Every photo with its fault, by media id, whatever is to become of it. */
export const faultsOf = (media: readonly StudioMedia[]): Map<string, Fault> => {
  const faults = new Map<string, Fault>();
  for (const m of media)
    if ((m.judged?.sharpness ?? 1) < BLURRED_BELOW) faults.set(m.media_id, 'blurred');
  for (const group of groupsOf(media)) {
    const best = group.reduce((a, b) => (isBetter(b, a) ? b : a));
    for (const m of group) if (m !== best) faults.set(m.media_id, 'double');
  }
  return faults;
};

const sharpness = (m: StudioMedia): number => m.judged?.sharpness ?? 0;
const pixels = (m: StudioMedia): number => (m.width ?? 0) * (m.height ?? 0);
/** The larger file of one picture, the sharpest shot of a burst; of equals the first. */
const isBetter = (a: StudioMedia, b: StudioMedia): boolean =>
  pixels(a) === pixels(b) ? sharpness(a) > sharpness(b) + 0.01 : pixels(a) > pixels(b);

/** Photos that show the same: each is like the first of its group. */
const groupsOf = (media: readonly StudioMedia[]): StudioMedia[][] => {
  const groups: { first: Glance; all: StudioMedia[] }[] = [];
  for (const m of media) {
    const glance = glanceAt(m);
    if (!glance) continue;
    const known = groups.find((g) => isAlike(g.first, glance));
    if (known) known.all.push(m);
    else groups.push({ first: glance, all: [m] });
  }
  return groups.map((g) => g.all).filter((all) => all.length > 1);
};

/** The photos of a new film, and those left out with the reason; at least one stays. */
export const cull = (
  media: readonly StudioMedia[],
  wishes: Wishes = { blurred: 'auto', double: 'auto' },
): { kept: StudioMedia[]; leftOut: { media: StudioMedia; fault: Fault }[] } => {
  const faults = faultsOf(media);
  const distinct = media.filter((m) => faults.get(m.media_id) !== 'double');
  const blurred = distinct.filter((m) => faults.get(m.media_id) === 'blurred').length;
  const isStyle =
    distinct.length < MIN_PHOTOS_TO_JUDGE || blurred > distinct.length * MAX_BLURRED_SHARE;
  const goes = (fault: Fault | undefined): fault is Fault => {
    if (fault === undefined || wishes[fault] === 'with') return false;
    return fault === 'double' || wishes.blurred === 'without' || !isStyle;
  };
  const leftOut = media.flatMap((m) => {
    const fault = faults.get(m.media_id);
    return goes(fault) ? [{ media: m, fault }] : [];
  });
  const out = new Set(leftOut.map((x) => x.media));
  const kept = media.filter((m) => !out.has(m));
  return kept.length > 0 ? { kept, leftOut } : { kept: [...media], leftOut: [] };
};

/** What the clauses of a message wish for. */
export const wishesOf = (clauses: readonly Clause[]): Wishes => {
  const wish = (...named: ('blurred' | 'doubles' | 'leftout')[]): Wish => {
    const said = clauses.filter((c) => c.has(...named));
    if (said.some((c) => c.has('remove', 'not', 'off'))) return 'without';
    return said.length > 0 || clauses.some((c) => c.has('all') && c.has('photo')) ? 'with' : 'auto';
  };
  return { blurred: wish('blurred', 'leftout'), double: wish('doubles', 'leftout') };
};
