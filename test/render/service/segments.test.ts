/** Segments that are kept from one render to the next: the same packets where nothing changed, the same film to the eye. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, type InputTrack } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALIKE, apart } from '../../../bench/apart.ts';
import type { RenderState } from '../../../shared/contract/renderer.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { makePhoto, truncated } from '../../fixtures/make.ts';
import { servePhotos, smallFilm, startRenderer, type Renderer } from './renderer.ts';

const NAMES = ['a.jpg', 'b.jpg', 'c.jpg'];
const EACH_MS = 2_400;
/** The dissolves' halves move the cuts by three frames: 75, 72 and 69. */
const FRAMES = 216;

let root: string;
let server: Server;
let url: (name: string) => string;
let keeping: Renderer;
/** A renderer that keeps nothing, to compare with. */
let fresh: Renderer;
const folder = (): string => join(root, 'keeping', 'segments');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelay-segments-'));
  const photos = await Promise.all(
    NAMES.map((_, i) => makePhoto({ width: 640, height: 480, hue: 40 + 80 * i })),
  );
  ({ server, url } = await servePhotos({
    ...Object.fromEntries(NAMES.map((name, i) => [name, photos[i]])),
    'broken.jpg': truncated(photos[0]),
  }));
  keeping = await startRenderer({ state: join(root, 'keeping') });
  fresh = await startRenderer({ state: join(root, 'fresh'), env: { RENDERER_CACHE_MB: '0' } });
});
afterAll(async () => {
  await keeping?.stop();
  await fresh?.stop();
  server?.closeAllConnections();
  server?.close();
  await rm(root, { recursive: true, force: true });
});

const film = (names = NAMES): Draft => smallFilm(names, EACH_MS);
const titled = (draft: Draft, text: string): Draft => ({
  ...draft,
  v: draft.v + 1,
  m: { ...draft.m, title: text },
  t: draft.t.map((t) => (t.tt === 7 ? { ...t, sg: t.sg.map((s) => ({ ...s, text })) } : t)),
});

let count = 0;
const begin = async (
  on: Renderer,
  draft: Draft,
  id = `s${count++}`,
  owner?: string,
): Promise<string> => {
  const media = draft.t.flatMap((t) => (t.tt === 0 ? t.sg.flatMap((s) => s.media ?? []) : []));
  const sources = Object.fromEntries(
    media.map((m) => [
      m,
      // Signed addresses are other ones every time.
      { url: `${url(m.slice(2))}&e=${count}`, name: m.slice(2), type: 'image/jpeg' },
    ]),
  );
  const output = { format: 'mp4', quality: 'high' };
  const body = { id, draft, output, sources, ...(owner ? { owner } : {}) };
  expect((await on.call('/renders', { body })).status).toBe(202);
  return id;
};
/** `picture` and `sound` are sums of all packets, `bytes` the film. */
type Rendered = { state: RenderState; picture: string; sound: string; bytes: Uint8Array };
const finish = async (on: Renderer, id: string): Promise<Rendered> => {
  const state = await on.until(id, 'completed');
  const bytes = new Uint8Array(await (await on.call(`/renders/${id}/output`)).arrayBuffer());
  await on.call(`/renders/${id}`, { method: 'DELETE' });
  using input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const sumOf = async (track: InputTrack | null): Promise<string> => {
    const hash = createHash('sha256');
    for await (const p of new EncodedPacketSink(track!).packets())
      hash.update(`${p.type} ${p.timestamp.toFixed(4)} `).update(p.data);
    return hash.digest('hex');
  };
  return {
    state,
    picture: await sumOf(await input.getPrimaryVideoTrack()),
    sound: await sumOf(await input.getPrimaryAudioTrack()),
    bytes,
  };
};

const render = async (on: Renderer, draft: Draft): Promise<Rendered> =>
  finish(on, await begin(on, draft));

describe('an edit', () => {
  it('of the title encodes its segment again, and the film looks as a fresh render does', async () => {
    const first = await render(keeping, film());
    expect(first.state.frames_reused).toBeUndefined();
    expect(await readdir(folder())).toHaveLength(3);
    const edited = titled(film(), 'Another day');
    const again = await render(keeping, edited);
    expect(again.state).toMatchObject({ frames_done: FRAMES, frames_reused: FRAMES - 75 });
    expect(again.picture).not.toBe(first.picture);
    const whole = await render(fresh, edited);
    expect(whole.state.frames_reused).toBeUndefined();
    expect(again.sound).toBe(whole.sound);
    expect(await apart(again.bytes, whole.bytes)).toBeLessThan(ALIKE);
    expect(await apart(again.bytes, first.bytes)).toBeGreaterThan(ALIKE);
  });

  it('that changes nothing encodes nothing', async () => {
    const { state } = await render(keeping, { ...film(), v: 9 });
    expect(state.frames_reused).toBe(FRAMES);
  });

  it('that takes the first photo away keeps what only moved', async () => {
    const rest = film(NAMES.slice(1));
    const named: Draft = {
      ...rest,
      t: rest.t.map((t) =>
        t.tt === 0
          ? {
              ...t,
              sg: t.sg.map((s, i) => {
                const kb = { kind: i % 2 ? ('in' as const) : ('out' as const), strength: 0.1 };
                return { ...s, id: `p${i + 2}`, kb };
              }),
            }
          : t,
      ),
    };
    const moved = await render(keeping, named);
    // The photo that is first now has no dissolve before it, and the title; the last one stands as it did.
    expect(moved.state).toMatchObject({ frames_done: 75 + 69, frames_reused: 69 });
    expect(await apart(moved.bytes, (await render(fresh, named)).bytes)).toBeLessThan(ALIKE);
  });

  it('is not confused by a photo that cannot be read', async () => {
    const names = ['a.jpg', 'c.jpg', 'broken.jpg'];
    const broken = await render(keeping, film(names));
    expect(broken.state.left_out).toHaveLength(1);
    const { frames_total, frames_done } = broken.state;
    expect(frames_done).toBe(frames_total);
    const again = await render(keeping, film(names));
    expect(again.state).toMatchObject({ frames_total, frames_reused: frames_total });
    expect(again.picture).toBe(broken.picture);
  });
});

describe('what is kept', () => {
  it('is not believed when it is damaged, cut short or empty, and mended', async () => {
    const draft = titled(film(), 'Another day');
    const kept = await render(keeping, draft);
    expect(kept.state.frames_reused).toBe(FRAMES);
    const names = await readdir(folder());
    for (const [i, name] of names.entries()) {
      const path = join(folder(), name);
      const bytes = await readFile(path);
      bytes[40 + (i % 8)] ^= 1;
      if (i % 3 === 0) await writeFile(path, bytes);
      else await truncate(path, i % 3 === 1 ? 0 : bytes.length >> 1);
    }
    await writeFile(join(folder(), 'half-1-0.part'), 'half');
    const again = await render(keeping, draft);
    expect(again.state.frames_reused).toBeUndefined();
    expect(await apart(again.bytes, kept.bytes)).toBeLessThan(ALIKE);
    expect((await render(keeping, draft)).state.frames_reused).toBe(FRAMES);
  });

  it('goes with its owner, and so do their renders; what is kept of others stays', async () => {
    const before = await readdir(folder());
    const owner = 'session/1 & co';
    const own = await finish(keeping, await begin(keeping, film(), 'own', owner));
    expect(own.state.frames_reused).toBeUndefined();
    expect((await readdir(folder())).length).toBe(before.length + 3);
    const again = await finish(keeping, await begin(keeping, film(), 'own', owner));
    expect(again.state.frames_reused).toBe(FRAMES);
    const large = smallFilm(NAMES, EACH_MS, { width: 1280, height: 720 });
    const running = await begin(keeping, large, 'running', owner);
    const path = `/owners/${encodeURIComponent(owner)}`;
    expect((await keeping.call(path, { method: 'DELETE' })).status).toBe(204);
    expect((await keeping.call(`/renders/${running}`)).status).toBe(404);
    expect((await readdir(folder())).toSorted()).toEqual(before.toSorted());
    expect(await readdir(join(root, 'keeping', 'films'))).toEqual([]);
    expect((await keeping.call('/owners/%E0', { method: 'DELETE' })).status).toBe(404);
  });

  it('survives the death of the renderer: the same render goes on from its finished segments', async () => {
    const size = { width: 1280, height: 720 };
    const draft = smallFilm(NAMES, EACH_MS, size);
    const before = new Set(await readdir(folder()));
    const id = await begin(keeping, draft, 'killed');
    // Killed in the middle: something is finished, not everything.
    for (;;) {
      const done = (await readdir(folder())).filter(
        (n) => n.endsWith('.segment') && !before.has(n),
      );
      if (done.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    process.kill(keeping.pidOf(id), 'SIGKILL');
    await keeping.stop('SIGKILL');
    const kept = (await readdir(folder())).filter((n) => !before.has(n));
    expect(kept.length).toBeLessThan(3);

    keeping = await startRenderer({ state: join(root, 'keeping') });
    const resumed = await finish(keeping, await begin(keeping, draft, 'killed'));
    expect(resumed.state.frames_reused).toBeGreaterThanOrEqual(69);
    expect(resumed.state.frames_reused).toBeLessThan(FRAMES);
    expect(await apart(resumed.bytes, (await render(fresh, draft)).bytes)).toBeLessThan(ALIKE);
    expect(await readdir(join(root, 'keeping', 'films'))).toEqual([]);
  });
});
