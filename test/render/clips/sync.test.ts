/**
 * Picture and sound of a finished film, measured in the file: clips that flash and beep at once, in every container, cut,
 * faster, unevenly timed, after an edit list and a transition, still do so at once, within 20 ms.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer } from 'node-av/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJob } from '../../../render/node/job.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { sniffMedia } from '../../../shared/formats/input.ts';
import { evenTimes, makeClip, type ClipOptions } from '../../fixtures/clips.ts';
import { draftOf } from '../../fixtures/film.ts';
import { servePhotos } from '../service/renderer.ts';

const MS = 2_000;
/** Where pictures of 25 frames/s begin. */
const EVENTS = [480, 1_480];
const LASTS_MS = 200;
const isEvent = (ms: number): boolean => EVENTS.some((at) => ms >= at && ms < at + LASTS_MS);
const beep = (t: number): number =>
  isEvent(t * 1000) ? 0.5 * Math.sin(2 * Math.PI * 1_000 * t) : 0;
/** `hiddenMs` are put before what is seen, and belong to it in the file. */
const flashing = (o: ClipOptions & { times: readonly number[] }): Promise<Uint8Array> => {
  const hidden = o.hiddenMs ?? 0;
  return makeClip({
    soundMs: MS + hidden,
    bFrames: 2,
    ...o,
    paint: (n, plane) => (plane > 0 ? 128 : isEvent(o.times[n] - hidden) ? 220 : 40),
    sound: (t) => beep(t - hidden / 1000),
  });
};

const even = evenTimes(50, 25);
/** Steps of 7 to 70 ms, and a picture where each flash begins and ends. */
const uneven = [...evenTimes(300, 1000 / 7), ...EVENTS, ...EVENTS.map((at) => at + LASTS_MS)]
  .filter((ms, i) => ms < MS && (i >= 300 || i % 10 === 0 || i % 13 === 4))
  .sort((a, b) => a - b)
  .filter((ms, i, all) => i === 0 || ms - all[i - 1] > 2);
const vp9 = { codec: 'libvpx-vp9', options: { deadline: 'realtime', 'cpu-used': '8' } };

/** Files, and how each is played; when it flashes in its part of the film. */
const PARTS: [string, Promise<Uint8Array>, Partial<PictureSegment>, number[]][] = [
  ['plain.mp4', flashing({ times: even }), {}, [480, 1_480]],
  [
    'cut.mov',
    flashing({ times: even, format: 'mov' }),
    { trim: [200, 1_200], d: 1_000, tr: { kind: 'dissolve', d: 300 } },
    [280],
  ],
  ['fast.mp4', flashing({ times: even }), { speed: 2, d: 1_000 }, [240, 740]],
  ['slow.mp4', flashing({ times: even }), { speed: 0.5, d: 4_000 }, [960, 2_960]],
  ['uneven.mp4', flashing({ times: uneven }), {}, [480, 1_480]],
  [
    'vp9.webm',
    flashing({ times: even, format: 'webm', bFrames: 0, ...vp9 }),
    { tr: { kind: 'wipe-left', d: 400 } },
    [480, 1_480],
  ],
  ['m.mkv', flashing({ times: even, format: 'matroska' }), {}, [480, 1_480]],
  ['a.avi', flashing({ times: even, format: 'avi', codec: 'mpeg4', bFrames: 0 }), {}, [480, 1_480]],
  ['edited.mp4', flashing({ times: evenTimes(60, 25), hiddenMs: 400 }), {}, [480, 1_480]],
];

let folder: string;
let server: Server;
let shown: { ms: number; luma: number }[];
let sound: Float32Array;
const expected: number[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-sync-'));
  const files: Record<string, Uint8Array> = {};
  for (const [name, bytes] of PARTS) files[name] = await bytes;
  const served = await servePhotos(files);
  server = served.server;
  const sources = Object.fromEntries(
    PARTS.map(([name]) => [
      name,
      { url: served.url(name), name, type: sniffMedia(files[name]) ?? '' },
    ]),
  );
  const draft = draftOf(
    PARTS.map(([name, , how]) => ({
      media: name,
      name,
      kind: 'clip',
      fit: 'fill',
      len: MS,
      d: MS,
      sound: true,
      ...how,
    })),
    { width: 160, height: 120 },
  );
  draft.m.fps = 60;
  let at = 0;
  for (const [, , { d = MS }, events] of PARTS) {
    expected.push(...events.map((ms) => at + ms));
    at += d;
  }
  const path = join(folder, 'film.mp4');
  const job = { draft, sources, output: { format: 'mp4', quality: 'draft' } as const, path };
  const end = await startJob(job, {
    progress: () => undefined,
    leftOut: (list) => expect(list).toEqual([]),
  }).ended;
  expect(end.kind).toBe('done');
  shown = await pictures(path);
  sound = await samples(path);
}, 180_000);
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** When each frame is shown, by the file, and how bright its middle is. */
const pictures = async (path: string): Promise<typeof shown> => {
  const seen: typeof shown = [];
  await using input = await Demuxer.open(path);
  const stream = input.video()!;
  using decoder = await Decoder.create(stream);
  for await (const frame of decoder.frames(input.packets(stream.index))) {
    if (!frame) break;
    const { data, linesize, pts } = frame;
    const { num, den } = stream.timeBase;
    seen.push({ ms: (Number(pts) * 1000 * num) / den, luma: data![0][60 * linesize[0] + 80] });
    frame.free();
  }
  return seen;
};

/** The left channel from the film's zero, each block put where the file says that it is heard. */
const samples = async (path: string): Promise<Float32Array> => {
  const heard = new Float32Array(48_000 * 30);
  await using input = await Demuxer.open(path);
  const stream = input.audio()!;
  using decoder = await Decoder.create(stream);
  for await (const frame of decoder.frames(input.packets(stream.index))) {
    if (!frame) break;
    const { num, den } = stream.timeBase;
    const at = Math.round((Number(frame.pts) * 48_000 * num) / den);
    const plane = frame.data![0];
    for (let i = 0; i < frame.nbSamples; i++)
      if (at + i >= 0) heard[at + i] = plane.readFloatLE(i * 4);
    frame.free();
  }
  return heard;
};

const flashes = (): number[] =>
  shown
    .filter(({ luma }, i) => luma > 130 && (i === 0 || shown[i - 1].luma <= 130))
    .map((f) => f.ms);
/** Where it begins to sound after a tenth of a second of near silence. */
const beeps = (): number[] => {
  const loudest = sound.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const found: number[] = [];
  let last = -Infinity;
  sound.forEach((v, i) => {
    if (Math.abs(v) < loudest / 4) return;
    if (i - last > 4_800) found.push(i / 48);
    last = i;
  });
  return found;
};

test('each flash comes when it should', () => {
  const seen = flashes();
  expect(seen.length).toBe(expected.length);
  seen.forEach((ms, i) => expect(Math.abs(ms - expected[i]), `flash ${i}`).toBeLessThan(20));
});

test('and its beep within 20 ms of it', () => {
  const [seen, heard] = [flashes(), beeps()];
  expect(heard.length).toBe(expected.length);
  heard.forEach((ms, i) =>
    expect(Math.abs(ms - seen[i]), `beep ${i} at ${ms} ms`).toBeLessThan(20),
  );
});
