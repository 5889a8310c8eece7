/** Every kind of output, made by the renderer's own job and read back by decoders that had no part in making it. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer } from 'node-av/api';
import {
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
} from 'node-av/constants';
import { Codec } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFilm, type FilmOutput } from '../../../render/node/render-film.ts';
import { decodePicture } from '../../../render/node/decode.ts';
import type { Output } from '../../../shared/formats/output.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { makePhoto } from '../../fixtures/make.ts';
import { servePhotos, smallFilm } from '../service/renderer.ts';

const NAMES = ['a.jpg', 'b.jpg', 'c.jpg'];
let folder: string;
let server: Server;
let url: (name: string) => string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-outputs-'));
  const photos = Object.fromEntries(
    await Promise.all(
      NAMES.map(async (name, i) => [
        name,
        await makePhoto({ width: 640, height: 480, hue: 20 + 110 * i }),
      ]),
    ),
  );
  ({ server, url } = await servePhotos(photos));
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const sources = () =>
  Object.fromEntries(NAMES.map((n) => [`m_${n}`, { url: url(n), name: n, type: 'image/jpeg' }]));

let made = 0;
const make = async (
  output: Partial<Output>,
  draft: Draft,
): Promise<{ path: string; told: FilmOutput; totals: Set<number> }> => {
  const path = join(folder, `${made++}`);
  const totals = new Set<number>();
  const told = await renderFilm(
    { draft, sources: sources(), output: { format: 'mp4', quality: 'draft', ...output }, path },
    {
      signal: new AbortController().signal,
      progress: (_, total) => totals.add(total),
      leftOut: (list) => expect(list).toEqual([]),
      alive: () => undefined,
    },
  );
  expect(told.size).toBe((await stat(path)).size);
  return { path, told, totals };
};

const videoOf = async (path: string) => {
  await using input = await Demuxer.open(path);
  const video = input.video()!;
  const { width, height, format, codecId, ...v } = video.codecpar;
  const p = video.codecpar;
  using decoder = await Decoder.create(video);
  let frames = 0;
  const luma: number[] = [];
  for await (using frame of decoder.frames(input.packets(video.index))) {
    if (!frame) continue;
    frames++;
    if (frame.format === AV_PIX_FMT_YUV420P) luma.push(frame.data![0][0]);
  }
  const audio = input.audio();
  void v;
  return {
    codec: Codec.findDecoder(codecId)?.name,
    width,
    height,
    is420: format === AV_PIX_FMT_YUV420P,
    isBt709:
      p.colorPrimaries === AVCOL_PRI_BT709 &&
      p.colorTrc === AVCOL_TRC_BT709 &&
      p.colorSpace === AVCOL_SPC_BT709 &&
      p.colorRange === AVCOL_RANGE_MPEG,
    fps: video.avgFrameRate.num / video.avgFrameRate.den,
    frames,
    seconds: input.duration,
    audio: audio && {
      codec: Codec.findDecoder(audio.codecpar.codecId)?.name,
      rate: audio.codecpar.sampleRate,
      channels: audio.codecpar.channels,
    },
  };
};

/** Without its music, which takes longer to compose than a film this short to draw. */
const film = (each = 150): Draft => {
  const draft = smallFilm(NAMES, each, { width: 320, height: 180 });
  return { ...draft, t: draft.t.filter((track) => track.tt !== 1) };
};

describe('films', () => {
  it.each([
    ['mp4', undefined, '540p', 24, 'h264', 'aac', [960, 540]],
    ['mp4', undefined, '720p', 60, 'h264', 'aac', [1280, 720]],
    ['mp4', 'h264', '1080p', 25, 'h264', 'aac', [1920, 1080]],
    ['webm', undefined, undefined, undefined, /vp9/, /opus/, [320, 180]],
    ['webm', 'vp9', '540p', 50, /vp9/, /opus/, [960, 540]],
    ['webm', 'av1', '540p', 30, /av1|dav1d/, /opus/, [960, 540]],
  ] as const)('%s %s %s at %s', async (format, codec, size, fps, video, sound, [w, h]) => {
    const { path, told, totals } = await make({ format, codec, size, fps }, film());
    const rate = fps ?? 30;
    const frames = Math.round(0.45 * rate);
    expect(told).toMatchObject({ width: w, height: h, frames, duration_ms: 450 });
    expect([...totals]).toEqual([frames]);
    const facts = await videoOf(path);
    expect(facts).toMatchObject({ width: w, height: h, frames, is420: true, isBt709: true });
    expect(facts.codec).toMatch(video);
    expect(facts.fps).toBeCloseTo(rate, 1);
    expect(facts.audio).toMatchObject({ rate: 48_000, channels: 2 });
    expect(facts.audio!.codec).toMatch(sound);
    expect(Math.abs(facts.seconds - 0.45)).toBeLessThan(0.05);
  });

  it.each([
    ['1440p', [2560, 1440]],
    ['4k', [3840, 2160]],
  ] as const)('%s', async (size, [width, height]) => {
    const { path, told } = await make({ size, fps: 24 }, smallFilm(NAMES.slice(0, 1), 170));
    expect(told).toMatchObject({ width, height, frames: 4 });
    expect(await videoOf(path)).toMatchObject({ codec: 'h264', width, height, frames: 4 });
  });

  it('stands upright at 720p', async () => {
    const upright = smallFilm(NAMES.slice(0, 1), 300, { width: 180, height: 320 });
    const { told } = await make({ size: '720p' }, upright);
    expect(told).toMatchObject({ width: 720, height: 1280 });
  });

  it('shows at another rate what it shows at its own', async () => {
    const slow = await make({ quality: 'high', fps: 30 }, film(400));
    const quick = await make({ quality: 'high', fps: 60 }, film(400));
    const [a, b] = [await framesOf(slow.path), await framesOf(quick.path)];
    expect(b.length).toBe(2 * a.length);
    // Frame n of the one and 2n of the other are of the same moment.
    for (const n of [0, 7, 12, 20, 30])
      expect(meanDifference(a[n], b[2 * n]), `frame ${n}`).toBeLessThan(1.5);
  });
});

const framesOf = async (path: string): Promise<Uint8Array[]> => {
  await using input = await Demuxer.open(path);
  const video = input.video()!;
  using decoder = await Decoder.create(video);
  const list: Uint8Array[] = [];
  for await (using frame of decoder.frames(input.packets(video.index))) {
    if (!frame) continue;
    const [plane] = frame.data!;
    const rows = Array.from({ length: frame.height }, (_, y) =>
      plane.subarray(y * frame.linesize[0], y * frame.linesize[0] + frame.width),
    );
    list.push(Uint8Array.from(Buffer.concat(rows)));
  }
  return list;
};
const meanDifference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;

/** The delay of each picture in hundredths of a second, from its graphic control extension (GIF89a §23). */
const delaysOf = (gif: Buffer): number[] => {
  const list: number[] = [];
  let at = 13 + (gif[10] & 0x80 ? 3 * 2 ** ((gif[10] & 7) + 1) : 0);
  const skipBlocks = (): void => {
    while (gif[at] > 0) at += gif[at] + 1;
    at++;
  };
  while (gif[at] !== 0x3b && at < gif.length) {
    if (gif[at] === 0x21) {
      if (gif[at + 1] === 0xf9) list.push(gif.readUInt16LE(at + 4));
      at += 2;
      skipBlocks();
    } else {
      at += 10 + (gif[at + 9] & 0x80 ? 3 * 2 ** ((gif[at + 9] & 7) + 1) : 0) + 1;
      skipBlocks();
    }
  }
  return list;
};

describe('a GIF', () => {
  it('loops for ever, is small, and shows the film in its colours', async () => {
    const draft = smallFilm(NAMES, 600, { width: 1280, height: 720 });
    const { path, told } = await make({ format: 'gif', quality: 'high', fps: 15 }, draft);
    expect(told).toMatchObject({ width: 480, height: 270, frames: 27, duration_ms: 1800 });
    const bytes = await readFile(path);
    expect(bytes.toString('latin1', 0, 6)).toBe('GIF89a');
    const loop = bytes.indexOf('NETSCAPE2.0');
    // A block of three bytes: 1, and the count, where 0 is for ever.
    expect([...bytes.subarray(loop + 11, loop + 16)]).toEqual([3, 1, 0, 0, 0]);
    const facts = await videoOf(path);
    expect(facts).toMatchObject({ codec: 'gif', width: 480, height: 270, frames: 27 });
    expect(delaysOf(bytes).reduce((sum, d) => sum + d, 0)).toBe(180);
    // The first picture of the file against the same frame as a poster: near in every colour.
    const first = await decodePicture(Uint8Array.from(bytes), {
      signal: new AbortController().signal,
    });
    const poster = await make(
      { format: 'poster', at: 0, quality: 'high' },
      {
        ...draft,
        m: { ...draft.m, width: 480, height: 270 },
      },
    );
    const still = await decodePicture(Uint8Array.from(await readFile(poster.path)), {
      signal: new AbortController().signal,
    });
    let off = 0;
    for (let i = 0; i < first.rgba.length; i++) off += Math.abs(first.rgba[i] - still.rgba[i]);
    expect(off / first.rgba.length).toBeLessThan(6);
  });

  it('has the size and rate that are asked for', async () => {
    const draft = smallFilm(NAMES.slice(0, 2), 500, { width: 640, height: 360 });
    const { told, path } = await make({ format: 'gif', size: '540p', fps: 10 }, draft);
    expect(told).toMatchObject({ width: 960, height: 540, frames: 10 });
    expect(delaysOf(await readFile(path))).toEqual(Array.from({ length: 10 }, () => 10));
  });
});

describe('stills', () => {
  it('a carousel: one upright JPEG for each photo in a ZIP that others open', async () => {
    const upright = smallFilm(NAMES, 700, { width: 540, height: 960 });
    const { path, told, totals } = await make({ format: 'carousel' }, upright);
    expect(told).toMatchObject({ width: 540, height: 960, frames: 3 });
    expect([...totals]).toEqual([3]);
    // Python's own reader checks every CRC.
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),*z.namelist(),z.getinfo("02.jpg").header_offset,z.getinfo("02.jpg").file_size)';
    const [bad, ...names] = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })
      .trim()
      .split(' ');
    expect(bad).toBe('None');
    expect(names.slice(0, 3)).toEqual(['01.jpg', '02.jpg', '03.jpg']);
    const [at, size] = names.slice(3).map(Number);
    const zip = await readFile(path);
    const still = await decodePicture(
      Uint8Array.from(zip.subarray(at + 30 + 6, at + 30 + 6 + size)),
      { signal: new AbortController().signal },
    );
    expect([still.width, still.height]).toEqual([540, 960]);
  });

  it('a poster with the size that is asked for, a contact sheet, and the texts', async () => {
    const poster = await make({ format: 'poster', size: '720p' }, film());
    expect(poster.told).toMatchObject({ width: 1280, height: 720, frames: 1 });
    const sheet = await make({ format: 'sheet' }, film());
    expect(sheet.told.frames).toBe(3);
    const { width, height } = await decodePicture(Uint8Array.from(await readFile(sheet.path)), {
      signal: new AbortController().signal,
    });
    expect([width, height]).toEqual([sheet.told.width, sheet.told.height]);
    const srt = await make({ format: 'srt' }, film());
    expect(await readFile(srt.path, 'utf8')).toBe(
      '1\r\n00:00:00,000 --> 00:00:00,450\r\nA day out\r\n',
    );
  });
});
