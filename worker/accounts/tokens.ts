/**
 * Keeps one anonymous token, sealed, until it runs out. Promises one renewal at a time and a new client id, once,
 * where the upstream wants another; refuses to give a token out again that was refused.
 */
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { TOKEN_MARGIN_MS } from '../limits.ts';
import { seal, unseal } from '../storage/secrets.ts';
import type { Sealed } from '../storage/secrets.ts';
import { anonymousToken } from '../upstream/anonymous-token.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import type { UpstreamPort } from '../upstream/send.ts';
import type { AccountAsk, AccountToken } from './contract.ts';

/** As it is stored: no plain token. */
export type KeptToken = {
  sealed: Sealed;
  client_id: string;
  expires_at?: number;
  user_id?: string;
};
export type TokenHouse = {
  signingKey: string;
  read(): KeptToken | undefined;
  write(kept: KeptToken): void;
  port(origin: string): UpstreamPort;
  now: () => number;
};
type Answer = Promise<Result<AccountToken, UpstreamFault>>;

export class Tokens {
  readonly #house: TokenHouse;
  #renewal: Answer | undefined;

  constructor(house: TokenHouse) {
    this.#house = house;
  }

  async token(ask: AccountAsk): Answer {
    if (this.#renewal) return this.#renewal;
    const known = await this.#known(ask.client_id);
    // Another session may have renewed it while this one failed.
    if (known && known.token !== ask.failed) return ok(known);
    this.#renewal ??= this.#issue(ask).finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #known(sealedFor: string): Promise<AccountToken | undefined> {
    const kept = this.#house.read();
    if (!kept) return undefined;
    const { expires_at: at, user_id } = kept;
    if (at !== undefined && at - TOKEN_MARGIN_MS <= this.#house.now()) return undefined;
    const token = await unseal(this.#house.signingKey, sealedFor, kept.sealed);
    return token === undefined
      ? undefined
      : { token, ...(at ? { expires_at: at } : {}), ...(user_id ? { user_id } : {}) };
  }

  async #issue({ client_id, attribution, origin }: AccountAsk): Answer {
    const port = this.#house.port(origin);
    let used = this.#house.read()?.client_id ?? client_id;
    let issued = await anonymousToken(port, attribution, used);
    if (!issued.ok && issued.error.kind === 'missing_client_id') {
      used = crypto.randomUUID();
      issued = await anonymousToken(port, attribution, used);
    }
    if (!issued.ok) return issued;
    const { token, ...facts } = issued.value;
    const sealed = await seal(this.#house.signingKey, client_id, token);
    this.#house.write({ sealed, client_id: used, ...facts });
    return issued;
  }
}
