import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, applyAll } from '../../../shared/draft/apply.ts';
import { check } from '../../../shared/draft/check.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { editSchema, type Edit } from '../../../shared/draft/edit.ts';
import { MAX_TRANSITION_SHARE } from '../../../shared/draft/layout.ts';
import { draftSchema, pictures, scores, texts, type Draft } from '../../../shared/draft/schema.ts';
import { sayFault } from '../../../shared/i18n/index.ts';
import { anyEdit, anyTaste, EMPTY, film, photosOf, TASTE } from './films.ts';

const must = (draft: Draft, ...edits: Edit[]): Draft => {
  const done = applyAll(draft, edits, TASTE);
  if (!done.ok) throw new Error(sayFault(done.error.fault));
  return done.value.draft;
};
const fault = (draft: Draft, edit: Edit) => {
  const done = apply(draft, edit, TASTE);
  return done.ok ? undefined : done.error;
};
const withoutVersion = (draft: Draft) => ({ ...draft, v: 0 });

describe('any edits on any film', () => {
  const runs = fc.record({
    taste: anyTaste,
    edits: fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
  });

  it('keep the draft valid: no gap, whole ms, the sum of the photos is the film', () => {
    fc.assert(
      fc.property(runs, ({ taste, edits }) => {
        let draft = film(5);
        for (const edit of edits) {
          const done = apply(draft, edit, taste);
          if (done.ok) draft = done.value.draft;
        }
        expect(check(draft)).toEqual([]);
        const total = pictures(draft).reduce((sum, s) => sum + s.d, 0);
        expect(draft.d).toBe(total);
        for (const s of scores(draft)) expect(s.st + s.d).toBe(draft.d);
        for (const s of texts(draft).filter((x) => x.role !== 'subtitle'))
          expect(s.st + s.d).toBeLessThanOrEqual(draft.d);
      }),
      { numRuns: 400 },
    );
  });

  it('leave the given draft as it was, and are taken back exactly by their inverse', () => {
    fc.assert(
      fc.property(runs, ({ taste, edits }) => {
        const before = film(4, { title: 'Sea' });
        const copy = structuredClone(before);
        for (const edit of edits) {
          const done = apply(before, edit, taste);
          expect(before).toEqual(copy);
          if (!done.ok) continue;
          expect(done.value.draft.v).toBe(before.v + 1);
          expect(editSchema.safeParse(done.value.inverse).success).toBe(true);
          const back = apply(done.value.draft, done.value.inverse, taste);
          expect(back.ok && withoutVersion(back.value.draft)).toEqual(withoutVersion(copy));
          expect(diff(before, back.ok ? back.value.draft : undefined)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never leave a transition longer than its share of the shorter neighbour', () => {
    fc.assert(
      fc.property(runs, ({ taste, edits }) => {
        let draft = film(5);
        for (const edit of edits) {
          const done = apply(draft, edit, taste);
          if (done.ok) draft = done.value.draft;
        }
        const all = pictures(draft);
        for (const [i, s] of all.entries()) {
          const room = Math.min(s.d, all[i - 1]?.d ?? s.d);
          expect(s.tr?.d ?? 0).toBeLessThanOrEqual(room * MAX_TRANSITION_SHARE);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keep keys that they do not know, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), (edits) => {
        const plain = film(3);
        let draft = draftSchema.parse({
          ...plain,
          vendor: { deep: [1, 2] },
          m: { ...plain.m, canvas: 'x' },
          t: plain.t.map((t) => ({ ...t, extra: t.id })),
        });
        for (const edit of edits.filter((e) => e.op !== 'make')) {
          const done = apply(draft, edit, TASTE);
          if (done.ok) draft = done.value.draft;
        }
        expect(draft.vendor).toEqual({ deep: [1, 2] });
        expect(draft.m.canvas).toBe('x');
        expect(draft.t.find((t) => t.id === 'video')?.extra).toBe('video');
      }),
      { numRuns: 100 },
    );
  });
});

describe('rhythm', () => {
  it('ten photos of three seconds make 30.5 s, four beats each at 80', () => {
    const draft = film(10);
    expect(draft.d).toBe(30_500);
    expect(scores(draft)[0].score.tempo).toBe(80);
    expect(pictures(draft).map((s) => s.st)).toEqual(
      Array.from({ length: 10 }, (_, i) => i * 3000),
    );
  });

  it('every cut falls on a beat, or on a half or a quarter of one, whatever the length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 20_000 }),
        fc.constantFrom(
          'lofi' as const,
          'acoustic' as const,
          'upbeat' as const,
          'italian' as const,
        ),
        (ms, style) => {
          const draft = film(3, { photo_ms: ms, music: style });
          const { tempo } = scores(draft)[0].score;
          expect(tempo).toBeGreaterThanOrEqual(40);
          expect(tempo).toBeLessThanOrEqual(200);
          for (const s of pictures(draft)) {
            const quarters = (s.st * tempo * 4) / 60_000;
            expect(Math.abs(quarters - Math.round(quarters))).toBeLessThan(1e-6);
          }
        },
      ),
    );
  });

  it('a film of an asked length has exactly that, and equal photos but for the last', () => {
    for (const ms of [3001, 20_000, 59_999, 600_000]) {
      const draft = must(film(10), { op: 'film_length', ms });
      expect(draft.d).toBe(ms);
      const lengths = new Set(
        pictures(draft)
          .slice(0, -1)
          .map((s) => s.d),
      );
      expect(lengths.size).toBe(1);
    }
  });

  it('keeps an asked length when the photos change places', () => {
    const draft = must(
      film(7),
      { op: 'film_length', ms: 20_000 },
      { op: 'order', ids: ['p7', 'p2'] },
    );
    expect(draft.d).toBe(20_000);
    expect(
      pictures(draft)
        .slice(0, 3)
        .map((s) => s.id),
    ).toEqual(['p7', 'p2', 'p1']);
  });

  it('the longest photo moved to the end is held no longer than a photo may last', () => {
    const long = must(film(3), { op: 'photo_length', ms: 60_000, ids: ['p1'] });
    const moved = must(long, { op: 'order', ids: ['p2', 'p3', 'p1'] });
    expect(pictures(moved).at(-1)).toMatchObject({ id: 'p1', d: 60_000 });
    expect(check(moved)).toEqual([]);
  });

  it('any length that photos can have together is had, to the ms', () => {
    for (const ms of [599_506, 599_999, 600_000, 540_001, 3_000, 3_001]) {
      const made = must(film(10), { op: 'film_length', ms });
      expect(check(made)).toEqual([]);
      expect(made.d).toBe(ms);
    }
  });

  it('300 photos fit into the longest film', () => {
    const draft = film(300);
    expect(draft.d).toBeLessThanOrEqual(600_000);
    expect(draftSchema.safeParse(draft).success).toBe(true);
    expect(JSON.stringify(draft).length).toBeLessThan(200_000);
  });
});

describe('motion', () => {
  it('no photo moves as the one before it did, also after photos were moved or removed', () => {
    const draft = must(
      film(9),
      { op: 'order', ids: ['p5', 'p1', 'p9'] },
      { op: 'remove', ids: ['p2'] },
    );
    const kinds = pictures(draft).map((s) => s.kb?.kind);
    for (const [i, k] of kinds.entries()) expect(k).not.toBe(kinds[i - 1]);
    for (const s of pictures(draft)) expect(s.why).toBeTruthy();
  });

  it('a wide picture in an upright frame travels sideways', () => {
    const draft = film(2, {
      shape: '1:1',
      photos: [
        { media: 'a', name: 'a.jpg', w: 1400, h: 1000 },
        { media: 'b', name: 'b.jpg', w: 1000, h: 1400 },
      ],
    });
    expect(pictures(draft).map((s) => s.kb?.kind)).toEqual(['right', 'up']);
  });

  it('photos of one size do not all go the same way', () => {
    const kinds = new Set(
      pictures(film(8, { photos: photosOf(12).filter((p) => p.w === 4000) })).map(
        (s) => s.kb?.kind,
      ),
    );
    expect(kinds).toEqual(new Set(['down', 'in', 'out', 'up']));
  });

  it('a motion that was asked for is kept when the shape changes', () => {
    const draft = must(
      film(3),
      { op: 'motion', kind: 'down', ids: ['p2'] },
      { op: 'shape', shape: '9:16' },
    );
    expect(pictures(draft)[1].kb?.kind).toBe('down');
    expect([draft.m.width, draft.m.height]).toEqual([1080, 1920]);
  });
});

describe('ids', () => {
  it('stay with their photos, and new ones are never reused for others that are there', () => {
    const draft = must(
      film(3),
      { op: 'remove', ids: ['p2'] },
      { op: 'add', photos: photosOf(2, 50), at: 0 },
    );
    expect(pictures(draft).map((s) => [s.id, s.media])).toEqual([
      ['p4', 'm_50'],
      ['p5', 'm_51'],
      ['p1', 'm_0'],
      ['p3', 'm_2'],
    ]);
  });

  it('the opening stays at the start of the film', () => {
    const draft = must(film(3), { op: 'order', ids: ['p3'] });
    expect(pictures(draft).map((s) => s.tr?.kind)).toEqual(['black', 'dissolve', 'dissolve']);
  });
});

describe('faults name what was asked and the bound', () => {
  it('an id that does not exist, with the nearest that does', () => {
    expect(fault(film(3), { op: 'remove', ids: ['p33'] })).toEqual({
      reason: 'unknown_segment',
      id: 'p33',
      nearest: 'p3',
    });
  });
  it('a film too short for its photos, or too long', () => {
    expect(fault(film(10), { op: 'film_length', ms: 1000 })).toEqual({
      reason: 'out_of_range',
      what: 'film_ms',
      value: 1000,
      min: 3000,
      max: 600_000,
      photos: 10,
    });
    expect(fault(film(1), { op: 'film_length', ms: 61_000 })).toMatchObject({ max: 60_000 });
    expect(fault(film(20), { op: 'photo_length', ms: 60_000 })).toMatchObject({
      what: 'film_ms',
      max: 600_000,
    });
  });
  it('nothing there to edit', () => {
    expect(fault(EMPTY, { op: 'title', text: 'x' })).toEqual({
      reason: 'nothing_to_edit',
      what: 'photos',
    });
    expect(fault(film(2), { op: 'title', text: null })).toMatchObject({ what: 'title' });
    expect(fault(film(2, { music: null }), { op: 'music', gain: 0.5 })).toMatchObject({
      what: 'music',
    });
    expect(fault(film(2), { op: 'remove', ids: ['p1', 'p2'] })).toEqual({
      reason: 'no_photo_left',
      photos: 2,
    });
  });
  it('several edits are all made or none, and the index is told', () => {
    const done = applyAll(
      film(2),
      [
        { op: 'title', text: 'Sea' },
        { op: 'remove', ids: ['p9'] },
      ],
      TASTE,
    );
    expect(done).toMatchObject({ ok: false, error: { index: 1 } });
  });
});
