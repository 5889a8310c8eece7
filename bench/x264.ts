/**
 * The table that chooses x264's settings: the film's own frames, encoded by a system ffmpeg with one thing changed at
 * a time. Promises processor time, size and likeness (SSIM) of one run; says so and ends where there is no ffmpeg.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDraft, PHOTOS } from './film.ts';
import { benchPhoto, HEIGHT, WIDTH } from './photos.ts';

const params = (crf: number, x264: string): string[] =>
  `-preset veryfast -crf ${crf} -x264-params ${x264}`.split(' ');
/** What stays the same in the lines that change one thing after the other. */
const BASE = 'subme=1:aq-mode=2:rc-lookahead=8';
const STILLS = 'partitions=i8x8:me=dia:b-adapt=0:scenecut=0:aq-mode=2:rc-lookahead=8';
const CHOICES: Record<string, string[]> = {
  'veryfast crf 17': ['-preset', 'veryfast', '-crf', '17'],
  'superfast crf 17': ['-preset', 'superfast', '-crf', '17'],
  'veryfast crf 17 subme 1 aq 2 lookahead 8 (base)': params(17, BASE),
  'base, no mbtree': params(17, `${BASE}:mbtree=0`),
  'base, i8x8': params(17, `${BASE}:partitions=i8x8`),
  'base, i8x8 i4x4': params(17, `${BASE}:partitions=i8x8,i4x4`),
  'base, i8x8 p8x8': params(17, `${BASE}:partitions=i8x8,p8x8`),
  'base, i8x8, dia': params(17, `${BASE}:partitions=i8x8:me=dia`),
  'base, i8x8, dia, b-adapt 0': params(17, `${BASE}:partitions=i8x8:me=dia:b-adapt=0`),
  'base, i8x8, dia, b-adapt 0, no scenecut (stills)': params(17, `${STILLS}:subme=1`),
  'stills, crf 16.5 (“high”)': params(16.5, `${STILLS}:subme=1`),
  'stills, crf 16': params(16, `${STILLS}:subme=1`),
  'stills, trellis 1': params(17, `${STILLS}:subme=1:trellis=1`),
  'stills, trellis 1, crf 16': params(16, `${STILLS}:subme=1:trellis=1`),
  'stills, aq 1': params(17, `${STILLS}:subme=1:aq-mode=1`),
  'stills, b-frames 4': params(17, `${STILLS}:subme=1:bframes=4`),
  'stills, lookahead 12': params(17, `${STILLS}:subme=1:rc-lookahead=12`),
  'stills, subme 2': params(17, `${STILLS}:subme=2`),
  'stills, subme 2, crf 16': params(16, `${STILLS}:subme=2`),
};
/** Ten seconds are compared: the rest is more of the same. */
const COMPARED_FRAMES = 300;
const TIMEOUT_MS = 300_000;

type Ran = { out: string; err: string };
const run = (command: string, args: string[], input = ''): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { timeout: TIMEOUT_MS });
    const ran: Ran = { out: '', err: '' };
    child.stdout.on('data', (d: Buffer) => (ran.out += d.toString()));
    child.stderr.on('data', (d: Buffer) => (ran.err += d.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(ran) : reject(new Error(`${command} ended with ${code}: ${ran.err}`)),
    );
    child.stdin.end(input);
  });

export const benchX264 = async (print: (line: string) => void): Promise<boolean> => {
  if (!(await run('ffmpeg', ['-version']).catch(() => undefined))) {
    print('There is no ffmpeg on this machine, which this table is made with.');
    return false;
  }
  const folder = await mkdtemp(join(tmpdir(), 'reelay-x264-'));
  const photos = await Promise.all(Array.from({ length: PHOTOS }, (_, i) => benchPhoto(i)));
  const server = createServer((request, response) => {
    response.end(photos[Number(request.url?.slice(1))]);
  });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const sources = Object.fromEntries(
      photos.map((_, i) => [
        `m${i}`,
        { url: `http://127.0.0.1:${port}/${i}`, name: `${i}.jpg`, type: 'image/jpeg' },
      ]),
    );
    const raw = join(folder, 'frames.yuv');
    const job = JSON.stringify({ draft: benchDraft(WIDTH, HEIGHT), sources });
    await run(process.execPath, ['bench/dump.ts', raw], job);
    const input = [
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-s',
      '1920x1080',
      '-r',
      '30',
      '-i',
      raw,
    ];
    print('| x264 | processor s | MB | SSIM |');
    print('|---|---|---|---|');
    for (const [name, choice] of Object.entries(CHOICES)) {
      const film = join(folder, 'film.mp4');
      const format = ['-c:v', 'libx264', '-profile:v', 'high', '-g', '60', '-bf', '3'];
      const { err } = await run('ffmpeg', [
        '-y',
        '-benchmark',
        ...input,
        ...format,
        ...choice,
        film,
      ]);
      const seconds = Number(/bench: utime=([\d.]+)s/.exec(err)?.[1]);
      const first = ['-i', film, ...input, '-frames:v', String(COMPARED_FRAMES)];
      const likeness = ['-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-'];
      const compared = await run('ffmpeg', [...first, ...likeness]);
      const ssim = /SSIM.*All:([\d.]+)/.exec(compared.err)?.[1] ?? '?';
      const mb = (await stat(film)).size / 1e6;
      print(`| ${name} | ${seconds.toFixed(1)} | ${mb.toFixed(1)} | ${ssim} |`);
    }
    return true;
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }
};
