/** How words look: edits, what they are taken back by, what is said of them; and where apps leave room. */
import { describe, expect, it } from 'vitest';
import { apply, applyAll } from '../../../shared/draft/apply.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { editSchema, type Edit } from '../../../shared/draft/edit.ts';
import { safeZone, APP_ZONES, APPS } from '../../../shared/draft/safe-zone.ts';
import { texts, type Draft } from '../../../shared/draft/schema.ts';
import { lookOfText } from '../../../shared/draft/text-look.ts';
import { say, sayFault } from '../../../shared/i18n/index.ts';
import { film, TASTE } from './films.ts';

const must = (draft: Draft, ...edits: Edit[]): Draft => {
  const done = applyAll(draft, edits, TASTE);
  if (!done.ok) throw new Error(sayFault(done.error.fault));
  return done.value.draft;
};
const refused = (draft: Draft, edit: Edit): string => {
  const done = apply(draft, edit, TASTE);
  return done.ok ? '' : sayFault(done.error);
};
const worded = must(
  film(3, { title: 'Sea' }),
  { op: 'caption', text: 'Rome', ids: ['p2', 'p3'] },
  { op: 'ending', text: 'The end' },
);

describe('lettering', () => {
  it('of one part, of some photos, of all', () => {
    const styles = (d: Draft) => texts(d).map((s) => s.style ?? '-');
    expect(styles(must(worded, { op: 'text_style', of: 'title', style: 'neon' }))).toEqual([
      'neon',
      '-',
      '-',
      '-',
    ]);
    expect(styles(must(worded, { op: 'text_style', ids: ['p3'], style: 'bold' }))).toEqual([
      'title',
      '-',
      'bold',
      '-',
    ]);
    const all = must(worded, { op: 'text_style', style: 'elegant', color: '#ffd60a' });
    expect(styles(all)).toEqual(['elegant', 'elegant', 'elegant', 'elegant']);
    expect(styles(must(all, { op: 'text_style', style: null }))).toEqual(['-', '-', '-', '-']);
  });

  it('says what it was and what it is, once for those alike', () => {
    const title = must(worded, { op: 'text_style', of: 'title', style: 'neon', color: '#ff3b30' });
    expect(say(diff(worded, title))).toBe(
      'The title is now neon, in red (was plain, in the style’s own colour).',
    );
    expect(say(diff(title, worded), 'it')).toContain('Il titolo: ora semplice');
    const both = must(worded, { op: 'text_style', of: 'caption', place: 'top', animation: 'pop' });
    expect(say(diff(worded, both))).toBe(
      'Photos 2 and 3: the words are now at the top, popping up (was at the bottom, fading in).',
    );
    expect(say(diff(worded, both), 'zh-CN')).toContain('顶部、弹出');
  });

  it('keeps what a text looked like when its words change', () => {
    const red = must(worded, { op: 'text_style', color: '#ff3b30', size: 1.5 });
    const other = must(
      red,
      { op: 'title', text: 'Mountains' },
      { op: 'caption', text: 'Bari', ids: ['p2'] },
    );
    expect(texts(other).map((s) => [s.color, s.size])).toEqual(
      texts(red).map((s) => [s.color, s.size]),
    );
  });

  it('refuses what is not there, and values out of bounds', () => {
    expect(refused(film(2), { op: 'text_style', of: 'title', style: 'bold' })).toContain(
      'no title',
    );
    expect(refused(film(2), { op: 'text_style', style: 'bold' })).toContain('no such words');
    expect(refused(worded, { op: 'text_style', ids: ['p9'], size: 1 })).toContain('p9');
    for (const wrong of [{ size: 9 }, { color: 'red' }, { place: 'corner' }, { style: 'comic' }])
      expect(editSchema.safeParse({ op: 'text_style', ...wrong }).success).toBe(false);
  });

  it('every part of the film has a look of its own', () => {
    const looks = texts(
      must(worded, { op: 'caption', text: 'Anna\nRoma', ids: ['p1'], role: 'lower' }),
    ).map((s) => lookOfText(s));
    expect(looks.map((l) => `${l.role} ${l.style} ${l.place} ${l.animation}`)).toEqual([
      'title plain bottom fade',
      'caption plain bottom fade',
      'caption plain bottom fade',
      'end plain middle rise',
      'lower boxed bottom-left slide',
    ]);
  });
});

describe('subtitles', () => {
  const cue = (st: number, d: number, text: string) => ({ st, d, text });
  const times = (d: Draft) =>
    texts(d).flatMap((s) => (s.role === 'subtitle' ? [[s.st, s.st + s.d, s.text]] : []));

  it('stand in order and never on one another', () => {
    const draft = must(worded, {
      op: 'subtitles',
      cues: [cue(2000, 2000, 'b'), cue(0, 2500, 'a'), cue(4000, 500, 'c'), cue(4000, 900, 'd')],
    });
    expect(times(draft)).toEqual([
      [0, 2000, 'a'],
      [2000, 4000, 'b'],
      [4000, 4900, 'c\nd'],
    ]);
    expect(say(diff(worded, draft))).toBe('Added 3 subtitles.');
    const gone = must(draft, { op: 'subtitles', cues: null });
    expect(diff(worded, gone)).toEqual([]);
    expect(refused(worded, { op: 'subtitles', cues: null })).toContain('no subtitles');
  });

  it('two that begin at once and are too long for one follow each other', () => {
    const [a, b] = ['a'.repeat(150), 'b'.repeat(150)];
    const draft = must(film(3), { op: 'subtitles', cues: [cue(0, 1000, a), cue(0, 1000, b)] });
    expect(times(draft)).toEqual([
      [0, 500, a],
      [500, 1000, b],
    ]);
  });

  it('keep their times when the film is made shorter and longer again, and their lettering when they are new', () => {
    const draft = must(film(3), {
      op: 'subtitles',
      cues: [cue(0, 1000, 'a'), cue(8000, 900, 'late')],
    });
    const back = must(draft, { op: 'film_length', ms: 4000 }, { op: 'film_length', ms: 9500 });
    expect(times(back)).toEqual(times(draft));
    const yellow = must(draft, { op: 'text_style', of: 'subtitle', color: '#ffd60a' });
    const fresh = must(yellow, { op: 'subtitles', cues: [cue(0, 900, 'x')] });
    expect(texts(fresh).map((s) => s.color)).toEqual(['#ffd60a']);
  });
});

describe('safe zones', () => {
  it('an upright film is kept clear of every app, one for TikTok of TikTok alone, a wide one of none', () => {
    const tall = { width: 1080, height: 1920 };
    const all = safeZone(tall);
    for (const app of APPS)
      for (const side of ['top', 'right', 'bottom', 'left'] as const)
        expect(all[side]).toBeGreaterThanOrEqual(APP_ZONES[app][side]);
    expect(safeZone({ ...tall, profile: 'tiktok-photo-video' })).toEqual(APP_ZONES.tiktok);
    expect(safeZone({ width: 1920, height: 1080, profile: 'tiktok-photo-video' }).bottom).toBe(
      0.12,
    );
  });
});
