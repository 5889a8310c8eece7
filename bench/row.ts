/** One line of a bench's table: what, how much, the bound, and whether it holds. */
export const row = (what: string, value: string, bound: string, holds: boolean): string =>
  `${what.padEnd(48)} ${value.padStart(10)}   ${bound.padEnd(9)} ${holds ? 'pass' : 'FAIL'}`;
