/**
 * Measures the renderer against x264 alone and against ffmpeg's recipe, as ratios within one run (machines are
 * noisy). Everything is made in a temporary folder that is removed; an ffmpeg is used only for the comparison.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
import { benchPhoto, HEIGHT, WIDTH } from './photos.ts';
import { recipe } from './recipe.ts';

/** No child may run longer than this. */
const CHILD_TIMEOUT_MS = 600_000;
const FRAME_BYTES = (1920 * 1080 * 3) / 2;
const RUNS = 3;

type Timed = { seconds: number; out: string };

const run = (command: string, args: string[], input?: string): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      // The same start for both sides: Node's compiled code is kept for the one as for the other.
      env: { ...process.env, ...childEnv() },
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: CHILD_TIMEOUT_MS,
    });
    let out = '';
    child.stdout.on('data', (d: Buffer) => (out += d.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, out });
      else reject(new Error(`${command} ended with ${code}`));
    });
    child.stdin.end(input ?? '');
  });

/** The most memory that a process had, in MB, as the kernel counts it; 0 where it does not say. */
const peakOf = (pid: number | undefined): number => {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
};

/** Seconds of processor time of a process so far; counted in ticks of 10 ms on Linux, 0 elsewhere. */
const cpuOf = (pid: number | undefined): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
};

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;

export const benchRender = async (print: (line: string) => void): Promise<boolean> => {
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

    let peak = 0;
    let cpuWhole = 0;
    let cpuAlone = 0;
    const processes = new JobProcesses();
    const loading: number[] = [];
    const render = async (): Promise<number> => {
      // As in the service: people upload photos first, and a process is made ready meanwhile.
      const before = performance.now();
      await processes.expect();
      loading.push((performance.now() - before) / 1000);
      const start = performance.now();
      const hooks = { progress: () => undefined, leftOut: () => undefined };
      const running = startJob(job, hooks, { processes });
      let cpu = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, peakOf(running.pid));
        cpu = Math.max(cpu, cpuOf(running.pid));
      }, 50);
      const end = await running.ended;
      clearInterval(watch);
      cpuWhole += cpu / RUNS;
      if (end.kind !== 'done') throw new Error(`The render ${JSON.stringify(end)}`);
      return (performance.now() - start) / 1000;
    };
    const alone = async (): Promise<number> => {
      const out = join(folder, 'alone.h264');
      const args = ['bench/encode.ts', raw, out, '1920', '1080', String(frames)];
      const timed = await run(process.execPath, args);
      const told = JSON.parse(timed.out) as { cpu_s: number; encode_s: number };
      cpuAlone += told.cpu_s / RUNS;
      inside.push(told.encode_s);
      return timed.seconds;
    };

    const whole: number[] = [];
    /** Of x264's process, from its first line to its last. */
    const inside: number[] = [];
    const encode: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      whole.push(await render());
      encode.push(await alone());
      print(
        `  run ${i + 1}: whole render ${whole[i].toFixed(2)} s, x264 alone ${encode[i].toFixed(2)} s`,
      );
    }
    await rm(raw, { force: true });
    // Each run is compared with its neighbour: what slowed one down slowed the other.
    const ratio = median(whole.map((w, i) => w / encode[i]));
    const rows = [
      row('whole render / x264 alone, same frames', ratio.toFixed(3), '≤ 1.15', ratio <= 1.15),
      `  (the gate of the first issue is 1.25: ${ratio <= 1.25 ? 'pass' : 'FAIL'})`,
      `  (the render's process has loaded before, in ${median(loading).toFixed(2)} s; x264's begins with the clock and encodes ${median(inside).toFixed(2)} of its ${median(encode).toFixed(2)} s)`,
      // Says the same on a machine that others use too.
      `  (processor time: ${cpuWhole.toFixed(1)} s against ${cpuAlone.toFixed(1)} s, ${(cpuWhole / cpuAlone).toFixed(2)})`,
    ];
    const ffmpeg = await run('ffmpeg', ['-version']).then(
      () => true,
      () => false,
    );
    if (ffmpeg) {
      const other = await run('ffmpeg', recipe(photos, frames, join(folder, 'recipe.mp4')));
      const times = other.seconds / median(whole);
      rows.push(
        row(
          'ffmpeg’s smooth zoompan recipe / whole render',
          `${times.toFixed(2)} ×`,
          '≥ 3 ×',
          times >= 3,
        ),
        `  (${other.seconds.toFixed(2)} s; ${mb((await stat(join(folder, 'recipe.mp4'))).size)} against ${mb((await stat(film)).size)})`,
      );
    } else rows.push('  (no ffmpeg on this machine: the comparison with its recipe is left out)');
    if (peak > 0)
      rows.push(
        row('peak memory of the renderer', `${peak.toFixed(0)} MB`, '≤ 500 MB', peak <= 500),
      );
    print('');
    print(
      `${frames} frames; one frame drawn in ${draw_ms.toFixed(2)} ms on average; ${(draft.d / 1000 / median(whole)).toFixed(2)} × real time`,
    );
    for (const line of rows) print(line);
    return ratio <= 1.25;
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
    if (roomy) await rm(rawFolder, { recursive: true, force: true });
  }
};

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const row = (what: string, value: string, bound: string, holds: boolean): string =>
  `${what.padEnd(48)} ${value.padStart(10)}   ${bound.padEnd(9)} ${holds ? 'pass' : 'FAIL'}`;
