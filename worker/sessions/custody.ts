/**
 * Keeps a session's line upstream: its token, in memory alone, and its upstream session. Promises one renewal at a
 * time, and that a new upstream session has what the lost one had before anybody uses it; refuses to hand the token
 * to anything but a call.
 */
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { AccountToken } from '../accounts/contract.ts';
import { TOKEN_MARGIN_MS } from '../limits.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import { createUpstreamSession } from '../upstream/new-session.ts';
import type { UpstreamPort } from '../upstream/send.ts';
import type { Credential, Keeper } from '../upstream/repeat.ts';
import type { Attribution } from '../upstream/request.ts';
import type { SessionRecord } from './store.ts';

export type CustodyHouse = {
  record(): SessionRecord;
  keep(record: SessionRecord): void;
  /** The operator's own token, if there is one. */
  readyToken: string | undefined;
  /** A token for the session's client id; never again one that failed. */
  account(failed: string | undefined): Promise<Result<AccountToken, UpstreamFault>>;
  /** The language of a new upstream session, as a BCP 47 tag. */
  language(): string;
  /** Files and film into the new session, as far as the upstream allows; says how far that was. */
  carryOver(credential: Credential): Promise<'film' | 'files'>;
  now: () => number;
};
type Answer<T> = Promise<Result<T, UpstreamFault>>;

export class Custody implements Keeper {
  readonly #house: CustodyHouse;
  readonly #port: UpstreamPort;
  readonly #attribution: Attribution;
  #renewal: Answer<Credential> | undefined;
  #open: (Credential & { expires_at?: number }) | undefined;

  constructor(house: CustodyHouse, port: UpstreamPort, attribution: Attribution) {
    this.#house = house;
    this.#port = port;
    this.#attribution = attribution;
  }

  async credential(): Answer<Credential> {
    const open = this.#open;
    const isFresh =
      open?.expires_at === undefined || open.expires_at - TOKEN_MARGIN_MS > this.#house.now();
    if (open && isFresh) return ok(open);
    return this.#once(async () => {
      const token = await this.#token(undefined);
      return token.ok ? this.#enter(token.value, this.#house.record().upstream_session) : token;
    });
  }

  renew(failed: Credential, why: 'bad_token' | 'session_unknown'): Answer<Credential> {
    const present = this.#open;
    // Somebody else has renewed it meanwhile.
    if (present && (present.token !== failed.token || present.session !== failed.session))
      return Promise.resolve(ok(present));
    return this.#once(async () => {
      this.#open = undefined;
      const token = await this.#token(why === 'bad_token' ? failed.token : undefined);
      if (!token.ok) return token;
      return this.#enter(token.value, why === 'bad_token' ? failed.session : undefined);
    });
  }

  async #once(work: () => Answer<Credential>): Answer<Credential> {
    this.#renewal ??= work().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #token(failed: string | undefined): Answer<AccountToken> {
    const ready = this.#house.readyToken;
    if (ready === undefined) return this.#house.account(failed);
    // The operator's token is an account of theirs: another one would be somebody else's.
    return failed === undefined ? ok({ token: ready }) : err({ kind: 'bad_token' });
  }

  /** Opens the line with this token, in a new upstream session where there is none. */
  async #enter(account: AccountToken, known: string | undefined): Answer<Credential> {
    const { token } = account;
    if (known === undefined) {
      const begun = await createUpstreamSession(
        this.#port,
        this.#attribution,
        token,
        this.#house.language(),
      );
      if (!begun.ok) return begun;
      const { session, task_id, user_id = account.user_id } = begun.value;
      // Read only now: the session may have changed meanwhile, or be gone.
      const { renewed: _, ...before } = this.#house.record();
      this.#house.keep({
        ...before,
        upstream_session: session,
        ...(task_id ? { task_id } : {}),
        ...(user_id ? { user_id } : {}),
        // Kept before anything is carried over, so that a restart in the middle begins again with it.
        ...(before.upstream_session === undefined ? {} : { renewed: 'begun' as const }),
      });
    }
    const { upstream_session: session, renewed } = this.#house.record();
    if (session === undefined) return err({ kind: 'session_unknown' });
    if (renewed === 'begun') {
      const carried = await this.#house.carryOver({ token, session });
      this.#house.keep({ ...this.#house.record(), renewed: carried });
    }
    this.#open = { token, session };
    if (account.expires_at !== undefined) this.#open.expires_at = account.expires_at;
    return ok(this.#open);
  }
}
