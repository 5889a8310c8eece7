/** What is said of blurred shots and doubles, by file name. Promises at most a few names; refuses to call a photo bad. */

/** Names that are told; of more, how many. */
const TOLD = 3;
export const some = (names: readonly string[], comma: string): string =>
  names.length <= TOLD
    ? names.join(comma)
    : `${names.slice(0, TOLD).join(comma)}${comma}+${names.length - TOLD}`;

export type LeftOutTexts = {
  /** Of a new film: the names of either kind, of which one has at least one. */
  leftOutShots: (blurred: readonly string[], doubles: readonly string[]) => string;
  noneBlurred: string;
  noneDouble: string;
};
