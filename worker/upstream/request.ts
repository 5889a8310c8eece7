/**
 * The one place that sends a request upstream. Promises the bearer token, the three attribution headers
 * (an export without them answers 402) and a time-out; refuses to throw: trouble comes back as a tag.
 */
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { UpstreamFault } from './fault.ts';
import type { UpstreamPort } from './send.ts';

/** From the profile's data; `platform` from SKILL_PLATFORM, else from whoever calls. */
export type Attribution = { source: string; version: string; platform: string };

/** Platforms that a caller may name; the last two are those of the vendor's own command line. */
const PLATFORMS = ['clawhub', 'cursor', 'claude_code', 'terminal'];

/** The operator's word counts, then the caller's if it is a known platform, else `unknown`. */
export const attributionOf = (
  profile: { id: string; version: string },
  configured: string | undefined,
  called: string | undefined,
): Attribution => ({
  source: profile.id,
  version: profile.version,
  platform: configured ?? PLATFORMS.find((known) => known === called) ?? 'unknown',
});
/** A body that streams, with the type that says its boundary. */
export type FormStream = { body: ReadableStream<Uint8Array>; type: string };
export type Caller = { token: string } | { clientId: string };
export type UpstreamRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  json?: unknown;
  /** A body that streams, instead of `json`. */
  form?: FormStream;
  accept?: string;
  /** The answer may lie elsewhere: it is fetched there, without the token. */
  follows?: boolean;
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
  const body =
    asked.form?.body ?? (asked.json === undefined ? undefined : JSON.stringify(asked.json));
  if (body !== undefined) headers.set('Content-Type', asked.form?.type ?? 'application/json');
  try {
    return ok(
      await port.send(
        new Request(`${port.base}${asked.path}`, {
          method: asked.method,
          headers,
          signal,
          redirect: 'manual',
          ...(body === undefined ? {} : { body }),
        }),
      ),
    );
  } catch {
    return err({ kind: signal.aborted ? 'timeout' : 'unreachable' });
  }
};

/**
 * The finished file at the address that the upstream gave. It may lie with somebody else, so neither the token nor
 * the attribution goes along unless it is the upstream itself.
 */
export const fetchOutput = async (
  signal: AbortSignal,
  port: UpstreamPort,
  url: string,
): Promise<Result<Response, UpstreamFault>> => {
  if (!isFetchable(url, port.base)) return err({ kind: 'not_found' });
  try {
    const response = await port.send(
      new Request(url, { signal, headers: { 'Accept-Encoding': 'identity' } }),
    );
    if (response.ok && response.body) return ok(response);
    await response.body?.cancel();
    return err({ kind: 'not_found' });
  } catch {
    return err({ kind: signal.aborted ? 'timeout' : 'unreachable' });
  }
};

/** https anywhere, or the upstream's own origin. */
const isFetchable = (url: string, base: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, username, password } = new URL(url);
  if (username || password) return false;
  return protocol === 'https:' || origin === new URL(base).origin;
};
