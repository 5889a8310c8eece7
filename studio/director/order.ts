/** In which order photos come: by the moment of the picture, else by the date in its name, else as uploaded. */
import type { StudioMedia } from '../media/studio-media.ts';

export type OrderReason = 'taken' | 'named' | 'upload';

/** `IMG_20240131_142501.jpg`, `2024-01-31 14.25.01.png`, `PXL_20240131…`, `Screenshot_2024-01-31…`. */
const dateInName = (name: string): number | undefined => {
  const found =
    /(?<!\d)(19[7-9]\d|20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:[-_. T]*(?:at )?([01]\d|2[0-3])[-_.:h]?([0-5]\d)[-_.:m]?([0-5]\d))?/.exec(
      name,
    );
  if (!found) return undefined;
  const [, y, mo, d, h = '00', mi = '00', s = '00'] = found;
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(at) ? undefined : at;
};

/** The moment on the clock that hung where the picture was taken; a time zone would mix up a journey less well. */
export const takenAt = (media: StudioMedia): number | undefined => {
  // Most cameras write a clip's time in UTC, but their clock's into its name.
  const named =
    media.clip && media.taken_at?.endsWith('Z') ? dateInName(media.filename) : undefined;
  if (named !== undefined) return named;
  const local = media.taken_at?.replace(/(?:Z|[+-]\d\d:?\d\d)$/, '');
  const at = local === undefined ? Number.NaN : Date.parse(`${local}Z`);
  return Number.isNaN(at) ? undefined : at;
};

const stable = <T>(items: readonly T[], rank: (item: T) => number): T[] =>
  items
    .map((item, i) => ({ item, i, r: rank(item) }))
    .sort((a, b) => a.r - b.r || a.i - b.i)
    .map((x) => x.item);

/**
 * Sorted by the moment of the picture if most of them tell it; those that do not stay behind the one before
 * them. `reason` says by what, for the reply.
 */
export const byDate = (
  media: readonly StudioMedia[],
): { media: StudioMedia[]; reason: OrderReason } => {
  const sortBy = (when: (m: StudioMedia) => number | undefined) => {
    let last = Number.NEGATIVE_INFINITY;
    const at = new Map<StudioMedia, number>();
    for (const m of media) {
      last = when(m) ?? last;
      at.set(m, last);
    }
    return stable(media, (m) => at.get(m)!);
  };
  const share = (when: (m: StudioMedia) => number | undefined) =>
    media.filter((m) => when(m) !== undefined).length / Math.max(1, media.length);
  if (share(takenAt) > 0.5)
    return { media: sortBy((m) => takenAt(m) ?? dateInName(m.filename)), reason: 'taken' };
  const either = (m: StudioMedia) => takenAt(m) ?? dateInName(m.filename);
  if (share(either) > 0.5) return { media: sortBy(either), reason: 'named' };
  return { media: [...media], reason: 'upload' };
};

/** `IMG_2` before `IMG_10`; the same on every machine, whatever its locale. */
export const compareNames = (a: string, b: string): number => {
  const parts = (s: string) =>
    s
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D+/g) ?? [];
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i], y[i]];
    if (p === undefined) return -1;
    if (q === undefined) return 1;
    if (p === q) continue;
    if (/^\d/.test(p) && /^\d/.test(q) && Number(p) !== Number(q)) return Number(p) - Number(q);
    return p < q ? -1 : 1;
  }
  return 0;
};

/** The same seed gives the same shuffle (xorshift32, Fisher-Yates); never the order that it was. */
export const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  let x = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = (below: number): number => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % below;
  };
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  if (out.length > 1 && out.every((item, i) => item === items[i])) out.push(out.shift()!);
  return out;
};
