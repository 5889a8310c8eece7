/**
 * The compressed pixels of a lossless WebP, followed code by code without being painted, as its decoder in FFmpeg minds
 * neither an early end nor codes that cannot be. Promises to tell both, and data left over; refuses nothing else.
 */
import { STEP_SAMPLES } from '../limits.ts';
import type { Steps } from '../steps.ts';
import { Bits, readPrefixCode, type PrefixCode } from './prefix-codes.ts';

const SIGNATURE = 0x2f;
const LENGTH_CODES = 24;
const DISTANCE_CODES = 40;
const MAX_CACHE_BITS = 11;

/** Ends the walk; the words follow "its pixels". */
class Fault extends Error {}
const broken = (): never => {
  throw new Fault('are damaged');
};

/** What is wrong, in words that follow "its pixels"; `undefined` where all is well. Source: RFC 9649 §3. */
export function* vp8lFault(data: Uint8Array): Steps<string | undefined> {
  if (data[0] !== SIGNATURE) return 'make no sense';
  const bits = new Bits(data.subarray(1));
  const width = 1 + bits.read(14);
  const height = 1 + bits.read(14);
  // Whether there is transparency decides no bit; there is one version.
  bits.read(1);
  if (bits.read(3) !== 0) return 'make no sense';
  return yield* walk(bits, width, height);
}

/** The same of a lossy WebP's transparency, which says its size elsewhere. Source: RFC 9649 §2.7.1.2. */
export function* alphaFault(
  data: Uint8Array,
  size: { width: number; height: number },
): Steps<string | undefined> {
  const COMPRESSED = 1;
  if ((data[0] & 3) === COMPRESSED)
    return yield* walk(new Bits(data.subarray(1)), size.width, size.height);
  return data.length - 1 < size.width * size.height ? 'are fewer than it has' : undefined;
}

function* walk(bits: Bits, width: number, height: number): Steps<string | undefined> {
  try {
    const left = yield* transforms(bits, width, height);
    yield* image(bits, left, height, 'main');
    // Zeros behind the last pixel are padding; codes that went astray and came right again leave more.
    return bits.isRestZero ? undefined : 'are damaged';
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

const PREDICTOR = 0;
const CROSS_COLOUR = 1;
const PALETTE = 3;
/** A transform is told in blocks of a power of two. */
const blocks = (side: number, shift: number): number => (side + (1 << shift) - 1) >> shift;

/** Reads past the transforms; answers the width that is left, as small palettes put several pixels into one. */
function* transforms(bits: Bits, width: number, height: number): Steps<number> {
  const seen = new Set<number>();
  let left = width;
  while (bits.read(1)) {
    const kind = bits.read(2);
    if (seen.has(kind)) broken();
    seen.add(kind);
    if (kind === PREDICTOR || kind === CROSS_COLOUR) {
      const shift = 2 + bits.read(3);
      yield* image(bits, blocks(left, shift), blocks(height, shift), 'part');
    } else if (kind === PALETTE) {
      const colours = 1 + bits.read(8);
      yield* image(bits, colours, 1, 'part');
      left = blocks(left, colours <= 2 ? 3 : colours <= 4 ? 2 : colours <= 16 ? 1 : 0);
    }
    if (bits.isOver) throw new Fault('end before they begin');
  }
  return left;
}

type Group = {
  green: PrefixCode;
  red: PrefixCode;
  blue: PrefixCode;
  alpha: PrefixCode;
  distance: PrefixCode;
};

/** `groups`: a part that is kept, because it says which codes the main image uses where. */
type Role = 'main' | 'part' | 'groups';

/** One image of codes; answers its pixels as ARGB where they are `groups`. */
function* image(bits: Bits, width: number, height: number, role: Role): Steps<Int32Array> {
  const cacheBits = bits.read(1) ? bits.read(4) : 0;
  if (cacheBits > MAX_CACHE_BITS) broken();
  const pixels = new Int32Array(role === 'groups' ? width * height : 0);
  let [shift, across] = [0, 1];
  let used = new Uint16Array(1);
  if (role === 'main' && bits.read(1)) {
    shift = 2 + bits.read(3);
    across = blocks(width, shift);
    const told = yield* image(bits, across, blocks(height, shift), 'groups');
    used = Uint16Array.from(told, (argb) => argb >>> 8);
  }
  const groups = readGroups(bits, used, cacheBits);
  const cache = new Int32Array(pixels.length > 0 && cacheBits > 0 ? 1 << cacheBits : 0);
  const total = width * height;
  let begun = 0;
  const put = (at: number, argb: number): void => {
    pixels[at] = argb;
    if (cache.length > 0) cache[Math.imul(0x1e35a7bd, argb) >>> (32 - cacheBits)] = argb;
  };
  const keeps = pixels.length > 0;
  for (let at = 0; at < total;) {
    const block =
      shift === 0 ? 0 : (Math.floor(at / width) >> shift) * across + ((at % width) >> shift);
    const group = groups[used[block]]!;
    const code = group.green.next(bits);
    let count = 1;
    if (code < 256) {
      const red = group.red.next(bits);
      const blue = group.blue.next(bits);
      const alpha = group.alpha.next(bits);
      if (keeps) put(at, (alpha << 24) | (red << 16) | (code << 8) | blue);
    } else if (code < 256 + LENGTH_CODES) {
      count = prefixed(bits, code - 256);
      const back = distance(prefixed(bits, group.distance.next(bits)), width);
      if (back > at || at + count > total) {
        if (bits.isOver) throw new Fault(`end after ${at} of ${total}`);
        broken();
      }
      if (keeps) for (let i = at; i < at + count; i++) put(i, pixels[i - back]);
    } else if (keeps) put(at, cache[code - 256 - LENGTH_CODES]);
    if (bits.isOver) throw new Fault(`end after ${at} of ${total}`);
    at += count;
    if (at - begun > STEP_SAMPLES) {
      begun = at;
      yield;
    }
  }
  return pixels;
}

/** The codes of all groups; those that no block uses are read and let go. */
const readGroups = (bits: Bits, used: Uint16Array, cacheBits: number): (Group | undefined)[] => {
  const wanted = new Set(used);
  const last = used.reduce((most, group) => Math.max(most, group), 0);
  const green = 256 + LENGTH_CODES + (cacheBits > 0 ? 1 << cacheBits : 0);
  const read = (size: number): PrefixCode => {
    const code = readPrefixCode(bits, size);
    if (bits.isOver) throw new Fault('end before they begin');
    return code ?? broken();
  };
  const groups: (Group | undefined)[] = [];
  for (let i = 0; i <= last; i++) {
    const group = {
      green: read(green),
      red: read(256),
      blue: read(256),
      alpha: read(256),
      distance: read(DISTANCE_CODES),
    };
    groups.push(wanted.has(i) ? group : undefined);
  }
  return groups;
};

/** A length or a distance: a prefix and the bits that it announces. Source: RFC 9649 §3.6.2.2. */
const prefixed = (bits: Bits, prefix: number): number => {
  if (prefix < 4) return prefix + 1;
  const extra = (prefix - 2) >> 1;
  return ((2 + (prefix & 1)) << extra) + bits.read(extra) + 1;
};

/** Rows up and columns to the left that have codes of their own: those at the right only in the rows above. */
const NEAR_ROWS = 7;
const NEAR_LEFT = 8;
const NEAR_RIGHT = 7;

/** The 120 pixels nearby, the nearest first, of equals the upper, of those the left. Source: RFC 9649 §3.6.2.2. */
const NEARBY = Array.from({ length: (NEAR_ROWS + 1) * (NEAR_LEFT + NEAR_RIGHT + 1) }, (_, i) => ({
  up: i >> 4,
  left: NEAR_LEFT - (i & 15),
}))
  .filter(({ up, left }) => up > 0 || left > 0)
  .sort(
    (a, b) => a.up ** 2 + a.left ** 2 - b.up ** 2 - b.left ** 2 || b.up - a.up || b.left - a.left,
  );

/** How many pixels back a distance code goes in rows of `width`. */
const distance = (code: number, width: number): number => {
  if (code > NEARBY.length) return code - NEARBY.length;
  const { up, left } = NEARBY[code - 1];
  return Math.max(1, up * width + left);
};
