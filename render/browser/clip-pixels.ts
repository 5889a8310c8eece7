/** A frame that the browser decoded, for the engine. Promises planes as they are where the browser shows them; refuses HDR that it hides. */
import type { VideoSample } from 'mediabunny';
import type { ClipPlanes } from '../picture/clip-frame.ts';
import { usualMatrix, type ClipColour } from '../picture/colour-cube.ts';
import type { DecodedPicture, Plane } from '../picture/decoded.ts';
import { CannotPlay } from './cannot-play.ts';

const matrixOf = (sample: VideoSample): ClipColour['matrix'] => {
  switch (String(sample.colorSpace.matrix)) {
    case 'bt709':
      return 'bt709';
    case 'bt470bg':
    case 'smpte170m':
      return 'bt601';
    case 'bt2020-ncl':
      return 'bt2020';
    default:
      return usualMatrix(sample.codedWidth, sample.codedHeight);
  }
};

const transferOf = (sample: VideoSample): ClipColour['transfer'] => {
  const told = sample.colorSpace.transfer as string | null;
  return told === 'pq' ? 'pq' : told === 'hlg' ? 'hlg' : 'sdr';
};

/** `I420P10`, `I444AP12`: how chroma is shared, and the depth. */
const PLANAR = /^I4(20|22|44)A?(?:P(10|12))?$/;

/** What the browser decoded, as planes of its own memory where the format has planes, else as RGBA. */
export const samplePixels = async (sample: VideoSample): Promise<ClipPlanes | DecodedPicture> => {
  const { width, height } = sample.visibleRect;
  const found = PLANAR.exec(sample.format ?? '');
  if (!found && sample.format !== 'NV12') return asRgba(sample, width, height);
  const bytes = new Uint8Array(sample.allocationSize());
  const layout = await sample.copyTo(bytes);
  const shift: [0 | 1, 0 | 1] =
    found?.[1] === '44' ? [0, 0] : found?.[1] === '22' ? [1, 0] : [1, 1];
  const [w, h] = [(width + shift[0]) >> shift[0], (height + shift[1]) >> shift[1]];
  const plane = (i: 0 | 1 | 2): Plane => ({
    bytes: bytes.subarray(layout[i].offset),
    width: i === 0 ? width : w,
    height: i === 0 ? height : h,
    stride: layout[i].stride,
  });
  const chroma = found ? [plane(1), plane(2)] : apart(bytes, layout[1], w, h);
  return {
    planes: [plane(0), chroma[0], chroma[1]],
    shift,
    colour: {
      matrix: matrixOf(sample),
      full: sample.colorSpace.fullRange === true,
      transfer: transferOf(sample),
      wide: (sample.colorSpace.primaries as string | null) === 'bt2020',
      depth: Number(found?.[2] ?? 8),
    },
  };
};

/** NV12 keeps Cb and Cr in turns. */
const apart = (
  bytes: Uint8Array,
  { offset, stride }: PlaneLayout,
  width: number,
  height: number,
): [Plane, Plane] => {
  const sides = [new Uint8Array(width * height), new Uint8Array(width * height)] as const;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = offset + y * stride + 2 * x;
      sides[0][y * width + x] = bytes[at];
      sides[1][y * width + x] = bytes[at + 1];
    }
  return sides.map((side) => ({ bytes: side, width, height, stride: width })) as [Plane, Plane];
};

const asRgba = async (
  sample: VideoSample,
  width: number,
  height: number,
): Promise<DecodedPicture> => {
  if (transferOf(sample) !== 'sdr') throw new CannotPlay('HDR from its hardware decoder');
  const rgba = new Uint8Array(width * height * 4);
  try {
    await sample.copyTo(rgba, { format: 'RGBA' });
  } catch {
    throw new CannotPlay('its frames cannot be read');
  }
  return { width, height, rgba };
};
