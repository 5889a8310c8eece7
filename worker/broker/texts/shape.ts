/** What every language has to say at the edge. Promises one shape; says nothing itself. */
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { Credits } from '../../../shared/contract/events.ts';
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS } from '../../../shared/limits.ts';

export type Texts = {
  /** `what` is the output's name. */
  exportStarted(what: string): string;
  /** Said after the start of a GIF whose size nobody chose: why it is small, and what it will weigh. */
  gifSmall(mb: number): string;
  /** A GIF that is too long, a film without texts, or a backend that makes nothing but MP4. */
  cannotExport(why: 'gif' | 'srt' | 'stems' | 'backend', what: string): string;
  nothingToExport: string;
  exportBusy: string;
  credits(c: Credits): string;
  noCredits: string;
  stateEmpty: string;
  upload(formats: string, megabytes: number): string;
  leftOut(list: string[]): string;
  nothingChanged: string;
  stillWorking: string;
  checking: string;
  landed: string;
  /** A new upstream session had to begin: with the film, or with the files alone. */
  newSession: Record<'film' | 'files', string>;
  queued: string;
  cancelled: string;
  patience(seconds: number): string;
  roughCut(line: string): string;
  secondStage(changes: string): string;
  noCreditsAnonymous(link: string): string;
  noCreditsRegistered: string;
  notOnPlan(link: string): string;
  replyCut: string;
  reasons: Partial<Record<ErrorCode, string>> & { file_unreadable: string };
};

export const MB = MAX_FILE_BYTES / 1e6;
export const MP = MAX_PICTURE_PIXELS / 1e6;
