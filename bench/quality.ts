/**
 * Measures what the film looks like, on frames that another decoder reads back from the finished MP4: colours against
 * the photo's, and the path of a marker in a slow zoom. Where there is an ffmpeg, its recipes are measured beside.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer } from 'node-av/api';
import type { Frame } from 'node-av/lib';
import { startJob } from '../render/node/job.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { DEFAULT_OUTPUT } from '../shared/formats/output.ts';
import { encodePhoto } from '../test/fixtures/encode.ts';
import { ciede2000, labOf } from './ciede.ts';
import { jitterOf, markerIn, markerPhoto } from './marker.ts';
import { patchColours, patchesPhoto, patchMeans } from './patches.ts';
import { WIDE } from './recipe.ts';
import { row } from './row.ts';

const SIZE = { width: 1920, height: 1080 };
const FPS = 30;
const ZOOM_MS = 6000;
const ZOOM_FRAMES = (ZOOM_MS / 1000) * FPS;
const ZOOM = 0.1;
const STILL_MS = 1000;
const CHILD_TIMEOUT_MS = 600_000;
const MAX_MEAN_DELTA = 0.3;
const MAX_DELTA = 1.2;
const MAX_JITTER = 0.03;

type Kb = { kind: 'hold' } | { kind: 'in'; strength: number; focus: [number, number] };

/** One photo for so long, nothing else. */
const draftOf = (kb: Kb, d: number): Draft => ({
  v: 1,
  m: { ...SIZE, fps: FPS },
  d,
  t: [{ id: 'video', tt: 0, sg: [{ id: 'p1', st: 0, d, media: 'm', fit: 'fill', kb }] }],
});

const run = (command: string, args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: CHILD_TIMEOUT_MS });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });

/** Renders one photo as the service does it. */
const render = async (file: Uint8Array, draft: Draft, path: string): Promise<void> => {
  const server = createServer((_, response) => response.end(file));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const sources = { m: { url, name: 'photo', type: 'image/png' } };
    const job = { draft, sources, output: DEFAULT_OUTPUT, path };
    const end = await startJob(job, { progress: () => undefined, leftOut: () => undefined }).ended;
    if (end.kind !== 'done') throw new Error(`The render ${JSON.stringify(end)}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const eachFrame = async (path: string, use: (frame: Frame, n: number) => void): Promise<number> => {
  await using input = await Demuxer.open(path);
  const video = input.video();
  if (!video) throw new Error('the film has no pictures');
  using decoder = await Decoder.create(video);
  let n = 0;
  for await (using frame of decoder.frames(input.packets(video.index))) if (frame) use(frame, n++);
  return n;
};

const jitterIn = async (path: string): Promise<number> => {
  const places: [number, number][] = [];
  await eachFrame(path, (frame) => {
    const near = places.at(-1);
    places.push(markerIn(frame.data![0], frame.linesize[0], SIZE, near));
  });
  if (places.length !== ZOOM_FRAMES)
    throw new Error(`the film has ${places.length} frames, not ${ZOOM_FRAMES}`);
  return jitterOf(places);
};

/** ffmpeg's zoom: `plain` on the photo as it is, or on an enlarged copy, which is the usual cure. */
const recipe = (photo: string, isSmooth: boolean, out: string): string[] => {
  const before = isSmooth ? `scale=${WIDE.width}:${WIDE.height},` : '';
  const zoom = `zoompan=z='1+${ZOOM}*on/${ZOOM_FRAMES}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'`;
  const size = `d=${ZOOM_FRAMES}:s=${SIZE.width}x${SIZE.height}:fps=${FPS},format=yuv420p`;
  const input = ['-nostdin', '-v', 'error', '-y', '-i', photo];
  const filter = ['-vf', `${before}${zoom}:${size}`, '-frames:v', String(ZOOM_FRAMES)];
  return [...input, ...filter, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', out];
};

/** Prints the rows; answers whether every bound holds. */
export const benchQuality = async (print: (line: string) => void): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-quality-'));
  const film = join(folder, 'film.mp4');
  try {
    const colours = patchColours();
    await render(
      await encodePhoto(patchesPhoto(SIZE), 'png'),
      draftOf({ kind: 'hold' }, STILL_MS),
      film,
    );
    const deltas: number[] = [];
    await eachFrame(film, (frame, n) => {
      if (n !== FPS / 2) return;
      const planes = { data: frame.data!, strides: frame.linesize };
      patchMeans(planes, SIZE).forEach((rgb, i) =>
        deltas.push(ciede2000(labOf(colours[i]), labOf(rgb))),
      );
    });
    const mean = deltas.reduce((sum, v) => sum + v, 0) / deltas.length;
    const most = Math.max(...deltas);

    const photo = join(folder, 'marker.png');
    await writeFile(photo, await encodePhoto(markerPhoto(), 'png'));
    const kb = { kind: 'in' as const, strength: ZOOM, focus: [0.5, 0.5] as [number, number] };
    await render(await readFile(photo), draftOf(kb, ZOOM_MS), film);
    const jitter = await jitterIn(film);
    const holds = [mean <= MAX_MEAN_DELTA, most <= MAX_DELTA, jitter <= MAX_JITTER];
    const bound = (limit: number): string => `≤ ${limit}`;
    print(
      `${colours.length} sRGB patches, and a slow zoom of ${ZOOM_FRAMES} frames, 1080p, “high”`,
    );
    print(row('colour: CIEDE2000, mean', mean.toFixed(3), bound(MAX_MEAN_DELTA), holds[0]));
    print(row('colour: CIEDE2000, largest', most.toFixed(3), bound(MAX_DELTA), holds[1]));
    print(row('jitter of a slow zoom, px/frame²', jitter.toFixed(4), bound(MAX_JITTER), holds[2]));
    const hasFfmpeg = await run('ffmpeg', ['-version']).then(
      () => true,
      () => false,
    );
    if (!hasFfmpeg) print('  (no ffmpeg on this machine: its recipes are left out)');
    for (const isSmooth of hasFfmpeg ? [false, true] : []) {
      const out = join(folder, 'recipe.mp4');
      await run('ffmpeg', recipe(photo, isSmooth, out));
      const name = isSmooth ? 'smooth' : 'plain';
      print(`  (ffmpeg’s ${name} zoompan recipe: ${(await jitterIn(out)).toFixed(4)})`);
    }
    return !holds.includes(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
