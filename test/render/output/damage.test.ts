/** What goes wrong ends in one clear problem, and what comes after it is well. */
import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Helpers } from '../../../render/node/helpers.ts';
import { startJob, type JobEnd } from '../../../render/node/job.ts';
import { RenderQueue } from '../../../render/node/queue.ts';
import { fetchSource } from '../../../render/node/sources.ts';
import type { LeftOut } from '../../../shared/contract/events.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Output, OutputFormat } from '../../../shared/formats/output.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { makePhoto, truncated } from '../../fixtures/make.ts';
import { servePhotos, smallFilm } from '../service/renderer.ts';

let folder: string;
let server: Server;
let url: (name: string) => string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-damage-'));
  const good = await makePhoto({ width: 320, height: 240, hue: 40 });
  ({ server, url } = await servePhotos({ 'a.jpg': good, 'broken.jpg': truncated(good) }));
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const film = (names: string[], size = { width: 320, height: 180 }): Draft => {
  const draft = smallFilm(names, 300, size);
  return { ...draft, t: draft.t.filter((track) => track.tt !== 1) };
};
const sourcesOf = (names: string[]) =>
  Object.fromEntries(
    names.map((name) => [`m_${name}`, { url: url(name), name, type: 'image/jpeg' }]),
  );

let made = 0;
const run = (
  output: Partial<Output>,
  o: { names?: string[]; draft?: Draft; path?: string; stuckMs?: number } = {},
): { ended: Promise<JobEnd>; leftOut: LeftOut[]; path: string } => {
  const { names = ['a.jpg'], draft = film(names), path = join(folder, `${made++}`) } = o;
  const leftOut: LeftOut[] = [];
  const whole: Output = { format: 'mp4', quality: 'draft', ...output };
  const job = startJob(
    { draft, sources: sourcesOf(names), output: whole, path },
    { progress: () => undefined, leftOut: (list) => leftOut.splice(0, 99, ...list) },
    o.stuckMs === undefined ? {} : { stuckMs: o.stuckMs },
  );
  return { ended: job.ended, leftOut, path };
};

describe('a full disk', () => {
  it.each(['mp4', 'webm', 'gif', 'carousel', 'poster', 'sheet', 'srt'] as const)(
    'is one clear problem for a %s',
    async (format: OutputFormat) => {
      // A link, because what is left of a failed film is removed: that must not be the device itself.
      const path = join(folder, `full-${format}`);
      await symlink('/dev/full', path);
      const end = await run({ format }, { path }).ended;
      expect(end).toEqual({
        kind: 'failed',
        detail: 'The film could not be written: the disk is full',
      });
      await expect(stat(path)).rejects.toThrow('ENOENT');
      expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
    },
  );
});

describe('an encoder that fails', () => {
  it('is one clear problem, and the next film is well', async () => {
    const tiny = film(['a.jpg'], { width: 16, height: 16 });
    const failed = run({ format: 'webm', codec: 'av1' }, { draft: tiny });
    expect(await failed.ended).toEqual({
      kind: 'failed',
      detail: 'SVT-AV1 needs at least 64×64 (got 16×16)',
    });
    await expect(stat(failed.path)).rejects.toThrow('ENOENT');
    expect((await run({ format: 'webm', codec: 'av1' }).ended).kind).toBe('done');
  });
});

describe('an unreadable source', () => {
  it.each(['gif', 'carousel', 'poster', 'sheet'] as const)(
    'is left out of a %s, which is made of the rest',
    async (format) => {
      const { ended, leftOut } = run({ format }, { names: ['broken.jpg', 'a.jpg', 'gone.jpg'] });
      expect(await ended).toMatchObject({ kind: 'done', output: { width: expect.any(Number) } });
      expect(leftOut.map((l) => l.name)).toEqual(
        expect.arrayContaining(['broken.jpg']) as string[],
      );
    },
  );
});

describe('what does not move', () => {
  it('a render that stands still is ended, with its file', async () => {
    const { ended, path } = run({}, { names: ['hangs'], stuckMs: 2_000 });
    expect(await ended).toEqual({
      kind: 'failed',
      detail: 'The render stood still for 2 s and was ended',
    });
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('a source that never comes is given up, and its signed address is in no message', async () => {
    const { signal } = new AbortController();
    const waiting = fetchSource({ url: url('hangs') }, signal, { timeoutMs: 200 });
    await expect(waiting).rejects.toThrow('it did not arrive within 0.2 s');
    await expect(waiting).rejects.not.toThrow('secret');
  });

  it('a helper that hangs is ended, and the next task gets a fresh one', async () => {
    const helpers = new Helpers(1_000);
    try {
      const source = (name: string) => ({ url: url(name), name, type: 'image/jpeg' });
      const stuck = await helpers.run({ kind: 'probe', source: source('hangs') });
      expect(stuck).toEqual({
        kind: 'fault',
        code: 'file_unreadable',
        detail: 'It took longer than 1 s to read.',
      });
      // A busy machine may need more than a second to start one.
      for (let tries = 0; tries < 20; tries++) {
        const next = await helpers.run({ kind: 'probe', source: source('a.jpg') });
        if (next.kind === 'fault') continue;
        expect(next).toMatchObject({ kind: 'probe', answer: { width: 320, height: 240 } });
        return;
      }
      throw new Error('no helper came back');
    } finally {
      helpers.close();
    }
  });
});

describe('what is too large', () => {
  let big: Server;
  let at: string;
  beforeAll(async () => {
    big = createServer((request, response) => {
      if (request.url === '/announced') {
        response.writeHead(200, { 'content-length': MAX_FILE_BYTES + 1 });
        response.write('x');
        return;
      }
      response.writeHead(200);
      const block = Buffer.alloc(64 * 1024);
      const go = (): void => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', go);
      go();
    });
    big.listen(0, '127.0.0.1');
    await once(big, 'listening');
    at = `http://127.0.0.1:${(big.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    big.closeAllConnections();
    big.close();
  });

  it('is refused by what it announces, at 200 MB', async () => {
    const { signal } = new AbortController();
    const asked = fetchSource({ url: `${at}/announced` }, signal);
    await expect(asked).rejects.toThrow('it is larger than 200 MB');
  });

  it('and by what really comes', async () => {
    const { signal } = new AbortController();
    const asked = fetchSource({ url: `${at}/endless` }, signal, { maxBytes: 3_000_000 });
    await expect(asked).rejects.toThrow('it is larger than 3 MB');
  });
});

describe('what nobody fetches', () => {
  it('goes after its time, file and all', async () => {
    const films = await mkdtemp(join(folder, 'films-'));
    const queue = new RenderQueue({ folder: films, atOnce: 1, lifetimeMs: 50 });
    const output: Output = { format: 'srt', quality: 'high' };
    const begun = queue.add({ id: 'x', draft: film(['a.jpg']), sources: {}, output });
    expect(begun.ok).toBe(true);
    const seen = new Set<string>();
    for (let n = 0; n < 3_000 && queue.get('x'); n++) {
      seen.add(queue.get('x')!.status);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(seen).toContain('completed');
    expect(queue.get('x')).toBeUndefined();
    for (let n = 0; n < 500 && (await readdir(films)).length > 0; n++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await readdir(films)).toEqual([]);
    await queue.close();
  });
});
