/**
 * Reads drafts that are not ours: whatever is there is taken, whatever is missing is left out. Promises never
 * to throw; refuses to guess more than a start, a length and a label.
 */

type Obj = Record<string, unknown>;

/** An object that is no array; `undefined` for anything else. */
export const obj = (v: unknown): Obj | undefined =>
  typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Obj) : undefined;

/** An array; an empty one for anything else. */
export const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : []);

/** A finite number; `undefined` for anything else. */
export const num = (v: unknown): number | undefined =>
  typeof v === 'number' && Number.isFinite(v) ? v : undefined;

/** A string that is not empty; `undefined` for anything else. */
export const str = (v: unknown): string | undefined =>
  typeof v === 'string' && v !== '' ? v : undefined;

/**
 * Start and length in ms; `label` is what a person would call it, or empty; `key` is the same for the same
 * picture in another draft, whatever its id there.
 */
export type LooseSegment = {
  id: string;
  key: string;
  st: number;
  d: number;
  label: string;
  raw: Obj;
};
export type LooseTrack = { tt: number; segments: LooseSegment[] };

/** Keys under which drafts say what a segment is, the most telling first. */
const LABELS = ['text', 'name', 'title', 'filename', 'file_name', 'prompt', 'media'] as const;

const labelOf = (raw: Obj): string => {
  for (const key of LABELS) {
    const found = str(raw[key]);
    if (found) return found;
  }
  return '';
};

/** Tracks that were read already, by the objects that they are; for whoever compares drafts that share most of them. */
export type Seen = WeakMap<object, LooseTrack>;

/** The tracks with their segments, each in its place; a segment without a start follows the one before. */
export const looseTracks = (draft: unknown, seen?: Seen): LooseTrack[] =>
  list(obj(draft)?.t).flatMap((t) => {
    const track = obj(t);
    if (!track) return [];
    const read = seen?.get(track) ?? looseTrack(track);
    seen?.set(track, read);
    return [read];
  });

const looseTrack = (track: Obj): LooseTrack => {
  let end = 0;
  const times = new Map<string, number>();
  const segments: LooseSegment[] = [];
  for (const [i, s] of list(track.sg).entries()) {
    const raw = obj(s);
    if (!raw) continue;
    const st = num(raw.st) ?? end;
    const d = Math.max(0, num(raw.d) ?? 0);
    end = st + d;
    const id = str(raw.id) ?? String(i);
    const of = str(raw.media) ?? `#${id}`;
    const time = (times.get(of) ?? 0) + 1;
    times.set(of, time);
    segments.push({ id, key: `${of}\n${time}`, st, d, label: labelOf(raw), raw });
  }
  return { tt: num(track.tt) ?? -1, segments };
};

/** The film's length in ms: what it says, else where its last segment ends. */
export const lengthOf = (draft: unknown): number =>
  num(obj(draft)?.d) ??
  Math.max(0, ...looseTracks(draft).flatMap((t) => t.segments.map((s) => s.st + s.d)));
