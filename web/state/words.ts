/** Whatever was thrown, in words for people: the edge's own sentence, or the page's for what only it knows. */
import { ApiFault } from '../api/fault.ts';
import type { Texts } from '../i18n/index.ts';

export type Explained = {
  detail: string;
  retryable: boolean;
  /** No answer came: the line is lost. */
  lost?: boolean;
};

export const explain = (thrown: unknown, t: Texts): Explained => {
  if (!(thrown instanceof ApiFault)) return { detail: t.faultOffline, retryable: true };
  if (thrown.code === 'offline') return { detail: t.faultOffline, retryable: true, lost: true };
  if (thrown.code === 'timeout') return { detail: t.faultTimeout, retryable: true };
  // A proxy in front of the edge refuses in its own words: what its status says is plain all the same.
  if (thrown.code === 'unintelligible' && (thrown.status === 429 || thrown.status === 503))
    return { detail: t.faultBusy, retryable: true };
  if (thrown.code === 'unintelligible')
    return { detail: t.faultOdd(thrown.message), retryable: thrown.retryable };
  return { detail: thrown.message, retryable: thrown.retryable };
};
