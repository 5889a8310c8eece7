/**
 * What an MP3's first frame says of the silence that its encoder put before the sound. Promises samples to drop, 0
 * where nothing is said; refuses to look beyond the first frame.
 */

/** A decoder is late by this much by itself (the filter bank). */
const DECODER_DELAY = 529;
const text = (b: Uint8Array, at: number): string => String.fromCharCode(...b.subarray(at, at + 4));

/**
 * Samples before the first that was recorded. `frame` starts at the first frame, after any ID3 tag.
 * Source: "MP3 Info Tag", revision 1 (LAME), and the Xing header that it extends.
 */
export const mp3Delay = (frame: Uint8Array): number => {
  if (frame.length < 192 || frame[0] !== 0xff || (frame[1]! & 0xe0) !== 0xe0) return 0;
  const isMpeg1 = (frame[1]! & 0x18) === 0x18;
  const isMono = (frame[3]! & 0xc0) === 0xc0;
  const at = 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  if (text(frame, at) !== 'Xing' && text(frame, at) !== 'Info') return 0;
  const flags = frame[at + 7]!;
  const lame =
    at +
    8 +
    (flags & 1 ? 4 : 0) +
    (flags & 2 ? 4 : 0) +
    (flags & 4 ? 100 : 0) +
    (flags & 8 ? 4 : 0);
  if (lame + 24 > frame.length || !/^(LAME|Lavf|Lavc)/.test(text(frame, lame))) return 0;
  return ((frame[lame + 21]! << 4) | (frame[lame + 22]! >> 4)) + DECODER_DELAY;
};
