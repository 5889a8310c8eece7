/**
 * The table that chooses the bitrates of films made on the device: the film's first ten seconds through Chromium's own
 * H.264 encoder, and through x264 beside it. Promises size and likeness (SSIM) of one run; says so and ends where there
 * is no ffmpeg, which compares.
 */
import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pictures, type Draft } from '../shared/draft/schema.ts';
import { BITS_PER_PIXEL } from '../render/encode/limits.ts';
import type { BrowserBench } from './browser/page.ts';
import { withBenchPage, type BenchPage } from './browser-page.ts';
import { benchDraft } from './film.ts';
import { benchPhoto, HEIGHT, WIDTH } from './photos.ts';

const run = promisify(execFile);
const COMPARED_MS = 10_000;
const LADDER = [0.03, 0.05, 0.07, 0.09, 0.14, 0.2, 0.3, 0.4];
const CRFS = [26, 23, 20, 17];
const TIMEOUT_MS = 120_000;
const RAW = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '1920x1080', '-r', '30', '-i'];

export const benchWebCodecs = async (print: (line: string) => void): Promise<boolean> => {
  const found = await run('ffmpeg', ['-version']).then(
    () => true,
    () => false,
  );
  if (!found) {
    print('There is no ffmpeg on this machine, which this table is made with.');
    return false;
  }
  return (await withBenchPage(print, (on) => measured(print, on))) ?? false;
};

const measured = async (print: (line: string) => void, on: BenchPage): Promise<boolean> => {
  const { page, media, film, folder } = on;
  const draft = shortened(benchDraft(WIDTH, HEIGHT));
  const raw = join(folder, 'frames.yuv');
  await dumped(draft, raw);
  const likeness = async (input: string[]): Promise<string> => {
    const args = [...input, ...RAW, raw, '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-'];
    const { stderr } = await run('ffmpeg', args, { timeout: TIMEOUT_MS });
    return /SSIM.*All:([\d.]+)/.exec(stderr)?.[1] ?? '?';
  };
  const line = (what: string, bytes: number, ssim: string): void =>
    print(`| ${what} | ${((8 * bytes) / (COMPARED_MS / 1000) / 1e6).toFixed(1)} | ${ssim} |`);
  print('| encoder | Mbit/s | SSIM |');
  print('|---|---|---|');
  const named = Object.entries(BITS_PER_PIXEL);
  for (const bits of [...new Set([...LADDER, ...named.map(([, b]) => b)])].sort((a, b) => a - b)) {
    const bytes = await page.evaluate(
      ({ draft, media, bits }) =>
        (globalThis as unknown as { bench: BrowserBench }).bench.encode(draft, media, bits),
      { draft, media, bits },
    );
    const quality = named.find(([, b]) => b === bits)?.[0];
    const what = `WebCodecs ${bits} bits a pixel${quality ? `, “${quality}”` : ''}`;
    line(what, bytes, await likeness(['-r', '30', '-f', 'h264', '-i', film]));
  }
  for (const crf of CRFS) {
    const out = join(folder, 'x264.mp4');
    const choice = ['-preset', 'veryfast', '-crf', String(crf), '-x264-params', 'subme=1'];
    const args = ['-y', ...RAW, raw, '-c:v', 'libx264', '-profile:v', 'high', ...choice, out];
    await run('ffmpeg', args, { timeout: TIMEOUT_MS });
    line(`x264 crf ${crf}`, (await stat(out)).size, await likeness(['-i', out]));
  }
  return true;
};

/** The pictures of the first seconds: the encoder of the page draws no words. */
const shortened = (draft: Draft): Draft => ({
  ...draft,
  d: COMPARED_MS,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: pictures(draft)
        .filter((s) => s.st < COMPARED_MS)
        .map((s) => ({ ...s, d: Math.min(s.d, COMPARED_MS - s.st) })),
    },
  ],
});

/** Every frame of the film, by the engine in Node. */
const dumped = async (draft: Draft, raw: string): Promise<void> => {
  const used = pictures(draft).map((_, i) => i);
  const photos = await Promise.all(used.map((i) => benchPhoto(i)));
  const server = createServer((request, response) => {
    response.end(photos[Number(request.url?.slice(1))]);
  });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const source = (i: number) => ({
      url: `http://127.0.0.1:${port}/${i}`,
      name: `${i}.jpg`,
      type: 'image/jpeg',
    });
    const sources = Object.fromEntries(used.map((i) => [`m${i}`, source(i)]));
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, ['bench/dump.ts', raw], { timeout: TIMEOUT_MS });
      child.on('error', reject);
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`the frames could not be drawn (${code})`)),
      );
      child.stdin.end(JSON.stringify({ draft, sources }));
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
};
