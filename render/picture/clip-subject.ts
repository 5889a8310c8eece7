/**
 * Where the subject of a clip is, by one of its frames. Promises the same answer for the same decoded frame in every
 * engine, upright, whatever the depth, range and turn; refuses colours that are exact: saliency needs none.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { ClipFrame, Turn } from './clip-frame.ts';
import type { PlanarPicture, Plane } from './decoded.ts';
import { subjectOf } from './saliency.ts';

/** As many samples along the longer side as saliency looks at. */
const LONGEST = 160;

/** The point to keep in sight, in 0–1 of the clip as it stands upright; `upright` is its size so, of any scale. */
export const clipSubject = (frame: ClipFrame, turn: Turn, upright: Size): [number, number] => {
  const scale = LONGEST / Math.max(upright.width, upright.height);
  const width = Math.max(2, Math.round(upright.width * scale));
  const height = Math.max(2, Math.round(upright.height * scale));
  const sample = 'rgba' in frame ? ofRgba(frame) : ofPlanes(frame);
  const planes = [0, 1, 2].map((): Plane => {
    return { bytes: new Uint8Array(width * height), width, height, stride: width };
  }) as PlanarPicture['planes'];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = stored((x + 0.5) / width, (y + 0.5) / height, turn);
      const ycc = sample(u, v);
      for (const [i, plane] of planes.entries()) plane.bytes[y * width + x] = ycc[i];
    }
  return subjectOf({ width, height, planes });
};

/** Where a place of the upright picture lies in the stored one. */
const stored = (shown: number, y: number, { quarters, mirrored }: Turn): [number, number] => {
  const x = mirrored ? 1 - shown : shown;
  switch (quarters) {
    case 0:
      return [x, y];
    case 1:
      return [y, 1 - x];
    case 2:
      return [1 - x, 1 - y];
    case 3:
      return [1 - y, x];
  }
};

type Sample = (x: number, y: number) => [number, number, number];

const byte = (v: number): number => Math.max(0, Math.min(255, Math.round(v)));

/** Y, Cb and Cr of full range, eight bits. */
const ofPlanes = ({ planes, colour }: Extract<ClipFrame, { planes: unknown }>): Sample => {
  const wide = colour.depth > 8;
  const unit = 1 << (colour.depth - 8);
  const at = (plane: Plane, x: number, y: number): number => {
    const column = Math.min(plane.width - 1, Math.floor(x * plane.width));
    const row = Math.min(plane.height - 1, Math.floor(y * plane.height));
    const i = row * plane.stride + column * (wide ? 2 : 1);
    const { bytes } = plane;
    return (wide ? bytes[i] | (bytes[i + 1] << 8) : bytes[i]) / unit;
  };
  const [luma, chroma] = colour.full ? [1, 1] : [255 / 219, 255 / 224];
  const black = colour.full ? 0 : 16;
  return (x, y) => [
    byte((at(planes[0], x, y) - black) * luma),
    byte(128 + (at(planes[1], x, y) - 128) * chroma),
    byte(128 + (at(planes[2], x, y) - 128) * chroma),
  ];
};

/** BT.601, as JPEG has it. */
const ofRgba = ({ rgba, width, height }: Extract<ClipFrame, { rgba: unknown }>): Sample => {
  return (x, y) => {
    const column = Math.min(width - 1, Math.floor(x * width));
    const row = Math.min(height - 1, Math.floor(y * height));
    const i = (row * width + column) * 4;
    const [r, g, b] = [rgba[i], rgba[i + 1], rgba[i + 2]];
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    return [byte(luma), byte(128 + (b - luma) * 0.564), byte(128 + (r - luma) * 0.713)];
  };
};
