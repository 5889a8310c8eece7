/** Stored hashes of a frame of every layer, card and pair. A change of one has to be meant: it needs a line in `CHANGELOG.md`. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { PictureSource } from '../../../render/frame/film.ts';
import type { Draft, PictureSegment } from '../../../shared/draft/schema.ts';
import { draftOf, frameOf, openFilm, painted } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { paintPhoto } from '../../fixtures/paint.ts';

/** The logo's corners are transparent: a disc of a painted photo. */
const pictures: PictureSource = {
  decode: async (segment, signal) => {
    if (segment.media !== 'logo.png') return painted.decode(segment, signal);
    const logo = paintPhoto({ width: 120, height: 80, hue: 300 });
    for (let i = 0; i < 120 * 80; i++) {
      const far = ((i % 120) - 60) ** 2 / 3600 + (Math.floor(i / 120) - 40) ** 2 / 1600;
      logo.rgba[4 * i + 3] = Math.round(255 * Math.max(0, Math.min(1, 6 * (1 - far))));
    }
    return logo;
  },
};

const over = (m: Partial<Draft['m']>, parts: Partial<PictureSegment>[] = [{}]): Draft => {
  const draft = draftOf(parts);
  return { ...draft, m: { ...draft.m, ...m } };
};
const card = { kind: 'card' as const, media: undefined };

const FILMS: Record<string, Draft> = {
  logo: over({ logo: { media: 'logo.png', place: 'top-left', size: 0.4, opacity: 0.8 } }),
  'progress bar': over({ bar: { colour: '#ff3b30', edge: 'top', height: 0.02 } }),
  'card of one colour': over({}, [{ ...card, ground: { colour: '#34c759' } }]),
  'card of a gradient': over({}, [
    { ...card, ground: { colour: '#2f8cff', to: '#af52de', angle: 135 } },
  ]),
  'whole on white': over({}, [{ fit: 'whole', ground: { colour: '#ffffff' } }]),
  'gradient of two colours': over({}, [
    { fit: 'gradient', ground: { colour: '#000000', to: '#2f8cff' } },
  ]),
  pair: over({}, [{ pair: { media: 'm2' }, kb: { kind: 'in', strength: 0.1 } }]),
  parallax: over({}, [{ fit: 'fill', kb: { kind: 'parallax', strength: 0.2 } }]),
};

it('every layer draws what it drew', async () => {
  const k = await testKernels();
  const seen: Record<string, string> = {};
  for (const [name, draft] of Object.entries(FILMS)) {
    const film = openFilm(k, draft, { pictures });
    seen[name] = createHash('sha256')
      .update(await frameOf(film, 17))
      .digest('hex')
      .slice(0, 12);
    film.close();
  }
  expect(new Set(Object.values(seen)).size).toBe(Object.keys(FILMS).length);
  expect(seen).toMatchInlineSnapshot(`
    {
      "card of a gradient": "6c88c118bee0",
      "card of one colour": "3c88c14c3328",
      "gradient of two colours": "9c70b0cadef5",
      "logo": "16841f870f19",
      "pair": "5f1174f1f750",
      "parallax": "401d6f089420",
      "progress bar": "b5bb5fe8392c",
      "whole on white": "6e63ab1e9831",
    }
  `);
}, 30_000);
