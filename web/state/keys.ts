/** Keys that are never used twice. Works on plain http too, where `crypto.randomUUID` is not there. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) =>
    b.toString(16).padStart(2, '0'),
  ).join('');
