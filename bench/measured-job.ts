/** One render as the service runs it, with what it took: time, processor time, memory. Linux tells the last two; elsewhere they are 0. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJob } from '../render/node/job.ts';
import type { FilmJob } from '../render/node/render-film.ts';
import type { Source } from '../shared/contract/renderer.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { benchPhoto } from './photos.ts';

export type Measured = {
  seconds: number;
  /** Processor time in s, and the most memory in MB. */
  cpu: number;
  peak: number;
  frames: number;
  reused: number;
};

const WATCH_MS = 20;
/** The kernel counts in ticks of 10 ms. */
const TICKS_PER_S = 100;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
/** Seconds of processor time of a process so far. */
export const cpuOf = (pid: number | undefined): number => {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S : 0;
};
/** The most memory that it had, in MB, as the kernel counts it. */
export const peakOf = (pid: number | undefined): number =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Renders; throws if there is no film at the end. */
export const measureJob = async (job: FilmJob): Promise<Measured> => {
  const start = performance.now();
  const seen: Measured = { seconds: 0, cpu: 0, peak: 0, frames: 0, reused: 0 };
  const running = startJob(job, {
    progress: (_, total, reused) => Object.assign(seen, { frames: total, reused }),
    leftOut: (list) => {
      throw new Error(`A photo could not be read: ${list[0]?.reason}`);
    },
  });
  const watch = setInterval(() => {
    seen.cpu = Math.max(seen.cpu, cpuOf(running.pid));
    seen.peak = Math.max(seen.peak, peakOf(running.pid));
  }, WATCH_MS);
  const end = await running.ended;
  clearInterval(watch);
  if (end.kind !== 'done') throw new Error(`The render ${JSON.stringify(end)}`);
  return { ...seen, seconds: (performance.now() - start) / 1000 };
};

export type Bench = {
  folder: string;
  /** Where the draft's photos are had: any number of media on a few files. */
  sourcesOf(draft: Draft): Record<string, Source>;
  close(): Promise<void>;
};

/** A folder that is removed at the end, and a server of `count` photos of 12 megapixels. */
export const openBench = async (count: number): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-bench-'));
  const photos = await Promise.all(Array.from({ length: count }, (_, i) => benchPhoto(i)));
  const server = createServer((request, response) => {
    response.end(photos[Number(request.url?.slice(2)) % count]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    sourcesOf: (draft) =>
      Object.fromEntries(
        draft.t
          .flatMap((t) => (t.tt === 0 ? t.sg.flatMap((s) => s.media ?? []) : []))
          .map((id) => [
            id,
            { url: `http://127.0.0.1:${port}/${id}`, name: `${id}.jpg`, type: 'image/jpeg' },
          ]),
      ),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
