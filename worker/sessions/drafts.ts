/** The film of a session as the upstream has it. Promises a version that grows with every difference, also where the upstream counts none. */
import type { Fault } from '../../shared/contract/errors.ts';
import { emptyDraft } from '../../shared/draft/schema.ts';
import { summary } from '../../shared/draft/summary.ts';
import { SHAPES } from '../../shared/formats/shape.ts';
import type { Language, Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { renameMedia } from '../broker/media-ids.ts';
import { FRAMES_PER_SECOND } from '../limits.ts';
import { isJson, numberOf } from '../upstream/answer.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import type { KnownDraft, SessionStore } from './store.ts';

export type DraftsHouse = {
  store: SessionStore;
  client(): UpstreamClient;
  profile(): Profile;
  language(): Language;
  /** False once the session was deleted: nothing may be stored any more. */
  isThere(): boolean;
  /** Upstream media id → the edge's. */
  inward(): ReadonlyMap<string, string>;
};
type Answer<T> = Promise<Result<T, Fault>>;

export class Drafts {
  readonly #house: DraftsHouse;

  constructor(house: DraftsHouse) {
    this.#house = house;
  }

  /** The draft as the upstream names things; it is kept for when the upstream is silent about what changed. */
  async read(): Answer<KnownDraft> {
    const { store } = this.#house;
    const state = await this.#house.client().state();
    if (!state.ok) return err(faultOfUpstream(state.error));
    if (!this.#house.isThere())
      return err({ code: 'session_unknown', detail: 'This session was deleted.' });
    const inner = isJson(state.value['state']) ? state.value['state'] : state.value;
    const { width, height } = SHAPES[this.#house.profile().shape];
    const none = (): Record<string, unknown> =>
      emptyDraft({ width, height, fps: FRAMES_PER_SECOND });
    const draft = isJson(inner['draft']) ? inner['draft'] : none();
    const before = store.known();
    if (before && JSON.stringify(before.draft) === JSON.stringify(draft)) return ok(before);
    const known = { draft, version: numberOf(draft['v']) ?? (before?.version ?? 0) + 1 };
    store.keepKnown(known);
    return ok(known);
  }

  /** The draft for the public API: with the edge's media ids and its version in `v`. */
  async shown(): Answer<{ draft: unknown; version: number }> {
    const known = await this.read();
    if (!known.ok) return known;
    const { draft, version } = known.value;
    const shown = renameMedia(draft, this.#house.inward());
    return ok({ draft: isJson(shown) ? { ...shown, v: version } : shown, version });
  }

  async line(): Answer<{ summary: string; version: number }> {
    const known = await this.read();
    if (!known.ok) return known;
    const { draft, version } = known.value;
    return ok({ summary: summary(draft, this.#house.language()), version });
  }
}
