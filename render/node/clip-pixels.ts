/**
 * What FFmpeg decoded as a frame of a clip for the engine. Promises every pixel format: planar Y′CbCr of up to twelve
 * bits as it is, all others as RGB; guesses the matrix, where the file does not say it, by the size as players do.
 */
import {
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUV420P10LE,
  AV_PIX_FMT_YUV420P12LE,
  AV_PIX_FMT_YUV422P,
  AV_PIX_FMT_YUV422P10LE,
  AV_PIX_FMT_YUV422P12LE,
  AV_PIX_FMT_YUV444P,
  AV_PIX_FMT_YUV444P10LE,
  AV_PIX_FMT_YUV444P12LE,
  AV_PIX_FMT_YUVA420P,
  AV_PIX_FMT_YUVA444P10LE,
  AV_PIX_FMT_YUVA444P12LE,
  AV_PIX_FMT_YUVJ420P,
  AV_PIX_FMT_YUVJ422P,
  AV_PIX_FMT_YUVJ444P,
  AVCOL_PRI_BT2020,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_BT2020_CL,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_SMPTE170M,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import type { ClipPlanes } from '../picture/clip-frame.ts';
import { usualMatrix, type ClipColour } from '../picture/colour-cube.ts';
import type { DecodedPicture, Plane } from '../picture/decoded.ts';
import { toRgba } from './decode-ffmpeg.ts';

type Layout = { shift: [0 | 1, 0 | 1]; depth: number; full?: boolean };
const layout = (x: 0 | 1, y: 0 | 1, depth = 8, full = false): Layout => ({
  shift: [x, y],
  depth,
  full,
});

/** The alpha of those that have some is left out: there is nothing behind a clip. */
const LAYOUTS = new Map<number, Layout>([
  [AV_PIX_FMT_YUV420P, layout(1, 1)],
  [AV_PIX_FMT_YUVA420P, layout(1, 1)],
  [AV_PIX_FMT_YUV422P, layout(1, 0)],
  [AV_PIX_FMT_YUV444P, layout(0, 0)],
  [AV_PIX_FMT_YUVJ420P, layout(1, 1, 8, true)],
  [AV_PIX_FMT_YUVJ422P, layout(1, 0, 8, true)],
  [AV_PIX_FMT_YUVJ444P, layout(0, 0, 8, true)],
  [AV_PIX_FMT_YUV420P10LE, layout(1, 1, 10)],
  [AV_PIX_FMT_YUV422P10LE, layout(1, 0, 10)],
  [AV_PIX_FMT_YUV444P10LE, layout(0, 0, 10)],
  [AV_PIX_FMT_YUVA444P10LE, layout(0, 0, 10)],
  [AV_PIX_FMT_YUV420P12LE, layout(1, 1, 12)],
  [AV_PIX_FMT_YUV422P12LE, layout(1, 0, 12)],
  [AV_PIX_FMT_YUV444P12LE, layout(0, 0, 12)],
  [AV_PIX_FMT_YUVA444P12LE, layout(0, 0, 12)],
]);

const matrixOf = (frame: Frame): ClipColour['matrix'] => {
  switch (frame.colorSpace) {
    case AVCOL_SPC_BT709:
      return 'bt709';
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
      return 'bt601';
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      return 'bt2020';
    default:
      return usualMatrix(frame.width, frame.height);
  }
};

const colourOf = (frame: Frame, { depth, full }: Layout): ClipColour => ({
  matrix: matrixOf(frame),
  full: full === true || frame.colorRange === AVCOL_RANGE_JPEG,
  transfer:
    frame.colorTrc === AVCOL_TRC_SMPTE2084
      ? 'pq'
      : frame.colorTrc === AVCOL_TRC_ARIB_STD_B67
        ? 'hlg'
        : 'sdr',
  wide: frame.colorPrimaries === AVCOL_PRI_BT2020,
  depth,
});

/** The frame's own memory where that will do: it must outlive the answer. */
export const clipPixels = async (frame: Frame): Promise<ClipPlanes | DecodedPicture> => {
  const found = LAYOUTS.get(frame.format);
  const { data, linesize, width, height } = frame;
  if (!found || !data) return toRgba(frame);
  const planes = [0, 1, 2].map((i): Plane => {
    const [sx, sy] = i === 0 ? [0, 0] : found.shift;
    return {
      bytes: data[i],
      width: (width + sx) >> sx,
      height: (height + sy) >> sy,
      stride: linesize[i],
    };
  }) as ClipPlanes['planes'];
  return { planes, shift: found.shift, colour: colourOf(frame, found) };
};
