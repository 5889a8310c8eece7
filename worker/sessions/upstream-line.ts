/** A session's line to its upstream: one client and one custody, made when first needed. Promises the attribution of the session's profile. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { accountOf } from '../accounts/contract.ts';
import type { Env } from '../env.ts';
import { createClient } from '../upstream/client.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import { upstreamPort } from '../upstream/port.ts';
import type { Credential, Patience } from '../upstream/repeat.ts';
import { attributionOf } from '../upstream/request.ts';
import type { RenderCredential } from './contract.ts';
import { Custody } from './custody.ts';
import type { SessionRecord } from './store.ts';

export type LineHouse = {
  env: Env;
  record(): SessionRecord;
  keep(record: SessionRecord): void;
  profile(): Profile;
  origin(): string;
  /** Files and film into a new upstream session, by a client that knows no other. */
  carryOver(client: UpstreamClient): Promise<'film' | 'files'>;
  /** Waits for a rate limit, and tells whoever is waiting. */
  patience: Patience;
  /** Old upstream name of a file → its present one. */
  renames(): Record<string, string>;
  now: () => number;
};
export type FailedCredential = { credential: Credential; why: 'bad_token' | 'session_unknown' };

export class UpstreamLine {
  readonly #house: LineHouse;
  #open: { client: UpstreamClient; custody: Custody } | undefined;

  constructor(house: LineHouse) {
    this.#house = house;
  }

  client(): UpstreamClient {
    return this.#line().client;
  }

  /** For a render job, which calls upstream by itself; `failed` is what did not work for it. */
  async credential(failed?: FailedCredential): Promise<Result<RenderCredential, Fault>> {
    const { custody } = this.#line();
    const credential = failed
      ? await custody.renew(failed.credential, failed.why)
      : await custody.credential();
    if (!credential.ok) return err(faultOfUpstream(credential.error));
    const { profile, platform } = this.#house.record();
    const { token, session } = credential.value;
    return ok({
      token,
      session,
      profile,
      ...(platform ? { platform } : {}),
      origin: this.#house.origin(),
      renames: this.#house.renames(),
    });
  }

  #line(): { client: UpstreamClient; custody: Custody } {
    if (this.#open) return this.#open;
    const house = this.#house;
    const { env } = house;
    const port = upstreamPort(env, house.origin());
    const attribution = attributionOf(house.profile(), env.SKILL_PLATFORM, house.record().platform);
    const account = (failed: string | undefined) => {
      const { client_id } = house.record();
      const ask = { client_id, attribution, origin: house.origin() };
      return accountOf(env, client_id).token(failed === undefined ? ask : { ...ask, failed });
    };
    const custody = new Custody(
      {
        record: () => house.record(),
        keep: (record) => house.keep(record),
        readyToken: env.NEMO_TOKEN,
        account,
        // The studio speaks our languages; the vendor is told what the person speaks.
        language: () => {
          const { language, spoken } = house.record();
          return port.kind === 'vendor' ? (spoken ?? language) : language;
        },
        carryOver: (credential) => {
          // Whatever fails here is not mended again: it would begin yet another session.
          const fixed = {
            credential: async () => ok(credential),
            renew: async () => ok(credential),
          };
          return house.carryOver(createClient(port, attribution, fixed));
        },
        now: house.now,
      },
      port,
      attribution,
    );
    this.#open = { custody, client: createClient(port, attribution, custody, house.patience) };
    return this.#open;
  }
}
