import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/draft/apply.ts';
import { check, isReady } from '../../../shared/draft/check.ts';
import { changeSchema } from '../../../shared/contract/events.ts';
import { diff } from '../../../shared/draft/diff.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { summary } from '../../../shared/draft/summary.ts';
import { say } from '../../../shared/i18n/index.ts';
import { LANGUAGES } from '../../../shared/profiles/index.ts';
import { EMPTY, film, photosOf, TASTE } from './films.ts';

const after = (draft: ReturnType<typeof film>, edit: Edit) => {
  const done = apply(draft, edit, TASTE);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.draft;
};
const kinds = (edit: Edit) => diff(film(4), after(film(4), edit)).map((c) => c.kind);

const VENDOR = {
  t: [
    { tt: 0, sg: [{ d: 10_000, name: 'city timelapse', zz: 1 }] },
    { tt: 1, sg: [{ d: 10_000, name: 'Lo-fi', volume: 0.35 }] },
    { tt: 7, sg: [{ d: 3000, text: 'Urban Dreams' }] },
  ],
};

describe('diff', () => {
  it('names each kind of change by what can be seen or heard', () => {
    expect(kinds({ op: 'remove', ids: ['p2'] })).toEqual(['photos', 'removed', 'length']);
    expect(kinds({ op: 'add', photos: photosOf(1, 9) })).toEqual(['photos', 'added', 'length']);
    expect(kinds({ op: 'order', ids: ['p4'] })).toEqual(['order']);
    expect(kinds({ op: 'film_length', ms: 8000 })).toEqual(['length', 'photo_length']);
    expect(kinds({ op: 'photo_length', ms: 5000, ids: ['p2'] })).toEqual([
      'length',
      'photo_length',
    ]);
    expect(kinds({ op: 'shape', shape: '9:16' })).toEqual(['shape']);
    expect(kinds({ op: 'title', text: 'Sea' })).toEqual(['title']);
    expect(kinds({ op: 'music', style: null })).toEqual(['music']);
    expect(kinds({ op: 'music', gain: 0.5 })).toEqual(['music']);
    expect(kinds({ op: 'transition', kind: 'cut' })).toEqual(['transition']);
    expect(kinds({ op: 'motion', strength: 0.2 })).toEqual(['motion']);
    expect(kinds({ op: 'motion', kind: 'hold' })).toEqual(['motion']);
    expect(kinds({ op: 'fit', fit: 'blur', ids: ['p1'] })).toEqual(['fit']);
  });

  it('tells only the photos that changed by their places', () => {
    const changes = diff(film(4), after(film(4), { op: 'fit', fit: 'blur', ids: ['p2', 'p3'] }));
    expect(changes).toEqual([{ kind: 'fit', before: null, after: 'blur', photos: [2, 3] }]);
  });

  it('is empty exactly where nothing changed', () => {
    expect(diff(film(3), film(3))).toEqual([]);
    expect(diff(film(3), { ...film(3), v: 99, unknown: true })).toEqual([]);
  });

  it('reads the vendor’s drafts', () => {
    const quieter = structuredClone(VENDOR);
    quieter.t[1].sg[0] = { d: 10_000, name: 'Lo-fi', volume: 0.2 };
    expect(diff(VENDOR, quieter)).toEqual([
      { kind: 'music', before: { name: 'Lo-fi', gain: 0.35 }, after: { name: 'Lo-fi', gain: 0.2 } },
    ]);
    expect(diff({}, VENDOR).map((c) => c.kind)).toEqual(['photos', 'length', 'title', 'music']);
  });

  it('never throws, and always gives what the event contract takes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        for (const c of diff({ t: a }, { t: b, d: a })) changeSchema.parse(c);
        for (const language of LANGUAGES) expect(say(diff(a, b), language)).toBeTruthy();
      }),
    );
  });
});

describe('summary', () => {
  it('is the protocol’s line', () => {
    expect(summary(VENDOR)).toBe(
      'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
    );
    const draft = after(after(film(10), { op: 'title', text: 'Sea' }), { op: 'music', gain: 0.35 });
    expect(summary(draft)).toBe(
      'Timeline (3 tracks): 1. Video: 10 photos (0-30.5s) 2. BGM: Acoustic (0-30.5s, 35%) 3. Title: "Sea" (0-3s)',
    );
  });
  it('speaks the languages, and says when there is nothing', () => {
    expect(summary(film(1), 'it')).toContain('Timeline (2 tracce): 1. Video: photo-0.jpg');
    expect(summary(EMPTY)).toBe('Timeline: empty');
  });
  it('never throws on anybody’s draft', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        expect(typeof summary(any)).toBe('string');
        expect(typeof summary({ t: [any] })).toBe('string');
        expect(typeof summary({ t: [{ tt: 0, sg: [any] }] })).toBe('string');
      }),
    );
  });
});

describe('check', () => {
  it('names the path, what is allowed, and the nearest right value', () => {
    expect(check(EMPTY)).toEqual([{ path: 't', code: 'empty', allowed: 'at least one photo' }]);
    const wrong = structuredClone(film(3));
    wrong.t[0].sg[1].st = 3500;
    expect(check(wrong)).toMatchObject([{ path: 't[0].sg[1].st', code: 'gap', nearest: 3000 }]);
    const odd = { ...film(2), m: { ...film(2).m, width: 1921 } };
    expect(check(odd)).toMatchObject([{ path: 'm.width', nearest: 1922 }]);
    const long = structuredClone(film(2));
    long.t[0].sg[0].d = 61_000;
    expect(check(long)).toMatchObject([{ path: 't[0].sg[0].d', nearest: 60_000 }]);
    expect(check(null).length).toBeGreaterThan(0);
  });
  it('two segments with one id are told apart', () => {
    const twice = structuredClone(film(2));
    twice.t[0].sg[1].id = 'p1';
    expect(check(twice)).toMatchObject([{ path: 't[0].sg[1].id', nearest: 'p1-2' }]);
  });
  it('a draft is ready when some track has something in it', () => {
    expect(isReady(VENDOR)).toBe(true);
    expect(isReady({ t: [{ tt: 0, sg: [] }] })).toBe(false);
    expect(isReady('nonsense')).toBe(false);
  });
});
