/** Segments that are kept of a WebM: after an edit the film decodes to the frames that a render from scratch has. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ClipDecoder } from '../../../render/node/clip-decoder.ts';
import { clipPixels } from '../../../render/node/clip-pixels.ts';
import { keepClip } from '../../../render/node/clip-file.ts';
import type { RenderState } from '../../../shared/contract/renderer.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { Frame } from 'node-av/lib';
import { makePhoto } from '../../fixtures/make.ts';
import { servePhotos, smallFilm, startRenderer, type Renderer } from './renderer.ts';

const NAMES = ['a.jpg', 'b.jpg', 'c.jpg'];
const EACH_MS = 2_400;

let root: string;
let server: Server;
let url: (name: string) => string;
let keeping: Renderer;
let fresh: Renderer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelay-webm-'));
  const photos = await Promise.all(
    NAMES.map((_, i) => makePhoto({ width: 320, height: 240, hue: 40 + 80 * i })),
  );
  ({ server, url } = await servePhotos(
    Object.fromEntries(NAMES.map((name, i) => [name, photos[i]])),
  ));
  keeping = await startRenderer({ state: join(root, 'keeping') });
  fresh = await startRenderer({ state: join(root, 'fresh'), env: { RENDERER_CACHE_MB: '0' } });
}, 60_000);
afterAll(async () => {
  await keeping?.stop();
  await fresh?.stop();
  server?.closeAllConnections();
  server?.close();
  await rm(root, { recursive: true, force: true });
});

let count = 0;
type Made = { state: RenderState; frames: string[]; times: string[]; keys: number };
const render = async (on: Renderer, draft: Draft, codec: string): Promise<Made> => {
  const id = `w${count++}`;
  const sources = Object.fromEntries(
    NAMES.map((name) => [`m_${name}`, { url: url(name), name, type: 'image/jpeg' }]),
  );
  const body = { id, draft, output: { format: 'webm', quality: 'draft', codec }, sources };
  const answer = await on.call('/renders', { body });
  expect(answer.status, await answer.text()).toBe(202);
  const state = await on.until(id, 'completed');
  const bytes = new Uint8Array(await (await on.call(`/renders/${id}/output`)).arrayBuffer());
  using input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const times: string[] = [];
  let keys = 0;
  const track = await input.getPrimaryVideoTrack();
  for await (const p of new EncodedPacketSink(track!).packets()) {
    times.push(p.timestamp.toFixed(3));
    if (p.type === 'key') keys++;
  }
  return { state, frames: await decoded(bytes), times, keys };
};

/** A checksum of each frame. */
const decoded = async (bytes: Uint8Array): Promise<string[]> => {
  const file = await keepClip(bytes);
  const decoder = await ClipDecoder.open(file.path);
  const sums: string[] = [];
  using frame = new Frame();
  frame.alloc();
  while (await decoder.next(frame)) {
    const pixels = await clipPixels(frame);
    const hash = createHash('sha256');
    if (!('planes' in pixels)) throw new Error('a WebM has planes');
    for (const { bytes: plane, width, height, stride } of pixels.planes)
      for (let y = 0; y < height; y++) hash.update(plane.subarray(y * stride, y * stride + width));
    sums.push(hash.digest('hex'));
    frame.unref();
  }
  await decoder.close();
  await file.close();
  return sums;
};

const turned = (draft: Draft): Draft => ({
  ...draft,
  v: draft.v + 1,
  t: draft.t.map((t) =>
    t.tt === 0
      ? { ...t, sg: t.sg.map((s, i) => (i === 2 ? { ...s, look: { kind: 'mono' as const } } : s)) }
      : t,
  ),
});

it.each(['vp9', 'av1'])(
  '%s: one photo is edited, the rest is joined from what was kept',
  async (codec) => {
    const film = smallFilm(NAMES, EACH_MS, { width: 192, height: 108 });
    const before = await render(keeping, film, codec);
    expect(before.state.frames_reused).toBeUndefined();
    const edited = await render(keeping, turned(film), codec);
    const scratch = await render(fresh, turned(film), codec);
    const reused = edited.state.frames_reused!;
    expect(reused).toBeGreaterThan(before.frames.length / 3);
    expect(reused).toBeLessThan(before.frames.length);
    expect(edited.times).toEqual(scratch.times);
    expect(edited.keys).toBe(scratch.keys);
    expect(edited.frames).toHaveLength(scratch.frames.length);
    expect(edited.frames).toEqual(scratch.frames);
    expect(edited.frames.slice(0, reused)).toEqual(before.frames.slice(0, reused));
    expect(edited.frames.at(-1)).not.toBe(before.frames.at(-1));
  },
  120_000,
);
