import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG_SEGMENT_S, MIN_SEGMENT_S } from '../../../render/cache/limits.ts';
import { planSegments } from '../../../render/cache/plan.ts';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { frameCount } from '../../../shared/draft/time.ts';

const FPS = 30;
const filmOf = (photos: { id: string; d: number; tr?: number }[]): Draft => {
  let st = 0;
  const sg = photos.map(({ id, d, tr }) => {
    const at = st;
    st += d;
    return {
      id,
      st: at,
      d,
      media: `m_${id}`,
      ...(tr ? { tr: { kind: 'dissolve' as const, d: tr } } : {}),
    };
  });
  return {
    v: 1,
    m: { width: 320, height: 180, fps: FPS },
    d: st,
    t: [{ id: 'video', tt: 0, sg }],
  };
};
const photosOf = (d: fc.Arbitrary<number>) =>
  fc.array(fc.record({ d, tr: fc.integer({ min: 0, max: 1_500 }) }), {
    minLength: 1,
    maxLength: 80,
  });
const photos = photosOf(fc.integer({ min: 300, max: 20_000 }));
/** Whole frames: what is moved by them keeps its own. */
const wholePhotos = photosOf(fc.integer({ min: 3, max: 200 }).map((n) => n * 100));
const named = (list: { d: number; tr: number }[]) => list.map((p, i) => ({ ...p, id: `p${i}` }));

describe('a plan', () => {
  it('covers the film without gaps, in segments that are worth it', () => {
    fc.assert(
      fc.property(photos, (list) => {
        const draft = filmOf(named(list));
        const spans = planSegments(draft);
        const total = frameCount(draft);
        expect(spans[0].from).toBe(0);
        expect(spans.at(-1)!.to).toBe(total);
        for (const [i, { from, to }] of spans.entries()) {
          if (i > 0) expect(from).toBe(spans[i - 1].to);
          expect(to - from).toBeGreaterThanOrEqual(Math.min(total, MIN_SEGMENT_S * FPS));
        }
      }),
    );
  });

  it('cuts where a photo stands alone, and inside one that stands long', () => {
    const draft = filmOf([
      { id: 'a', d: 3_000 },
      { id: 'b', d: 3_000, tr: 600 },
      { id: 'c', d: 11_000 },
    ]);
    expect(planSegments(draft).map((s) => s.from)).toEqual([0, 99, 180, 300, 420]);
    expect(atFrame(draft, 98).incoming).toBeDefined();
    expect(atFrame(draft, 99).incoming).toBeUndefined();
  });

  it('joins photos that flash by, and splits what is long', () => {
    const quick = filmOf(Array.from({ length: 60 }, (_, i) => ({ id: `p${i}`, d: 500 })));
    const lengths = planSegments(quick).map((s) => s.to - s.from);
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10 * FPS);
    const long = planSegments(filmOf([{ id: 'a', d: 60_000 }]));
    for (const { from, to } of long)
      expect(to - from).toBeLessThan((LONG_SEGMENT_S + MIN_SEGMENT_S) * FPS);
  });

  it('moves no cut that is far from an edit', () => {
    fc.assert(
      fc.property(wholePhotos, fc.nat(), (list, pick) => {
        const before = named(list);
        const at = pick % before.length;
        const without = before.filter((_, i) => i !== at);
        if (without.length === 0) return;
        // A photo that is taken away moves what follows by its length.
        const whole = filmOf(before);
        const rest = filmOf(without);
        const cutsOf = (draft: Draft, ids: Set<string>): string[] => {
          const segments = draft.t[0].sg as { id: string; st: number }[];
          return planSegments(draft).flatMap(({ from }) => {
            const s = segments.findLast((p) => p.st <= (from * 1000) / FPS)!;
            return ids.has(s.id) ? [s.id] : [];
          });
        };
        // What begins so many seconds later cannot know of the edit.
        const far = new Set<string>();
        let room = 0;
        for (let i = at + 1; i < before.length; i++) {
          if (room > 8_000) far.add(before[i].id);
          room += before[i].d;
        }
        expect(cutsOf(rest, far)).toEqual(cutsOf(whole, far));
      }),
    );
  });

  it('of an empty film is empty', () => {
    expect(planSegments(filmOf([]))).toEqual([]);
  });
});
