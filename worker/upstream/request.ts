/**
 * The one place that sends a request upstream. Promises the bearer token, the three attribution headers
 * (an export without them answers 402) and a time-out; refuses to throw: trouble comes back as a tag.
 */
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { UpstreamFault } from './fault.ts';
import type { UpstreamPort } from './port.ts';

/** From the profile's data; `platform` from SKILL_PLATFORM. */
export type Attribution = { source: string; version: string; platform: string };
export type Caller = { token: string } | { clientId: string };
export type UpstreamRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  json?: unknown;
  accept?: string;
};

export const upstreamFetch = async (
  signal: AbortSignal,
  port: UpstreamPort,
  attribution: Attribution,
  caller: Caller,
  asked: UpstreamRequest,
): Promise<Result<Response, UpstreamFault>> => {
  const headers = new Headers({
    Accept: asked.accept ?? 'application/json',
    'Accept-Encoding': 'identity',
    'X-Skill-Source': attribution.source,
    'X-Skill-Version': attribution.version,
    'X-Skill-Platform': attribution.platform,
  });
  if ('token' in caller) headers.set('Authorization', `Bearer ${caller.token}`);
  else headers.set('X-Client-Id', caller.clientId);
  if (asked.json !== undefined) headers.set('Content-Type', 'application/json');
  try {
    return ok(
      await port.send(
        new Request(`${port.base}${asked.path}`, {
          method: asked.method,
          headers,
          signal,
          redirect: 'manual',
          ...(asked.json === undefined ? {} : { body: JSON.stringify(asked.json) }),
        }),
      ),
    );
  } catch {
    return err({ kind: signal.aborted ? 'timeout' : 'unreachable' });
  }
};
