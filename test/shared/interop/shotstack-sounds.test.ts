import { expect, it } from 'vitest';
import { check } from '../../../shared/draft/check.ts';
import { heard } from '../../../shared/draft/heard.ts';
import { pictures, sounds, type Draft } from '../../../shared/draft/schema.ts';
import { sayImported } from '../../../shared/i18n/interop.ts';
import { filmOf } from '../../../shared/interop/film.ts';
import type { Loss } from '../../../shared/interop/loss.ts';
import { matched } from '../../../shared/interop/match.ts';
import { LANGUAGES } from '../../../shared/profiles/index.ts';
import { readProject } from '../../../worker/projects/read.ts';
import { EMPTY, TASTE } from '../draft/films.ts';

const photos = ['a.jpg', 'b.jpg'].map((name, i) => ({ media: `m_${i}`, name, w: 400, h: 300 }));
const audio = [
  { media: 'm_song', name: 'song.mp3', ms: 120_000 },
  { media: 'm_bell', name: 'Bell.WAV', ms: 3_000 },
  { media: 'm_long', name: 'unknown length.mp3' },
];
const known = new Set([...photos, ...audio].map((f) => f.media));

const imported = (clips: object[], timeline: object = {}): { draft: Draft; lost: Loss[] } => {
  const images = photos.map(({ name: src }, i) => ({
    asset: { type: 'image', src },
    start: i * 5,
    length: 5,
  }));
  const read = readProject(
    JSON.stringify({ timeline: { ...timeline, tracks: [{ clips: images }, { clips }] } }),
  );
  if (!read.ok) throw new Error(read.error);
  const project = read.value;
  const files = matched(project.photos, photos);
  const songs = matched(project.sounds ?? [], audio);
  const made = filmOf(project, files, EMPTY, TASTE, known, songs);
  if (!made.ok) throw new Error(made.error);
  expect(check(made.value.draft)).toEqual([]);
  expect(pictures(made.value.draft).map((s) => [s.st, s.d])).toEqual([
    [0, 5000],
    [5000, 5000],
  ]);
  return made.value;
};
const clip = (src: string, start: number, length: unknown, more: object = {}) => ({
  asset: { type: 'audio', src, ...more },
  start,
  length,
});
const soundtrack = {
  src: 'https://cdn.example.com/song.mp3',
  effect: 'fadeInFadeOut',
  volume: 0.4,
};

it('a soundtrack is the music, clips of sound are effects with their part, loudness and fades', () => {
  const { draft, lost } = imported(
    [
      clip('bell.wav', 2, 0.8, { trim: 1, volume: 0.5, effect: 'fadeOut' }),
      clip('bell.wav', 7, 'auto'),
    ],
    { soundtrack },
  );
  const song = { kind: 'file', media: 'm_song', st: 0, d: 10_000, ms: 120_000 };
  const bell = { kind: 'effect', media: 'm_bell' };
  expect(sounds(draft)).toMatchObject([
    { ...song, gain: 0.4, fade_in: 2000, fade_out: 2000, loop: false, snap: 'off' },
    { ...bell, st: 2000, d: 800, from: 1000, ms: 1800, gain: 0.5, fade_out: 400 },
    { ...bell, st: 7000, d: 3000, ms: 3000 },
  ]);
  expect(lost).toEqual([]);
  // What the mix reads, in samples at 48 kHz.
  expect(heard(draft).map((h) => [h.bus, h.media, h.at, h.from, h.count, h.gain])).toEqual([
    ['music', 'm_song', 0, 0, 480_000, 0.4],
    ['effect', 'm_bell', 96_000, 48_000, 38_400, 0.5],
    ['effect', 'm_bell', 336_000, 0, 144_000, 1],
  ]);
});

it('without a soundtrack the clip that is heard most of the film is its music, where and as long as it stands', () => {
  const { draft, lost } = imported([
    clip('bell.wav', 0, 1),
    clip('unknown length.mp3', 1, 7, { trim: 30, effect: 'fadeIn' }),
  ]);
  expect(sounds(draft)).toMatchObject([
    { kind: 'file', media: 'm_long', st: 1000, d: 9000, from: 30_000, ms: 37_000, fade_in: 2000 },
    { kind: 'effect', media: 'm_bell', st: 0, d: 1000 },
  ]);
  const music = heard(draft).filter((h) => h.bus === 'music');
  expect(music.map((h) => [h.at, h.from, h.count])).toEqual([[48_000, 1_440_000, 336_000]]);
  expect(lost).toEqual([]);
});

it('effects alone bring no music; music that is not here is composed, and both are told', () => {
  expect(sounds(imported([clip('bell.wav', 0, 1)]).draft).map((s) => s.kind)).toEqual(['effect']);
  const { draft, lost } = imported([clip('bell.wav', 0, 1)], { soundtrack: { src: 'gone.mp3' } });
  expect(sounds(draft).map((s) => s.kind)).toEqual(['effect', 'score']);
  expect(lost).toEqual([{ what: 'sounds', count: 1 }]);
});

it('what moves in loudness or speed, comes too late or is more than a film takes is counted', () => {
  const { draft, lost } = imported(
    [
      clip('bell.wav', 0, 1, { speed: 2 }),
      clip('bell.wav', 1, 1, { volume: [{ from: 0, to: 1, start: 0, length: 1 }] }),
      clip('bell.wav', 11, 1),
      clip('bell.wav', 3, 1, { trim: 60 }),
      ...Array.from({ length: 60 }, (_, i) => clip('bell.wav', 2 + i / 10, 0.1)),
      { asset: { type: 'audio' }, start: 0, length: 1 },
    ],
    { soundtrack },
  );
  expect(sounds(draft)).toHaveLength(61);
  expect(Object.fromEntries(lost.map((l) => [l.what, l.count]))).toEqual({ levels: 2, late: 4 });
  const of = {
    format: 'shotstack',
    name: 'x',
    missing: [],
    missing_sounds: ['far.mp3'],
    lost,
  } as const;
  const said = LANGUAGES.map((language) => sayImported(of, language));
  expect(new Set(said).size).toBe(LANGUAGES.length);
  for (const line of said) expect(line).toMatch(/far\.mp3.*2.*4/s);
  expect(said[LANGUAGES.indexOf('en')]).toBe(
    'I took over the Shotstack project “x”. One sound is not here: far.mp3. Upload it and bring the project again. Not taken over: how 2 sounds change in loudness or speed and 4 sounds that had no place in the film.',
  );
});
