/** One line of a bench's table: what, how much, the bound, and whether it holds. */
export const row = (what: string, value: string, bound: string, holds: boolean): string =>
  `${what.padEnd(52)} ${value.padStart(12)}   ${bound.padEnd(10)} ${holds ? 'pass' : 'FAIL'}`;
