/** Clips through the render service: looked at, filmed with photos beside a broken one, refused in words with bounds. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AV_PIX_FMT_RGB8 } from 'node-av/constants';
import { Decoder, Demuxer } from 'node-av/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchClip } from '../../../render/node/clip-file.ts';
import { probe } from '../../../render/node/probe.ts';
import { buildKernels } from '../../../scripts/build-kernels.ts';
import { sniffMedia } from '../../../shared/formats/input.ts';
import { evenTimes, lumaOf, makeClip, type ClipOptions } from '../../fixtures/clips.ts';
import { draftOf } from '../../fixtures/film.ts';
import { makePhoto, truncated } from '../../fixtures/make.ts';
import { startRenderer, type Renderer } from '../service/renderer.ts';

const tone = (t: number): number => 0.4 * Math.sin(2 * Math.PI * 440 * t);
const PLAIN: ClipOptions = { sound: tone, takenAt: '2024-05-17T10:20:30Z' };
const signal = new AbortController().signal;

let files: Server;
let base: string;
let folder: string;
let renderer: Renderer;
const bytes = new Map<string, Uint8Array>();

const sourceOf = (name: string) => ({
  url: `${base}/${name}`,
  name,
  type: sniffMedia(bytes.get(name)!) ?? 'application/octet-stream',
});

beforeAll(async () => {
  buildKernels();
  const vp9 = { codec: 'libvpx-vp9', options: { deadline: 'realtime', 'cpu-used': '8' } };
  const made: [string, Promise<Uint8Array>][] = [
    ['plain.mp4', makeClip(PLAIN)],
    ['turned.mov', makeClip({ format: 'mov', turn: 270, width: 320, height: 180 })],
    ['vp9.webm', makeClip({ format: 'webm', ...vp9 })],
    ['m.mkv', makeClip({ format: 'matroska' })],
    ['a.avi', makeClip({ format: 'avi', codec: 'mpeg4', times: evenTimes(25, 25) })],
    ['large.mp4', makeClip({ width: 4112, height: 64, times: [0, 40] })],
    [
      'moving.gif',
      makeClip({
        format: 'gif',
        codec: 'gif',
        pixels: AV_PIX_FMT_RGB8,
        times: evenTimes(5, 10),
        paint: (n, plane) => (plane === 0 ? n * 30 : 0),
      }),
    ],
    ['photo.jpg', makePhoto({ width: 320, height: 240 })],
    ['still.gif', makePhoto({ width: 64, height: 48, format: 'gif' })],
  ];
  for (const [name, file] of made) bytes.set(name, await file);
  bytes.set('cut.mp4', truncated(bytes.get('plain.mp4')!, 0.6));
  const head = bytes.get('plain.mp4')!.slice(0, 32);
  bytes.set(
    'noise.mp4',
    Uint8Array.from({ length: 5_000 }, (_, i) => head[i] ?? (i * 7919) & 255),
  );
  files = createServer((request, response) => {
    const file = bytes.get(decodeURIComponent(request.url!.slice(1)));
    response.statusCode = file ? 200 : 404;
    response.end(file);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'reelay-clip-service-'));
  renderer = await startRenderer({ state: folder });
}, 180_000);
afterAll(async () => {
  await renderer?.stop();
  files?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['plain.mp4', 'video/mp4', 160, 120, { ms: 1_000, sound: true }, '2024-05-17T10:20:30Z'],
  ['turned.mov', 'video/quicktime', 180, 320, { ms: 1_000, sound: false }, undefined],
  ['vp9.webm', 'video/webm', 160, 120, { ms: 1_000, sound: false }, undefined],
  ['m.mkv', 'video/x-matroska', 160, 120, { ms: 1_000, sound: false }, undefined],
  ['a.avi', 'video/x-msvideo', 160, 120, { ms: 1_000, sound: false }, undefined],
] as const)(
  '%s is told by its length, size, sound and date',
  async (name, type, w, h, clip, at) => {
    const seen = await probe(sourceOf(name), signal);
    expect(seen).toMatchObject({ type, width: w, height: h });
    expect(seen.clip!.sound).toBe(clip.sound);
    expect(Math.abs(seen.clip!.ms - clip.ms)).toBeLessThan(12);
    expect(seen.taken_at).toBe(at);
  },
);

test('a GIF that moves is a clip that starts over; one that does not is a photo', async () => {
  const { clip } = await probe(sourceOf('moving.gif'), signal);
  expect(clip).toMatchObject({ sound: false, loop: true });
  expect(Math.abs(clip!.ms - 500)).toBeLessThan(30);
  expect(await probe(sourceOf('still.gif'), signal)).not.toHaveProperty('clip');
});

test.each([
  ['cut.mp4', /index is missing|breaks off/],
  ['noise.mp4', /makes no sense|no picture track/],
  ['large.mp4', /4112×64 pixels; clips are taken up to 4K/],
])('%s is refused in words', async (name, words) => {
  await expect(probe(sourceOf(name), signal)).rejects.toMatchObject({
    reason: expect.stringMatching(words) as string,
  });
});

const CLIP_FILE = /^reelay-[0-9a-f-]{36}$/;

test('a clip on the disk has no name, and what is too large never gets there', async () => {
  const before = new Set(await readdir(tmpdir()));
  const file = await fetchClip(sourceOf('plain.mp4'), signal);
  expect(file.bytes).toBe(bytes.get('plain.mp4')!.length);
  // Other tests put clips there meanwhile, which go as well.
  await expect
    .poll(
      async () => (await readdir(tmpdir())).filter((n) => CLIP_FILE.test(n) && !before.has(n)),
      { timeout: 20_000 },
    )
    .toEqual([]);
  await file.close();
});

test('a film of a photo and clips: the broken one is left out with words, the others are seen', async () => {
  const names = ['photo.jpg', 'plain.mp4', 'cut.mp4'];
  const clip = { kind: 'clip' as const, fit: 'fill' as const, d: 900, len: 1_000, sound: true };
  const draft = draftOf(
    [
      { media: 'photo.jpg', name: 'photo.jpg' },
      { media: 'plain.mp4', name: 'plain.mp4', ...clip },
      { media: 'cut.mp4', name: 'cut.mp4', ...clip },
    ],
    { width: 160, height: 120 },
  );
  const sources = Object.fromEntries(names.map((n) => [n, sourceOf(n)]));
  const body = { id: 'c1', draft, sources, output: { format: 'mp4', quality: 'high' } };
  expect((await renderer.call('/renders', { body })).status).toBe(202);
  const state = await renderer.until('c1', 'completed');
  expect(state.left_out).toMatchObject([{ name: 'cut.mp4' }]);
  expect(state.left_out![0].reason).toMatch(/index is missing|breaks off/);
  const path = join(folder, 'film.mp4');
  const film = await renderer.call('/renders/c1/output');
  await writeFile(path, new Uint8Array(await film.arrayBuffer()));
  const shown: number[] = [];
  await using input = await Demuxer.open(path);
  using decoder = await Decoder.create(input.video()!);
  for await (const frame of decoder.frames(input.packets(input.video()!.index))) {
    if (!frame) break;
    const { data, linesize } = frame;
    shown.push(data![0][60 * linesize[0] + 80]);
    frame.free();
  }
  // 0.5 s into the clip stands its twelfth frame.
  expect(Math.abs(shown[45] - lumaOf(12))).toBeLessThan(3);
  expect(Math.abs(shown[31] - lumaOf(0))).toBeLessThan(3);
  await renderer.call('/renders/c1', { method: 'DELETE' });
});
