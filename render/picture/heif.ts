/**
 * The boxes of a still HEIC or AVIF: what the primary picture is made of and how it is to be turned. Promises
 * places inside the file, and bounded work; refuses with `undefined` a file whose boxes make no sense.
 * Sources: ISO/IEC 14496-12 §8.11 (meta), ISO/IEC 23008-12 §6 (items, grid, irot, imir), AV1 Image File Format 1.1.
 */
import { BoxReader, boxesIn, type Box } from './boxes.ts';

/** Colour by code points (ITU-T H.273). */
export type CodePoints = { primaries: number; transfer: number; matrix: number; full: boolean };

/** One coded picture's bytes, and what its decoder has to be told first: of HEVC an `hvcC` record. */
export type CodedPart = { data: Uint8Array; config?: Uint8Array };

/** One coded picture, or a grid of them: `columns` parts a row, cut to `width`×`height` once joined. */
export type CodedPicture = {
  width: number;
  height: number;
  columns: number;
  codec: string;
  parts: CodedPart[];
};

/** `turns`: EXIF orientations to be applied one after the other. */
export type HeifPicture = CodedPicture & {
  alpha?: CodedPicture;
  /** The colours were multiplied by alpha. */
  isPremultiplied: boolean;
  turns: number[];
  /** Only a part of it is meant to be seen (`clap`). */
  isCropped: boolean;
  icc?: Uint8Array;
  colour?: CodePoints;
};

const MAX_ITEMS = 4096;
const MAX_PARTS = 1024;
const ALPHA = ['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'];

/** EXIF's number for each `irot` (quarters anticlockwise) and `imir` (0: top and bottom change places). */
const ROTATIONS = [1, 8, 3, 6] as const;
const MIRRORS = [4, 2] as const;

/** The primary picture, before anything is decoded. */
export const heifPicture = (file: Uint8Array): HeifPicture | undefined => {
  try {
    return primary(file);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

type Item = { type: string; data?: Uint8Array[]; properties: Box[] };
type Reference = { kind: string; from: number; to: number[] };

const primary = (file: Uint8Array): HeifPicture | undefined => {
  const meta = boxesIn(file).find((b) => b.type === 'meta');
  if (!meta) return undefined;
  const inside = boxesIn(meta.body.subarray(4));
  const find = (type: string): Box | undefined => inside.find((b) => b.type === type);
  const [pitm, iinf, iloc, iprp] = ['pitm', 'iinf', 'iloc', 'iprp'].map(find);
  if (!pitm || !iinf || !iloc || !iprp) return undefined;
  const items = itemsOf(iinf);
  locate(items, iloc, file, find('idat')?.body);
  associate(items, iprp);
  const iref = find('iref');
  const references = iref ? referencesOf(iref) : [];
  const top = new BoxReader(pitm.body);
  const id = top.version() === 0 ? top.u16() : top.u32();
  const item = items.get(id);
  const coded = item && codedPicture(items, references, id);
  if (!item || !coded) return undefined;
  const alphaId = references.find(
    (r) => r.kind === 'auxl' && r.to.includes(id) && isAlpha(items.get(r.from)),
  )?.from;
  const alpha = alphaId === undefined ? undefined : codedPicture(items, references, alphaId);
  const first = items.get(partIds(items, references, id)[0] ?? id) ?? item;
  const colours = [...item.properties, ...first.properties].filter((p) => p.type === 'colr');
  const icc = colours.find((c) => ['prof', 'rICC'].includes(c.kind));
  const nclx = colours.find((c) => c.kind === 'nclx');
  return {
    ...coded,
    ...(alpha ? { alpha } : {}),
    isPremultiplied: references.some((r) => r.kind === 'prem' && r.from === id),
    turns: item.properties.flatMap(turnOf),
    isCropped: item.properties.some((p) => p.type === 'clap'),
    ...(icc ? { icc: icc.body.subarray(4) } : {}),
    ...(nclx ? { colour: codePoints(nclx.body) } : {}),
  };
};

const codePoints = (body: Uint8Array): CodePoints => {
  const r = new BoxReader(body.subarray(4));
  return { primaries: r.u16(), transfer: r.u16(), matrix: r.u16(), full: r.u8() >= 128 };
};

const isAlpha = (item: Item | undefined): boolean =>
  !!item?.properties.some((p) => {
    if (p.type !== 'auxC') return false;
    const name = new TextDecoder().decode(p.body.subarray(4));
    return ALPHA.some((urn) => name.startsWith(urn));
  });

/** What a property does to the picture once it is decoded; in the order of the properties. */
const turnOf = ({ type, body }: Box): number[] => {
  if (type === 'irot') return [ROTATIONS[new BoxReader(body).u8() & 3]];
  if (type === 'imir') return [MIRRORS[new BoxReader(body).u8() & 1]];
  return [];
};

/** The items that hold the coded pictures of `id`: those of its grid, or itself. */
const partIds = (items: Map<number, Item>, references: Reference[], id: number): number[] =>
  items.get(id)?.type === 'grid'
    ? (references.find((r) => r.kind === 'dimg' && r.from === id)?.to ?? [])
    : [id];

const codedPicture = (
  items: Map<number, Item>,
  references: Reference[],
  id: number,
): CodedPicture | undefined => {
  const item = items.get(id);
  if (!item) return undefined;
  const ids = partIds(items, references, id);
  if (ids.length === 0 || ids.length > MAX_PARTS) return undefined;
  const parts = ids.map((part) => codedPart(items.get(part)));
  if (!parts.every((p) => p !== undefined)) return undefined;
  const codec = items.get(ids[0])?.type ?? '';
  if (item.type !== 'grid') return { ...sizeOf(item), columns: 1, codec, parts };
  const r = new BoxReader(joined(item.data ?? []));
  r.u8();
  const wide = (r.u8() & 1) === 1;
  const rows = r.u8() + 1;
  const columns = r.u8() + 1;
  if (rows * columns !== parts.length) return undefined;
  const side = (): number => (wide ? r.u32() : r.u16());
  return { width: side(), height: side(), columns, codec, parts };
};

const codedPart = (item: Item | undefined): CodedPart | undefined => {
  if (!item?.data) return undefined;
  const config = item.properties.find((p) => p.type === 'hvcC')?.body;
  return { data: joined(item.data), ...(config ? { config } : {}) };
};

const sizeOf = (item: Item): { width: number; height: number } => {
  const ispe = item.properties.find((p) => p.type === 'ispe');
  if (!ispe) throw new RangeError('the picture has no size');
  const r = new BoxReader(ispe.body.subarray(4));
  return { width: r.u32(), height: r.u32() };
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  if (parts.length === 1) return parts[0];
  const bytes = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

const itemsOf = (iinf: Box): Map<number, Item> => {
  const r = new BoxReader(iinf.body);
  const skip = r.version() === 0 ? 6 : 8;
  const items = new Map<number, Item>();
  for (const entry of boxesIn(iinf.body.subarray(skip)).slice(0, MAX_ITEMS)) {
    const e = new BoxReader(entry.body);
    const version = e.version();
    if (entry.type !== 'infe' || version < 2) continue;
    const id = version === 2 ? e.u16() : e.u32();
    e.u16();
    items.set(id, { type: e.text(4), properties: [] });
  }
  return items;
};

/** Gives each item its bytes, which lie in the file or in `idat`. */
const locate = (
  items: Map<number, Item>,
  iloc: Box,
  file: Uint8Array,
  idat: Uint8Array | undefined,
): void => {
  const r = new BoxReader(iloc.body);
  const version = r.version();
  const [sizes, more] = [r.u8(), r.u8()];
  const [offsetSize, lengthSize] = [sizes >> 4, sizes & 15];
  const [baseSize, indexSize] = [more >> 4, version > 0 ? more & 15 : 0];
  const count = version < 2 ? r.u16() : r.u32();
  for (let i = 0; i < Math.min(count, MAX_ITEMS); i++) {
    const id = version < 2 ? r.u16() : r.u32();
    const method = version > 0 ? r.u16() & 15 : 0;
    r.u16();
    const base = r.uint(baseSize);
    const extents = r.u16();
    const from = method === 0 ? file : method === 1 ? idat : undefined;
    const data: Uint8Array[] = [];
    for (let e = 0; e < extents; e++) {
      r.uint(indexSize);
      const at = base + r.uint(offsetSize);
      const length = r.uint(lengthSize);
      if (!from || at + length > from.length || data.length >= MAX_PARTS)
        throw new RangeError('an item lies outside of the file');
      // No length means all that is there.
      data.push(from.subarray(at, length === 0 ? undefined : at + length));
    }
    const item = items.get(id);
    if (item) item.data = data;
  }
};

const associate = (items: Map<number, Item>, iprp: Box): void => {
  const boxes = boxesIn(iprp.body);
  const ipco = boxes.find((b) => b.type === 'ipco');
  const properties = ipco ? boxesIn(ipco.body) : [];
  for (const ipma of boxes.filter((b) => b.type === 'ipma')) {
    const r = new BoxReader(ipma.body);
    const [version, isWide] = [r.version(), (ipma.body[3] & 1) === 1];
    const count = r.u32();
    for (let i = 0; i < Math.min(count, MAX_ITEMS); i++) {
      const item = items.get(version < 1 ? r.u16() : r.u32());
      const n = r.u8();
      for (let k = 0; k < n; k++) {
        const index = isWide ? r.u16() & 0x7fff : r.u8() & 0x7f;
        const property = properties[index - 1];
        if (item && property) item.properties.push(property);
      }
    }
  }
};

const referencesOf = (iref: Box): Reference[] => {
  const isWide = new BoxReader(iref.body).version() > 0;
  return boxesIn(iref.body.subarray(4)).map(({ type, body }) => {
    const r = new BoxReader(body);
    const id = (): number => (isWide ? r.u32() : r.u16());
    const from = id();
    const count = r.u16();
    if (count > MAX_PARTS) throw new RangeError('too many references');
    return { kind: type, from, to: Array.from({ length: count }, id) };
  });
};
