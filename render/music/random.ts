/** Chance from a seed: promises the same numbers for the same seed on every machine; refuses any other source. */

/** Numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: 32 bits of state, enough for music, the same in every engine (integer arithmetic only). */
export const seededRandom = (seed: number): Random => {
  // Signed: a number of 32 bits without a sign would be a fresh object each time.
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
};

/** One of `list`, which must not be empty. */
export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)];
