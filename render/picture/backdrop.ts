/**
 * A canvas of the frame's aspect with the whole photo before a ground: a blurred, darkened copy of itself, a colour, a
 * gradient. Promises that the photo is uncropped and undistorted; refuses nothing that `scaleToCanvas` takes.
 */
import type { Ground } from '../../shared/draft/layers.ts';
import { coverWindow, type Size } from '../../shared/draft/motion.ts';
import type { Fit, Look } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import { BLUR_LEVEL_256, BLUR_RADIUS_SHARE, BLUR_SHRINK } from '../limits.ts';
import { gradeCanvas } from '../looks/grade.ts';
import { groundBehind, grounded, isMark, isTransparent, lay, unveil, veilOf } from './alpha.ts';
import type { PicturePixels } from './decoded.ts';
import { flatShade, groundCanvas, shadeOf, shadeOfPhoto, type Shade } from './ground.ts';
import { allocCanvas, scaleToCanvas, type KernelCanvas } from './scale.ts';
import { canvasToSrgb } from './srgb.ts';

/** Every fit that shows the whole photo. */
export type WholeFit = Exclude<Fit, 'fill'>;

const flat = (colour: Shade['from']): Shade => ({ from: colour, to: colour, angle: 0 });
const BLACK = flat([0, 0, 0]);

/**
 * The composed canvas of `size` pixels (even) in sRGB, coloured by `look`, which leaves a ground of the film's own
 * choosing as it is; free its address when done.
 */
export const composeWhole = (
  k: Kernels,
  photo: PicturePixels,
  size: Size,
  how: { fit: WholeFit; ground?: Ground; look?: Look },
): KernelCanvas => {
  const coloured = (canvas: KernelCanvas): KernelCanvas => {
    if (photo.space) canvasToSrgb(k, canvas, photo.space);
    if (how.look) gradeCanvas(k, canvas, how.look);
    return canvas;
  };
  // What is seen through a transparent photo is the ground that it stands on.
  const clear = isTransparent(photo);
  const opaque = clear ? grounded(photo) : photo;
  switch (how.fit) {
    case 'blur':
      // A mark on its own blurred copy could not be seen.
      if (clear && isMark(photo))
        return coloured(putWhole(k, photo, size, groundCanvas(k, size, flat(groundBehind(photo)))));
      return coloured(putWhole(k, photo, size, blurredCover(k, opaque, size)));
    case 'whole': {
      const behind = clear ? flat(groundBehind(photo)) : BLACK;
      return putWhole(k, photo, size, groundCanvas(k, size, shadeOf(how.ground, behind)), coloured);
    }
    case 'solid':
    case 'gradient': {
      const own = shadeOfPhoto(k, opaque);
      const shade = shadeOf(how.ground, how.fit === 'solid' ? flatShade(own) : own);
      return putWhole(k, photo, size, groundCanvas(k, size, shade), coloured);
    }
  }
};

/** Puts the whole photo into the middle of the canvas, through `finish`. */
const putWhole = (
  k: Kernels,
  photo: PicturePixels,
  size: Size,
  canvas: KernelCanvas,
  finish: (front: KernelCanvas) => KernelCanvas = (front) => front,
): KernelCanvas => {
  const scale = Math.min(size.width / photo.width, size.height / photo.height);
  const width = Math.max(1, Math.min(size.width, Math.round(photo.width * scale)));
  const height = Math.max(1, Math.min(size.height, Math.round(photo.height * scale)));
  const whole = { x: 0, y: 0, width: photo.width, height: photo.height };
  const scaled = scaleToCanvas(k, photo, whole, width, height);
  const left = (size.width - width) >> 1;
  const top = (size.height - height) >> 1;
  if (isTransparent(photo)) {
    const veil = scaleToCanvas(k, veilOf(photo), whole, width, height);
    unveil(k, scaled, veil);
    const to = { ...canvas, address: canvas.address + top * canvas.stride + left * 4 };
    lay(k, finish(scaled), veil, to);
    k.memory.free(veil.address);
    k.memory.free(scaled.address);
    return canvas;
  }
  const front = finish(scaled);
  const bytes = new Uint8Array(k.memory.memory.buffer);
  for (let y = 0; y < height; y++) {
    const from = front.address + y * front.stride;
    bytes.copyWithin(canvas.address + (top + y) * canvas.stride + left * 4, from, from + width * 4);
  }
  k.memory.free(front.address);
  return canvas;
};

const blurredCover = (k: Kernels, photo: PicturePixels, size: Size): KernelCanvas => {
  const small = {
    width: Math.max(2, Math.round(size.width / BLUR_SHRINK)),
    height: Math.max(2, Math.round(size.height / BLUR_SHRINK)),
  };
  const [x, y, w, h] = coverWindow(photo, size, [0.5, 0.5]);
  const a = scaleToCanvas(
    k,
    photo,
    { x: x * photo.width, y: y * photo.height, width: w * photo.width, height: h * photo.height },
    small.width,
    small.height,
  );
  const b = allocCanvas(k, small.width, small.height);
  const radius = Math.max(1, Math.round(BLUR_RADIUS_SHARE * Math.min(small.width, small.height)));
  for (let pass = 0; pass < 3; pass++) {
    const { width, height } = small;
    k.calls.boxBlur(a.address, b.address, width, height, 4, a.stride, radius);
    k.calls.boxBlur(b.address, a.address, height, width, a.stride, 4, radius);
  }
  const rgba = new Uint8Array(small.width * small.height * 4);
  for (let row = 0; row < small.height; row++) {
    const line = k.memory.view(a.address + row * a.stride, small.width * 4);
    for (let i = 0; i < line.length; i++) {
      rgba[row * small.width * 4 + i] = i % 4 === 3 ? 255 : (line[i] * BLUR_LEVEL_256) >> 8;
    }
  }
  k.memory.free(a.address);
  k.memory.free(b.address);
  const all = { x: 0, y: 0, ...small };
  return scaleToCanvas(k, { ...small, rgba }, all, size.width, size.height, true);
};
