/** Transparent pictures: what is seen through them is the ground of their fit, and they can always be seen. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { DecodedPicture } from '../../../render/picture/decoded.ts';
import { drawPlanes, frameBytes } from '../../../render/picture/planes.ts';
import { freePicture, preparePicture } from '../../../render/picture/prepare.ts';
import type { Fit, Look } from '../../../shared/draft/schema.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const frame = { width: 320, height: 180 };
/** A square with a disc of one colour in its middle, and nothing around it; a soft edge. */
const disc = (level: number, alpha = 255): DecodedPicture => {
  const [width, height] = [200, 200];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cover = Math.max(0, Math.min(1, 60.5 - Math.hypot(x - 99.5, y - 99.5)));
      rgba.set([level, level, level, Math.round(alpha * cover)], (y * width + x) * 4);
    }
  return { width, height, rgba };
};
/** The luma at places (0–1) of the frame, as levels of 0–255 of grey. */
const seen = (
  picture: DecodedPicture,
  segment: { fit: Fit; ground?: { colour: string } },
  places: [number, number][],
  look?: Look,
): number[] => {
  const prepared = preparePicture(k, picture, { ...segment, kb: { kind: 'hold' } }, frame, look);
  const dst = k.memory.alloc(frameBytes(frame));
  const scratch = k.memory.alloc(1 << 20);
  drawPlanes(k, prepared.planes, prepared.path.from, dst, frame, scratch);
  const luma = k.memory.view(dst, frame.width * frame.height);
  const out = places.map(([x, y]) => {
    const at = Math.floor(y * frame.height) * frame.width + Math.floor(x * frame.width);
    return ((luma[at] - 16) * 255) / 219;
  });
  freePicture(k, prepared);
  k.memory.free(dst);
  k.memory.free(scratch);
  return out;
};
const MIDDLE: [number, number] = [0.5, 0.5];
/** Inside the picture, beside the disc; and beside the picture. */
const CLEAR: [number, number] = [0.5, 0.06];
const BESIDE: [number, number] = [0.05, 0.5];

describe('a transparent picture', () => {
  it.each(['fill', 'blur', 'whole', 'solid', 'gradient'] as const)(
    'can be seen, dark or bright (%s)',
    (fit) => {
      for (const level of [10, 245]) {
        const clearAt: [number, number] = fit === 'fill' ? [0.08, 0.5] : CLEAR;
        const [middle, clear] = seen(disc(level), { fit }, [MIDDLE, clearAt]);
        expect(Math.abs(middle - level)).toBeLessThan(4);
        expect(Math.abs(middle - clear), String(level)).toBeGreaterThan(80);
      }
    },
  );

  it.each(['whole', 'solid'] as const)('lets the colour of its ground through (%s)', (fit) => {
    const ground = { colour: '#808080' };
    const [middle, clear, beside] = seen(disc(250), { fit, ground }, [MIDDLE, CLEAR, BESIDE]);
    expect(middle).toBeGreaterThan(246);
    for (const v of [clear, beside]) expect(Math.abs(v - 128)).toBeLessThan(3);
    const [half] = seen(disc(250, 128), { fit, ground }, [MIDDLE]);
    expect(Math.abs(half - 189)).toBeLessThan(3);
  });

  it('has no dark edge: nothing between its colour and the ground’s is darker than both', () => {
    const ground = { colour: '#c8c8c8' };
    const across = Array.from({ length: 160 }, (_, i): [number, number] => [i / 160, 0.5]);
    const row = seen(disc(250), { fit: 'solid', ground }, across);
    expect(Math.min(...row)).toBeGreaterThan(196);
    expect(Math.max(...row)).toBeGreaterThan(246);
  });

  it('is coloured by a look, its chosen ground is not', () => {
    const ground = { colour: '#808080' };
    const look: Look = { kind: 'matte', strength: 1 };
    const plain = seen(disc(10), { fit: 'solid', ground }, [MIDDLE, CLEAR]);
    const matte = seen(disc(10), { fit: 'solid', ground }, [MIDDLE, CLEAR], look);
    expect(matte[0] - plain[0]).toBeGreaterThan(4);
    expect(Math.abs(matte[1] - plain[1])).toBeLessThan(2);
  });

  it('is left as it is where it is opaque', () => {
    const opaque = disc(90);
    for (let i = 3; i < opaque.rgba.length; i += 4) opaque.rgba[i] = 255;
    const [middle, clear] = seen(opaque, { fit: 'fill' }, [MIDDLE, BESIDE]);
    expect(Math.abs(middle - clear)).toBeLessThan(2);
  });
});
