/**
 * How a song fills its place in the film. Promises stretches without gaps that join on bar lines and an ending that is
 * heard as one; refuses to change the song's speed. All times in ms.
 */
import type { Beats, SongSegment } from './schema.ts';

/** One stretch: `at` after the segment's start, `from` in the file. Neighbours overlap while one fades into the other. */
export type SongPiece = { at: number; from: number; d: number; fadeIn: number; fadeOut: number };

/** Long enough to hide the join, short enough not to hear both sides of it. */
const JOIN_MS = 40;
/** No click at the start. */
const EDGE_MS = 15;
/** Where no bar is known, a song goes out in this; and a bar's fade is kept within these. */
const FADE_MS = 2_500;
const MIN_FADE_MS = 1_200;
const MAX_BAR_FADE_MS = 4_000;
/** A loop shorter than this is heard as a stutter. */
const MIN_LOOP_MS = 4_000;
/** A film that ends this near the song's end has the song's own ending. */
const OWN_END_MS = 250;

/** The bar lines of a song, in ms of the file. */
const barLines = (beats: Beats | undefined): number[] =>
  beats ? beats.at.filter((_, i) => i >= beats.bar && (i - beats.bar) % beats.per_bar === 0) : [];

/** How long a bar lasts, in ms; `undefined` where it is not known. */
const barMs = (beats: Beats | undefined): number | undefined =>
  beats && beats.at.length > beats.per_bar ? (beats.per_bar * 60_000) / beats.tempo : undefined;

/** How long the song fades at the end of its place where nothing is said: about its last bar. */
const endingMs = (s: Pick<SongSegment, 'beats' | 'fade_out'>, d: number): number => {
  const usual = Math.max(MIN_FADE_MS, Math.min(MAX_BAR_FADE_MS, barMs(s.beats) ?? FADE_MS));
  return Math.min(d, s.fade_out ?? Math.min(usual, d / 2));
};

/** From which bar line to which a song that is too short is played again. */
const loopOf = (s: SongSegment, from: number, to: number): { start: number; end: number } => {
  const lines = barLines(s.beats).filter((t) => t >= from && t <= to);
  const start = lines[0];
  // Four bars are a phrase: a loop of whole phrases keeps the harmony's course.
  const phrases = Math.floor((lines.length - 1) / 4) * 4;
  const end = lines[phrases > 0 ? phrases : lines.length - 1];
  return start !== undefined && end !== undefined && end - start >= MIN_LOOP_MS
    ? { start, end }
    : { start: from, end: to };
};

/** The stretches of the song that fill `d` ms. */
export const songPieces = (s: SongSegment, d: number): SongPiece[] => {
  const from = s.from ?? 0;
  const to = s.ms ?? from + d;
  if (d <= 0 || to <= from) return [];
  const fadeIn = Math.min(s.fade_in ?? EDGE_MS, d);
  const own = Math.abs(to - from - d) <= OWN_END_MS && s.fade_out === undefined;
  const fadeOut = Math.min(d, own ? EDGE_MS : endingMs(s, d));
  if (to - from >= d - (own ? OWN_END_MS : 0) || s.loop === false) {
    const length = Math.min(d, to - from);
    return [{ at: 0, from, d: length, fadeIn, fadeOut: Math.min(length, fadeOut) }];
  }
  const loop = loopOf(s, from, to);
  const again = loop.end - loop.start;
  if (again < JOIN_MS * 2) return [{ at: 0, from, d: to - from, fadeIn, fadeOut }];
  const pieces: SongPiece[] = [];
  let at = 0;
  let start = from;
  while (at < d) {
    const left = d - at;
    const length = loop.end - start;
    const last = left <= length;
    pieces.push({
      at,
      from: start,
      // Each but the last runs on a little under the beginning of the next.
      d: last ? left : Math.min(length + JOIN_MS, to - start),
      fadeIn: at === 0 ? fadeIn : JOIN_MS,
      fadeOut: last ? Math.min(left, fadeOut) : Math.min(JOIN_MS, length),
    });
    at += length;
    start = loop.start;
  }
  return pieces;
};
