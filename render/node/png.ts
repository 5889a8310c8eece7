/** A frame as a PNG file. Promises the colours that a player shows (BT.709 limited → sRGB); refuses alpha. */
import { crc32, deflateSync } from 'node:zlib';
import type { Size } from '../../shared/draft/motion.ts';
import { rgbaOf } from '../picture/rgba.ts';

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
/** Level 3: a preview frame should be quick; level 9 saves a tenth of the bytes for five times the time. */
const DEFLATE_LEVEL = 3;

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
};

/** `frame` is I420 without padding. */
export const pngOf = (frame: Uint8Array, { width, height }: Size): Uint8Array => {
  const rgba = rgbaOf(frame, { width, height });
  const rgb = new Uint8Array(width * height * 3);
  let o = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    rgb[o++] = rgba[i];
    rgb[o++] = rgba[i + 1];
    rgb[o++] = rgba[i + 2];
  }
  return pngOfRgb(rgb, { width, height });
};

/** `rgb` are three bytes a pixel, sRGB. */
export const pngOfRgb = (rgb: Uint8Array, { width, height }: Size): Uint8Array => {
  const rows = new Uint8Array((width * 3 + 1) * height);
  // A row begins with its filter, which is none.
  for (let y = 0; y < height; y++)
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, RGB, no interlace.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    // sRGB, perceptual: so that nobody guesses.
    chunk('sRGB', Uint8Array.of(0)),
    chunk('IDAT', deflateSync(rows, { level: DEFLATE_LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  ]);
};
