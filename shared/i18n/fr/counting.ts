/** Le pluriel français, qui commence à deux : zéro et un sont au singulier. */
export const counting = (n: number, one: string, many: string): string =>
  `${n} ${n < 2 ? one : many}`;
