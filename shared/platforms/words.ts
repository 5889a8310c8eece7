/** What a language says of a preflight. Promises one shape for all of them; says nothing itself. */
import type { FindingCode } from './preflight.ts';

type Say = (found: string, allowed: string, where: string) => string;
export type PreflightWords = {
  finding: Record<FindingCode, Say>;
  fits: (where: string, what: string) => string;
  /** `n` things are off. */
  off: (where: string, n: number) => string;
  hints: (where: string) => string;
  mend: (where: string) => string;
  side: Record<string, string>;
};
