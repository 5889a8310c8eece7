/** The smallest bytes that each promise or refusal needs; no picture is ever decoded here. */

/** A JPEG's start, its frame header with this size, some data, and its end marker unless it is cut. */
export const jpeg = (width = 640, height = 480, isCut = false): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    [
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
      [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
      Array.from({ length: 300 }, (_, n) => n % 200),
      isCut ? [] : [0xff, 0xd9],
    ].flat(),
  );

/** The signature and header of a PNG of this size. */
export const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
