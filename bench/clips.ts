/**
 * A film of six clips, half of them 4K at 60 frames a second, against decoding those clips and encoding the film's frames
 * with nothing between. Promises ratios within one run; everything is made in a folder that is removed.
 */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '../shared/draft/schema.ts';
import { writeBenchClip, type BenchClip } from './clip-files.ts';
import { measureJob, type Measured } from './measured-job.ts';
import { row } from './row.ts';

const FILES: BenchClip[] = [
  { codec: 'libx264', width: 1920, height: 1080, fps: 30, rate: 17 },
  { codec: 'libx264', width: 3840, height: 2160, fps: 60, rate: 60 },
  { codec: 'libx265', width: 3840, height: 2160, fps: 60, rate: 50 },
];
/** Which file each clip of the film is. */
const ORDER = [0, 1, 0, 2, 0, 1] as const;
const FILE_S = 4;
const EACH_MS = 2_500;
const FADE_MS = 400;
const RUNS = 3;
/** No child may run longer than this. */
const CHILD_TIMEOUT_MS = 600_000;
/** Of the two alone: what is left of a frame of 4K has to be halved, drawn and copied, and the server starts a process. */
const MAX_RATIO = 1.5;
const MAX_PEAK_MB = 800;

/** Each clip begins a little later in its file than the one before, so that it begins between two key frames. */
const partOf = (i: number): [from: number, to: number] => [170 * i, 170 * i + EACH_MS];

const film = (): Draft => ({
  v: 1,
  m: { width: 1920, height: 1080, fps: 30 },
  d: ORDER.length * EACH_MS,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: ORDER.map((file, i) => ({
        id: `c${i + 1}`,
        st: i * EACH_MS,
        d: EACH_MS,
        media: `m${i}`,
        kind: 'clip' as const,
        len: FILE_S * 1000,
        trim: partOf(i),
        w: FILES[file].width,
        h: FILES[file].height,
        fit: 'fill' as const,
        ...(i > 0 ? { tr: { kind: 'dissolve' as const, d: FADE_MS } } : {}),
      })),
    },
  ],
});

type Alone = { seconds: number; cpu: number };

/** Runs a script of this folder; it answers its processor time. */
const alone = (script: string, args: string[], input = ''): Promise<Alone> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [`bench/${script}`, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: CHILD_TIMEOUT_MS,
    });
    let out = '';
    child.stdout.on('data', (d: Buffer) => (out += d.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code !== 0) return reject(new Error(`${script} ended with ${code}`));
      resolve({ seconds, cpu: (JSON.parse(out) as { cpu_s?: number }).cpu_s ?? 0 });
    });
    child.stdin.end(input);
  });

export const benchClips = async (print: (line: string) => void): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-bench-clips-'));
  const paths = FILES.map((_, i) => join(folder, `clip-${i}.mp4`));
  const server = createServer((request, response) => {
    const file = ORDER[Number(request.url?.slice(2))];
    createReadStream(paths[file]).pipe(response);
  });
  try {
    print(`Making ${FILES.length} clips of ${FILE_S} s …`);
    for (const [i, path] of paths.entries()) await writeBenchClip(path, FILES[i], FILE_S);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const draft = film();
    const sources = Object.fromEntries(
      ORDER.map((_, i) => [
        `m${i}`,
        { url: `http://127.0.0.1:${port}/m${i}`, name: `m${i}.mp4`, type: 'video/mp4' },
      ]),
    );
    const job = {
      draft,
      sources,
      output: { format: 'mp4' as const, quality: 'high' as const },
      path: join(folder, 'film.mp4'),
    };
    const raw = join(folder, 'frames.yuv');
    await alone('dump.ts', [raw], JSON.stringify(job));
    const parts = ORDER.map((file, i) => [paths[file], ...partOf(i)]);
    const frames = String((draft.d * draft.m.fps) / 1000);
    const whole: Measured[] = [];
    const apart: { decode: Alone; encode: Alone }[] = [];
    for (let i = 0; i < RUNS; i++) {
      whole.push(await measureJob(job));
      const decode = await alone('decode-clips.ts', [], JSON.stringify(parts));
      const out = join(folder, 'alone.h264');
      const encode = await alone('encode.ts', [raw, out, '1920', '1080', frames]);
      apart.push({ decode, encode });
      print(
        `  run ${i + 1}: whole render ${whole[i].seconds.toFixed(2)} s (processor ${whole[i].cpu.toFixed(1)} s); decoding alone ${decode.seconds.toFixed(2)} (${decode.cpu.toFixed(1)}), encoding alone ${encode.seconds.toFixed(2)} (${encode.cpu.toFixed(1)})`,
      );
    }
    // Each run is compared with its neighbour: what slowed one down slowed the other.
    const ratio = median(
      whole.map((w, i) => w.seconds / (apart[i].decode.seconds + apart[i].encode.seconds)),
    );
    const cpu = median(whole.map((w, i) => w.cpu / (apart[i].decode.cpu + apart[i].encode.cpu)));
    const peak = Math.max(...whole.map((w) => w.peak));
    const checks: Parameters<typeof row>[] = [
      [
        'film of clips / decoding and encoding: processor',
        cpu.toFixed(2),
        `≤ ${MAX_RATIO}`,
        cpu <= MAX_RATIO,
      ],
      [
        'film of clips: peak memory',
        `${peak.toFixed(0)} MB`,
        `≤ ${MAX_PEAK_MB} MB`,
        peak <= MAX_PEAK_MB,
      ],
    ];
    print('');
    print(
      `${frames} frames; by the clock ${ratio.toFixed(2)} times as long as the two one after the other`,
    );
    for (const check of checks) print(row(...check));
    return checks.every(([, , , holds]) => holds);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;
