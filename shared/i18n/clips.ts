/** What is said of clips, in every language that is spoken. Promises that each says all of it. */

/** Times and shares come as words; `which` names the clips, or is empty for all of them. */
export type ClipWords = {
  missing: string;
  bounded: string;
  /** Photos and clips counted together; both are above zero. */
  mixed: (photos: string, clips: string) => string;
  which: (places: readonly number[]) => string;
  all: string;
  part: (which: string, from: string, to: string) => string;
  wholeAgain: (which: string) => string;
  speed: (which: string, after: string, before: string) => string;
  muted: (which: string) => string;
  gain: (which: string, after: string, before: string) => string;
  /** `left` is what is left of the music, or empty where it stays as it is. */
  duck: (which: string, left: string) => string;
  missingSound: string;
  firstPart: (name: string, shown: string, whole: string) => string;
  tooFastToHear: string;
  noSound: string;
  halfSpeed: string;
};

/** `2×`, `0.5×`; the sign is the same everywhere. */
export const times = (n: number): string => `${Number(n.toFixed(2))}×`;
