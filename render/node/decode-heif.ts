/**
 * AVIF and HEIC by FFmpeg's decoders, picture by picture as the boxes say. Promises grids joined, alpha apart from the
 * colours, and the turns of the boxes made once; refuses sequences without a still, and pictures larger than they say.
 * Damage inside AV1's own data is noticed wherever it lies, inside HEVC's only where the decoder stumbles over it.
 */
import {
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_SMPTE170M,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_PRI_UNSPECIFIED,
  AVCOL_TRC_UNSPECIFIED,
  AV_LOG_QUIET,
  AV_PIX_FMT_GRAY8,
  AV_PIX_FMT_RGBA,
  SWS_ACCURATE_RND,
  SWS_BILINEAR,
  SWS_FULL_CHR_H_INT,
  type AVPixelFormat,
} from 'node-av/constants';
import { Codec, CodecContext, Frame, Log, Packet, SoftwareScaleContext } from 'node-av/lib';
import { untilAborted } from '../frame/abort.ts';
import { divideByAlpha } from '../picture/alpha.ts';
import { PictureError, type DecodedPicture } from '../picture/decoded.ts';
import {
  heifPicture,
  type CodedPart,
  type CodedPicture,
  type CodePoints,
  type HeifPicture,
} from '../picture/heif.ts';
import { heifSpace } from '../picture/heif-space.ts';
import { orient } from '../picture/orient.ts';

const damaged = (what: string): PictureError =>
  new PictureError('file_unreadable', `the picture is damaged: ${what}`);

type Check = (size: { width: number; height: number }) => void;

/**
 * The primary picture of an AVIF, upright. `check` throws where its size is too large, before anything is decoded. An
 * abort ends the wait; what was begun is freed once the decoder lets go.
 */
export const decodeAvif = async (
  bytes: Uint8Array,
  check: Check,
  signal: AbortSignal,
): Promise<DecodedPicture> => {
  const heif = heifPicture(bytes);
  if (!heif) throw damaged('its boxes make no sense');
  if (heif.codec !== 'av01')
    throw new PictureError('file_unsupported', `it holds no AV1 picture but “${heif.codec}”`);
  return decodeHeif(heif, check, signal);
};

/** The same of boxes that have been read, AV1's or HEVC's. */
export const decodeHeif = async (
  heif: HeifPicture,
  check: Check,
  signal: AbortSignal,
): Promise<DecodedPicture> => {
  signal.throwIfAborted();
  check(heif);
  const work = decode(heif, signal);
  // Nobody listens any more once an abort has ended the wait.
  work.catch(() => undefined);
  return untilAborted(work, signal);
};

const decode = async (heif: HeifPicture, signal: AbortSignal): Promise<DecodedPicture> => {
  Log.setLevel(AV_LOG_QUIET);
  const { width, height } = heif;
  const picture: DecodedPicture = { width, height, rgba: new Uint8Array(width * height * 4) };
  let told = heif.colour;
  await eachPart(heif, signal, async (frame, place) => {
    // The boxes win over what the stream says of itself.
    if (heif.colour) applyColour(frame, heif.colour);
    told ??= {
      primaries: frame.colorPrimaries,
      transfer: frame.colorTrc,
      matrix: frame.colorSpace,
      full: frame.colorRange === AVCOL_RANGE_JPEG,
    };
    if (frame.colorSpace === AVCOL_SPC_UNSPECIFIED) frame.colorSpace = AVCOL_SPC_SMPTE170M;
    await paste(frame, AV_PIX_FMT_RGBA, place, (row, from, count) =>
      picture.rgba.set(from.subarray(0, count * 4), row * 4),
    );
  });
  if (heif.alpha) await addAlpha(picture, heif.alpha, signal);
  if (heif.alpha && heif.isPremultiplied) divideByAlpha(picture.rgba);
  const space = heifSpace({ ...heif, colour: told });
  const upright = heif.turns.reduce<DecodedPicture>(orient, picture);
  return { ...upright, ...(space ? { space } : {}) };
};

const applyColour = (frame: Frame, { matrix, full }: CodePoints): void => {
  frame.colorSpace = matrix as never;
  frame.colorRange = full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
};

const addAlpha = async (
  picture: DecodedPicture,
  alpha: CodedPicture,
  signal: AbortSignal,
): Promise<void> => {
  if (alpha.width !== picture.width || alpha.height !== picture.height)
    throw damaged(
      `its transparency has ${alpha.width}×${alpha.height} pixels and its colours ${picture.width}×${picture.height}`,
    );
  await eachPart(alpha, signal, (frame, place) =>
    paste(frame, AV_PIX_FMT_GRAY8, place, (to, from, count) => {
      for (let x = 0; x < count; x++) picture.rgba[(to + x) * 4 + 3] = from[x];
    }),
  );
};

/** Where a part stands in the whole; what reaches past the whole is cut. */
type Place = { x: number; y: number; width: number; height: number };

const eachPart = async (
  whole: CodedPicture,
  signal: AbortSignal,
  use: (frame: Frame, place: Place) => Promise<void>,
): Promise<void> => {
  let tile: { width: number; height: number } | undefined;
  for (const [i, part] of whole.parts.entries()) {
    signal.throwIfAborted();
    using frame = await decodePart(part, whole);
    tile ??= { width: frame.width, height: frame.height };
    if (frame.width !== tile.width || frame.height !== tile.height)
      throw damaged('its tiles differ in size');
    const x = (i % whole.columns) * tile.width;
    const y = Math.floor(i / whole.columns) * tile.height;
    await use(frame, { x, y, width: whole.width, height: whole.height });
  }
  const rows = whole.parts.length / whole.columns;
  if (!tile || tile.width * whole.columns < whole.width || tile.height * rows < whole.height)
    throw damaged(`its tiles do not fill its ${whole.width}×${whole.height} pixels`);
};

const decodePart = async (part: CodedPart, whole: CodedPicture): Promise<Frame> => {
  const name = whole.codec === 'av01' ? 'libdav1d' : 'hevc';
  const codec = Codec.findDecoderByName(name as never);
  if (!codec) throw new PictureError('unavailable', `FFmpeg was built without its ${name} decoder`);
  using context = new CodecContext();
  context.allocContext3(codec);
  context.threadCount = 1;
  context.setOption('err_detect', 'explode');
  // Only then does dav1d look whether each tile's data end where its last symbol does (AV1 §8.2.4): damage moves that.
  context.setOption('strict', 'strict');
  if (part.config) context.extraData = Buffer.from(part.config);
  // A tile may be larger than what is cut from it, though not by much.
  context.setOption('max_pixels', String((whole.width + 8192) * (whole.height + 8192)));
  if ((await context.open2(codec)) < 0)
    throw damaged('what its decoder has to be told first makes no sense');
  using packet = new Packet();
  packet.alloc();
  const { data } = part;
  packet.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const frame = new Frame();
  frame.alloc();
  try {
    if ((await context.sendPacket(packet)) < 0) throw damaged('its data make no sense');
    await context.sendPacket(null);
    if ((await context.receiveFrame(frame)) < 0) throw damaged('it holds no complete image');
    if (frame.decodeErrorFlags !== 0) throw damaged('parts of it are missing');
    return frame;
  } catch (error) {
    frame.free();
    throw error;
  }
};

/** Turns the frame into `format`, full range, and hands on its rows, `to` being the first pixel's number in the whole. */
const paste = async (
  frame: Frame,
  format: AVPixelFormat,
  place: Place,
  row: (to: number, from: Uint8Array, count: number) => void,
): Promise<void> => {
  // swscale would map the gamut itself, by a cube that takes it a second a tile; that is the engine's matter.
  frame.colorPrimaries = AVCOL_PRI_UNSPECIFIED;
  frame.colorTrc = AVCOL_TRC_UNSPECIFIED;
  using scaler = new SoftwareScaleContext();
  scaler.allocContext();
  scaler.setOption('sws_flags', SWS_BILINEAR | SWS_FULL_CHR_H_INT | SWS_ACCURATE_RND);
  using turned = new Frame();
  turned.alloc();
  turned.format = format;
  turned.width = frame.width;
  turned.height = frame.height;
  turned.colorRange = AVCOL_RANGE_JPEG;
  if (turned.getBuffer(0) < 0) throw new PictureError('unavailable', 'there is no memory for it');
  if ((await scaler.scaleFrame(turned, frame)) < 0) throw damaged('its pixels make no sense');
  const { data, linesize } = turned;
  if (!data) throw damaged('it holds no pixels');
  const count = Math.min(frame.width, place.width - place.x);
  const rows = Math.min(frame.height, place.height - place.y);
  for (let y = 0; y < rows; y++)
    row((place.y + y) * place.width + place.x, data[0].subarray(y * linesize[0]), count);
};
