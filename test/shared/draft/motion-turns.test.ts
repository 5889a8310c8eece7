/** However photos come, go and change places: none that moves by itself moves as the one before it does. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../shared/draft/apply.ts';
import type { Edit, Photo } from '../../../shared/draft/edit.ts';
import { pictures, type Draft } from '../../../shared/draft/schema.ts';
import { EMPTY, TASTE } from './films.ts';

const SIZES = [
  [4000, 3000],
  [3000, 4000],
  [1920, 1080],
  [1080, 1920],
  [9000, 2000],
  [1000, 1000],
] as const;
const photo = fc.tuple(fc.constantFrom(...SIZES), fc.nat(1e6)).map(([[w, h], n]): Photo => ({
  media: `m${n}`,
  name: `${n}.jpg`,
  w,
  h,
}));

/** An edit by places in the film, whichever it has by then. */
const steps = fc.record({
  op: fc.constantFrom('add', 'remove', 'order', 'replace', 'duplicate', 'pairs', 'shape'),
  at: fc.nat(20),
  other: fc.nat(20),
  photo,
  upright: fc.boolean(),
});
const editOf = (draft: Draft, s: typeof steps extends fc.Arbitrary<infer S> ? S : never): Edit => {
  const ids = pictures(draft).map(({ id }) => id);
  const [id, other] = [ids[s.at % ids.length], ids[s.other % ids.length]];
  switch (s.op) {
    case 'add':
      return { op: 'add', photos: [s.photo], at: s.at % (ids.length + 1) };
    case 'remove':
      return { op: 'remove', ids: [id] };
    case 'order':
      return { op: 'order', ids: [...new Set([id, other])] };
    case 'replace':
      return { op: 'replace', id, photo: s.photo };
    case 'duplicate':
      return { op: 'duplicate', ids: [id], at: s.other % (ids.length + 1) };
    case 'pairs':
      return { op: 'pairs', on: s.upright };
    case 'shape':
      return { op: 'shape', shape: s.upright ? '9:16' : '16:9' };
  }
};

it('never the same motion twice running', () => {
  fc.assert(
    fc.property(
      fc.array(photo, { minLength: 3, maxLength: 8 }),
      fc.array(steps, { minLength: 1, maxLength: 8 }),
      (photos, asked) => {
        const made = apply(EMPTY, { op: 'make', photos }, TASTE);
        if (!made.ok) throw new Error('no film');
        let { draft } = made.value;
        for (const step of asked) {
          const edit = editOf(draft, step);
          const done = apply(draft, edit, TASTE);
          if (done.ok) draft = done.value.draft;
          const kinds = pictures(draft).map((s) => s.kb?.kind);
          for (let i = 1; i < kinds.length; i++)
            expect(kinds[i], `${edit.op}: ${kinds.join(' ')}`).not.toBe(kinds[i - 1]);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
