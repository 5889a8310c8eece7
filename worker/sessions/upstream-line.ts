/** A session's line to its upstream: one client and one custody, made when first needed. Promises the attribution of the session's profile. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { createClient } from '../upstream/client.ts';
import type { Credential, UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import { upstreamPort } from '../upstream/port.ts';
import type { RenderCredential } from './contract.ts';
import { Custody } from './custody.ts';
import type { SessionRecord } from './store.ts';

export type LineHouse = {
  env: Env;
  record(): SessionRecord;
  keep(record: SessionRecord): void;
  profile(): Profile;
  origin(): string;
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
    const { profile } = this.#house.record();
    return ok({ ...credential.value, profile, origin: this.#house.origin() });
  }

  #line(): { client: UpstreamClient; custody: Custody } {
    if (this.#open) return this.#open;
    const { env } = this.#house;
    const profile = this.#house.profile();
    const port = upstreamPort(env, this.#house.origin());
    const attribution = {
      source: profile.id,
      version: profile.version,
      platform: env.SKILL_PLATFORM ?? 'unknown',
    };
    const kept = {
      record: () => this.#house.record(),
      keep: (record: SessionRecord) => this.#house.keep(record),
    };
    const custody = new Custody(env, kept, port, attribution);
    this.#open = { custody, client: createClient(port, attribution, custody) };
    return this.#open;
  }
}
