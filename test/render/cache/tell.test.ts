/** What decides a segment's packets, and what does not. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSegments } from '../../../render/cache/plan.ts';
import { tellSegment, type About } from '../../../render/cache/tell.ts';
import { apply } from '../../../shared/draft/apply.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { DEFAULT_PROFILE } from '../../../shared/profiles/index.ts';
import { smallFilm } from '../service/renderer.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const film = (each = 3_000): Draft => smallFilm(NAMES, each);
const about: About = { making: 'engine', media: (id) => id };
const textsOf = (draft: Draft, a = about): string[] =>
  planSegments(draft).map((span) => tellSegment(draft, span, a));
const edited = (draft: Draft, edit: Edit): Draft => {
  const done = apply(draft, edit, DEFAULT_PROFILE);
  if (!done.ok) throw new Error(done.error.reason);
  return done.value.draft;
};
/** Which segments are told otherwise after it. */
const touched = (before: Draft, after: Draft): number[] => {
  const known = new Set(textsOf(before));
  return textsOf(after).flatMap((text, i) => (known.has(text) ? [] : [i]));
};

describe('a segment', () => {
  it('changes with what it shows: the title, a photo’s motion, a transition, a look', () => {
    expect(touched(film(), edited(film(), { op: 'title', text: 'Other' }))).toEqual([0]);
    const film1 = film();
    const change = (part: object): Draft => ({
      ...film1,
      t: film1.t.map((t) =>
        t.tt === 0 ? { ...t, sg: t.sg.map((s, i) => (i === 3 ? { ...s, ...part } : s)) } : t,
      ),
    });
    expect(touched(film1, change({ kb: { kind: 'left', strength: 0.2 } }))).toEqual([2, 3]);
    expect(touched(film1, change({ tr: { kind: 'wipe-left', d: 200 } }))).toEqual([2]);
    expect(touched(film1, change({ look: { kind: 'mono' } }))).toEqual([2, 3]);
    expect(touched(film1, change({ media: 'm_other' }))).toEqual([2, 3]);
    // A key that nobody knows yet counts as seen.
    expect(touched(film1, change({ sparkle: 7 }))).toEqual([2, 3]);
    expect(touched(film1, { ...film1, m: { ...film1.m, look: { kind: 'warm' } } })).toHaveLength(6);
  });

  it('does not change with words for people, the version, the music or the film’s name', () => {
    const draft = film();
    const other: Draft = {
      ...draft,
      v: 77,
      m: { ...draft.m, title: 'A name' },
      t: draft.t
        .filter((t) => t.tt !== 1)
        .map((t) =>
          t.tt === 0
            ? { ...t, sg: t.sg.map((s) => ({ ...s, why: 'because', name: 'other.jpg' })) }
            : t,
        ),
    };
    expect(touched(draft, other)).toEqual([]);
  });

  it('stays what it is when it is moved by whole frames, also by many', () => {
    for (const shift of [3_000, 7_700, 21_100, 55_500]) {
      const draft = film();
      const later: Draft = {
        ...draft,
        d: draft.d + shift,
        t: draft.t.flatMap((t) => {
          if (t.tt !== 0) return [];
          const first = { id: 'new', st: 0, d: shift, media: 'm_new' };
          return [{ ...t, sg: [first, ...t.sg.map((s) => ({ ...s, st: s.st + shift }))] }];
        }),
      };
      const untitled = { ...draft, t: draft.t.filter((t) => t.tt === 0) };
      const known = new Set(textsOf(later));
      expect(textsOf(untitled).filter((text) => !known.has(text))).toEqual([]);
    }
  });

  it('changes with how it is made, and with the bytes of a file that it shows', () => {
    const draft = film();
    const first = textsOf(draft);
    expect(
      textsOf(draft, { ...about, making: 'another' }).filter((t) => first.includes(t)),
    ).toEqual([]);
    const other = textsOf(draft, {
      ...about,
      media: (id) => (id === 'm_f' ? 'other bytes' : id),
    });
    // The last photo, and the dissolve into it.
    expect(other.map((t, i) => t === first[i])).toEqual([true, true, true, true, false, false]);
  });

  it('is told in little time, and little text', () => {
    const long = smallFilm(
      Array.from({ length: 200 }, (_, i) => `p${i}`),
      3_000,
    );
    const texts = textsOf(long);
    expect(Math.max(...texts.map((t) => t.length))).toBeLessThan(40_000);
  });
});

it('what is left out decides no pixel: nothing that draws reads it', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const rooms = ['frame', 'text', 'looks', 'transitions', 'picture'];
  for (const room of rooms)
    for (const file of globSync(`render/${room}/*.ts`, { cwd: root }))
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
        /\b(?:segment|layer|text|s|p|t)\.(?:why|tr|want|hold|of|name)\b(?!\()/,
      );
});
