/** Whatever was thrown, in words for people: the edge's own sentence, or the page's for what only it knows. */
import { ApiFault } from '../api/fault.ts';
import type { Texts } from '../i18n/index.ts';

export const explain = (thrown: unknown, t: Texts): { detail: string; retryable: boolean } => {
  if (!(thrown instanceof ApiFault)) return { detail: t.faultOffline, retryable: true };
  if (thrown.code === 'offline') return { detail: t.faultOffline, retryable: true };
  if (thrown.code === 'timeout') return { detail: t.faultTimeout, retryable: true };
  if (thrown.code === 'unintelligible')
    return { detail: t.faultOdd(thrown.message), retryable: thrown.retryable };
  return { detail: thrown.message, retryable: thrown.retryable };
};
