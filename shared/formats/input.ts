/**
 * Which files are taken, told by their first bytes and never by their names. Promises the size of a picture
 * where its header says it; refuses to decode anything.
 */

/** Pictures that the studio films today. The profiles' lists are subsets of it. */
export const PICTURE_TYPES = {
  'image/jpeg': { name: 'JPG', ext: ['jpg', 'jpeg'] },
  'image/png': { name: 'PNG', ext: ['png'] },
  'image/webp': { name: 'WebP', ext: ['webp'] },
  'image/gif': { name: 'GIF', ext: ['gif'] },
  'image/heic': { name: 'HEIC', ext: ['heic', 'heif'] },
  'image/avif': { name: 'AVIF', ext: ['avif'] },
} as const satisfies Record<string, { name: string; ext: readonly string[] }>;
export type PictureType = keyof typeof PICTURE_TYPES;

/** Clips that the studio films, by their container; what is inside is found out by the renderer. */
export const CLIP_TYPES = {
  'video/mp4': { name: 'MP4', ext: ['mp4', 'm4v'] },
  'video/quicktime': { name: 'MOV', ext: ['mov', 'qt'] },
  'video/webm': { name: 'WebM', ext: ['webm'] },
  'video/x-matroska': { name: 'MKV', ext: ['mkv'] },
  'video/x-msvideo': { name: 'AVI', ext: ['avi'] },
} as const satisfies Record<string, { name: string; ext: readonly string[] }>;
export type ClipType = keyof typeof CLIP_TYPES;

/** Everything that can stand in a film's row of pictures. */
export const MEDIA_TYPES = { ...PICTURE_TYPES, ...CLIP_TYPES } as const;
export type MediaType = keyof typeof MEDIA_TYPES;
export const CLIP_KINDS = Object.keys(CLIP_TYPES) as ClipType[];
export const MEDIA_NAMES = Object.values(MEDIA_TYPES).map((t) => t.name);

export const PICTURE_NAMES = Object.values(PICTURE_TYPES).map((t) => t.name);

const ascii = (b: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...b.subarray(at, at + length));

/** How many bytes from the start `sniffPicture` wants to see; fewer are fine for a smaller file. */
export const SNIFF_BYTES = 64 * 1024;

const AVIF_BRANDS = new Set(['avif', 'avis']);
/** A list of brands that is longer is nonsense. */
const MAX_BRANDS_BYTES = 256;
const HEIF_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

export const isClipType = (type: string): type is ClipType => type in CLIP_TYPES;

/** Brands of `ftyp` that are recordings; 3GPP's are MP4 in all but name. */
const MP4_BRANDS =
  /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V[HP ]?|mmp4|MSNV|f4v |dash|XAVC|NDSC|NDSM|3g[ep2])/;

/**
 * The clip type that the first bytes say, or `undefined` for anything else. Sources: ISO/IEC 14496-12 §4.3 (a
 * QuickTime file may begin with any of its boxes), RFC 8794 (EBML's DocType), the RIFF form type of AVI.
 */
export const sniffClip = (head: Uint8Array): ClipType | undefined => {
  if (head.length < 12) return undefined;
  const box = ascii(head, 4, 4);
  if (box === 'ftyp') {
    const brand = ascii(head, 8, 4);
    if (brand === 'qt  ') return 'video/quicktime';
    return MP4_BRANDS.test(brand) ? 'video/mp4' : undefined;
  }
  if (['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(box)) return 'video/quicktime';
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) {
    const start = ascii(head, 0, Math.min(head.length, 64));
    return start.includes('webm')
      ? 'video/webm'
      : start.includes('matroska')
        ? 'video/x-matroska'
        : undefined;
  }
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'AVI ') return 'video/x-msvideo';
  return undefined;
};

/** What the first bytes say: a picture, a clip, or nothing that is known. */
export const sniffMedia = (head: Uint8Array): MediaType | undefined =>
  sniffPicture(head) ?? sniffClip(head);

/** The picture type that the first bytes say, or `undefined` for anything else. */
export const sniffPicture = (head: Uint8Array): PictureType | undefined => {
  if (head.length >= 3 && head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff)
    return 'image/jpeg';
  if (head.length >= 8 && head[0] === 0x89 && ascii(head, 1, 7) === 'PNG\r\n\x1a\n')
    return 'image/png';
  if (head.length >= 12 && ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP')
    return 'image/webp';
  if (head.length >= 6 && /^GIF8[79]a$/.test(ascii(head, 0, 6))) return 'image/gif';
  if (head.length >= 12 && ascii(head, 4, 4) === 'ftyp') return heifKind(head);
  return undefined;
};

/** By the brands of the `ftyp` box, of which the first may be a general one. Source: ISO/IEC 14496-12 §4.3. */
const heifKind = (head: Uint8Array): 'image/avif' | 'image/heic' | undefined => {
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const brands = [ascii(head, 8, 4)];
  for (let at = 16; at + 4 <= Math.min(size, head.length, MAX_BRANDS_BYTES); at += 4)
    brands.push(ascii(head, at, 4));
  const [major] = brands as [string];
  const isGeneral = major === 'mif1' || major === 'msf1';
  if (AVIF_BRANDS.has(major) || (isGeneral && brands.some((b) => AVIF_BRANDS.has(b))))
    return 'image/avif';
  return HEIF_BRANDS.has(major) ? 'image/heic' : undefined;
};

/**
 * Width and height in pixels as the header stores them (before orientation), where it can be read from
 * `head`; HEIC and AVIF keep them in boxes that need a real parser, so they are left to the decoder.
 * Sources: ITU T.81 B.2.2 (JPEG frame header), PNG 11.2.2, RFC 9649 (WebP), GIF89a §18.
 */
export const pictureSize = (
  head: Uint8Array,
  type: PictureType,
): { width: number; height: number } | undefined => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  switch (type) {
    case 'image/png':
      return head.length >= 24
        ? { width: view.getUint32(16), height: view.getUint32(20) }
        : undefined;
    case 'image/gif':
      return head.length >= 10
        ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
        : undefined;
    case 'image/webp':
      return webpSize(view);
    case 'image/jpeg':
      return jpegSize(view);
    case 'image/heic':
    case 'image/avif':
      return undefined;
  }
};

const webpSize = (v: DataView): { width: number; height: number } | undefined => {
  if (v.byteLength < 30) return undefined;
  const chunk = String.fromCharCode(v.getUint8(12), v.getUint8(13), v.getUint8(14), v.getUint8(15));
  const u24 = (at: number) => v.getUint16(at, true) | (v.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: u24(24) + 1, height: u24(27) + 1 };
  if (chunk === 'VP8 ')
    return { width: v.getUint16(26, true) & 0x3fff, height: v.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = v.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
};

const jpegSize = (v: DataView): { width: number; height: number } | undefined => {
  let at = 2;
  while (at + 9 <= v.byteLength) {
    if (v.getUint8(at) !== 0xff) return undefined;
    const marker = v.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: v.getUint16(at + 7), height: v.getUint16(at + 5) };
    at += 2 + v.getUint16(at + 2);
  }
  return undefined;
};
