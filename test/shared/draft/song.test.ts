/** Songs in the film: how they fill it, how they end, and photos that change on their beats. */
import { describe, expect, it } from 'vitest';
import { apply, applyAll } from '../../../shared/draft/apply.ts';
import { check } from '../../../shared/draft/check.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { soundChanges } from '../../../shared/draft/diff-sounds.ts';
import { heard } from '../../../shared/draft/heard.ts';
import { emptyDraft, musicOf, pictures, sounds, type Draft } from '../../../shared/draft/schema.ts';
import { songBeats } from '../../../shared/draft/song-cuts.ts';
import { songPieces } from '../../../shared/draft/song.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { say } from '../../../shared/i18n/index.ts';
import { profileById } from '../../../shared/profiles/index.ts';

const taste = profileById('online-photo-video-maker')!;
const beats = (tempo: number, count: number, start = 120) => ({
  tempo,
  at: Array.from({ length: count }, (_, i) => Math.round(start + (i * 60_000) / tempo)),
  bar: 1,
  per_bar: 4,
});
const song = (ms: number, tempo = 117) => ({
  media: 'm-song',
  name: 'sun.mp3',
  ms,
  beats: beats(tempo, Math.floor(((ms - 200) * tempo) / 60_000)),
});
const film = (...edits: Edit[]): Draft => {
  const photos = Array.from({ length: 7 }, (_, i) => ({ media: `m${i}`, name: `${i}.jpg` }));
  const done = applyAll(
    emptyDraft({ width: 1920, height: 1080, fps: 30 }),
    [{ op: 'make', photos, seed: 1 }, ...edits],
    taste,
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.draft;
};
const cutsOf = (draft: Draft): number[] =>
  pictures(draft)
    .slice(1)
    .map((s) => s.st);
const beatsIn = (draft: Draft): number[] => {
  const music = musicOf(draft);
  return music?.kind === 'file' ? songBeats(music, draft.d) : [];
};
const onBeat = (draft: Draft): number => {
  const all = beatsIn(draft);
  const cuts = cutsOf(draft);
  return cuts.filter((c) => all.some((b) => Math.abs(b - c) <= 20)).length / cuts.length;
};

describe('photos change on the beats of a song', () => {
  it.each([60, 84, 117, 128.5, 174])(
    'at %d beats a minute, whatever is done to the film',
    (tempo) => {
      const first = film({ op: 'song', sound: song(200_000, tempo) });
      const edits: Edit[] = [
        { op: 'photo_length', ms: 1900 },
        { op: 'film_length', ms: 24_300 },
        { op: 'remove', ids: ['p3'] },
        { op: 'add', photos: [{ media: 'x', name: 'x.jpg' }] },
        { op: 'order', ids: ['p5', 'p2'] },
      ];
      let draft = first;
      for (const edit of [undefined, ...edits]) {
        if (edit) {
          const next = apply(draft, edit, taste);
          if (!next.ok) throw new Error(JSON.stringify(next.error));
          draft = next.value.draft;
        }
        expect(check(draft)).toEqual([]);
        expect(onBeat(draft)).toBeGreaterThanOrEqual(0.95);
        if (edit?.op === 'film_length') expect(draft.d).toBe(24_300);
      }
    },
  );

  it('also where the song is played again, and not where it was not wanted', () => {
    const short = film({ op: 'song', sound: song(11_000) });
    expect(short.d).toBeGreaterThan(15_000);
    expect(onBeat(short)).toBe(1);
    const free = film({ op: 'beat_cuts', on: false }, { op: 'song', sound: song(200_000) });
    expect(pictures(free)[0].d).toBe(pictures(free)[1].d);
    const asked = apply(free, { op: 'beat_cuts', on: true }, taste);
    expect(asked.ok && onBeat(asked.value.draft)).toBe(1);
  });

  it('a song without a beat says so', () => {
    const { beats: _, ...plain } = song(60_000);
    const draft = film({ op: 'song', sound: plain }, { op: 'beat_cuts', on: false });
    const done = apply(draft, { op: 'beat_cuts', on: true }, taste);
    expect(done).toEqual({ ok: false, error: { reason: 'nothing_to_edit', what: 'beats' } });
  });
});

describe('a song fills its place', () => {
  const segment = (ms: number, d: number) => ({
    id: 'music1',
    kind: 'file' as const,
    st: 0,
    d,
    ...song(ms, 120),
    beats: {
      tempo: 120,
      at: Array.from({ length: ms / 500 }, (_, i) => i * 500),
      bar: 0,
      per_bar: 4,
    },
  });

  it('too long: it fades over its last bar, and ends with the film', () => {
    const [piece, ...more] = songPieces(segment(200_000, 30_000), 30_000);
    expect(more).toEqual([]);
    expect(piece).toMatchObject({ at: 0, from: 0, d: 30_000, fadeOut: 2000 });
  });

  it('too short: it goes on from bar line to bar line, without a gap', () => {
    const pieces = songPieces(segment(21_300, 60_000), 60_000);
    expect(pieces.length).toBeGreaterThan(2);
    for (const [i, p] of pieces.entries()) {
      const next = pieces[i + 1];
      if (!next) break;
      // The join is on a bar line of both sides: bars last two seconds.
      expect((p.from + next.at - p.at) % 2000).toBe(0);
      expect(next.from % 2000).toBe(0);
      expect(p.at + p.d).toBeGreaterThanOrEqual(next.at + next.fadeIn);
      expect(p.from + p.d).toBeLessThanOrEqual(21_300);
    }
    const last = pieces.at(-1)!;
    expect(last.at + last.d).toBe(60_000);
    expect(last.fadeOut).toBeGreaterThanOrEqual(1200);
  });

  it('as long as the film: it has its own ending', () => {
    const [piece] = songPieces(segment(30_000, 30_000), 30_000);
    expect(piece.fadeOut).toBeLessThanOrEqual(15);
  });

  it('fades as it was told to, and is not repeated where that was not wanted', () => {
    const s = { ...segment(20_000, 60_000), loop: false, fade_out: 5000, fade_in: 700 };
    expect(songPieces(s, 60_000)).toEqual([
      { at: 0, from: 0, d: 20_000, fadeIn: 700, fadeOut: 5000 },
    ]);
  });
});

describe('voices', () => {
  const voice = { media: 'm-voice', name: 'me.m4a', ms: 6000 };
  it('are placed, kept with the film, and taken away; every edit can be taken back', () => {
    const before = film();
    const done = apply(before, { op: 'voice', sound: voice, at: 3000 }, taste);
    if (!done.ok) throw new Error();
    const [s] = sounds(done.value.draft).filter((x) => x.kind === 'voice');
    expect(s).toMatchObject({ st: 3000, d: 6000 });
    expect(heard(done.value.draft)).toMatchObject([{ bus: 'voice', at: 144_000, count: 288_000 }]);
    const short = apply(done.value.draft, { op: 'film_length', ms: 5000 }, taste);
    const long = short.ok && apply(short.value.draft, { op: 'film_length', ms: 20_000 }, taste);
    if (!short.ok || !long || !long.ok) throw new Error();
    expect(sounds(short.value.draft).at(-1)).toMatchObject({ st: 3000, d: 2000 });
    expect(sounds(long.value.draft).at(-1)).toMatchObject({ st: 3000, d: 6000 });
    const gone = apply(long.value.draft, { op: 'voice', sound: null }, taste);
    expect(gone.ok && sounds(gone.value.draft).map((x) => x.kind)).toEqual(['score']);
    const back = apply(done.value.draft, done.value.inverse, taste);
    expect(back.ok && { ...back.value.draft, v: 0 }).toEqual({ ...before, v: 0 });
  });

  it('one of several is moved, becomes another and goes, the others stay; it is told, and a wrong id is named', () => {
    const edits: Edit[] = [
      { op: 'voice', sound: voice, at: 1000 },
      { op: 'voice', sound: { media: 'm-two', name: 'two.m4a', ms: 3000 }, at: 9000, more: true },
      { op: 'mix', of: 'voice', gain: 0.6, duck: 0.1 },
    ];
    let draft = film();
    for (const edit of edits) {
      const done = apply(draft, edit, taste);
      if (!done.ok) throw new Error();
      draft = done.value.draft;
    }
    const voicesIn = (d: Draft) => sounds(d).filter((x) => x.kind === 'voice');
    const two = { media: 'm-two', name: 'two.m4a', ms: 3000 };
    const moved = apply(draft, { op: 'voice', id: 'voice2', sound: two, at: 4000 }, taste);
    if (!moved.ok) throw new Error();
    expect(voicesIn(moved.value.draft)).toMatchObject([
      { id: 'voice1', st: 1000, d: 6000 },
      { id: 'voice2', st: 4000, d: 3000, gain: 0.6, duck: 0.1 },
    ]);
    expect(soundChanges(draft, moved.value.draft)).toEqual([
      { kind: 'mix', of: 'voice', part: 'at', before: 9000, after: 4000 },
    ]);
    const back = apply(moved.value.draft, moved.value.inverse, taste);
    expect(back.ok && { ...back.value.draft, v: 0 }).toEqual({ ...draft, v: 0 });
    // After the film's end nothing is heard: its last moment is meant.
    const late = apply(draft, { op: 'voice', id: 'voice1', sound: voice, at: 3_600_000 }, taste);
    expect(late.ok && voicesIn(late.value.draft)[0].st).toBe(draft.d - 1);
    const gone = apply(draft, { op: 'voice', id: 'voice1', sound: null }, taste);
    expect(gone.ok && voicesIn(gone.value.draft)).toMatchObject([{ id: 'voice2', st: 9000 }]);
    expect(apply(draft, { op: 'voice', id: 'voice9', sound: null }, taste)).toMatchObject({
      error: { reason: 'unknown_segment', id: 'voice9', nearest: 'voice1' },
    });
    expect(apply(film(), { op: 'voice', id: 'voice1', sound: voice }, taste)).toMatchObject({
      error: { reason: 'nothing_to_edit', what: 'voice' },
    });
  });
});

describe('what changed is told', () => {
  const told = (edit: Edit, language: string, ...start: Edit[]): string => {
    const before = film(...start);
    const done = apply(before, edit, taste);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return say(diff(before, done.value.draft), language);
  };
  it('in three languages, with before and after', () => {
    const own: Edit = { op: 'song', sound: song(90_000) };
    expect(told(own, 'en')).toMatch(/sun\.mp3/);
    expect(told(own, 'en')).not.toMatch(/each photo|seconds/i);
    const fade: Edit = { op: 'mix', of: 'music', fade_out: 3000 };
    expect(told(fade, 'en')).toBe('The music fades out over 3 s.');
    expect(told(fade, 'it')).toMatch(/sfuma in 3/);
    expect(told(fade, 'zh-CN')).toMatch(/淡出/);
    const voice: Edit = { op: 'voice', sound: { media: 'v', name: 'me.m4a', ms: 4000 } };
    expect(told(voice, 'en')).toMatch(/me\.m4a.*music steps back/);
    expect(told({ op: 'mix', of: 'voice', duck: 0.1 }, 'it', voice)).toMatch(/10\s?%/);
    expect(told({ op: 'score', key: 9, mode: 'minor' }, 'en')).toBe('The music is in A minor.');
    expect(told({ op: 'score', key: 3, mode: 'major' }, 'it')).toMatch(/mi♭ maggiore/);
    expect(told({ op: 'score', key: 0, mode: 'minor' }, 'zh-CN')).toMatch(/C小调/);
  });
});
