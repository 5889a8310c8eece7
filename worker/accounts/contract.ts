/** What an account's Durable Object answers to sessions: the token of one client id. Promises one token per client id, however many sessions ask. */
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import type { Attribution } from '../upstream/request.ts';

export type AccountToken = {
  token: string;
  /** When it runs out, in ms since 1970; absent where the upstream does not say. */
  expires_at?: number;
  /** `anon_…`: what a registration is bound to. */
  user_id?: string;
};
export type AccountAsk = {
  client_id: string;
  attribution: Attribution;
  /** By which the upstream reaches this Worker. */
  origin: string;
  /** A token that was refused: it is not given out again. */
  failed?: string;
};

export interface AccountRpc {
  token(ask: AccountAsk): Promise<Result<AccountToken, UpstreamFault>>;
}

/** The account of a client id. */
export const accountOf = (env: Pick<Env, 'ACCOUNTS'>, clientId: string): AccountRpc =>
  env.ACCOUNTS.get(env.ACCOUNTS.idFromName(clientId)) as unknown as AccountRpc;
