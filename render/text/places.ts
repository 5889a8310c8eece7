/**
 * Where the letters and words of a drawn text stand in its bitmap. Promises that the letters of a line tile it from end
 * to end, on even pixels, so that what is shown of a text never tears its colours; refuses to draw.
 */
import { wordsOf } from '../../shared/draft/text-units.ts';
import type { Span, TextPlaces } from './bitmap.ts';
import type { Block } from './block.ts';
import type { Drawing } from './draw.ts';

const even = (v: number): number => 2 * Math.round(v / 2);

/** `text` is the set text of which the block was made. */
export const placesOf = (text: string, block: Block, d: Drawing): TextPlaces => {
  const lines = block.lines.map((l, i) => {
    const above = block.lines[i - 1];
    // Between the letters' feet and the next line's heads.
    const top = above ? (above.baseline + 0.28 * above.size + l.baseline - 0.86 * l.size) / 2 : 0;
    return { top: above ? even(top - d.y) : 0 };
  });
  const letters = block.lines.flatMap(({ line, x, size }, i) => {
    const left = Math.min(...line.letters.map((l) => l.x));
    const right = Math.max(...line.letters.map((l) => l.x + l.width));
    return line.letters.map((l) => ({
      at: l.from,
      line: i,
      // What lies around the first and the last letter belongs to them.
      from: l.x <= left ? 0 : even(x + l.x * size - d.x),
      to: l.x + l.width >= right ? d.width : even(x + (l.x + l.width) * size - d.x),
      rightToLeft: l.rightToLeft,
    }));
  });
  const span = ({ at: _at, ...s }: (typeof letters)[number]): Span => s;
  const words = wordsOf(text).flatMap(({ from, to }): Span[] => {
    const own = letters.filter((l) => l.at >= from && l.at < to);
    if (own.length === 0) return [];
    return [
      {
        line: own[0].line,
        from: Math.min(...own.map((l) => l.from)),
        to: Math.max(...own.map((l) => l.to)),
        rightToLeft: own[0].rightToLeft,
      },
    ];
  });
  return { letters: letters.map(span), words, lines };
};

/** A part of a bitmap in its pixels, and how much of it is there, 0–1. */
export type Region = { x: number; y: number; width: number; height: number; share: number };

type Height = { height: number };

/** What is seen when `count` letters are, the last of them by its fraction. */
export const shownRegions = (p: TextPlaces, size: Height, count: number): Region[] => {
  const whole = Math.floor(count);
  const next = p.letters[whole];
  const shown = runsOf(p.letters.slice(0, whole)).map((r) => regionOf(p, size, r, 1));
  return next && count > whole ? [...shown, regionOf(p, size, next, count - whole)] : shown;
};

/** What is lit when `count` words are, the last of them up to its fraction, and what is left of each line. */
export const litRegions = (
  p: TextPlaces,
  size: Height & { width: number },
  count: number,
): { lit: Region[]; rest: Region[] } => {
  const whole = Math.floor(count);
  const lit = p.words.slice(0, whole);
  const next = p.words[whole];
  if (next && count > whole) {
    const part = even((next.to - next.from) * (count - whole));
    if (part > 0)
      lit.push(
        next.rightToLeft ? { ...next, from: next.to - part } : { ...next, to: next.from + part },
      );
  }
  const runs = runsOf(lit);
  const rest = p.lines.flatMap((_, line): Span[] => {
    const taken = runs.filter((r) => r.line === line);
    const gaps: Span[] = [];
    let at = 0;
    for (const r of [...taken, { from: size.width, to: size.width }]) {
      if (r.from > at) gaps.push({ line, from: at, to: r.from, rightToLeft: false });
      at = Math.max(at, r.to);
    }
    return gaps;
  });
  const regions = (spans: readonly Span[]): Region[] => spans.map((s) => regionOf(p, size, s, 1));
  return { lit: regions(runs), rest: regions(rest) };
};

/** Spans that touch become one; from left to right on each line. */
const runsOf = (spans: readonly Span[]): Span[] => {
  const out: Span[] = [];
  for (const s of spans.toSorted((a, b) => a.line - b.line || a.from - b.from)) {
    const last = out.at(-1);
    if (last?.line === s.line && s.from <= last.to) last.to = Math.max(last.to, s.to);
    else out.push({ ...s });
  }
  return out;
};

const regionOf = (p: TextPlaces, { height }: Height, s: Span, share: number): Region => {
  const y = p.lines[s.line].top;
  const end = p.lines[s.line + 1]?.top ?? height;
  return { x: s.from, y, width: s.to - s.from, height: end - y, share };
};
