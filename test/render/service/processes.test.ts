/** A process that has loaded waits for the next film, is used once, and is never there for nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startJob, type JobEnd } from '../../../render/node/job.ts';
import { JobProcesses } from '../../../render/node/job-processes.ts';
import { RenderQueue } from '../../../render/node/queue.ts';
import { makePhoto } from '../../fixtures/make.ts';
import { servePhotos, smallFilm } from './renderer.ts';

let folder: string;
let server: Server;
let url: (name: string) => string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-processes-'));
  const photo = await makePhoto({ width: 320, height: 240, hue: 40 });
  ({ server, url } = await servePhotos({ 'a.jpg': photo }));
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

let processes: JobProcesses;
beforeEach(() => {
  processes = new JobProcesses();
});
afterEach(() => processes.close());

const draft = smallFilm(['a.jpg'], 300, { width: 320, height: 180 });
const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
/** Polls; the machine may be busy. */
const gone = async (pid: number): Promise<void> => {
  while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
};

let made = 0;
const film = (): { pid: number | undefined; path: string; ended: Promise<JobEnd> } => {
  const path = join(folder, `${made++}.mp4`);
  const sources = { 'm_a.jpg': { url: url('a.jpg'), name: 'a.jpg', type: 'image/jpeg' } };
  const job = startJob(
    { draft, sources, output: { format: 'mp4', quality: 'draft' }, path },
    { progress: () => undefined, leftOut: () => undefined },
    { processes },
  );
  return { pid: job.pid, path, ended: job.ended };
};

it('makes the next film in the process that waits, and the one after it in another', async () => {
  await processes.expect();
  const waiting = processes.waiting!;
  // Asked for again, it is the same one.
  await processes.expect();
  expect(processes.waiting).toBe(waiting);
  const first = film();
  expect(first.pid).toBe(waiting);
  expect(processes.waiting).toBeUndefined();
  const second = film();
  expect(second.pid).not.toBe(waiting);
  for (const { ended, path } of [first, second]) {
    expect(await ended).toMatchObject({ kind: 'done', output: { frames: 9 } });
    expect((await stat(path)).size).toBeGreaterThan(1_000);
  }
  expect(isThere(waiting)).toBe(false);
});

it('makes the film in one that is still loading', async () => {
  void processes.expect();
  const { ended } = film();
  expect(await ended).toMatchObject({ kind: 'done' });
});

it('does without one that was killed while it waited', async () => {
  await processes.expect();
  const waiting = processes.waiting!;
  process.kill(waiting, 'SIGKILL');
  while (processes.waiting) await new Promise((resolve) => setTimeout(resolve, 10));
  const { pid, ended } = film();
  expect(pid).not.toBe(waiting);
  expect(await ended).toMatchObject({ kind: 'done' });
});

it('ends one that no film came for, and one that is closed', async () => {
  const brief = new JobProcesses(50);
  const ready = brief.expect();
  const pid = brief.waiting!;
  await ready;
  await gone(pid);
  expect(brief.waiting).toBeUndefined();
  await processes.expect();
  const other = processes.waiting!;
  processes.close();
  await gone(other);
});

it('keeps nobody alive that has nothing else to do, and ends with them', async () => {
  const module = new URL('../../../render/node/job-processes.ts', import.meta.url);
  const code = `const { JobProcesses } = await import(${JSON.stringify(module.href)}); const p = new JobProcesses(); void p.expect(); console.log(p.waiting);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  expect(await once(parent, 'exit')).toEqual([0, null]);
  await gone(Number(pid.toString()));
});

it('is made ready by a queue, and ends with it', async () => {
  const queue = new RenderQueue({ folder, atOnce: 1 });
  queue.expect();
  const waiting = queue.waiting;
  expect(waiting).toBeGreaterThan(0);
  await queue.close();
  await gone(waiting!);
  queue.expect();
  expect(queue.waiting).toBeUndefined();
});
