/** The account of one client id: its token, for every session of that person. Refuses to know anything of the sessions. */
import { DurableObject } from 'cloudflare:workers';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { ACCOUNT_IDLE_MS } from '../limits.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import { upstreamPort } from '../upstream/port.ts';
import type { AccountAsk, AccountRpc, AccountToken } from './contract.ts';
import { Tokens } from './tokens.ts';
import type { KeptToken } from './tokens.ts';

export class AccountObject extends DurableObject<Env> implements AccountRpc {
  readonly #tokens: Tokens;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#tokens = new Tokens({
      signingKey: env.SIGNING_KEY,
      read: () => ctx.storage.kv.get<KeptToken>('token'),
      write: (kept) => ctx.storage.kv.put('token', kept),
      port: (origin) => upstreamPort(env, origin),
      now: () => Date.now(),
    });
  }

  async token(ask: AccountAsk): Promise<Result<AccountToken, UpstreamFault>> {
    const answer = await this.#tokens.token(ask);
    if (answer.ok && (await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(Date.now() + ACCOUNT_IDLE_MS);
    return answer;
  }

  /** A token that has run out is of no use to anybody; the client id lives on in who uses it. */
  override async alarm(): Promise<void> {
    const kept = this.ctx.storage.kv.get<KeptToken>('token');
    if (kept?.expires_at !== undefined && kept.expires_at > Date.now())
      return this.ctx.storage.setAlarm(kept.expires_at + 1);
    await this.ctx.storage.deleteAll();
  }
}
