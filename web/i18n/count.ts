/** How many of what, in words. Promises to leave out what there is none of. */

/** `5 photos, 1 clip` from numbers with their words, one and many. */
export const counted = (all: readonly (readonly [number, string, string])[]): string =>
  all
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => `${n} ${n === 1 ? one : many}`)
    .join(', ');
