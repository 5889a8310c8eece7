/**
 * What can go wrong between the page and the edge, as one kind of error that carries words for people.
 * Promises a code, a sentence and whether trying again can help; refuses to show a stack or a raw body.
 */
import type { ErrorCode, Problem } from '../../shared/contract/errors.ts';

/** The edge's codes, and the three that only the page can know. */
export type FaultCode = ErrorCode | 'offline' | 'timeout' | 'unintelligible';

export class ApiFault extends Error {
  readonly code: FaultCode;
  readonly retryable: boolean;
  /** HTTP status, 0 where there was no answer. */
  readonly status: number;

  constructor(code: FaultCode, detail: string, retryable: boolean, status = 0) {
    super(detail);
    this.name = 'ApiFault';
    this.code = code;
    this.retryable = retryable;
    this.status = status;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as Problem).code === 'string' &&
  typeof (body as Problem).detail === 'string';

/** The fault that an answer's body and status say; `body` may be anything. */
export const faultOf = (status: number, body: unknown): ApiFault => {
  if (isProblem(body)) return new ApiFault(body.code, body.detail, body.retryable, status);
  return new ApiFault('unintelligible', `HTTP ${status}`, status >= 500 || status === 429, status);
};

/** Whatever was thrown, as a fault; an abort stays an abort and is for the caller to tell apart. */
export const asFault = (thrown: unknown): ApiFault =>
  thrown instanceof ApiFault ? thrown : new ApiFault('offline', '', true);
