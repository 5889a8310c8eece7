/** Clips in the draft: which moment is seen when, and what edits make of their length. */
import { expect, test } from 'vitest';
import { apply, type Taste } from '../../../shared/draft/apply.ts';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import { check } from '../../../shared/draft/check.ts';
import { clipAt } from '../../../shared/draft/clip.ts';
import { diff } from '../../../shared/draft/diff.ts';
import type { Edit, Photo } from '../../../shared/draft/edit.ts';
import { emptyDraft, pictures, scores, type Draft } from '../../../shared/draft/schema.ts';
import { summary } from '../../../shared/draft/summary.ts';
import { say } from '../../../shared/i18n/index.ts';
import { DEFAULT_PROFILE } from '../../../shared/profiles/index.ts';

const taste: Taste = DEFAULT_PROFILE;
const photo = (n: number): Photo => ({ media: `m${n}`, name: `${n}.jpg`, w: 4000, h: 3000 });
const clip = (n: number, ms: number, more: object = {}): Photo => ({
  media: `c${n}`,
  name: `${n}.mp4`,
  w: 1920,
  h: 1080,
  clip: { ms, sound: true, ...more },
});
const edited = (draft: Draft, ...edits: Edit[]): Draft =>
  edits.reduce((now, edit) => {
    const done = apply(now, edit, taste);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    expect(check(done.value.draft)).toEqual([]);
    return done.value.draft;
  }, draft);
const film = (photos: Photo[], more: Partial<Extract<Edit, { op: 'make' }>> = {}): Draft =>
  edited(emptyDraft({ width: 1280, height: 720, fps: 30 }), { op: 'make', photos, ...more });
const nth = (draft: Draft, n: number) => pictures(draft)[n];

test('a clip plays as long as it is, cut down to whole beats, and photos keep their length', () => {
  const draft = film([photo(1), clip(1, 7_300), photo(2)]);
  const beat = 60_000 / scores(draft)[0].score.tempo;
  const c = nth(draft, 1);
  expect(c).toMatchObject({ kind: 'clip', len: 7_300, sound: true, kb: { kind: 'hold' } });
  expect(c.d).toBeLessThanOrEqual(7_300);
  expect(c.d).toBeGreaterThan(7_300 - beat);
  expect(Math.abs(c.d / beat - Math.round(c.d / beat)) * beat).toBeLessThan(1);
  expect(nth(draft, 0).d).toBe(taste.photoMs);
  expect(summary(draft, 'en')).toContain('2 photos and 1 clip');
});

test('of a long clip the usual part is taken; an animated picture stays as long as a photo', () => {
  const draft = film([clip(1, 240_000), clip(2, 900, { loop: true, sound: false })], {
    music: null,
  });
  expect(nth(draft, 0).d).toBe(15_000);
  expect(nth(draft, 1)).toMatchObject({ d: taste.photoMs + 500, loop: true });
});

test('the moment of the clip goes with the film, from its part and at its speed', () => {
  let draft = film([clip(1, 10_000)], { music: null });
  expect(atFrame(draft, 30).base!.clip).toBe(1_000);
  draft = edited(draft, { op: 'clip', trim: [2_000, 6_000] });
  expect(nth(draft, 0)).toMatchObject({ d: 4_500, hold: 500, trim: [2_000, 6_000] });
  expect(atFrame(draft, 30).base!.clip).toBe(3_000);
  draft = edited(draft, { op: 'clip', speed: 0.5 });
  expect(nth(draft, 0).d - 500).toBe(8_000);
  expect(atFrame(draft, 30).base!.clip).toBe(2_500);
  draft = edited(draft, { op: 'clip', speed: 2, trim: null });
  expect(nth(draft, 0)).not.toHaveProperty('trim');
  expect(nth(draft, 0).d - 500).toBe(5_000);
  // Held at the end of its file, not beyond.
  expect(atFrame(draft, 164).base!.clip).toBe(10_000);
});

test('what starts over does so, also before its segment', () => {
  const s = nth(film([photo(1), clip(1, 900, { loop: true, sound: false })]), 1);
  expect(clipAt(s, s.st + 950)).toBe(50);
  expect(clipAt(s, s.st - 100)).toBe(800);
});

test('a film of an asked length shortens clips and never stretches them', () => {
  const draft = film([photo(1), clip(1, 4_000), photo(2)], { music: null });
  const long = edited(draft, { op: 'film_length', ms: 30_000 });
  expect(long.d).toBe(30_000);
  expect(nth(long, 1).d).toBe(4_000);
  const short = edited(draft, { op: 'film_length', ms: 3_000 });
  expect(short.d).toBe(3_000);
  expect(nth(short, 1).d).toBeLessThan(4_000);
  const done = apply(film([clip(1, 4_000)]), { op: 'film_length', ms: 9_000 }, taste);
  expect(done).toMatchObject({ ok: false, error: { what: 'film_ms', max: 4_000 } });
});

test('each photo longer does not touch the clip; naming it cuts it', () => {
  const draft = film([photo(1), clip(1, 4_000), photo(2)], { music: null });
  const each = edited(draft, { op: 'photo_length', ms: 5_000 });
  expect(pictures(each).map((s) => s.d)).toEqual([5_000, 4_000, 5_500]);
  const named = edited(draft, { op: 'photo_length', ms: 2_000, ids: ['p2'] });
  expect(nth(named, 1).d).toBe(2_000);
  const over = apply(draft, { op: 'photo_length', ms: 5_000, ids: ['p2'] }, taste);
  expect(over).toMatchObject({ ok: false, error: { what: 'photo_ms', max: 4_000 } });
});

test('part, speed and sound are told with what they were, once', () => {
  const draft = film([photo(1), clip(1, 8_000)], { music: null });
  const cut = edited(draft, { op: 'clip', trim: [0, 5_000], ids: ['p2'] });
  expect(diff(draft, cut).map((c) => c.kind)).toEqual(['length', 'clip_part']);
  expect(say(diff(draft, cut), 'en')).toContain('plays from 0 s to 5 s');
  const slow = edited(draft, { op: 'clip', speed: 0.5 });
  expect(say(diff(draft, slow), 'it')).toContain('velocità 0.5× (era 1×)');
  const mute = edited(draft, { op: 'clip', gain: 0 });
  expect(diff(draft, mute)).toEqual([{ kind: 'clip_gain', before: 1, after: 0, photos: [2] }]);
  expect(say(diff(draft, mute), 'zh-CN')).toContain('静音');
  const back = apply(mute, { op: 'restore', draft }, taste);
  expect(back.ok && { ...back.value.draft, v: draft.v }).toEqual(draft);
});

test('what cannot be is refused with the bound', () => {
  expect(apply(film([photo(1)]), { op: 'clip', gain: 0 }, taste)).toMatchObject({
    ok: false,
    error: { reason: 'nothing_to_edit', what: 'clips' },
  });
  const draft = film([clip(1, 4_000)]);
  expect(apply(draft, { op: 'clip', trim: [4_000, 9_000] }, taste)).toMatchObject({
    ok: false,
    error: { reason: 'out_of_range', what: 'clip_ms', max: 4_000 },
  });
  const photoTooLong = { ...nth(film([photo(1)]), 0), d: 61_000 };
  const bad = { ...draft, d: 61_000, t: [{ id: 'v', tt: 0, sg: [photoTooLong] }] };
  expect(check(bad)[0]).toMatchObject({ path: 't[0].sg[0].d', nearest: 60_000 });
});
