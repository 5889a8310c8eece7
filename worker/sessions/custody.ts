/**
 * Keeps a session's upstream token, sealed, and its upstream session. Promises one renewal at a time, however
 * many calls ask for it; refuses to hand the token to anything but a call.
 */
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { seal, unseal } from '../storage/secrets.ts';
import { anonymousToken, createUpstreamSession } from '../upstream/client.ts';
import type { Credential, Keeper } from '../upstream/client.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import type { UpstreamPort } from '../upstream/port.ts';
import type { Attribution } from '../upstream/request.ts';
import type { SessionRecord } from './store.ts';

type Kept = { record(): SessionRecord; keep(record: SessionRecord): void };
type Secrets = Pick<Env, 'SIGNING_KEY' | 'NEMO_TOKEN'>;

export class Custody implements Keeper {
  readonly #env: Secrets;
  readonly #kept: Kept;
  readonly #port: UpstreamPort;
  readonly #attribution: Attribution;
  #renewal: Promise<Result<Credential, UpstreamFault>> | undefined;
  #open: Credential | undefined;

  constructor(env: Secrets, kept: Kept, port: UpstreamPort, attribution: Attribution) {
    this.#env = env;
    this.#kept = kept;
    this.#port = port;
    this.#attribution = attribution;
  }

  async credential(): Promise<Result<Credential, UpstreamFault>> {
    if (this.#open) return ok(this.#open);
    const record = this.#kept.record();
    if (record.sealed && record.upstream_session) {
      const token =
        this.#env.NEMO_TOKEN ??
        (await unseal(this.#env.SIGNING_KEY, record.token_hash, record.sealed));
      if (token) return ok((this.#open = { token, session: record.upstream_session }));
    }
    return this.#once(() => this.#begin(undefined));
  }

  renew(
    failed: Credential,
    why: 'bad_token' | 'session_unknown',
  ): Promise<Result<Credential, UpstreamFault>> {
    const present = this.#open;
    // Somebody else has renewed it meanwhile.
    if (present && (present.token !== failed.token || present.session !== failed.session))
      return Promise.resolve(ok(present));
    return this.#once(async () => {
      this.#open = undefined;
      if (why === 'session_unknown') return this.#begin(failed.token);
      const token = await this.#token();
      return token.ok ? ok(await this.#keep(token.value, failed.session)) : token;
    });
  }

  async #once(
    work: () => Promise<Result<Credential, UpstreamFault>>,
  ): Promise<Result<Credential, UpstreamFault>> {
    this.#renewal ??= work().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #token(): Promise<Result<string, UpstreamFault>> {
    if (this.#env.NEMO_TOKEN) return ok(this.#env.NEMO_TOKEN);
    return anonymousToken(this.#port, this.#attribution, this.#kept.record().client_id);
  }

  /** A new upstream session; where there was one before, the person is to be told. */
  async #begin(known: string | undefined): Promise<Result<Credential, UpstreamFault>> {
    const token = known === undefined ? await this.#token() : ok(known);
    if (!token.ok) return token;
    const { language, upstream_session: before } = this.#kept.record();
    const session = await createUpstreamSession(
      this.#port,
      this.#attribution,
      token.value,
      language,
    );
    if (!session.ok) return session;
    if (before) this.#kept.keep({ ...this.#kept.record(), renewed: true });
    return ok(await this.#keep(token.value, session.value));
  }

  async #keep(token: string, session: string): Promise<Credential> {
    const hash = this.#kept.record().token_hash;
    const sealed = await seal(this.#env.SIGNING_KEY, hash, token);
    this.#kept.keep({ ...this.#kept.record(), sealed, upstream_session: session });
    this.#open = { token, session };
    return this.#open;
  }
}
