/** What languages share in saying numbers and lists. Promises numbers as they are read aloud; refuses to ask the machine for its locale. */

/** `1 photo`, `2 photos`. */
export const plural = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** French counts the plural from two on: `0 photo`, `1 photo`, `2 photos`. */
export const pluralFromTwo = (n: number, one: string, many: string): string =>
  `${n} ${n < 2 ? one : many}`;

/** Seconds as a person reads them: to the hundredth, from ten on to the tenth. */
export const shortSeconds = (ms: number): number =>
  Number((ms / 1000).toFixed(ms < 10_000 ? 2 : 1));

const timeWith =
  (mark: string) =>
  (ms: number): string => {
    if (ms < 60_000) return `${String(shortSeconds(ms)).replace('.', mark)} s`;
    const s = Math.round(ms / 1000);
    if (s % 60 === 0) return `${s / 60} min`;
    return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')} min`;
  };

/** `3.5 s`, from a minute on `1:05 min`. */
export const timeWithPoint = timeWith('.');
/** `3,5 s`, from a minute on `1:05 min`. */
export const timeWithComma = timeWith(',');

/** `a, b and c`; the last word before `c` may depend on it. */
export const listing =
  (joint: (last: string) => string) =>
  (items: readonly string[]): string => {
    if (items.length < 2) return items[0] ?? '';
    const last = items.at(-1)!;
    return `${items.slice(0, -1).join(', ')} ${joint(last)} ${last}`;
  };

/** With a capital, as a sentence begins. */
export const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The word for a key; the key itself where there is none, as for a name of a person’s own. */
export const word = (words: Record<string, string>, key: string): string => words[key] ?? key;
