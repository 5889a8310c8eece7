/**
 * The first frame of an animated WebP as a still one, because FFmpeg reads only those. Promises still files back
 * untouched; refuses nothing: what it does not understand the decoder will.
 */

const fourCc = (b: Uint8Array, at: number): string =>
  String.fromCharCode(b[at], b[at + 1], b[at + 2], b[at + 3]);

/** The VP8 frame of a lossy still; `undefined` for a lossless one. Source: RFC 9649 §2.5. */
export const vp8Data = (file: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 12; at + 8 <= file.length;) {
    const size = view.getUint32(at + 4, true);
    if (fourCc(file, at) === 'VP8 ') return file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size & 1);
  }
  return undefined;
};

/**
 * Takes the first frame that fills the canvas, else the first: encoders may begin with an empty speck.
 * Source: RFC 9649 §2.7 (VP8X, ANIM, ANMF). The frame's own size is the picture's.
 */
export const firstWebpFrame = (file: Uint8Array): Uint8Array => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 30 || fourCc(file, 12) !== 'VP8X' || !(file[20] & 2)) return file;
  const frames: { at: number; size: number }[] = [];
  for (let at = 12; at + 8 <= file.length;) {
    const size = view.getUint32(at + 4, true);
    const whole = at + 8 + size <= file.length;
    if (whole && size > 16 && fourCc(file, at) === 'ANMF') frames.push({ at, size });
    at += 8 + size + (size & 1);
  }
  // Canvas and frame both store width and height less one, in 24 bits each.
  const canvas = file.subarray(24, 30);
  const fills = ({ at }: { at: number }): boolean =>
    canvas.every((v, i) => file[at + 14 + i] === v);
  const chosen = frames.find(fills) ?? frames[0];
  if (!chosen) return file;
  // A frame is its place, size and timing (16 bytes), then the chunks of a still picture.
  const chunks = file.subarray(chosen.at + 24, chosen.at + 8 + chosen.size);
  const still = new Uint8Array(30 + chunks.length);
  still.set(file.subarray(0, 30));
  new DataView(still.buffer).setUint32(4, still.length - 8, true);
  still[20] &= ~2;
  still.set(file.subarray(chosen.at + 14, chosen.at + 20), 24);
  still.set(chunks, 30);
  return still;
};
