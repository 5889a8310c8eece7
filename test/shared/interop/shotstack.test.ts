import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/draft/check.ts';
import { pictures, sounds, texts, type Draft } from '../../../shared/draft/schema.ts';
import { filmOf } from '../../../shared/interop/film.ts';
import { matched } from '../../../shared/interop/match.ts';
import { readProject } from '../../../worker/projects/read.ts';
import { EMPTY, TASTE } from '../draft/films.ts';

const files = ['sea.jpg', 'Dog on beach.JPG', 'night.heic'].map((name, i) => ({
  media: `m_${i}`,
  name,
  w: 4000,
  h: 3000,
}));
const known = new Set(files.map((f) => f.media));
const imported = (text: string): { draft: Draft; lost: Record<string, number> } => {
  const project = readProject(text);
  if (!project.ok) throw new Error(project.error);
  const made = filmOf(project.value, matched(project.value.photos, files), EMPTY, TASTE, known);
  if (!made.ok) throw new Error(made.error);
  expect(check(made.value.draft)).toEqual([]);
  const lost = Object.fromEntries(made.value.lost.map((l) => [l.what, l.count]));
  return { draft: made.value.draft, lost };
};
const image = (src: string, start: unknown, length: unknown, more: object = {}) => ({
  asset: { type: 'image', src },
  start,
  length,
  ...more,
});
const edit = (tracks: object[], more: object = {}, output: object = {}): string =>
  JSON.stringify({
    timeline: { tracks: tracks.map((clips) => ({ clips })), ...more },
    output: { format: 'mp4', aspectRatio: '9:16', ...output },
  });

const FULL = edit(
  [
    [
      {
        asset: { type: 'title', text: 'Summer {{ YEAR }}', style: 'minimal' },
        start: 0,
        length: 2.5,
      },
      { asset: { type: 'html', html: '<p>The <b>dog</b></p>', css: 'p{}' }, start: 3, length: 3 },
    ],
    [
      image('https://cdn.example.com/a/sea.jpg?sig=1', 0, 3, {
        effect: 'zoomIn',
        transition: { in: 'fade', out: 'fade' },
      }),
      image('https://cdn.example.com/Dog%20on%20beach.jpg', 3, 3, {
        effect: 'slideLeftFast',
        filter: 'greyscale',
        transition: { in: 'wipeRight' },
        fit: 'contain',
      }),
      image('./night.jpg', 6, 4, { transition: { in: 'slideUpSlow' }, opacity: 0.5 }),
      { asset: { type: 'video', src: 'https://x.example.com/v.mp4' }, start: 10, length: 2 },
    ],
  ],
  { soundtrack: { src: 'https://x.example.com/song.mp3', effect: 'fadeOut' } },
);
const WITH_FIELDS = JSON.stringify({
  ...(JSON.parse(FULL) as object),
  merge: [{ find: 'YEAR', replace: 2024 }],
});

describe('a Shotstack edit', () => {
  it('keeps pictures, times, motion, looks, transitions, words and shape; the rest is counted', () => {
    const { draft, lost } = imported(WITH_FIELDS);
    expect([draft.m.width, draft.m.height, draft.d]).toEqual([1080, 1920, 10_000]);
    expect(
      pictures(draft).map((s) => [s.name, s.st, s.d, s.fit, s.kb?.kind, s.kb?.strength, s.tr]),
    ).toEqual([
      ['sea.jpg', 0, 3000, 'fill', 'in', 0.1, { kind: 'black', d: 1000 }],
      ['Dog on beach.JPG', 3000, 3000, 'blur', 'left', 0.18, { kind: 'wipe-right', d: 1000 }],
      [
        'night.heic',
        6000,
        4000,
        'fill',
        'hold',
        undefined,
        expect.objectContaining({ kind: 'slide-up' }),
      ],
    ]);
    expect(pictures(draft)[1].look).toEqual({ kind: 'mono' });
    expect(texts(draft).map((t) => [t.text, t.st, t.d])).toEqual([
      ['Summer 2024', 0, 2500],
      ['The dog', 3000, 3000],
    ]);
    expect(sounds(draft)[0]).toMatchObject({ kind: 'score', score: { style: TASTE.music } });
    expect(lost).toEqual({ lettering: 2, sounds: 1, fits: 1, effects: 1 });
  });

  it('pictures that overlap meet in the middle; pauses are closed; what lies over others is left out', () => {
    const { draft, lost } = imported(
      edit([
        [image('night.jpg', 1, 1)],
        [image('sea.jpg', 0, 4), image('sea.jpg', 9, 2)],
        [image('dog on beach.jpg', 3, 4)],
      ]),
    );
    expect(pictures(draft).map((s) => [s.name, s.st, s.d, s.tr])).toEqual([
      ['sea.jpg', 0, 3500, { kind: 'cut', d: 0 }],
      ['Dog on beach.JPG', 3500, 3500, { kind: 'dissolve', d: 1000 }],
      ['sea.jpg', 7000, 2000, { kind: 'cut', d: 0 }],
    ]);
    expect(lost).toEqual({ layers: 1, gaps: 1 });
  });

  it('a video is played from where it says, as long as there is something of it', () => {
    const clip = { ms: 8_000, sound: true };
    const video = (trim: number, length: number, volume?: number) => ({
      asset: { type: 'video', src: 'run.mp4', trim, ...(volume === undefined ? {} : { volume }) },
      start: 'auto',
      length,
    });
    const project = readProject(edit([[video(2, 3), video(7, 3, 0)]]));
    if (!project.ok) throw new Error(project.error);
    const run = { media: 'm_run', name: 'RUN.mp4', clip };
    const files = matched(project.value.photos, [run]);
    const made = filmOf(project.value, files, EMPTY, TASTE, known);
    if (!made.ok) throw new Error(made.error);
    expect(check(made.value.draft)).toEqual([]);
    expect(pictures(made.value.draft).map((s) => [s.kind, s.d, s.trim, s.gain, s.len])).toEqual([
      ['clip', 3000, [2000, 5000], undefined, 8000],
      ['clip', 1000, [7000, 8000], 0, 8000],
    ]);
    expect(made.value.lost).toEqual([{ what: 'lengths', count: 1 }]);
  });

  it('automatic starts and lengths', () => {
    const { draft, lost } = imported(
      edit([[image('sea.jpg', 'auto', 2), image('night.jpg', 'auto', 'auto')]]),
    );
    expect(pictures(draft).map((s) => [s.st, s.d])).toEqual([
      [0, 2000],
      [2000, 3000],
    ]);
    expect(lost).toEqual({ lengths: 1 });
  });

  it('pictures that are not here are left out of the film, and their time with them', () => {
    const { draft } = imported(edit([[image('sea.jpg', 0, 2), image('gone.jpg', 2, 5)]]));
    expect(pictures(draft).map((s) => s.name)).toEqual(['sea.jpg']);
    expect(draft.d).toBe(2000);
  });

  it.each([
    ['{"timeline":{}}', /timeline\.tracks must be a list/],
    ['{"timeline":{"tracks":[]}}', /no clip with an image/],
    [edit([[image('', 0, 1)]]), /no clip with an image/],
    ['{"a":1}', /no project that can be read/],
    ['[1,2]', /no project that can be read/],
    ['', /empty/],
    ['{timeline:', /neither XML nor JSON.*1:/],
    [`{"timeline":${'['.repeat(100)}${']'.repeat(100)}}`, /at most 64 levels/],
    [`{"OTIO_SCHEMA":"Timeline.1"}`, /OpenTimelineIO is written/],
  ])('bad input is told: %.40s', (text, words) => {
    const read = readProject(text);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toMatch(words);
  });

  it('a film longer than any may be is refused with the bound', () => {
    const long = readProject(
      edit([Array.from({ length: 20 }, (_, i) => image('sea.jpg', i * 40, 40))]),
    );
    const made =
      long.ok && filmOf(long.value, matched(long.value.photos, files), EMPTY, TASTE, known);
    expect(made && !made.ok && made.error).toBe(
      'A film lasts at most 600 s (this project’s pictures last 800 s).',
    );
  });
});
