/** Whole numbers in words up to 99, made from tens and ones as each language joins them. */

/** `join` sets a ten and a one together (`twenty`, `five` → `twenty-five`, `twenty five`). */
export const counted = (
  ones: readonly string[],
  teens: readonly string[],
  tens: readonly string[],
  join: (ten: string, one: string, n: number) => readonly string[],
): Record<string, number> => {
  const all: Record<string, number> = {};
  for (const [i, w] of ones.entries()) if (w !== '') all[w] = i;
  for (const [i, w] of teens.entries()) all[w] = 10 + i;
  for (const [i, ten] of tens.entries()) {
    const base = 20 + 10 * i;
    all[ten] = base;
    for (const [k, one] of ones.entries())
      if (k > 0) for (const w of join(ten, one, base + k)) all[w] = base + k;
  }
  return all;
};
