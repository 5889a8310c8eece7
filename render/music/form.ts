/**
 * Song form: intro, verses, lifts, a break, a turn home. Promises one place for each bar, with phrases of four bars that
 * end where their section ends; refuses to know about chords or time.
 */

import type { SONG_SECTIONS } from '../../shared/draft/schema.ts';

export type Section = (typeof SONG_SECTIONS)[number];

/** A part of a form that a person asked for. */
export type FormPart = { section: Section; bars: number };
export type Place = { section: Section; phraseBar: number; round: number; fill: boolean };

/** What `n` blocks are: a film ends on its lift. */
const BLOCKS: readonly (readonly Section[])[] = [
  [],
  ['verse'],
  ['verse', 'lift'],
  ['verse', 'verse', 'lift'],
  ['verse', 'lift', 'verse', 'lift'],
  ['verse', 'lift', 'verse', 'break', 'lift'],
  ['verse', 'lift', 'verse', 'lift', 'break', 'lift'],
];
const blocks = (n: number): Section[] =>
  n < BLOCKS.length ? [...BLOCKS[n]] : [...BLOCKS[BLOCKS.length - 1], ...blocks(n - 6)];

/** The parts of `count` bars; the last bar is the turn home. */
const usual = (count: number): FormPart[] => {
  if (count < 2) return count === 1 ? [{ section: 'verse', bars: 1 }] : [];
  const body = count - 1;
  let intro = count >= 24 ? 4 : count >= 8 ? 2 : count >= 4 ? 1 : 0;
  if (body - intro < 8) {
    // Too short for whole phrases: half of it builds, half of it is what it was built for.
    const lift = Math.ceil((body - intro) / 2);
    return [
      { section: 'intro', bars: intro },
      { section: 'verse', bars: body - intro - lift },
      { section: 'lift', bars: lift },
      { section: 'turn', bars: 1 },
    ];
  }
  const size = body - intro >= 40 ? 8 : 4;
  let rest = (body - intro) % size;
  // Odd bars lengthen the intro if they are few, else the first verse.
  if (intro + rest <= 4) {
    intro += rest;
    rest = 0;
  }
  const kinds = blocks(Math.floor((body - intro) / size));
  const parts = kinds.map((section, i) => ({ section, bars: size + (i === 0 ? rest : 0) }));
  return [{ section: 'intro', bars: intro }, ...parts, { section: 'turn', bars: 1 }];
};

/** The form asked for, repeated without its intro or cut until it fills `count` bars. */
const asked = (form: readonly FormPart[], count: number): FormPart[] => {
  const parts: FormPart[] = [];
  let left = count - 1;
  const again = form.filter((p) => p.section !== 'intro' && p.section !== 'turn');
  for (let i = 0; left > 0; i++) {
    const source = i < form.length ? form : again;
    if (source.length === 0) break;
    const part = source[(i < form.length ? i : i - form.length) % source.length];
    if (part.section === 'turn') continue;
    parts.push({ section: part.section, bars: Math.min(left, part.bars) });
    left -= part.bars;
  }
  if (left > 0) parts.push({ section: 'verse', bars: left });
  return [...parts, { section: 'turn', bars: 1 }];
};

/** The place of each of `count` whole bars, in the usual form or the one asked for. */
export const sections = (count: number, form?: readonly FormPart[]): Place[] => {
  const parts = form && form.length > 0 && count > 1 ? asked(form, count) : usual(count);
  const seen = new Map<Section, number>();
  const places: Place[] = [];
  for (const { section, bars } of parts) {
    const round = seen.get(section) ?? 0;
    if (bars > 0) seen.set(section, round + 1);
    for (let i = 0; i < bars; i++) {
      const phraseBar = (((i - bars) % 4) + 4) % 4;
      places.push({ section, phraseBar, round, fill: i === bars - 1 && section !== 'turn' });
    }
  }
  return places;
};
