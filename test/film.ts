/**
 * Reads a finished film back with a decoder that had no part in making it. Promises what the file itself says and
 * its decoded pixels; refuses to believe a header about the number of frames: it counts them.
 */
import { readFile } from 'node:fs/promises';
import {
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  SWS_ACCURATE_RND,
  SWS_BILINEAR,
  SWS_FULL_CHR_H_INT,
} from 'node-av/constants';
import { Decoder, Demuxer } from 'node-av/api';
import { FFmpegError, Frame, SoftwareScaleContext } from 'node-av/lib';
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

const toRgba = (frame: Frame): Pixels => {
  const { width, height } = frame;
  using rgba = new Frame();
  rgba.alloc();
  rgba.format = AV_PIX_FMT_RGBA;
  rgba.width = width;
  rgba.height = height;
  FFmpegError.throwIfError(rgba.getBuffer(1), 'getBuffer');
  using scaler = new SoftwareScaleContext();
  scaler.getContext(
    width,
    height,
    AV_PIX_FMT_YUV420P,
    width,
    height,
    AV_PIX_FMT_RGBA,
    (SWS_BILINEAR | SWS_FULL_CHR_H_INT | SWS_ACCURATE_RND) as never,
  );
  FFmpegError.throwIfError(scaler.scaleFrameSync(rgba, frame), 'scaleFrame');
  const plane = rgba.data![0];
  const stride = rgba.linesize[0];
  const out = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    out.set(plane.subarray(y * stride, y * stride + width * 4), y * width * 4);
  }
  return { width, height, rgba: out };
};

/** Mean absolute difference of two pictures of one size, in levels of 0–255. */
export const difference = (a: Pixels, b: Pixels): number => {
  let sum = 0;
  for (let i = 0; i < a.rgba.length; i++) if (i % 4 !== 3) sum += Math.abs(a.rgba[i] - b.rgba[i]);
  return sum / (a.width * a.height * 3);
};
