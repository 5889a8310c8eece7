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
import { followRun } from '../upstream/run.ts';
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
    const own = numberOf(draft['v']);
    const version = own === undefined ? (before?.version ?? 0) + 1 : own + store.versionOffset();
    const known = { draft, version };
    store.keepKnown(known);
    return ok(known);
  }

  /** Into a new upstream session: the film, where the upstream takes one. Its version goes on from the old one. */
  async carryOver(client: UpstreamClient, renames: ReadonlyMap<string, string>): Promise<boolean> {
    const { store } = this.#house;
    const known = store.known();
    if (!known) return false;
    const isRestored = client.kind === 'studio' && (await restore(client, known.draft, renames));
    const state = isRestored ? await client.state() : undefined;
    const inner = state?.ok && isJson(state.value['state']) ? state.value['state'] : {};
    const draft = isJson(inner['draft']) ? inner['draft'] : undefined;
    if (draft === undefined) {
      // The next draft is a new one, however the upstream counts.
      store.keepVersionOffset(known.version + 1);
      return false;
    }
    store.keepVersionOffset(known.version - (numberOf(draft['v']) ?? 0));
    store.keepKnown({ draft, version: known.version });
    const before = store.before();
    if (before?.version === known.version) store.keepBefore({ draft, version: known.version });
    return true;
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

/** The film as it was, by the edit that the open studio knows; true if it took it. */
const restore = async (
  client: UpstreamClient,
  draft: unknown,
  renames: ReadonlyMap<string, string>,
): Promise<boolean> => {
  const edits = [{ op: 'restore', draft: renameMedia(draft, renames) }];
  const part = { text: 'Restore the film.', reelay: { edits } };
  const ran = await followRun(client, new AbortController().signal, () => [part], {
    text: () => undefined,
  });
  return ran.end === 'complete';
};
