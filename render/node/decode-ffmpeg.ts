/**
 * JPEG, PNG, WebP and GIF by FFmpeg. Promises the first picture as RGBA with the range and matrix that the format
 * says; refuses damaged data, which FFmpeg would rather paint over.
 */
import {
  AV_FRAME_DATA_ICC_PROFILE,
  AV_LOG_QUIET,
  AV_PIX_FMT_PAL8,
  AV_PIX_FMT_RGBA,
  SWS_ACCURATE_RND,
  SWS_BILINEAR,
  SWS_FULL_CHR_H_INT,
  AV_PIX_FMT_YUVA420P,
  AV_PIX_FMT_YUVA422P,
  AV_PIX_FMT_YUVA444P,
  AV_PIX_FMT_YUVJ420P,
  AV_PIX_FMT_YUVJ422P,
  AV_PIX_FMT_YUVJ444P,
  type AVPixelFormat,
} from 'node-av/constants';
import { Codec, CodecContext, Frame, Log, Packet, SoftwareScaleContext } from 'node-av/lib';
import { MAX_PICTURE_PIXELS } from '../../shared/limits.ts';
import { PictureError } from '../picture/decoded.ts';
import type { DecodedPicture, PicturePixels, PlanarPicture, Plane } from '../picture/decoded.ts';
import { inksToRgb, type InkPlanes } from '../picture/cmyk.ts';
import { colourSpaceOf } from '../picture/icc.ts';
import { inkTableOf } from '../picture/icc-inks.ts';
import { jpegInks, type JpegInks } from '../picture/jpeg-inks.ts';
import { firstWebpFrame } from '../picture/webp.ts';
import { untilAborted } from '../frame/abort.ts';
import { webpFault } from './check-webp.ts';

const DECODERS = {
  'image/jpeg': 'mjpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const;

/**
 * Decodes off the main thread; an abort ends the wait, and what was begun is freed once FFmpeg lets go. `asPlanes`
 * says of which pictures their planes are enough, as JPEG stores them; the others come as RGBA.
 */
export const decodeByFfmpeg = async (
  bytes: Uint8Array,
  type: keyof typeof DECODERS,
  signal: AbortSignal,
  asPlanes: (size: { width: number; height: number }) => boolean,
): Promise<PicturePixels> => {
  signal.throwIfAborted();
  const file = type === 'image/webp' ? firstWebpFrame(bytes) : bytes;
  const work = decode(file, DECODERS[type], asPlanes).then(async (picture) => {
    const fault = type === 'image/webp' ? await webpFault(file, signal) : undefined;
    if (fault) throw damaged(fault);
    return picture;
  });
  // Nobody listens any more once an abort has ended the wait.
  work.catch(() => undefined);
  return untilAborted(work, signal);
};

const damaged = (what: string): PictureError =>
  new PictureError('file_unreadable', `the picture is damaged: ${what}`);

const decode = async (
  bytes: Uint8Array,
  name: string,
  asPlanes: (size: { width: number; height: number }) => boolean,
): Promise<PicturePixels> => {
  // What goes wrong is said in our own words, once, and not on the console.
  Log.setLevel(AV_LOG_QUIET);
  const codec = Codec.findDecoderByName(name as never);
  if (!codec) throw new PictureError('unavailable', `FFmpeg was built without its ${name} decoder`);
  using context = new CodecContext();
  context.allocContext3(codec);
  context.threadCount = 1;
  // `explode`: an error is an error; `crccheck`: PNG's checksums count.
  context.setOption('err_detect', 'crccheck+explode');
  // What a WebP says outside need not be what is inside.
  context.setOption('max_pixels', String(MAX_PICTURE_PIXELS));
  using packet = new Packet();
  packet.alloc();
  const inks = name === 'mjpeg' ? jpegInks(bytes) : undefined;
  const { buffer, byteOffset, byteLength } = inks?.stored ?? bytes;
  packet.data = Buffer.from(buffer, byteOffset, byteLength);
  const frame = new Frame();
  frame.alloc();
  let isLent = false;
  try {
    if ((await context.open2(codec)) < 0) {
      throw new PictureError('unavailable', `FFmpeg's ${name} decoder does not open`);
    }
    if ((await context.sendPacket(packet)) < 0) throw damaged('its data make no sense');
    await context.sendPacket(null);
    if ((await context.receiveFrame(frame)) < 0) throw damaged('it holds no complete image');
    if (frame.decodeErrorFlags !== 0) throw damaged('parts of it are missing');
    const profile = frame.getSideData(AV_FRAME_DATA_ICC_PROFILE);
    if (inks) return inksToRgb(inkPlanes(frame, inks), profile ? inkTableOf(profile) : undefined);
    const space = profile ? colourSpaceOf(profile) : undefined;
    const planar = asPlanes(frame) ? planesOf(frame) : undefined;
    isLent = planar !== undefined;
    const picture = planar ?? (await toRgba(frame));
    return { ...picture, ...(space ? { space } : {}) };
  } finally {
    if (!isLent) frame.free();
  }
};

/** What FFmpeg takes four planes for that nobody has explained to it, and how many samples share one of the middle two. */
const FOUR = new Map<number, [number, number]>([
  [AV_PIX_FMT_YUVA420P, [2, 2]],
  [AV_PIX_FMT_YUVA422P, [2, 1]],
  [AV_PIX_FMT_YUVA444P, [1, 1]],
]);

/** The frame's own memory. */
const inkPlanes = (frame: Frame, { inverted, ycc }: JpegInks): InkPlanes => {
  const shared = FOUR.get(frame.format);
  const { width, height, data, linesize } = frame;
  if (!shared || !data)
    throw new PictureError('file_unsupported', 'its four inks are stored in a way not known here');
  const planes = [0, 1, 2, 3].map((i): Plane => {
    const [across, down] = i === 1 || i === 2 ? shared : [1, 1];
    const size = { width: Math.ceil(width / across), height: Math.ceil(height / down) };
    return { bytes: data[i], ...size, stride: linesize[i] };
  }) as InkPlanes['planes'];
  return { width, height, planes, inverted, ycc };
};

/** How many luma samples share a chroma sample, across and down, in the formats that JPEG comes in. */
const SHARED = new Map<number, [number, number]>([
  [AV_PIX_FMT_YUVJ420P, [2, 2]],
  [AV_PIX_FMT_YUVJ422P, [2, 1]],
  [AV_PIX_FMT_YUVJ444P, [1, 1]],
]);

/** Whose memory a plane is: a frame lives for as long as anybody can reach into it, or until it is released. */
const owners = new WeakMap<ArrayBufferLike, Frame>();

/**
 * The frame's planes as they lie in FFmpeg's memory, not copied; `undefined` where it has no full-range Y, Cb, Cr. They
 * must not be read after `release`, which frees the frame.
 */
const planesOf = (frame: Frame): PlanarPicture | undefined => {
  const shared = SHARED.get(frame.format);
  const { width, height, data, linesize } = frame;
  if (!shared || !data) return undefined;
  const plane = (i: 0 | 1 | 2): Plane => {
    const [w, h] =
      i === 0 ? [width, height] : [width / shared[0], height / shared[1]].map(Math.ceil);
    const bytes = data[i].subarray(0, h * linesize[i]);
    owners.set(bytes.buffer, frame);
    return { bytes, width: w, height: h, stride: linesize[i] };
  };
  const planes: PlanarPicture['planes'] = [plane(0), plane(1), plane(2)];
  return { width, height, planes, release: () => frame.free() };
};

/** A frame of any pixel format as RGBA. */
export const toRgba = async (frame: Frame): Promise<DecodedPicture> => {
  const format = frame.format as AVPixelFormat;
  if (format === AV_PIX_FMT_RGBA) return copied(frame);
  const { width, height, data, linesize } = frame;
  if (!data) throw damaged('it holds no pixels');
  using scaler = new SoftwareScaleContext();
  const flags = SWS_BILINEAR | SWS_FULL_CHR_H_INT | SWS_ACCURATE_RND;
  scaler.getContext(width, height, format, width, height, AV_PIX_FMT_RGBA, flags as never);
  if (format === AV_PIX_FMT_PAL8) {
    // The palette is a plane that the binding does not hand out, so FFmpeg has to see the frame itself.
    using turned = new Frame();
    turned.alloc();
    turned.format = AV_PIX_FMT_RGBA;
    turned.width = width;
    turned.height = height;
    if (turned.getBuffer(0) < 0) throw new PictureError('unavailable', 'there is no memory for it');
    if ((await scaler.scaleFrame(turned, frame)) < 0) throw damaged('its palette makes no sense');
    return copied(turned);
  }
  const stride = width * 4;
  // Straight into our own memory, to hold the pixels once. swscale writes whole vectors: the last row may run on.
  const room = Buffer.alloc(stride * height + 1024);
  const rows = await scaler.scale(data, linesize, 0, height, [room], [stride]);
  if (rows !== height) throw damaged(`only ${rows} of its ${height} rows could be converted`);
  return { width, height, rgba: new Uint8Array(room.buffer, room.byteOffset, stride * height) };
};

/** The rows of an RGBA frame without their padding. */
const copied = (frame: Frame): DecodedPicture => {
  const { width, height, data, linesize } = frame;
  if (!data) throw damaged('it holds no pixels');
  const stride = width * 4;
  const rgba = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    rgba.set(data[0].subarray(y * linesize[0], y * linesize[0] + stride), y * stride);
  }
  return { width, height, rgba };
};
