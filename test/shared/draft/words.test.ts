import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/draft/apply.ts';
import { diff } from '../../../shared/draft/diff.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { pictures, scores, texts, type Draft } from '../../../shared/draft/schema.ts';
import { say, sayFault } from '../../../shared/i18n/index.ts';
import { film, photosOf, TASTE } from './films.ts';

const must = (draft: Draft, ...edits: Edit[]): Draft => {
  const done = applyAll(draft, edits, TASTE);
  if (!done.ok) throw new Error(sayFault(done.error.fault));
  return done.value.draft;
};
const times = (draft: Draft) => texts(draft).map((s) => [s.id, s.st, s.st + s.d]);

describe('words over photos', () => {
  it('come and go with their photo, wherever it is moved', () => {
    const draft = must(film(3), { op: 'caption', text: 'Rome', ids: ['p2'] });
    expect(times(draft)).toEqual([['caption-p2', 3000, 6000]]);
    expect(times(must(draft, { op: 'order', ids: ['p2'] }))).toEqual([['caption-p2', 0, 3000]]);
    expect(times(must(draft, { op: 'remove', ids: ['p2'] }))).toEqual([]);
    expect(times(must(draft, { op: 'caption', text: null, ids: ['p2'] }))).toEqual([]);
  });
  it('never stand on the title: it gives way, and gets its time back', () => {
    const titled = must(film(3), { op: 'title', text: 'Sea' }, { op: 'title_length', ms: 9500 });
    const both = must(titled, { op: 'caption', text: 'Rome', ids: ['p1', 'p3'] });
    expect(times(both)).toEqual([
      ['title1', 0, 1500],
      ['caption-p1', 1500, 3000],
      ['caption-p3', 6000, 9500],
    ]);
    const alone = must(both, { op: 'caption', text: null, ids: ['p1', 'p3'] });
    expect(times(alone)).toEqual([['title1', 0, 9500]]);
  });
  it('an end card stays on the last photo and shares it with its caption', () => {
    const draft = must(
      film(2),
      { op: 'ending', text: 'The end' },
      { op: 'caption', text: 'Rome', ids: ['p2'] },
    );
    expect(times(draft)).toEqual([
      ['end1', 4750, 6500],
      ['caption-p2', 3000, 4750],
    ]);
    const grown = must(draft, { op: 'add', photos: photosOf(1, 9) });
    expect(times(grown)[0]).toEqual(['end1', 6000, 9500]);
  });
  it('are told with their places', () => {
    const before = film(3);
    const after = must(before, { op: 'caption', text: 'Rome', ids: ['p1', 'p3'] });
    expect(diff(before, after)).toEqual([
      { kind: 'caption', before: null, after: 'Rome', photos: [1, 3] },
    ]);
    expect(say(diff(before, after), 'en')).toBe('Photos 1 and 3: now with the words “Rome”.');
  });
});

describe('photos once more, or others', () => {
  it('a copy has an id and a motion of its own, and is told as added', () => {
    const before = film(3);
    const after = must(before, { op: 'duplicate', ids: ['p1'], at: 2 });
    expect(pictures(after).map((s) => [s.id, s.media])).toEqual([
      ['p1', 'm_0'],
      ['p2', 'm_1'],
      ['p4', 'm_0'],
      ['p3', 'm_2'],
    ]);
    expect(pictures(after).map((s) => s.tr?.kind)).toEqual([
      'black',
      'dissolve',
      'dissolve',
      'dissolve',
    ]);
    expect(diff(before, after).map((c) => c.kind)).toContain('added');
  });
  it('another photo takes the place, the time and the id', () => {
    const after = must(film(3), { op: 'replace', id: 'p2', photo: photosOf(1, 7)[0] });
    expect(pictures(after)[1]).toMatchObject({ id: 'p2', media: 'm_7', st: 3000, d: 3000 });
    expect(after.d).toBe(film(3).d);
  });
  it('a point to keep to goes into the motion and out of it', () => {
    const after = must(film(2), { op: 'focus', point: [0.2, 0.5], ids: ['p1'] });
    expect(pictures(after).map((s) => s.kb?.focus)).toEqual([[0.2, 0.5], undefined]);
    expect(diff(film(2), after).map((c) => c.kind)).toEqual(['focus']);
    expect(diff(film(2), must(after, { op: 'focus', point: null, ids: ['p1'] }))).toEqual([]);
  });
});

describe('the beat', () => {
  const beatsOf = (draft: Draft) => {
    const beat = 60_000 / scores(draft)[0].score.tempo;
    return pictures(draft).map((s) => Math.abs(s.st - Math.round(s.st / beat) * beat));
  };
  it('uneven photos change on it when asked, within a millisecond', () => {
    const uneven = must(film(20), { op: 'photo_length', ms: 1910, ids: ['p3', 'p9', 'p12'] });
    expect(Math.max(...beatsOf(uneven))).toBeGreaterThan(20);
    const cut = must(uneven, { op: 'beat_cuts', on: true });
    expect(Math.max(...beatsOf(cut))).toBeLessThan(1.5);
  });
  it('a chosen tempo is the nearest that fits the photos, and outlives other edits', () => {
    const quick = must(film(4), { op: 'music', tempo: 110 });
    expect(scores(quick)[0].score.tempo).toBe(100);
    const moved = must(quick, { op: 'order', ids: ['p3'] }, { op: 'title', text: 'Sea' });
    expect(scores(moved)[0].score.tempo).toBe(100);
    expect(diff(film(4), quick)).toMatchObject([
      { kind: 'music', before: { tempo: 80 }, after: { tempo: 100 } },
    ]);
  });
  it('off, the music keeps its own tempo whatever the photos do', () => {
    const free = must(film(4), { op: 'beat_cuts', on: false }, { op: 'photo_length', ms: 1234 });
    expect(scores(free)[0].score.tempo).toBe(86);
    expect(must(free, { op: 'beat_cuts', on: true }).d).toBeGreaterThan(0);
  });
});
