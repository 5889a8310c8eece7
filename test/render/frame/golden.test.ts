/**
 * Stored hashes of a frame of every transition, motion, look and fit. A change of one has to be meant: it needs a line
 * in `CHANGELOG.md`.
 */
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import {
  FITS,
  LOOKS,
  MOTIONS,
  TRANSITIONS,
  type Draft,
  type PictureSegment,
} from '../../../shared/draft/schema.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const hashOf = async (draft: Draft, n: number): Promise<string> => {
  const film = openFilm(k, draft);
  const frame = await frameOf(film, n);
  film.close();
  return createHash('sha256').update(frame).digest('hex').slice(0, 12);
};

/** With music, for what beats with it. */
const one = (part: Partial<PictureSegment>): Draft => {
  const draft = draftOf([part]);
  const score = { style: 'lofi' as const, tempo: 100, seed: 1 };
  const sg = [{ id: 's1', kind: 'score' as const, st: 0, d: 1000, score }];
  return { ...draft, t: [...draft.t, { id: 'music', tt: 1, sg }] };
};

it('every effect draws what it drew', async () => {
  const seen: Record<string, string> = {};
  for (const kind of TRANSITIONS)
    seen[kind] = await hashOf(draftOf([{}, { tr: { kind, d: 600 } }]), 28);
  for (const kind of MOTIONS)
    seen[`motion ${kind}`] = await hashOf(one({ fit: 'fill', kb: { kind, strength: 0.2 } }), 17);
  for (const kind of LOOKS)
    seen[`look ${kind}`] = await hashOf(one({ look: { kind, strength: 0.8 } }), 9);
  for (const fit of FITS) seen[`fit ${fit}`] = await hashOf(one({ fit }), 9);
  // It is one of the others.
  delete seen.random;
  // Before a cut, standing still and filling the frame are one picture; nothing else may look like another.
  const hashes = Object.values(seen);
  expect(new Set(hashes).size).toBe(hashes.length - 2);
  expect(seen).toMatchInlineSnapshot(`
    {
      "black": "c4bf07970304",
      "blinds": "5765e851b980",
      "blur": "474c5913c5ee",
      "burn": "0e73e0f93bf1",
      "circle-close": "360ec1fe7bab",
      "circle-open": "57f39ec0c815",
      "clock": "2d051fb17371",
      "cover": "b4e8c764411b",
      "cut": "4a9d6a85c7ec",
      "dissolve": "111514841e39",
      "fit blur": "92f5209a9c24",
      "fit fill": "4a9d6a85c7ec",
      "fit gradient": "dd30220ee703",
      "fit solid": "2ccdcec927b1",
      "fit whole": "c2b0b8251ab5",
      "glitch": "323a6d6c5dc4",
      "look cool": "961a7e7a2b3b",
      "look grain": "adb3a723def4",
      "look matte": "d48d1069a4f5",
      "look mono": "84502e952c9f",
      "look natural": "b8137402f3ae",
      "look vignette": "48aaa2e90ef4",
      "look vintage": "fd5f679cc6f1",
      "look vivid": "9715f6ab75ec",
      "look warm": "2e73d43fa038",
      "luma": "bcf2cfa135a4",
      "motion arc": "b9e1559aad98",
      "motion diagonal": "2b25a61e2849",
      "motion down": "4d80f43f961c",
      "motion hold": "4a9d6a85c7ec",
      "motion in": "b1094e2d5296",
      "motion left": "b76ff0ce424b",
      "motion out": "548df10a22d9",
      "motion parallax": "401d6f089420",
      "motion pulse": "766c92822a1c",
      "motion right": "0decc3c49881",
      "motion up": "f87648b173bd",
      "page": "7afd4d7dfb34",
      "pixelate": "c3cf6a65b8d0",
      "push-down": "94a895ae6768",
      "push-left": "edc37a62c975",
      "push-right": "d46ee2750981",
      "push-up": "0bd09ffe7e48",
      "slide-down": "476991652da8",
      "slide-left": "76680d06baa7",
      "slide-right": "2da3111d6cee",
      "slide-up": "94894d83eee0",
      "split": "a097c2d74c27",
      "whip": "6e3d9995bd26",
      "white": "15cf43a755a5",
      "wipe-down": "1ab769cc57a8",
      "wipe-left": "cf4e07cfe4c8",
      "wipe-right": "a9b4553f911a",
      "wipe-up": "0bb8960d09a2",
      "zoom": "58a2cbc85e87",
    }
  `);
});
