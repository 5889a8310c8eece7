/** What languages share in saying numbers and lists. Promises the decimal comma; refuses to ask the machine for its locale. */

export const plural = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

const decimal = (n: number): string => String(n).replace('.', ',');

/** `3,5 s`, from a minute on `1:05 min`. */
export const timeWithComma = (ms: number): string => {
  if (ms < 60_000) return `${decimal(Number((ms / 1000).toFixed(ms < 10_000 ? 2 : 1)))} s`;
  const s = Math.round(ms / 1000);
  if (s % 60 === 0) return `${s / 60} min`;
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')} min`;
};

/** `a, b and c`; the last word before `c` may depend on it. */
export const listing =
  (joint: (last: string) => string) =>
  (items: readonly string[]): string => {
    if (items.length < 2) return items[0] ?? '';
    const last = items.at(-1)!;
    return `${items.slice(0, -1).join(', ')} ${joint(last)} ${last}`;
  };

export const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const word = (words: Record<string, string>, key: string): string => words[key] ?? key;
