/** Turns whatever was thrown into `application/problem+json`. Refuses to show a message or a stack that is not ours. */
import type { Context } from 'hono';
import { problemOf } from '../../shared/contract/errors.ts';
import type { Fault } from '../../shared/contract/errors.ts';
import { Refusal, fault } from '../fault.ts';
import { kindOf, log } from '../log.ts';
import { BUSY_RETRY_S } from '../limits.ts';
import type { App } from './request.ts';

/** The one place where a fault becomes a response. */
export const problemResponse = (of: Fault, requestId: string): Response => {
  const problem = problemOf(of, requestId);
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  });
  const wait = of.retry_after_s ?? (problem.status === 429 ? BUSY_RETRY_S : undefined);
  if (wait !== undefined) headers.set('Retry-After', String(wait));
  if (of.code === 'unauthorized') headers.set('WWW-Authenticate', 'Bearer realm="reelay"');
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
};

const faultOfThrown = (thrown: unknown): Fault => {
  if (thrown instanceof Refusal) return thrown.fault;
  return fault('internal', 'Something went wrong here. The request id helps to find out what.');
};

export const onError = (thrown: unknown, c: Context<App>): Response => {
  const of = faultOfThrown(thrown);
  if (of.code === 'internal')
    log({ at: 'error', request_id: c.get('requestId'), error: kindOf(thrown), code: of.code });
  const response = problemResponse(of, c.get('requestId'));
  for (const [name, value] of Object.entries(c.get('rate') ?? {}))
    response.headers.set(name, value);
  return response;
};
