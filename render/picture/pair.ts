/**
 * Two photos side by side on one canvas. Promises each half filled around its subject and a thin line between them;
 * refuses to show more than two.
 */
import { subjectWindow, type Size } from '../../shared/draft/motion.ts';
import type { Ground } from '../../shared/draft/layers.ts';
import type { Look } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import { PAIR_GAP_SHARE } from '../limits.ts';
import { gradeCanvas } from '../looks/grade.ts';
import type { PicturePixels } from './decoded.ts';
import { groundCanvas, shadeOf } from './ground.ts';
import { subjectOf } from './saliency.ts';
import { scaleToCanvas, type KernelCanvas } from './scale.ts';
import { canvasToSrgb } from './srgb.ts';

/** The composed canvas of `size` pixels (even) in sRGB, coloured by `look`; free its address when done. */
export const composePair = (
  k: Kernels,
  photos: readonly [PicturePixels, PicturePixels],
  size: Size,
  how: { ground?: Ground; look?: Look },
): KernelCanvas => {
  const black = { from: [0, 0, 0], to: [0, 0, 0], angle: 0 } as const;
  const canvas = groundCanvas(k, size, shadeOf(how.ground, black));
  const gap = 2 * Math.round((PAIR_GAP_SHARE * size.width) / 2);
  const half = { width: (size.width - gap) >> 1, height: size.height };
  photos.forEach((photo, i) => {
    const [x, y, w, h] = subjectWindow(photo, half, subjectOf(photo));
    const window = {
      x: x * photo.width,
      y: y * photo.height,
      width: w * photo.width,
      height: h * photo.height,
    };
    const part = scaleToCanvas(k, photo, window, half.width, half.height);
    if (photo.space) canvasToSrgb(k, part, photo.space);
    if (how.look) gradeCanvas(k, part, how.look);
    const left = i === 0 ? 0 : size.width - half.width;
    const bytes = new Uint8Array(k.memory.memory.buffer);
    for (let row = 0; row < half.height; row++) {
      const from = part.address + row * part.stride;
      const to = canvas.address + row * canvas.stride + left * 4;
      bytes.copyWithin(to, from, from + half.width * 4);
    }
    k.memory.free(part.address);
  });
  return canvas;
};
