/**
 * One request to the edge on the page's own origin. Promises an answer in time or an `ApiFault`; refuses
 * other origins, and never puts a secret anywhere: the session answers to its HttpOnly cookie.
 */
import { REQUEST_TIMEOUT_MS } from '../limits.ts';
import { ApiFault, asFault, faultOf } from './fault.ts';

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  json?: unknown;
  /** A body as it is, where it is no JSON of ours. */
  text?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
};

/** The answer where its status is 2xx. Throws `ApiFault`, or the signal's reason when it was aborted. */
export const call = async (path: string, c: Call = {}): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), c.timeoutMs ?? REQUEST_TIMEOUT_MS);
  // Not `AbortSignal.any`: Safari knows it from 17.4 on. It stays after the headers, for the body's sake.
  if (c.signal?.aborted) stop.abort();
  else c.signal?.addEventListener('abort', () => stop.abort(), { once: true });
  try {
    const answer = await fetch(path, {
      method: c.method ?? 'GET',
      signal: stop.signal,
      credentials: 'same-origin',
      headers: {
        ...(c.json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...c.headers,
      },
      ...(c.text === undefined ? {} : { body: c.text }),
      ...(c.json === undefined ? {} : { body: JSON.stringify(c.json) }),
    });
    if (!answer.ok) throw faultOf(answer.status, await bodyOf(answer));
    return answer;
  } catch (thrown) {
    if (c.signal?.aborted) throw c.signal.reason;
    if (stop.signal.aborted) throw new ApiFault('timeout', '', true);
    throw asFault(thrown);
  } finally {
    clearTimeout(timer);
  }
};

/** The JSON of an answer; the shapes are those of `shared/contract`, which the edge is tested against. */
export const json = async <T>(path: string, c: Call = {}): Promise<T> => {
  const answer = await call(path, { ...c, headers: { Accept: 'application/json', ...c.headers } });
  try {
    return (await answer.json()) as T;
  } catch {
    throw new ApiFault('unintelligible', `HTTP ${answer.status}`, true, answer.status);
  }
};

const bodyOf = async (answer: Response): Promise<unknown> => {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
};
