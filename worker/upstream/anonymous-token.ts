/** Asks for an anonymous token. Promises to tell a missing client id apart; refuses to keep anything. */
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { UPSTREAM_CALL_MS } from '../limits.ts';
import { readAnswer, textOf } from './answer.ts';
import type { UpstreamFault } from './fault.ts';
import type { UpstreamPort } from './send.ts';
import { upstreamFetch } from './request.ts';
import type { Attribution } from './request.ts';

export type IssuedToken = { token: string; expires_at?: number; user_id?: string };

/** A token for this client id; the same id gives the same account. `expires_at` in ms since 1970. */
export const anonymousToken = async (
  port: UpstreamPort,
  attribution: Attribution,
  clientId: string,
): Promise<Result<IssuedToken, UpstreamFault>> => {
  const sent = await upstreamFetch(
    AbortSignal.timeout(UPSTREAM_CALL_MS),
    port,
    attribution,
    { clientId },
    { method: 'POST', path: '/api/auth/anonymous-token' },
  );
  if (!sent.ok) return sent;
  const { status } = sent.value;
  const answer = await readAnswer(sent.value);
  if (!answer.ok) {
    const isMissing = answer.error.kind === 'failed' && answer.error.status === 400;
    return isMissing ? err({ kind: 'missing_client_id' }) : answer;
  }
  const token = textOf(answer.value['token']);
  if (!token) return err({ kind: 'failed', status });
  const expiresAt = momentOf(answer.value['expires_at']);
  const user = textOf(answer.value['user_id']);
  return ok({
    token,
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    ...(user ? { user_id: user } : {}),
  });
};

/** ISO 8601, or seconds or milliseconds since 1970. */
const momentOf = (raw: unknown): number | undefined => {
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw < 1e11 ? raw * 1000 : raw;
  const at = typeof raw === 'string' ? Date.parse(raw) : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
};
