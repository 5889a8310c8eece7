/**
 * A ZIP of files that are compressed already, piece by piece. Promises an archive that every system opens, the same
 * bytes for the same files; refuses more than 65,535 files or 4 GB, which would need ZIP64. Source: PKWARE APPNOTE 6.3.
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes: Uint8Array): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

/** 1 January 1980, the first day that a ZIP knows: a time would make two equal films differ. */
const DOS_DATE = 0x0021;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;
const MAX_BYTES = 0xffffffff;
const MAX_FILES = 0xffff;

/** Little-endian fields: two bytes each, or four. */
const fields = (...list: readonly (readonly [2 | 4, number])[]): Uint8Array => {
  const out = new Uint8Array(list.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [size, value] of list) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return out;
};

export class Zip {
  readonly #directory: Uint8Array[] = [];
  #files = 0;
  #at = 0;

  /** The bytes to be written next for this file. */
  add(name: string, bytes: Uint8Array): Uint8Array[] {
    const path = new TextEncoder().encode(name);
    const common = [
      [2, NAMES_ARE_UTF8],
      [2, 0],
      [2, 0],
      [2, DOS_DATE],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const;
    const local = fields([4, 0x04034b50], [2, VERSION], ...common);
    const central = fields(
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      ...common,
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, this.#at],
    );
    this.#directory.push(central, path);
    this.#at += local.length + path.length + bytes.length;
    this.#files++;
    if (this.#at > MAX_BYTES || this.#files > MAX_FILES)
      throw new Error(`a ZIP holds ${MAX_FILES} files and ${MAX_BYTES} bytes`);
    return [local, path, bytes];
  }

  /** The bytes that end the archive. */
  end(): Uint8Array[] {
    const size = this.#directory.reduce((sum, part) => sum + part.length, 0);
    const end = fields(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, this.#files],
      [2, this.#files],
      [4, size],
      [4, this.#at],
      [2, 0],
    );
    return [...this.#directory, end];
  }
}
