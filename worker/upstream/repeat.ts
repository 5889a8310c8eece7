/**
 * When a call is repeated: a bad token or a lost session is mended once, a rate limit is waited for once. Promises at
 * most one repetition for each reason; refuses to repeat what may have been done.
 */
import type { Result } from '../../shared/result.ts';
import { MAX_PATIENCE_MS } from '../limits.ts';
import type { UpstreamFault } from './fault.ts';

export type Credential = { token: string; session: string };
/** Keeps token and session; `renew` is told which credential failed and why, and answers the next. */
export type Keeper = {
  credential(): Promise<Result<Credential, UpstreamFault>>;
  renew(
    failed: Credential,
    why: 'bad_token' | 'session_unknown',
  ): Promise<Result<Credential, UpstreamFault>>;
};
/** Waits; absent where the caller has its own way to come back later. */
export type Patience = (ms: number) => Promise<void>;

export const repeating = async <T>(
  keeper: Keeper,
  patience: Patience | undefined,
  attempt: (credential: Credential) => Promise<Result<T, UpstreamFault>>,
): Promise<Result<T, UpstreamFault>> => {
  const credential = await keeper.credential();
  if (!credential.ok) return credential;
  let used = credential.value;
  const spent = new Set<UpstreamFault['kind']>();
  for (;;) {
    const answer = await attempt(used);
    if (answer.ok || spent.has(answer.error.kind)) return answer;
    const { error } = answer;
    spent.add(error.kind);
    if (error.kind === 'rate_limited') {
      if (!patience || error.wait_ms > MAX_PATIENCE_MS) return answer;
      await patience(error.wait_ms);
    } else if (error.kind === 'bad_token' || error.kind === 'session_unknown') {
      const renewed = await keeper.renew(used, error.kind);
      if (!renewed.ok) return renewed;
      used = renewed.value;
    } else return answer;
  }
};
