import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/draft/check.ts';
import { pictures, texts, sounds } from '../../../shared/draft/schema.ts';
import { filmOf } from '../../../shared/interop/film.ts';
import { matched } from '../../../shared/interop/match.ts';
import { readProject } from '../../../worker/projects/read.ts';
import { EMPTY, TASTE } from '../draft/films.ts';

const files = ['pano.jpg', 'vertical.jpg', 'lake.jpg'].map((name, i) => ({
  media: `m_${i}`,
  name,
}));
const known = new Set(files.map((f) => f.media));
const imported = (text: string) => {
  const project = readProject(text);
  if (!project.ok) throw new Error(project.error);
  const made = filmOf(project.value, matched(project.value.photos, files), EMPTY, TASTE, known);
  if (!made.ok) throw new Error(made.error);
  expect(check(made.value.draft)).toEqual([]);
  const lost = Object.fromEntries(made.value.lost.map((l) => [l.what, l.count]));
  return { draft: made.value.draft, lost };
};

/** As people write it: comments, bare keys, single quotes, commas at the end. */
const SPEC = `{
  // a slideshow
  width: 1080, height: 1080, fps: 30,
  outPath: './slideshow.mp4',
  audioFilePath: './song.m4a',
  defaults: {
    duration: 3,
    transition: { name: 'fade', duration: 1 },
    layer: { fontPath: './Patua.ttf' },
    layerType: { image: { resizeMode: 'cover' } },
  },
  clips: [
    { layers: [{ type: 'image', path: './assets/pano.jpg', zoomDirection: 'out', zoomAmount: 0.2 },
               { type: 'title', text: 'Hello\\n there' }] },
    { duration: 5, transition: { name: 'windowslice' }, layers: { type: 'image', path: 'C:\\\\photos\\\\vertical.jpg', zoomDirection: null } },
    { layers: [{ type: 'fill-color', color: 'white' }, { type: 'image', path: 'lake.jpg', resizeMode: 'contain' },
               { type: 'subtitle', text: 'The lake' }, { type: 'canvas' }] },
    { layers: [{ type: 'rainbow-colors' }, { type: 'title', text: 'The end' }] },
  ],
}`;

describe('an editly specification', () => {
  it('keeps pictures, zoom, fit, words and the length of the film; the rest is counted', () => {
    const { draft, lost } = imported(SPEC);
    expect([draft.m.width, draft.m.height]).toEqual([1080, 1080]);
    // 3 + 5 + 3 seconds, less the two seconds that transitions share.
    expect(draft.d).toBe(9_000);
    expect(pictures(draft).map((s) => [s.name, s.d, s.fit, s.kb, s.tr])).toEqual([
      ['pano.jpg', 2500, 'fill', { kind: 'out', strength: 0.2 }, { kind: 'cut', d: 0 }],
      ['vertical.jpg', 4000, 'fill', { kind: 'hold' }, { kind: 'dissolve', d: 1000 }],
      ['lake.jpg', 2500, 'blur', { kind: 'in', strength: 0.1 }, { kind: 'blinds', d: 1000 }],
    ]);
    expect(texts(draft).map((t) => t.text)).toEqual(['Hello there', 'The lake']);
    expect(sounds(draft)).toHaveLength(1);
    expect(lost).toMatchObject({ graphics: 2, words: 1, fits: 1, sounds: 1, lettering: 3 });
  });

  it('defaults are editly’s: four seconds, half a second of a random transition, blurred surround', () => {
    const { draft } = imported(
      `{clips:[{layers:[{type:'image',path:'pano.jpg'}]},{layers:[{type:'image',path:'lake.jpg'}]}]}`,
    );
    expect(draft.d).toBe(7_500);
    expect(pictures(draft)[1]).toMatchObject({ fit: 'blur', tr: { kind: 'random', d: 500 } });
    expect(sounds(draft)).toEqual([]);
  });

  it('no transition where it says null', () => {
    const { draft } = imported(
      `{defaults:{transition:null,duration:2},clips:[{layers:[{type:'image',path:'pano.jpg'}]},{layers:[{type:'image',path:'lake.jpg'}]}]}`,
    );
    expect(pictures(draft).map((s) => [s.d, s.tr?.kind])).toEqual([
      [2000, 'cut'],
      [2000, 'cut'],
    ]);
  });

  it.each([
    ['{clips: 3}', /clips must be a list/],
    ['{clips: []}', /no clip with an image/],
    [`{clips:[{layers:[{type:'title',text:'only words'}]}]}`, /no clip with an image/],
  ])('bad input is told: %s', (text, words) => {
    const read = readProject(text);
    expect(!read.ok && read.error).toMatch(words);
  });
});
