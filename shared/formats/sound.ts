/**
 * Which files of sound are taken: music and voices, told by their first bytes and never by their names. Promises the
 * kind; refuses to decode anything.
 */

export const SOUND_TYPES = {
  'audio/mpeg': { name: 'MP3', ext: ['mp3'] },
  'audio/mp4': { name: 'M4A', ext: ['m4a', 'm4b'] },
  'audio/aac': { name: 'AAC', ext: ['aac'] },
  'audio/wav': { name: 'WAV', ext: ['wav'] },
  'audio/ogg': { name: 'OGG', ext: ['ogg', 'oga', 'opus'] },
  'audio/flac': { name: 'FLAC', ext: ['flac'] },
} as const satisfies Record<string, { name: string; ext: readonly string[] }>;
export type SoundType = keyof typeof SOUND_TYPES;
export const SOUND_NAMES = Object.values(SOUND_TYPES).map((t) => t.name);

export const isSound = (type: string): type is SoundType => type in SOUND_TYPES;

const ascii = (b: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...b.subarray(at, at + length));

/** An ID3v2 tag may stand before MP3, AAC and even FLAC. Its length with its own head, or 0. Source: ID3v2.4 §3.1. */
const tagLength = (b: Uint8Array): number =>
  ascii(b, 0, 3) === 'ID3' && b.length >= 10
    ? 10 + ((b[6]! << 21) | (b[7]! << 14) | (b[8]! << 7) | b[9]!)
    : 0;

/**
 * The kind that the first bytes say, or `undefined`. Sources: ISO/IEC 11172-3 §2.4.2.3 (frame header), ISO/IEC 13818-7
 * (ADTS), RIFF/WAVE, RFC 3533 (Ogg), RFC 9639 (FLAC), ISO/IEC 14496-12 `ftyp`.
 */
export const sniffSound = (head: Uint8Array): SoundType | undefined => {
  if (head.length < 12) return undefined;
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WAVE') return 'audio/wav';
  if (ascii(head, 0, 4) === 'OggS')
    // A video in Ogg is none of ours.
    return ascii(head, 0, Math.min(head.length, 512)).includes('theora') ? undefined : 'audio/ogg';
  if (ascii(head, 4, 4) === 'ftyp')
    return /^(M4A|M4B|M4P)/.test(ascii(head, 8, 4)) ? 'audio/mp4' : undefined;
  const tag = tagLength(head);
  if (ascii(head, tag, 4) === 'fLaC') return 'audio/flac';
  // A tag with a picture is longer than the head: what follows such a tag is an MP3 as good as always.
  if (tag > 0 && tag + 4 > head.length) return 'audio/mpeg';
  const [a, b, c] = [head[tag]!, head[tag + 1]!, head[tag + 2]!];
  if (a !== 0xff || (b & 0xe0) !== 0xe0) return undefined;
  const layer = (b >> 1) & 3;
  if (layer === 0) return (b & 0xf0) === 0xf0 && ((c >> 2) & 15) <= 12 ? 'audio/aac' : undefined;
  const version = (b >> 3) & 3;
  return version !== 1 && c >> 4 !== 15 && ((c >> 2) & 3) !== 3 ? 'audio/mpeg' : undefined;
};
