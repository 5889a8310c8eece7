/**
 * Tells a whole file from one that broke off. Promises an answer from the container's own structure, because
 * decoders like to paint over what is missing; of pixels it looks at GIF's only, whose codes tell damage.
 */
import type { PictureType } from '../../shared/formats/input.ts';
import { lzwFault } from './lzw.ts';

/** What is missing, in words that follow "the file"; `undefined` for a whole file. */
export const whatIsMissing = (file: Uint8Array, type: PictureType): string | undefined => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    switch (type) {
      case 'image/jpeg':
        return jpegEnd(file, view) ? undefined : 'ends before its picture does';
      case 'image/png':
        return pngEnd(view) ? undefined : 'ends before its last chunk';
      case 'image/webp':
        return view.getUint32(4, true) + 8 <= view.byteLength
          ? undefined
          : `is ${view.byteLength} bytes long but says ${view.getUint32(4, true) + 8}`;
      case 'image/gif':
        return gifFault(file, view);
      case 'image/heic':
      case 'image/avif':
        return boxesEnd(view) ? undefined : 'ends before its last box';
    }
  } catch (error) {
    if (error instanceof RangeError) return 'breaks off in the middle';
    throw error;
  }
};

/** Follows the markers to the end-of-image marker of the first picture. Source: ITU T.81 B.1. */
const jpegEnd = (file: Uint8Array, v: DataView): boolean => {
  let at = 2;
  for (;;) {
    // Entropy-coded data fill most of the file: `indexOf` crosses them at memory speed.
    at = file.indexOf(0xff, at);
    if (at < 0 || at + 1 >= v.byteLength) return false;
    const marker = v.getUint8(at + 1);
    if (marker === 0xd9) return true;
    const standsAlone = marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xff) at += 1;
    else if (standsAlone) at += 2;
    else at += 2 + v.getUint16(at + 2);
  }
};

/** Source: W3C PNG §5.3. */
const pngEnd = (v: DataView): boolean => {
  const END = 0x49454e44;
  for (let at = 8; at + 12 <= v.byteLength; at += 12 + v.getUint32(at)) {
    if (v.getUint32(at + 4) === END) return true;
  }
  return false;
};

/** Of its first image. Source: GIF89a §§18–22. */
const gifFault = (file: Uint8Array, v: DataView): string | undefined => {
  const table = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const skipBlocks = (at: number): number => {
    while (v.getUint8(at) !== 0) at += 1 + v.getUint8(at);
    return at + 1;
  };
  let at = 13 + table(v.getUint8(10));
  for (;;) {
    const kind = v.getUint8(at);
    if (kind === 0x21) at = skipBlocks(at + 2);
    else if (kind === 0x2c) {
      const pixels = v.getUint16(at + 5, true) * v.getUint16(at + 7, true);
      at += 10 + table(v.getUint8(at + 9));
      const end = skipBlocks(at + 1);
      const fault = lzwFault(blocksOf(file, at + 1, end), v.getUint8(at), pixels);
      return fault && `holds an image whose pixels ${fault}`;
    } else return 'ends before its first image does';
  }
};

/** The blocks between the two places, joined without their lengths. */
const blocksOf = (file: Uint8Array, start: number, end: number): Uint8Array => {
  const data = new Uint8Array(end - start);
  let filled = 0;
  for (let at = start; at < end - 1; at += 1 + file[at]) {
    data.set(file.subarray(at + 1, at + 1 + file[at]), filled);
    filled += file[at];
  }
  return data.subarray(0, filled);
};

/** Source: ISO/IEC 14496-12 §4.2. */
const boxesEnd = (v: DataView): boolean => {
  let at = 0;
  while (at < v.byteLength) {
    if (at + 8 > v.byteLength) return false;
    const size = v.getUint32(at);
    // 0: to the end of the file; 1: a 64-bit size follows.
    if (size === 0) return true;
    const bytes = size === 1 ? Number(v.getBigUint64(at + 8)) : size;
    if (bytes < 8) return false;
    at += bytes;
  }
  return at === v.byteLength;
};
