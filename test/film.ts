/**
 * Reads a finished film back with a decoder that had no part in making it. Promises what the file itself says and
 * its decoded pixels; refuses to believe a header about the number of frames: it counts them.
 */
import { readFile } from 'node:fs/promises';
import {
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
} from 'node-av/constants';
import { Decoder, Demuxer } from 'node-av/api';
import type { Frame } from 'node-av/lib';
import type { Pixels } from './fixtures/paint.ts';

export type FilmFacts = {
  width: number;
  height: number;
  fps: number;
  frames: number;
  videoSeconds: number;
  audioSeconds: number;
  sampleRate: number;
  channels: number;
  isH264High: boolean;
  isYuv420p: boolean;
  isBt709: boolean;
  isLimitedRange: boolean;
  isAacLc: boolean;
  isFastStart: boolean;
};

/** Everything that the platforms look at. */
export const probeFilm = async (path: string): Promise<FilmFacts> => {
  await using input = await Demuxer.open(path);
  const video = input.video();
  const audio = input.audio();
  if (!video || !audio) throw new Error('the film lacks a video or an audio track');
  const v = video.codecpar;
  const a = audio.codecpar;
  let frames = 0;
  using decoder = await Decoder.create(video);
  for await (using frame of decoder.frames(input.packets(video.index))) if (frame) frames++;
  const seconds = (s: typeof video): number =>
    (Number(s.duration) * s.timeBase.num) / s.timeBase.den;
  return {
    width: v.width,
    height: v.height,
    fps: video.avgFrameRate.num / video.avgFrameRate.den,
    frames,
    videoSeconds: seconds(video),
    audioSeconds: seconds(audio),
    sampleRate: a.sampleRate,
    channels: a.channels,
    isH264High: v.profile === AV_PROFILE_H264_HIGH,
    isYuv420p: v.format === AV_PIX_FMT_YUV420P,
    isBt709:
      v.colorPrimaries === AVCOL_PRI_BT709 &&
      v.colorTrc === AVCOL_TRC_BT709 &&
      v.colorSpace === AVCOL_SPC_BT709,
    isLimitedRange: v.colorRange === AVCOL_RANGE_MPEG,
    isAacLc: a.profile === AV_PROFILE_AAC_LOW,
    isFastStart: await isFastStart(path),
  };
};

/** `moov` stands before `mdat`, so that a player can begin before it has the whole file. */
const isFastStart = async (path: string): Promise<boolean> => {
  const file = await readFile(path);
  const order: string[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    order.push(file.toString('latin1', at + 4, at + 8));
    const size = file.readUInt32BE(at);
    at += size === 1 ? Number(file.readBigUInt64BE(at + 8)) : size === 0 ? file.length : size;
  }
  return order.includes('moov') && order.indexOf('moov') < order.indexOf('mdat');
};

/** The frames numbered `wanted` as upright RGBA, in the order asked for. */
export const filmFrames = async (path: string, wanted: number[]): Promise<Pixels[]> => {
  await using input = await Demuxer.open(path);
  const video = input.video();
  if (!video) throw new Error('the film lacks a video track');
  using decoder = await Decoder.create(video);
  const found = new Map<number, Pixels>();
  let n = 0;
  for await (using frame of decoder.frames(input.packets(video.index))) {
    if (!frame) continue;
    if (wanted.includes(n)) found.set(n, toRgba(frame));
    n++;
  }
  return wanted.map((i) => {
    const pixels = found.get(i);
    if (!pixels) throw new Error(`the film has no frame ${i}; it has ${n}`);
    return pixels;
  });
};

/** BT.709 limited, as the film says of itself; libswscale would take BT.601 for granted. Source: ITU-R BT.709-6 §3. */
const toRgba = (frame: Frame): Pixels => {
  const { width, height } = frame;
  const [luma, blue, red] = frame.data!;
  const [strideY, strideU, strideV] = frame.linesize;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const l = (luma[y * strideY + x] - 16) / 219;
      const u = (blue[(y >> 1) * strideU + (x >> 1)] - 128) / 224;
      const v = (red[(y >> 1) * strideV + (x >> 1)] - 128) / 224;
      const at = (y * width + x) * 4;
      rgba[at] = 255 * (l + 1.5748 * v);
      rgba[at + 1] = 255 * (l - 0.1873 * u - 0.4681 * v);
      rgba[at + 2] = 255 * (l + 1.8556 * u);
    }
  }
  return { width, height, rgba: new Uint8Array(rgba.buffer) };
};

/** Mean absolute difference of two pictures of one size, in levels of 0–255. */
export const difference = (a: Pixels, b: Pixels): number => {
  let sum = 0;
  for (let i = 0; i < a.rgba.length; i++) if (i % 4 !== 3) sum += Math.abs(a.rgba[i] - b.rgba[i]);
  return sum / (a.width * a.height * 3);
};
