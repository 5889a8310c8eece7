/** Films and edits for property tests: arbitrary, but always as the contracts allow them. */
import * as fc from 'fast-check';
import type { Edit, Photo } from '../../../shared/draft/edit.ts';
import { emptyDraft, type Draft } from '../../../shared/draft/schema.ts';
import { LOOKS, MOTIONS, MUSIC_STYLES, TRANSITIONS } from '../../../shared/draft/schema.ts';
import {
  TEXT_ANIMATIONS,
  TEXT_PLACES,
  TEXT_ROLES,
  TEXT_STYLES,
} from '../../../shared/draft/text-look.ts';
import { SHAPE_NAMES } from '../../../shared/formats/shape.ts';
import { DEFAULT_PROFILE, PROFILES } from '../../../shared/profiles/index.ts';
import { apply } from '../../../shared/draft/apply.ts';

export const TASTE = DEFAULT_PROFILE;

export const EMPTY: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30, language: 'en' });

export const photosOf = (n: number, from = 0): Photo[] =>
  Array.from({ length: n }, (_, i) => ({
    media: `m_${from + i}`,
    name: `photo-${from + i}.jpg`,
    w: i % 3 === 0 ? 3000 : 4000,
    h: i % 3 === 0 ? 4000 : 3000,
  }));

/** A film of `n` photos in the default taste. */
export const film = (n: number, edit: Partial<Extract<Edit, { op: 'make' }>> = {}): Draft => {
  const made = apply(EMPTY, { op: 'make', photos: photosOf(n), ...edit }, TASTE);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.draft;
};

export const anyTaste = fc.constantFrom(...PROFILES);

const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 12 }).map((n) => `p${n}`),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const opt = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });

/** Drops the keys that are `undefined`, as JSON would. */
const bare = <T extends object>(a: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  a.map((o) => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T);

let more = 1000;
const photos = fc.integer({ min: 1, max: 8 }).map((n) => photosOf(n, (more += 10)));

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  bare(
    fc.record({
      op: fc.constant('make' as const),
      photos,
      photo_ms: opt(fc.integer({ min: 300, max: 20_000 })),
      shape: opt(fc.constantFrom(...SHAPE_NAMES)),
      transition: opt(fc.constantFrom(...TRANSITIONS)),
      transition_ms: opt(fc.integer({ min: 0, max: 5000 })),
      music: opt(fc.option(fc.constantFrom(...MUSIC_STYLES), { nil: null })),
      title: opt(fc.string({ minLength: 1, maxLength: 40 })),
    }),
  ),
  bare(
    fc.record({
      op: fc.constant('add' as const),
      photos,
      at: opt(fc.integer({ min: 0, max: 20 })),
    }),
  ),
  fc.record({ op: fc.constant('remove' as const), ids }),
  fc.record({ op: fc.constant('order' as const), ids }),
  fc.record({
    op: fc.constant('film_length' as const),
    ms: fc.integer({ min: 1000, max: 600_000 }),
  }),
  bare(
    fc.record({
      op: fc.constant('photo_length' as const),
      ms: fc.integer({ min: 300, max: 60_000 }),
      ids: opt(ids),
    }),
  ),
  fc.record({ op: fc.constant('shape' as const), shape: fc.constantFrom(...SHAPE_NAMES) }),
  bare(
    fc.record({
      op: fc.constant('fit' as const),
      fit: fc.constantFrom('fill' as const, 'blur' as const),
      ids: opt(ids),
    }),
  ),
  bare(
    fc.record({
      op: fc.constant('transition' as const),
      kind: fc.constantFrom(...TRANSITIONS),
      ms: opt(fc.integer({ min: 0, max: 5000 })),
      ids: opt(ids),
    }),
  ),
  bare(
    fc.record({
      op: fc.constant('motion' as const),
      kind: opt(fc.constantFrom(...MOTIONS, 'alternate' as const)),
      strength: opt(fc.double({ min: 0, max: 0.5, noNaN: true })),
      ids: opt(ids),
    }),
  ),
  fc.record({
    op: fc.constant('title' as const),
    text: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: null }),
  }),
  bare(
    fc.record({
      op: fc.constant('duplicate' as const),
      ids,
      at: opt(fc.integer({ min: 0, max: 20 })),
    }),
  ),
  fc.record({
    op: fc.constant('replace' as const),
    id: fc.integer({ min: 1, max: 6 }).map((n) => `p${n}`),
    photo: fc.integer({ min: 500, max: 520 }).map((n) => photosOf(1, n)[0]),
  }),
  bare(
    fc.record({
      op: fc.constant('focus' as const),
      point: fc.option(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        { nil: null },
      ),
      ids: opt(ids),
    }),
  ),
  fc.record({
    op: fc.constant('title_length' as const),
    ms: fc.integer({ min: 1000, max: 60_000 }),
  }),
  fc.record({
    op: fc.constant('caption' as const),
    text: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: null }),
    ids,
  }),
  fc.record({
    op: fc.constant('ending' as const),
    text: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: null }),
  }),
  bare(
    fc.record({
      op: fc.constant('look' as const),
      look: fc.option(
        fc.record({
          kind: fc.constantFrom(...LOOKS),
          strength: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { nil: null },
      ),
      ids: opt(ids),
    }),
  ),
  bare(
    fc.record({
      op: fc.constant('text_style' as const),
      of: opt(fc.constantFrom(...TEXT_ROLES)),
      ids: opt(ids),
      style: opt(fc.option(fc.constantFrom(...TEXT_STYLES), { nil: null })),
      size: opt(fc.option(fc.double({ min: 0.4, max: 2.5, noNaN: true }), { nil: null })),
      place: opt(fc.option(fc.constantFrom(...TEXT_PLACES), { nil: null })),
      animation: opt(fc.option(fc.constantFrom(...TEXT_ANIMATIONS), { nil: null })),
    }),
  ),
  fc.record({
    op: fc.constant('subtitles' as const),
    cues: fc.option(
      fc.array(
        fc.record({
          st: fc.integer({ min: 0, max: 60_000 }),
          d: fc.integer({ min: 1, max: 9000 }),
          text: fc.string({ minLength: 1, maxLength: 150 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      { nil: null },
    ),
  }),
  fc.record({ op: fc.constant('beat_cuts' as const), on: fc.boolean() }),
  bare(
    fc.record({
      op: fc.constant('music' as const),
      tempo: opt(fc.double({ min: 40, max: 200, noNaN: true })),
      style: opt(fc.option(fc.constantFrom(...MUSIC_STYLES), { nil: null })),
      gain: opt(fc.double({ min: 0, max: 1, noNaN: true })),
      seed: opt(fc.integer({ min: 0, max: 0xffffffff })),
    }),
  ),
);
