/**
 * The first frame of an animated WebP as a still one, because FFmpeg reads only those. Promises still files back
 * untouched; refuses nothing: what it does not understand the decoder will.
 */

const fourCc = (b: Uint8Array, at: number): string =>
  String.fromCharCode(b[at], b[at + 1], b[at + 2], b[at + 3]);

/** What a still is made of: a lossy frame, lossless pixels, the transparency of a lossy one. Source: RFC 9649 §2.5–2.7. */
export type WebpPart = 'VP8 ' | 'VP8L' | 'ALPH';

/** The data of the first part of that kind; `undefined` where a still has none. */
export const webpPart = (file: Uint8Array, part: WebpPart): Uint8Array | undefined => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 12; at + 8 <= file.length;) {
    const size = view.getUint32(at + 4, true);
    if (fourCc(file, at) === part) return file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size & 1);
  }
  return undefined;
};

/** The size that a lossy frame says. Source: RFC 6386 §9.1. */
export const vp8Size = (frame: Uint8Array): { width: number; height: number } => ({
  width: (frame[6] | (frame[7] << 8)) & 0x3fff,
  height: (frame[8] | (frame[9] << 8)) & 0x3fff,
});

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
