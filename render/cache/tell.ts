/**
 * Everything that decides a segment's packets, as one text to be hashed. Promises that two segments with the same
 * text have the same packets, wherever in whichever film they stand; refuses to guess: whatever it does not
 * know counts as seen, so that a new layer in the draft comes in by itself.
 */
import { atFrame } from '../../shared/draft/at-frame.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Span } from './plan.ts';

/** Changes when packets are made, joined or kept in another way. */
const FORMAT = 1;

/**
 * Keys of timed things that no pixel hangs on: words for people, and what `atFrame` has made numbers of already (a
 * transition stands in `incoming`).
 */
const UNSEEN: ReadonlySet<string> = new Set(['name', 'why', 'tr', 'want']);

export type About = {
  /** What every segment hangs on beside the draft: the engine's version, the whole output, the encoder's settings. */
  making: unknown;
  /** What tells a media id's bytes from all others, in this session and the next. */
  media(id: string): unknown;
};

/** The text of the frames in `span`. */
export const tellSegment = (draft: Draft, span: Span, about: About): string => {
  const { title: _, ...m } = draft.m;
  const origin = span.from * 1000;
  const places = new Map<object, number>();
  const bodies: string[] = [];
  const media = new Set<string>();

  // What has a time of its own is told once, with its time counted from the segment's first frame.
  const shorten = (key: string, value: unknown): unknown => {
    if (key === 'media' && typeof value === 'string') media.add(value);
    return isTimed(value) ? { timed: placeOf(value) } : value;
  };
  const placeOf = (thing: Timed): number => {
    const known = places.get(thing);
    if (known !== undefined) return known;
    const seen = Object.entries(thing).filter(([key]) => key !== 'st' && !UNSEEN.has(key));
    const text = JSON.stringify(
      { ...Object.fromEntries(seen), since: thing.st * m.fps - origin },
      shorten,
    );
    const place = bodies.push(text) - 1;
    places.set(thing, place);
    return place;
  };

  const frames: string[] = [];
  for (let n = span.from; n < span.to; n++) frames.push(JSON.stringify(atFrame(draft, n), shorten));
  const film = JSON.stringify(m, shorten);
  const files = [...media].toSorted().map((id) => [id, about.media(id)]);
  return JSON.stringify([FORMAT, about.making, film, files, bodies, frames]);
};

type Timed = { st: number };
const isTimed = (value: unknown): value is Timed =>
  typeof value === 'object' && value !== null && 'st' in value && typeof value.st === 'number';
