import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contract/errors.ts';
import { renderStateSchema, type RenderState } from '../../../shared/contract/renderer.ts';
import { hugePng, makePhoto, textFile, truncated } from '../../fixtures/make.ts';
import { servePhotos, smallFilm, startRenderer, type Renderer } from './renderer.ts';

const TOKEN = 'a-token-for-the-test';
let root: string;
let photos: Record<string, Uint8Array>;
let server: Server;
let url: (name: string) => string;
let renderer: Renderer;

const sourcesOf = (names: string[]) =>
  Object.fromEntries(
    names.map((name) => [`m_${name}`, { url: url(name), name, type: 'image/jpeg' }]),
  );
const order = (
  id: string,
  names: string[],
  each?: number,
  size?: { width: number; height: number },
) => ({
  id,
  draft: smallFilm(names, each, size),
  output: { format: 'mp4', quality: 'draft' },
  sources: sourcesOf(names),
});
const films = (): Promise<string[]> => readdir(join(root, 'state', 'films'));
const problemOf = async (response: Response) => problemSchema.parse(await response.json());

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelay-service-'));
  const good = await makePhoto({ width: 800, height: 600, hue: 40 });
  photos = {
    'a.jpg': good,
    'b.jpg': await makePhoto({
      width: 600,
      height: 800,
      hue: 160,
      takenAt: '2024-05-17T10:20:30+02:00',
    }),
    'c.jpg': await makePhoto({ width: 800, height: 600, hue: 280 }),
    'broken.jpg': truncated(good),
    'text.jpg': textFile(),
    'huge.png': hugePng(),
    'empty.jpg': new Uint8Array(0),
  };
  ({ server, url } = await servePhotos(photos));
  // Something of an earlier life, which must be gone at the start; and something that is not the renderer's.
  await mkdir(join(root, 'state', 'films'), { recursive: true });
  await writeFile(join(root, 'state', 'films', 'old.mp4'), 'old');
  await writeFile(join(root, 'state', 'mine.txt'), 'mine');
  renderer = await startRenderer({ state: join(root, 'state'), token: TOKEN });
});
afterAll(async () => {
  await renderer?.stop();
  server?.closeAllConnections();
  server?.close();
  await rm(root, { recursive: true, force: true });
});

describe('a render', () => {
  it('makes the film, tells its progress, hands it out, and forgets it', async () => {
    expect(await films()).toEqual([]);
    const created = await renderer.call('/renders', {
      body: order('r1', ['a.jpg', 'b.jpg', 'c.jpg']),
    });
    expect(created.status).toBe(202);
    expect(renderStateSchema.parse(await created.json()).frames_total).toBe(63);
    // The same id again answers where it is, and renders nothing twice.
    const again = (await (
      await renderer.call('/renders', { body: order('r1', ['a.jpg']) })
    ).json()) as RenderState;
    expect(again.frames_total).toBe(63);
    const early = await renderer.call('/renders/r1/output');
    expect(early.status).toBe(409);
    expect((await problemOf(early)).code).toBe('conflict');

    const state = await renderer.until('r1', 'completed');
    expect(state).toMatchObject({
      progress: 100,
      frames_done: 63,
      output: { width: 320, height: 180, duration_ms: 2100, frames: 63 },
    });
    const film = new Uint8Array(await (await renderer.call('/renders/r1/output')).arrayBuffer());
    expect(film.length).toBe(state.output!.size);
    using input = new Input({ source: new BufferSource(film), formats: ALL_FORMATS });
    const video = (await input.getPrimaryVideoTrack())!;
    expect((await video.computePacketStats()).packetCount).toBe(63);
    expect((await input.getPrimaryAudioTrack())!.codec).toBe('aac');

    expect((await renderer.call('/renders/r1', { method: 'DELETE' })).status).toBe(204);
    expect((await renderer.call('/renders/r1')).status).toBe(404);
    expect(await films()).toEqual([]);
  });

  it('leaves out what cannot be read, and says which and why', async () => {
    const names = ['a.jpg', 'broken.jpg', 'c.jpg', 'gone.jpg'];
    await renderer.call('/renders', { body: order('r2', names) });
    const state = await renderer.until('r2', 'completed');
    expect(state.left_out?.map((l) => [l.name, l.media])).toEqual([
      ['broken.jpg', 'm_broken.jpg'],
      ['gone.jpg', 'm_gone.jpg'],
    ]);
    for (const l of state.left_out!) expect(l.reason).not.toContain('secret');
    expect(state.left_out![1].reason).toContain('404');
    expect(state.output!.frames).toBe(state.frames_total);
    expect(state.frames_done).toBeGreaterThan(30);
    await renderer.call('/renders/r2', { method: 'DELETE' });
  });

  it('fails in words when no picture can be read', async () => {
    await renderer.call('/renders', { body: order('r3', ['broken.jpg', 'text.jpg']) });
    await expect(renderer.until('r3', 'completed')).rejects.toThrow(
      /None of the 2 pictures can be used; the first: broken\.jpg: /,
    );
    expect(await films()).toEqual([]);
  });

  it('is cancelled between frames and leaves no file', async () => {
    const size = { width: 1920, height: 1080 };
    await renderer.call('/renders', { body: order('r4', ['a.jpg', 'b.jpg'], 30_000, size) });
    for (;;) {
      const { frames_done } = (await (await renderer.call('/renders/r4')).json()) as RenderState;
      if (frames_done > 5) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await films()).toHaveLength(1);
    const cancelled = (await (
      await renderer.call('/renders/r4/cancel', { method: 'POST' })
    ).json()) as RenderState;
    expect(cancelled.status).toBe('cancelled');
    // The next one runs only when the process before is gone.
    await renderer.call('/renders', { body: order('r5', ['a.jpg']) });
    await renderer.until('r5', 'completed');
    expect(await films()).toHaveLength(1);
    await renderer.call('/renders/r5', { method: 'DELETE' });
    expect(await films()).toEqual([]);
  });

  it('fails clearly when its process is killed, and the next one is well', async () => {
    const size = { width: 1920, height: 1080 };
    await renderer.call('/renders', { body: order('r6', ['a.jpg', 'b.jpg'], 30_000, size) });
    await renderer.until('r6', 'processing');
    process.kill(renderer.pidOf('r6'), 'SIGKILL');
    await expect(renderer.until('r6', 'completed')).rejects.toThrow(
      'The render’s process ended unexpectedly (SIGKILL)',
    );
    expect(await films()).toEqual([]);
    await renderer.call('/renders', { body: order('r7', ['c.jpg']) });
    await renderer.until('r7', 'completed');
    await renderer.call('/renders/r7', { method: 'DELETE' });
  });
});

describe('refusals', () => {
  it('a wrong token, a missing one, an unknown render, an unknown address', async () => {
    const wrong = await renderer.call('/renders/r1', { token: 'wrong' });
    expect(wrong.status).toBe(401);
    expect((await problemOf(wrong)).detail).toContain('token is missing or wrong');
    expect((await fetch(`${renderer.url}/renders/r1`)).status).toBe(401);
    expect(await (await fetch(`${renderer.url}/healthz`)).json()).toEqual({ ok: true });
    expect((await renderer.call('/renders/nope')).status).toBe(404);
    expect((await renderer.call('/renders/%ff')).status).toBe(404);
    expect((await renderer.call('/else')).status).toBe(404);
  });

  it('a draft that does not fit, with the path', async () => {
    const bad = order('r8', ['a.jpg']);
    (bad.draft.m as { fps: number }).fps = 500;
    const response = await renderer.call('/renders', { body: bad });
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem.path).toBe('draft.m.fps');
    expect(problem.detail).toContain('60');
    const empty = { ...order('r9', ['a.jpg']), draft: { ...smallFilm(['a.jpg']), t: [] } };
    expect((await problemOf(await renderer.call('/renders', { body: empty }))).code).toBe(
      'nothing_to_export',
    );
  });

  it('a body over 2 MB, and one that is not JSON', async () => {
    const big = await renderer.call('/renders', { body: 'x'.repeat(2_000_001) });
    expect(big.status).toBe(413);
    expect((await problemOf(big)).detail).toContain('2000000 bytes');
    const not = await fetch(`${renderer.url}/renders`, {
      method: 'POST',
      body: '{',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect((await problemOf(not)).detail).toContain('not JSON');
  });

  it('the fifty-second render while one runs and fifty wait', async () => {
    const size = { width: 1920, height: 1080 };
    await renderer.call('/renders', { body: order('q0', ['a.jpg', 'b.jpg'], 30_000, size) });
    await renderer.until('q0', 'processing');
    for (let i = 1; i <= 50; i++)
      expect((await renderer.call('/renders', { body: order(`q${i}`, ['a.jpg']) })).status).toBe(
        202,
      );
    const full = await renderer.call('/renders', { body: order('q51', ['a.jpg']) });
    expect(full.status).toBe(429);
    expect(full.headers.get('retry-after')).toBe('60');
    expect((await problemOf(full)).detail).toContain('50 renders are waiting');
    for (let i = 50; i >= 0; i--)
      expect((await renderer.call(`/renders/q${i}`, { method: 'DELETE' })).status).toBe(204);
    expect(await films()).toEqual([]);
  });
});

describe('photos and frames', () => {
  it('probes a photo upright with its time', async () => {
    const answer = await renderer.call('/probe', {
      body: { url: url('b.jpg'), name: 'b.jpg', type: 'image/jpeg' },
    });
    expect(await answer.json()).toMatchObject({
      type: 'image/jpeg',
      width: 600,
      height: 800,
      taken_at: '2024-05-17T10:20:30+02:00',
    });
  });

  it.each([
    ['broken.jpg', 'file_unreadable'],
    ['text.jpg', 'file_unsupported'],
    ['huge.png', 'picture_too_large'],
    ['empty.jpg', 'file_empty'],
  ])('refuses %s as %s', async (name, code) => {
    const answer = await renderer.call('/probe', {
      body: { url: url(name), name, type: 'image/jpeg' },
    });
    expect((await problemOf(answer)).code).toBe(code);
  });

  it('draws one frame as a PNG', async () => {
    const draft = smallFilm(['a.jpg', 'c.jpg'], 1000);
    const body = { draft, sources: sourcesOf(['a.jpg', 'c.jpg']), t: 1700 };
    const answer = await renderer.call('/frame', { body });
    expect(answer.headers.get('content-type')).toBe('image/png');
    const png = new DataView(await answer.arrayBuffer());
    expect([png.getUint32(16), png.getUint32(20)]).toEqual([320, 180]);
    const late = await renderer.call('/frame', { body: { ...body, t: 999_999 } });
    expect(late.status).toBe(200);
  });
});

describe('its life', () => {
  it('logs lines of JSON without addresses, names or tokens', () => {
    const logged = renderer.lines
      .filter((l) => l.startsWith('{'))
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    expect(logged.some((l) => l.event === 'render_ended' && l.status === 'completed')).toBe(true);
    const all = renderer.lines.join('\n');
    expect(all).not.toContain('secret');
    expect(all).not.toContain(TOKEN);
    expect(all).not.toContain('a.jpg');
  });

  it('ends on SIGTERM in the middle of a render, with nothing left behind', async () => {
    const state = join(root, 'other');
    const other = await startRenderer({ state });
    // Without a token, this machine is served.
    const size = { width: 1280, height: 720 };
    expect(
      (await other.call('/renders', { body: order('x', ['a.jpg', 'b.jpg'], 30_000, size) })).status,
    ).toBe(202);
    await other.until('x', 'processing');
    const pid = other.pidOf('x');
    expect(await other.stop('SIGTERM')).toBe(0);
    expect(await readdir(state)).toEqual([]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ends when its parent’s pipe closes', async () => {
    const other = await startRenderer({ state: join(root, 'third'), args: ['--parent-stdin'] });
    const ended = new Promise((resolve) => other.child.once('exit', resolve));
    other.child.stdin!.end();
    expect(await ended).toBe(0);
  });

  it('refuses a wrong environment with the variable’s name', async () => {
    await expect(startRenderer({ state: join(root, 'no'), env: { PORT: 'x' } })).rejects.toThrow(
      'PORT must be a whole number from 0 to 65535 (got "x")',
    );
  });

  it('keeps what lies beside its films', async () => {
    expect(await readdir(join(root, 'state'))).toContain('mine.txt');
  });
});
