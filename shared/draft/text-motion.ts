/**
 * How a text stands on screen at a time: how much of it, where, how large. Promises that every animation ends as the
 * text itself and leaves time to read it; refuses to know of letters' shapes: it counts them.
 */
import type { TextSegment } from './schema.ts';
import { lookOfText } from './text-look.ts';
import { lettersOf, setText, wordsOf } from './text-units.ts';

/** A text on screen; what is absent is as the text itself. */
export type TextLayer = {
  segment: TextSegment;
  /** 0–1. */
  opacity: number;
  /** Shares of the frame's width and height by which it is moved, and how large it is. */
  move?: { x: number; y: number; scale: number };
  /** How many letters are seen, in reading order; the fraction is how far the next one has come. */
  letters?: number;
  /** How many words are lit, in reading order; the fraction is how far the next one is. */
  words?: number;
  /** How much darker the pictures below are, 0–1. */
  dim?: number;
};

/** A text comes and goes in this time, in ms; subtitles at once, so that they stay with the voice. */
const TEXT_FADE_MS = 500;
const SUBTITLE_FADE_MS = 120;
const POP_MS = 420;
const RISE_MS = 600;
/** A letter is typed in this time, or faster where the text would not be done in its time. */
const LETTER_MS = 65;
const TYPED_SHARE = 0.6;
/** The words are sung within this part of the text's time. */
const SUNG_FROM = 0.06;
const SUNG_TO = 0.9;
/** How far a text rises and slides, in shares of the frame. */
const RISE = 0.04;
const SLIDE = 0.07;
const POP_FROM = 0.55;
/** What an end card leaves of the picture's light. */
const END_DIM = 0.5;

/** Slow out of the start and into the end: a straight fade is seen to begin and stop. */
const smooth = (p: number): number => p * p * (3 - 2 * p);
const unit = (p: number): number => Math.max(0, Math.min(1, p));
/** Fast at first, then coming to rest. */
const settle = (p: number): number => 1 - (1 - p) * (1 - p) * (1 - p);
/** Past the end by a tenth, and back. */
const spring = (p: number): number => {
  const q = p - 1;
  return 1 + q * q * (2.70158 * q + 1.70158);
};

/** The text at `t` ms of the film; `undefined` outside its time. */
export const textAt = (s: TextSegment, t: number): TextLayer | undefined => {
  if (t < s.st || t >= s.st + s.d) return undefined;
  const { role, animation, place } = lookOfText(s);
  const [since, left] = [t - s.st, s.st + s.d - t];
  const over = (ms: number): number => unit(since / Math.min(ms, s.d / 2));
  const fade = role === 'subtitle' ? SUBTITLE_FADE_MS : TEXT_FADE_MS;
  const fading = smooth(unit(Math.min(since, left) / Math.min(fade, s.d / 2)));
  const going = smooth(unit(left / Math.min(fade, s.d / 2)));
  const dim = role === 'end' ? { dim: END_DIM * fading } : {};
  const layer = (opacity: number, more: Partial<TextLayer> = {}): TextLayer => ({
    segment: s,
    opacity,
    ...more,
    ...dim,
  });
  const moved = (x: number, y: number, scale: number): Partial<TextLayer> =>
    x === 0 && y === 0 && scale === 1 ? {} : { move: { x, y, scale } };
  switch (animation) {
    case 'none':
      return layer(1);
    case 'fade':
      return layer(fading);
    case 'rise':
      return layer(fading, moved(0, RISE * (1 - settle(over(RISE_MS))), 1));
    case 'slide': {
      const from = place.endsWith('right') ? SLIDE : -SLIDE;
      return layer(fading, moved(from * (1 - settle(over(RISE_MS))), 0, 1));
    }
    case 'pop': {
      const p = over(POP_MS);
      const scale = POP_FROM + (1 - POP_FROM) * spring(p);
      return layer(Math.min(smooth(unit(2.5 * p)), going), moved(0, 0, p === 1 ? 1 : scale));
    }
    case 'typewriter': {
      const count = lettersOf(setText(s.text)).length;
      const shown = since / Math.min(LETTER_MS, (s.d * TYPED_SHARE) / Math.max(1, count));
      return layer(going, shown < count ? { letters: shown } : {});
    }
    case 'karaoke':
      return layer(fading, { words: sung(s, since) });
  }
};

/** Words take time by their letters. */
const sung = (s: TextSegment, since: number): number => {
  const words = wordsOf(setText(s.text));
  const lengths = words.map(({ from, to }) => to - from + 1);
  const total = lengths.reduce((sum, n) => sum + n, 0);
  let at = unit((since / s.d - SUNG_FROM) / (SUNG_TO - SUNG_FROM)) * total;
  for (const [i, n] of lengths.entries()) {
    if (at < n) return i + at / n;
    at -= n;
  }
  return words.length;
};
