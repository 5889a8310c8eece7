/** Sound effects in the draft: placed, following their photos, bounded, told, and taken back exactly. */
import { describe, expect, it } from 'vitest';
import { apply, applyAll } from '../../../shared/draft/apply.ts';
import { check } from '../../../shared/draft/check.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { editSchema, type Edit } from '../../../shared/draft/edit.ts';
import { MADE_MS, madeEffects } from '../../../shared/draft/effects.ts';
import { effectsOf } from '../../../shared/draft/edits/effects.ts';
import { heard } from '../../../shared/draft/heard.ts';
import { emptyDraft, type Draft } from '../../../shared/draft/schema.ts';
import { summary } from '../../../shared/draft/summary.ts';
import { sayFault } from '../../../shared/i18n/index.ts';
import { MAX_EFFECTS } from '../../../shared/limits.ts';
import { profileById } from '../../../shared/profiles/index.ts';

const taste = profileById('online-photo-video-maker')!;
const after = (draft: Draft, ...edits: Edit[]): Draft => {
  const done = applyAll(
    draft,
    edits.map((e) => editSchema.parse(e)),
    taste,
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.draft;
};
const film = after(emptyDraft({ width: 320, height: 180, fps: 30 }), {
  op: 'make',
  photos: [1, 2, 3, 4].map((n) => ({ media: `m${n}`, name: `${n}.jpg`, w: 40, h: 30 })),
  photo_ms: 3_000,
});
const ding = { media: 's1', name: 'ding.mp3', ms: 900 };

describe('an effect', () => {
  it('from a file is heard at its time, several at once, and no longer than the film', () => {
    const draft = after(
      film,
      { op: 'effect', sound: ding, at: 2_000, gain: 0.5, fade_out: 100 },
      { op: 'effect', sound: ding, at: 2_300 },
      { op: 'effect', sound: ding, at: film.d - 400 },
    );
    expect(check(draft)).toEqual([]);
    expect(heard(draft)).toMatchObject([
      { bus: 'effect', at: 96_000, count: 43_200, gain: 0.5, fadeOut: 4_800 },
      { bus: 'effect', at: 110_400, count: 43_200, gain: 1 },
      { bus: 'effect', count: 19_200 },
    ]);
    expect(effectsOf(draft).map((s) => s.id)).toEqual(['fx1', 'fx2', 'fx3']);
  });

  it('of a photo goes where that goes, and goes with it', () => {
    const at3 = after(film, { op: 'effect', made: 'riser', of: 'p3' });
    expect(effectsOf(at3)[0]).toMatchObject({ st: 6_000 - MADE_MS.riser.lead, of: 'p3' });
    const moved = after(at3, { op: 'order', ids: ['p1', 'p2', 'p4', 'p3'] });
    expect(effectsOf(moved)[0].st).toBe(9_000 - MADE_MS.riser.lead);
    expect(diff(at3, moved).map((c) => c.kind)).not.toContain('effects');
    expect(effectsOf(after(at3, { op: 'remove', ids: ['p3'] }))).toEqual([]);
    const later = after(film, { op: 'effect', sound: ding, of: 'p2', after: 500 });
    expect(effectsOf(later)[0].st).toBe(3_500);
  });

  it('is changed by its id, moved, and taken away; every edit has its exact inverse', () => {
    let draft = after(film, { op: 'effect', made: 'pop', of: 'p2' });
    const steps: Edit[] = [
      { op: 'effect', id: 'fx1', at: 4_000, gain: 0.3 },
      { op: 'effect', id: 'fx1', sound: ding, from: 100 },
      { op: 'mix', of: 'effect', gain: 1.2 },
      { op: 'cut_sound', made: 'whoosh', gain: 0.8 },
      { op: 'cut_sound', made: 'shutter' },
      { op: 'no_effects', ids: ['fx1'] },
      { op: 'cut_sound', made: null },
    ];
    for (const edit of steps) {
      const done = apply(draft, editSchema.parse(edit), taste);
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      expect(diff(draft, done.value.draft)).not.toEqual([]);
      expect(check(done.value.draft)).toEqual([]);
      const back = apply(done.value.draft, done.value.inverse, taste);
      expect(back.ok && { ...back.value.draft, v: 0 }).toEqual({ ...draft, v: 0 });
      draft = done.value.draft;
      if (edit.op === 'effect' && edit.at === 4_000) {
        expect(effectsOf(draft)[0]).toMatchObject({ st: 4_000, made: 'pop', gain: 0.3 });
        expect(effectsOf(draft)[0]).not.toHaveProperty('of');
      }
      if (edit.op === 'effect' && edit.sound)
        expect(effectsOf(draft)[0]).toMatchObject({ st: 4_000, d: 800, media: 's1', from: 100 });
    }
    expect(draft.t.map((t) => t.id)).not.toContain('effects');
  });

  it('leaves the music what it is, also when that changes', () => {
    const draft = after(film, { op: 'cut_sound', made: 'whoosh' }, { op: 'music', style: 'jazz' });
    expect(effectsOf(draft)).toHaveLength(1);
    const silent = after(draft, { op: 'music', style: null });
    expect(effectsOf(silent)).toHaveLength(1);
    expect(summary(silent)).toContain('Sound effects');
    expect(diff(film, after(film, { op: 'cut_sound', made: 'whoosh' }))).toEqual([
      { kind: 'cut_sound', before: null, after: 'whoosh' },
    ]);
  });
});

it('is told when it is bound to its photo and let go where it is, and when it alone is louder', () => {
  const two = after(
    film,
    { op: 'effect', made: 'pop', at: 0 },
    { op: 'effect', sound: ding, at: 4_000 },
  );
  const of = two.t.flatMap((t) => (t.tt === 0 ? t.sg : []))[0].id;
  const bound = after(two, { op: 'effect', id: 'fx1', of });
  const effect = { name: 'pop', made: true, at: 0 };
  expect(diff(two, bound)).toEqual([{ kind: 'effect_of', effect, bound: true }]);
  expect(diff(bound, two)).toEqual([{ kind: 'effect_of', effect, bound: false }]);
  const louder = after(two, { op: 'effect', id: 'fx2', gain: 1.5 });
  expect(diff(two, louder)).toEqual([
    {
      kind: 'effect_gain',
      effect: { name: 'ding.mp3', made: false, at: 4_000 },
      before: 1,
      after: 1.5,
    },
  ]);
  // All of them at once are the mix.
  expect(diff(two, after(two, { op: 'mix', of: 'effect', gain: 0.5 }))).toMatchObject([
    { kind: 'mix', of: 'effect', part: 'gain', after: 0.5 },
  ]);
});

it('on the cuts it is heard at every cut, its moment on the cut, wherever the cuts go', () => {
  const draft = after(film, { op: 'cut_sound', made: 'whoosh' });
  const at = (d: Draft) => madeEffects(d).map((e) => e.at / 48 + MADE_MS.whoosh.lead);
  expect(at(draft)).toEqual([3_000, 6_000, 9_000]);
  expect(at(after(draft, { op: 'photo_length', ms: 2_000 }))).toEqual([2_000, 4_000, 6_000]);
});

describe('is refused with the value and the bound', () => {
  const fault = (draft: Draft, edit: Edit): string => {
    const done = apply(draft, edit, taste);
    if (done.ok) throw new Error('not refused');
    return sayFault(done.error, 'en');
  };
  it.each([
    ['an unknown photo', { op: 'effect', made: 'pop', of: 'p9' }, /“p9”.*“p/],
    ['an effect that is not there', { op: 'effect', id: 'fx7', gain: 1 }, /no sound effects yet/],
    ['nothing to take away', { op: 'no_effects' }, /no sound effects yet/],
    [
      'a start behind the file’s end',
      { op: 'effect', sound: ding, from: 2_000 },
      /2 s.*0\.9 s|0\.9 s.*2 s/,
    ],
  ] as [string, Edit, RegExp][])('%s', (_name, edit, said) =>
    expect(fault(film, edit)).toMatch(said),
  );

  it('more than a film may have', () => {
    const full = after(
      film,
      ...Array.from({ length: MAX_EFFECTS }, (): Edit => ({ op: 'effect', made: 'pop' })),
    );
    expect(fault(full, { op: 'effect', made: 'pop' })).toMatch(/61.*|60/);
  });

  it('neither a file nor one of ours, or both', () => {
    expect(editSchema.safeParse({ op: 'effect', at: 3 }).success).toBe(false);
    expect(editSchema.safeParse({ op: 'effect', sound: ding, made: 'pop' }).success).toBe(false);
    expect(editSchema.safeParse({ op: 'effect', made: 'kazoo' }).success).toBe(false);
  });
});
