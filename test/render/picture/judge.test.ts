/** What is judged of a photo: blurred shots are told from sharp ones, and shots of the same thing have like prints. */
import { describe, expect, it } from 'vitest';
import { decodePicture, decodePixels, probePicture } from '../../../render/node/decode.ts';
import { judge } from '../../../render/picture/judge.ts';
import { smallPlanes } from '../../../render/picture/small.ts';
import { PRINT_CHARS } from '../../../shared/limits.ts';
import { BLURRED_BELOW } from '../../../studio/limits.ts';
import { encodePhoto } from '../../fixtures/encode.ts';
import { makePhoto } from '../../fixtures/make.ts';
import { shoot, type Shot } from '../../fixtures/scene.ts';

const SCENES = [2, 5];
const sharpness = (seed: number, shot: Shot = {}) => judge(shoot(seed, shot)).sharpness;

describe('a photo counts as blurred', () => {
  it.each<[string, Shot, boolean]>([
    ['not when it is sharp', {}, false],
    ['not when it is dark', { brighter: -45 }, false],
    ['not when it is grainy', { noise: 8 }, false],
    ['not when only its subject is in focus', { blur: 8, inFocus: [0.35, 0.3, 0.32, 0.4] }, false],
    ['when nothing is in focus', { blur: 2 }, true],
    ['when nothing is anywhere near it', { blur: 4 }, true],
    ['when it was shaken', { shake: 16 }, true],
  ])('%s', (_, shot, isBlurred) => {
    for (const seed of SCENES) {
      const told = sharpness(seed, shot);
      expect((told ?? 1) < BLURRED_BELOW, `scene ${seed}: ${told}`).toBe(isBlurred);
    }
  });

  it('by what a film shows of it, whatever its size', () => {
    const small = sharpness(2)!;
    const large = sharpness(2, { width: 1200, height: 900 })!;
    expect(Math.abs(small - large)).toBeLessThan(0.2);
    expect(sharpness(2, { width: 1200, height: 900, blur: 3 })).toBeLessThan(BLURRED_BELOW);
  });

  it('never without texture to tell by', () => {
    const rgba = new Uint8Array(400 * 300 * 4).fill(180);
    expect(judge({ width: 400, height: 300, rgba }).sharpness).toBeUndefined();
    // A clear sky.
    for (let i = 0; i < rgba.length; i += 4) rgba.fill(100 + Math.floor(i / 40_000), i, i + 3);
    expect(judge({ width: 400, height: 300, rgba }).sharpness).toBeUndefined();
  });
});

describe('a judgement', () => {
  it('is the same for the planes of a JPEG as for its pixels', async () => {
    const file = await encodePhoto(shoot(3), 'jpeg');
    const { signal } = new AbortController();
    const planes = await decodePixels(file, { signal });
    expect('planes' in planes).toBe(true);
    const [a, b] = [judge(planes), judge(await decodePicture(file, { signal }))];
    expect(Math.abs(a.sharpness! - b.sharpness!)).toBeLessThan(0.02);
    const apart = Array.from(a.print).filter((letter, i) => letter !== b.print[i]).length;
    expect(apart).toBeLessThan(PRINT_CHARS / 3);
  });

  it('is told by the probe, of every size', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 50],
      [900, 7],
    ] as const) {
      const { judged } = await probePicture(await makePhoto({ width, height, format: 'png' }));
      expect(judged.print).toMatch(new RegExp(`^[A-Za-z0-9+/]{${PRINT_CHARS}}$`));
    }
  });

  it('leaves out no pixel when it makes a picture small', () => {
    // One white pixel in each corner of black: all of their light is there.
    const [width, height] = [1603, 301];
    const rgba = new Uint8Array(width * height * 4);
    for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
    for (const at of [0, width - 1, (height - 1) * width, height * width - 1])
      rgba.fill(255, at * 4, at * 4 + 3);
    const [luma] = smallPlanes({ width, height, rgba }, 800);
    const corners = [0, luma.width - 1, luma.values.length - luma.width, luma.values.length - 1];
    for (const at of corners) expect(luma.values[at]).toBeGreaterThan(25);
  });
});
