/** Any picture as a JPEG that older readers understand: the same pixels, upright, in sRGB. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem } from '../../../shared/contract/errors.ts';
import { decodePicture } from '../../../render/node/decode.ts';
import { jpegOf } from '../../../render/node/jpeg.ts';
import { sample, truncated } from '../../fixtures/make.ts';
import { servePhotos, startRenderer, type Renderer } from './renderer.ts';

let folder: string;
let renderer: Renderer;
let photos: { server: Server; url: (name: string) => string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-picture-'));
  renderer = await startRenderer({ state: folder, token: 'secret' });
  const heic = await sample('turned.heic');
  photos = await servePhotos({ 'turned.heic': heic, 'cut.heic': truncated(heic) });
});
afterAll(async () => {
  photos.server.close();
  await renderer.stop();
  await rm(folder, { recursive: true, force: true });
});

const signal = new AbortController().signal;
const ask = (name: string) =>
  renderer.call('/picture', { body: { url: photos.url(name), name, type: 'image/heic' } });

it('a turned HEIC becomes an upright JPEG of the same pixels', async () => {
  const response = await ask('turned.heic');
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.length).toBe(Number(response.headers.get('content-length')));
  const made = await decodePicture(bytes, { signal });
  const original = await decodePicture(await sample('turned.heic'), { signal });
  expect(made).toMatchObject({
    type: 'image/jpeg',
    width: original.width,
    height: original.height,
  });
  let sum = 0;
  for (let i = 0; i < made.rgba.length; i++) sum += Math.abs(made.rgba[i] - original.rgba[i]);
  expect(sum / made.rgba.length).toBeLessThan(1.5);
});

it('colours of another space become sRGB, and what is transparent white', async () => {
  // Pure red of a space whose first row makes it twice as much red light, clipped.
  const linear = Uint16Array.from({ length: 768 }, (_, i) =>
    Math.round(((i % 256) / 255) * 16_383),
  );
  const matrix = Int32Array.from([32_768, 0, 0, 0, 16_384, 0, 0, 0, 16_384]);
  const rgba = Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => [64, 0, 0, 255][i % 4]);
  const red = await jpegOf({ width: 16, height: 16, rgba, space: { linear, matrix } });
  const [r, g, b] = (await decodePicture(red, { signal })).rgba;
  // 64/255 of light doubled is 0.502, which sRGB writes as 188.
  expect(Math.abs(r - 188)).toBeLessThan(4);
  expect(Math.max(g, b)).toBeLessThan(4);
  const clear = await jpegOf({ width: 16, height: 16, rgba: new Uint8Array(16 * 16 * 4) });
  expect((await decodePicture(clear, { signal })).rgba[0]).toBeGreaterThan(252);
});

it('a broken file is a problem that says so', async () => {
  const response = await ask('cut.heic');
  expect(response.status).toBe(422);
  expect(((await response.json()) as Problem).code).toBe('file_unreadable');
  expect((await renderer.call('/picture', { body: { url: 'no' } })).status).toBe(400);
});
