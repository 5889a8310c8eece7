/**
 * Whether a JPEG holds inks rather than light, and how they are to be read. Promises a decoder the file in a form in which
 * it hands out the stored planes instead of mixing them; refuses nothing: what is no such file is `undefined`.
 * Source: ITU T.81 B.2; Adobe technical note 5116.
 */
import type { InkPlanes } from './cmyk.ts';

/** `stored`: the file with a mark that means nothing for inks, and with numbers for the names of its planes. */
export type JpegInks = Pick<InkPlanes, 'inverted' | 'ycc'> & { stored: Uint8Array };

/** `Adobe`, then version, two words of flags and the transform: 0 none, 1 for light, 2 for inks. */
const ADOBE = [0x41, 0x64, 0x6f, 0x62, 0x65];
const MARK = Uint8Array.of(0xff, 0xee, 0, 14, ...ADOBE, 0, 100, 0, 0, 0, 0, 1);

/** How the inks of a file are stored; `undefined` where it holds light, or is no whole JPEG. */
export const jpegInks = (file: Uint8Array): JpegInks | undefined => {
  const frame = frameAt(file);
  if (!frame || frame.end > file.length || file[frame.at + 9] !== 4) return undefined;
  const { adobe } = frame;
  const bytes = renamed(file, frame.at);
  if (adobe === undefined) return { inverted: false, ycc: false, stored: marked(bytes) };
  bytes[adobe + 11] = 1;
  return { inverted: true, ycc: file[adobe + 11] === 2, stored: bytes };
};

/** Where the header of its first frame stands, and Adobe's mark before it. */
const frameAt = (file: Uint8Array): { at: number; end: number; adobe?: number } | undefined => {
  let adobe: number | undefined;
  for (let at = 2; at + 4 <= file.length;) {
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === 0xda) return undefined;
    const length = lengthAt(file, at);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { at, end: at + 2 + length, adobe };
    const isAdobe = marker === 0xee && length >= 14 && at + 16 <= file.length;
    if (isAdobe && ADOBE.every((c, i) => file[at + 4 + i] === c)) adobe = at + 4;
    at += 2 + length;
  }
  return undefined;
};

const lengthAt = (file: Uint8Array, at: number): number => (file[at + 2] << 8) | file[at + 3];

/** A copy whose planes are named 1 to 4, here and in every scan: some decoders see inks in names. */
const renamed = (file: Uint8Array, frame: number): Uint8Array => {
  const bytes = Uint8Array.from(file);
  const names = [0, 1, 2, 3].map((i) => file[frame + 10 + 3 * i]);
  names.forEach((_, i) => (bytes[frame + 10 + 3 * i] = i + 1));
  for (let at = frame + 2 + lengthAt(file, frame); ;) {
    at = file.indexOf(0xff, at);
    if (at < 0 || at + 4 > file.length) return bytes;
    const marker = file[at + 1];
    if (marker === 0xd9) return bytes;
    if (marker === 0xda)
      for (let i = 0; i < file[at + 4]; i++) {
        const named = names.indexOf(file[at + 5 + 2 * i]);
        if (named >= 0) bytes[at + 5 + 2 * i] = named + 1;
      }
    const standsAlone = marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xff) at += 1;
    else if (standsAlone) at += 2;
    else at += 2 + lengthAt(file, at);
  }
};

const marked = (file: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(file.length + MARK.length);
  bytes.set(file.subarray(0, 2));
  bytes.set(MARK, 2);
  bytes.set(file.subarray(2), 2 + MARK.length);
  return bytes;
};
