/**
 * The renderer beside x264 alone and ffmpeg's recipes, plain and smooth, on the same photos, for as many frames, at the
 * same settings of x264. Promises ratios within one run (machines are noisy) and that nothing stays behind; an ffmpeg
 * is used only to compare with.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from '../render/node/child-env.ts';
import { startJob } from '../render/node/job.ts';
import { JobProcesses } from '../render/node/job-processes.ts';
import { DEFAULT_OUTPUT } from '../shared/formats/output.ts';
import { benchDraft, PHOTOS } from './film.ts';
import { cpuOf, peakOf } from './measured-job.ts';
import { benchPhoto, HEIGHT, WIDTH } from './photos.ts';
import { recipe } from './recipe.ts';
import { row } from './row.ts';

/** No child may run longer than this. */
const CHILD_TIMEOUT_MS = 600_000;
const WATCH_MS = 50;
const FRAME_BYTES = (1920 * 1080 * 3) / 2;
const RUNS = 3;
const MAX_RATIO = 1.15;
const MIN_TIMES = 3;
const MAX_PEAK_MB = 500;

/** What one of them took: seconds, processor seconds, the most memory in MB, and the file in MB. */
type Cost = { seconds: number; cpu: number; peak: number; size: number };

/** Follows a process until `ended`; what it took by then. */
const watched = async (pid: number | undefined, ended: Promise<unknown>): Promise<Cost> => {
  const start = performance.now();
  const cost = { seconds: 0, cpu: 0, peak: 0, size: 0 };
  const before = cpuOf(pid);
  const watch = setInterval(() => {
    cost.peak = Math.max(cost.peak, peakOf(pid));
    cost.cpu = Math.max(cost.cpu, cpuOf(pid) - before);
  }, WATCH_MS);
  await ended.finally(() => clearInterval(watch));
  return { ...cost, seconds: (performance.now() - start) / 1000 };
};

const run = async (
  command: string,
  args: string[],
  input = '',
): Promise<Cost & { out: string }> => {
  const child = spawn(command, args, {
    // The same start for both sides: Node's compiled code is kept for the one as for the other.
    env: { ...process.env, ...childEnv() },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: CHILD_TIMEOUT_MS,
  });
  let out = '';
  child.stdout.on('data', (d: Buffer) => (out += d.toString()));
  child.stdin.end(input);
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
  return { ...(await watched(child.pid, ended)), out };
};

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;
const middle = (costs: Cost[]): Cost =>
  costs.toSorted((a, b) => a.seconds - b.seconds)[costs.length >> 1]!;

/** Prints the table and the rows; answers whether every bound holds. */
export const benchSpeed = async (print: (line: string) => void): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-bench-'));
  const draft = benchDraft(WIDTH, HEIGHT);
  const frames = (draft.d * 30) / 1000;
  const shm = await statfs('/dev/shm').catch(() => undefined);
  const roomy = shm !== undefined && shm.bavail * shm.bsize > frames * FRAME_BYTES * 1.2;
  const rawFolder = roomy ? await mkdtemp('/dev/shm/reelay-bench-') : folder;
  const raw = join(rawFolder, 'frames.yuv');
  const photos: string[] = [];
  const server = createServer((request, response) => {
    const at = Number(request.url?.slice(1));
    void readFile(photos[at] ?? '').then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const processes = new JobProcesses();
  try {
    print(`Making ${PHOTOS} photos of ${WIDTH}×${HEIGHT} …`);
    for (let i = 0; i < PHOTOS; i++) {
      const path = join(folder, `photo-${i}.jpg`);
      await writeFile(path, await benchPhoto(i));
      photos.push(path);
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const sources = Object.fromEntries(
      photos.map((_, i) => [
        `m${i}`,
        { url: `http://127.0.0.1:${port}/${i}`, name: `photo-${i}.jpg`, type: 'image/jpeg' },
      ]),
    );
    const film = join(folder, 'film.mp4');
    const job = { draft, sources, output: DEFAULT_OUTPUT, path: film };
    const dumped = await run(process.execPath, ['bench/dump.ts', raw], JSON.stringify(job));
    const { draw_ms } = JSON.parse(dumped.out) as { draw_ms: number };

    const loading: number[] = [];
    const render = async (): Promise<Cost> => {
      // As in the service: people upload photos first, and a process is made ready meanwhile.
      const before = performance.now();
      await processes.expect();
      loading.push((performance.now() - before) / 1000);
      const hooks = { progress: () => undefined, leftOut: () => undefined };
      const running = startJob(job, hooks, { processes });
      const cost = await watched(running.pid, running.ended);
      const end = await running.ended;
      if (end.kind !== 'done') throw new Error(`The render ${JSON.stringify(end)}`);
      return { ...cost, size: end.output.size / 1e6 };
    };
    /** Of x264's process, from its first line to its last. */
    const inside: number[] = [];
    const alone = async (): Promise<Cost> => {
      const out = join(folder, 'alone.h264');
      const args = ['bench/encode.ts', raw, out, '1920', '1080', String(frames)];
      const { out: told, ...cost } = await run(process.execPath, args);
      const { cpu_s, encode_s } = JSON.parse(told) as { cpu_s: number; encode_s: number };
      inside.push(encode_s);
      return { ...cost, cpu: cpu_s, size: (await stat(out)).size / 1e6 };
    };

    const whole: Cost[] = [];
    const encode: Cost[] = [];
    for (let i = 0; i < RUNS; i++) {
      whole.push(await render());
      encode.push(await alone());
      print(
        `  run ${i + 1}: whole render ${whole[i].seconds.toFixed(2)} s, x264 alone ${encode[i].seconds.toFixed(2)} s`,
      );
    }
    await rm(raw, { force: true });
    const beside: [string, Cost][] = [
      ['the renderer, sound and file included', middle(whole)],
      ['x264 alone, on the same frames', middle(encode)],
    ];
    const ffmpeg = await run('ffmpeg', ['-version']).then(
      () => true,
      () => false,
    );
    for (const kind of ffmpeg ? (['plain', 'smooth'] as const) : []) {
      const out = join(folder, `${kind}.mp4`);
      const { out: _, ...cost } = await run('ffmpeg', recipe(kind, photos, frames, out));
      beside.push([
        `ffmpeg’s ${kind} zoompan recipe`,
        { ...cost, size: (await stat(out)).size / 1e6 },
      ]);
    }

    print('');
    print(
      `${frames} frames of 1080p; one is drawn in ${draw_ms.toFixed(2)} ms on average; ${(draft.d / 1000 / middle(whole).seconds).toFixed(2)} × real time`,
    );
    print(`${''.padEnd(40)}       s  frames/s  processor s  peak MB  file MB`);
    for (const [what, { seconds, cpu, peak, size }] of beside)
      print(
        `${what.padEnd(40)} ${seconds.toFixed(2).padStart(7)} ${(frames / seconds).toFixed(1).padStart(9)} ${cpu.toFixed(1).padStart(12)} ${peak.toFixed(0).padStart(8)} ${size.toFixed(1).padStart(8)}`,
      );
    print(
      `  (the render's process had loaded before, in ${median(loading).toFixed(2)} s; x264's begins with the clock and encodes ${median(inside).toFixed(2)} of its seconds)`,
    );
    if (!ffmpeg) print('  (no ffmpeg on this machine: its recipes are left out)');
    // Each run is compared with its neighbour: what slowed one down slowed the other.
    const ratio = median(whole.map((w, i) => w.seconds / encode[i].seconds));
    const peak = Math.max(...whole.map((w) => w.peak));
    const checks: [string, string, string, boolean][] = [
      [
        'whole render / x264 alone, same frames',
        ratio.toFixed(3),
        `≤ ${MAX_RATIO}`,
        ratio <= MAX_RATIO,
      ],
    ];
    const smooth = beside[3]?.[1];
    if (smooth) {
      const times = smooth.seconds / middle(whole).seconds;
      checks.push([
        'ffmpeg’s smooth zoompan recipe / whole render',
        `${times.toFixed(2)} ×`,
        `≥ ${MIN_TIMES} ×`,
        times >= MIN_TIMES,
      ]);
    }
    if (peak > 0)
      checks.push([
        `${PHOTOS} photos of 12 megapixels: peak memory`,
        `${peak.toFixed(0)} MB`,
        `≤ ${MAX_PEAK_MB} MB`,
        peak <= MAX_PEAK_MB,
      ]);
    for (const check of checks) print(row(...check));
    return checks.every(([, , , holds]) => holds);
  } finally {
    processes.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
    if (roomy) await rm(rawFolder, { recursive: true, force: true });
  }
};
