/** The command line as people run it: photos in, a film out, and plain words where that cannot be. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filmFrames, probeFilm } from '../film.ts';
import { makePhoto, sample, textFile, truncated } from '../fixtures/make.ts';
import { CORNER_NAMES, cornersOf } from '../fixtures/paint.ts';
import type { Made } from '../../cli/make.ts';
import { eventually, ROOT, TestStack } from './stack.ts';

let stack: TestStack;
let folder: string;
beforeAll(async () => {
  stack = await TestStack.start();
  folder = await mkdtemp(join(tmpdir(), 'reelay-cli-'));
});
afterAll(async () => {
  await stack.close();
  await rm(folder, { recursive: true, force: true });
});

type Run = { code: number | null; out: string; err: string };

const reelay = (
  args: string[],
  o: { env?: Record<string, string>; onErr?(all: string, kill: () => void): void } = {},
) =>
  new Promise<Run>((done) => {
    const child = spawn(process.execPath, ['cli/reelay.ts', ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, REELAY_URL: stack.url, ...o.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const run: Run = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (run.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      run.err += chunk.toString();
      o.onErr?.(run.err, () => child.kill('SIGINT'));
    });
    child.once('exit', (code) => done({ ...run, code }));
  });

const put = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

describe('a film', () => {
  it('of all eight EXIF orientations and a HEIC comes out upright, and its file is what platforms want', async () => {
    const photos: string[] = [];
    for (let orientation = 1; orientation <= 8; orientation++) {
      const photo = await makePhoto({
        width: 1280,
        height: 720,
        hue: orientation * 40,
        orientation,
        takenAt: `2024-05-17T10:0${orientation}:00`,
      });
      photos.push(await put(`turned${orientation}.jpg`, photo));
    }
    photos.push(await put('turned.heic', await sample('turned.heic')));
    const out = join(folder, 'film.mp4');
    const run = await reelay([
      'make',
      ...photos,
      '--say',
      'turn my photos into a slideshow video, 1 second each, no motion, no transitions, with music',
      '--out',
      out,
      '--json',
    ]);
    expect(run.err + run.out).toMatch(/turned8\.jpg/);
    expect(run.code).toBe(0);
    const made = JSON.parse(run.out) as Made;
    expect(made).toMatchObject({ file: out, width: 1920, height: 1080, left_out: [] });

    const facts = await probeFilm(out);
    expect(facts).toMatchObject({
      width: 1920,
      height: 1080,
      fps: 30,
      frames: made.frames,
      sampleRate: 48_000,
      channels: 2,
      isH264High: true,
      isYuv420p: true,
      isBt709: true,
      isLimitedRange: true,
      isAacLc: true,
      isFastStart: true,
    });
    expect(Math.abs(facts.videoSeconds - made.seconds)).toBeLessThanOrEqual(1 / 30);
    expect(Math.abs(facts.audioSeconds - made.seconds)).toBeLessThanOrEqual(1 / 30);

    // The middle of each photo's second.
    const frames = await filmFrames(
      out,
      Array.from({ length: 9 }, (_, i) => i * 30 + 15),
    );
    const upright = [...CORNER_NAMES];
    expect(frames.slice(0, 8).map((f) => cornersOf(f))).toEqual(
      Array.from({ length: 8 }, () => upright),
    );
    // The HEIC is 4:3 and fills the frame: of each corner a band of a tenth of the height is left.
    expect(cornersOf(frames[8], 0.05)).toEqual(upright);
  });

  it('in the shape that was asked for, from what can be used, naming what cannot', async () => {
    const photos = [
      await put('a.jpg', await makePhoto({ hue: 10 })),
      await put('broken.jpg', truncated(await makePhoto({ hue: 90 }))),
      await put('notes.jpg', textFile()),
      await put('empty.jpg', new Uint8Array()),
      await put('b.png', await makePhoto({ hue: 200, format: 'png' })),
    ];
    const out = join(folder, 'square.mp4');
    const run = await reelay(['make', ...photos, '--shape', '1:1', '--out', out, '--json']);
    expect(run.code, run.err).toBe(0);
    const made = JSON.parse(run.out) as Made;
    expect(made.left_out.map((l) => l.name)).toEqual(['broken.jpg', 'notes.jpg', 'empty.jpg']);
    expect(made).toMatchObject({ width: 1080, height: 1080 });
    expect(made.reply).toMatch(/broken\.jpg/);
    expect(await probeFilm(out)).toMatchObject({ width: 1080, height: 1080, frames: made.frames });
  });
});

describe('what cannot be', () => {
  it.each([
    ['no photos', ['make', '--out', 'x.mp4'], /at least one photo.*200 MB/],
    [
      'an unknown profile',
      ['make', 'a.jpg', '--profile', 'nope', '--out', 'x.mp4'],
      /tiktok-photo-video/,
    ],
    [
      'a shape that is none',
      ['make', 'a.jpg', '--shape', '3:2', '--out', 'x.mp4'],
      /16:9, 9:16, 1:1, 4:5/,
    ],
    [
      '100,000 characters',
      ['make', 'a.jpg', '--say', 'a'.repeat(100_000), '--out', 'x.mp4'],
      /4000.*100000/,
    ],
    ['no file to write to', ['make', 'a.jpg'], /--out/],
    ['another ending', ['make', 'a.jpg', '--out', 'x.avi'], /\.mp4/],
    ['a command that is none', ['bake', 'a.jpg', '--out', 'x.mp4'], /"bake"/],
  ])('%s', async (_, args, words) => {
    const run = await reelay(args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(words);
    expect(run.out).toBe('');
  });

  it('nothing but files that cannot be used', async () => {
    const out = join(folder, 'none.mp4');
    const run = await reelay([
      'make',
      await put('n.jpg', textFile()),
      join(folder, 'not-there.jpg'),
      '--out',
      out,
    ]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/None of the files could be used/);
    expect(run.err).toMatch(/no such file/i);
  });

  it('a server that is not there', async () => {
    const run = await reelay(
      ['make', await put('a.jpg', await makePhoto()), '--out', join(folder, 'x.mp4')],
      {
        env: { REELAY_URL: 'http://127.0.0.1:9' },
      },
    );
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/did not answer at http:\/\/127\.0\.0\.1:9/);
  });

  it('Ctrl-C cancels the render and leaves neither file nor session', async () => {
    const photos = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async (i) =>
        put(`c${i}.jpg`, await makePhoto({ width: 1600, height: 1200, hue: i * 60 })),
      ),
    );
    const out = join(folder, 'cancelled.mp4');
    const run = await reelay(['make', ...photos, '--out', out], {
      onErr: (all, kill) => {
        if (/\d+ % \(\d+ of/.test(all)) kill();
      },
    });
    expect(run.code).toBe(130);
    expect(run.err).toMatch(/Cancelled/);
    expect((await readdir(folder)).filter((f) => f.startsWith('cancelled'))).toEqual([]);
    await eventually(
      async () => {
        const left = await readdir(join(stack.stateDir, 'renderer'), {
          recursive: true,
          withFileTypes: true,
        });
        // What was encoded before the cancel is kept for the next try, whole or not at all.
        const odd = left.filter((f) => f.isFile() && !f.name.endsWith('.segment'));
        return odd.length > 0 ? undefined : true;
      },
      10_000,
      'the renderer has cleaned up',
    );
  });
});
