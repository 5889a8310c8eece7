/**
 * Slips of the fingers in the longest of the action words. Promises two neighbours swapped, one letter doubled or
 * one left out inside; refuses letters replaced by others, because those are other words (“expert”, “carina”).
 */
const WORDS = [
  'export',
  'download',
  'upload',
  'status',
  'credits',
  'balance',
  'esporta',
  'scarica',
  'crediti',
] as const;

/** Slips that are words of their own. */
const REAL: ReadonlySet<string> = new Set(['unload', 'stats', 'scaria']);

/** Every slip of one finger in `word`, without the word itself. */
const slips = (word: string): string[] => {
  const all: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    all.push(before + letter + letter + after);
    if (after !== '') all.push(before + after[0] + letter + after.slice(1));
    if (at > 0 && after !== '') all.push(before + after);
  }
  return all.filter((slip) => slip !== word && !REAL.has(slip));
};

/** Slip → the word that was meant. */
export const TYPOS: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap((word) => slips(word).map((slip): [string, string] => [slip, word])),
);
