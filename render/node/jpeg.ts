/**
 * A decoded picture as a JPEG file, for backends that read nothing newer. Promises sRGB at the picture's full size,
 * with white where it was transparent; refuses sizes that JPEG cannot hold.
 */
import {
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_SMPTE170M,
  AV_CODEC_FLAG_QSCALE,
  AV_PIX_FMT_YUVJ444P,
  FF_ENCODER_MJPEG,
  FF_QP2LAMBDA,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { PictureError, type DecodedPicture } from '../picture/decoded.ts';
import { rgbaToSrgb } from '../picture/light.ts';
import { JPEG_QSCALE, MAX_JPEG_SIDE_PX } from './limits.ts';

/** The pixels are changed: they become sRGB without alpha. */
export const jpegOf = async (picture: DecodedPicture): Promise<Uint8Array> => {
  const { width, height } = picture;
  if (Math.max(width, height) > MAX_JPEG_SIDE_PX)
    throw new PictureError(
      'picture_too_large',
      `a JPEG has at most ${MAX_JPEG_SIDE_PX} pixels a side (this is ${width} × ${height})`,
    );
  if (picture.space) rgbaToSrgb(picture.rgba, picture.space);
  const codec = Codec.findEncoderByName(FF_ENCODER_MJPEG);
  if (!codec) throw new Error('This build of FFmpeg has no JPEG encoder');
  const context = new CodecContext();
  const frame = new Frame();
  const packet = new Packet();
  try {
    context.allocContext3(codec);
    context.width = width;
    context.height = height;
    context.pixelFormat = AV_PIX_FMT_YUVJ444P;
    context.colorRange = AVCOL_RANGE_JPEG;
    context.colorSpace = AVCOL_SPC_SMPTE170M;
    context.timeBase = new Rational(1, 1);
    context.setFlags(AV_CODEC_FLAG_QSCALE);
    context.globalQuality = JPEG_QSCALE * FF_QP2LAMBDA;
    check(await context.open2(codec), 'open');
    frame.alloc();
    frame.width = width;
    frame.height = height;
    frame.format = AV_PIX_FMT_YUVJ444P;
    frame.quality = JPEG_QSCALE * FF_QP2LAMBDA;
    check(frame.getBuffer(1), 'memory');
    fill(frame.data ?? [], frame.linesize[0] ?? width, picture);
    frame.pts = 0n;
    check(await context.sendFrame(frame), 'encode');
    await context.sendFrame(null);
    packet.alloc();
    check(await context.receivePacket(packet), 'finish');
    return Uint8Array.from(packet.data ?? []);
  } finally {
    context.freeContext();
    frame.free();
    packet.free();
  }
};

const check = (status: number, what: string): void => {
  if (status < 0) throw new Error(`JPEG, ${what}: ${FFmpegError.strerror(status)}`);
};

/** Full-range BT.601, as JFIF wants it; over white. */
const fill = (planes: readonly Uint8Array[], stride: number, picture: DecodedPicture): void => {
  const { width, height, rgba } = picture;
  const [luma, blue, red] = planes;
  if (!luma || !blue || !red) throw new Error('JPEG, memory: no planes');
  for (let y = 0; y < height; y++) {
    let to = y * stride;
    for (let i = y * width * 4; i < (y + 1) * width * 4; i += 4, to++) {
      const a = rgba[i + 3] / 255;
      const white = 255 * (1 - a);
      const r = rgba[i] * a + white;
      const g = rgba[i + 1] * a + white;
      const b = rgba[i + 2] * a + white;
      luma[to] = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
      blue[to] = Math.min(255, Math.round(128 - 0.168_736 * r - 0.331_264 * g + 0.5 * b));
      red[to] = Math.min(255, Math.round(128 + 0.5 * r - 0.418_688 * g - 0.081_312 * b));
    }
  }
};
