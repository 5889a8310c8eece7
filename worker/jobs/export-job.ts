/**
 * The Durable Object around the export machine. Promises that a job goes on after a kill at any point; refuses
 * to let anything escape its alarm, because the platform drops an alarm that fails six times.
 */
import { DurableObject } from 'cloudflare:workers';
import type { Fault } from '../../shared/contract/errors.ts';
import { isFinal } from '../../shared/contract/events.ts';
import type { Render } from '../../shared/contract/events.ts';
import { base64url } from '../../shared/contract/ids.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isVendor } from '../env.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import {
  EVENT_BATCH,
  JOB_GUARD_MS,
  JOB_STALE_MS,
  JOB_UNREACHABLE_MS,
  RENDER_TURN_MS,
  VENDOR_POLL_JITTER_MS,
} from '../limits.ts';
import { kindOf, log } from '../log.ts';
import { sessionOf } from '../sessions/contract.ts';
import { SSE_HEADERS } from '../sse/encode.ts';
import type { Logged } from '../sse/encode.ts';
import { renameMedia } from '../broker/media-ids.ts';
import { eventStream } from '../sse/pipe.ts';
import { renderKey } from '../storage/keys.ts';
import { createClient } from '../upstream/client.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import type { Credential } from '../upstream/repeat.ts';
import { attributionOf } from '../upstream/request.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import { upstreamPort } from '../upstream/port.ts';
import type { RenderRpc, RenderStart } from './contract.ts';
import { deliver } from './deliver.ts';
import { step } from './export-machine.ts';
import { begin } from './export-state.ts';
import type { Effect, ExportState, Observation } from './export-state.ts';
import { renderView } from './render-view.ts';

/** Steps of one alarm: submit, poll, deliver, and room for what follows at once. */
const MAX_STEPS = 8;

type Kept = { start: RenderStart; state: ExportState; seq: number; wake_at?: number };

export class RenderJob extends DurableObject<Env> implements RenderRpc {
  #kept: Kept | undefined;
  #working = false;
  /** Names that the upstream gave a file before it lost its session → the present one. */
  #renames: Record<string, string> = {};
  /** The last views, for readers: an event id is the job's `seq`. */
  #recent: Logged[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#kept = ctx.storage.kv.get<Kept>('job');
    if (this.#kept) this.#publish(this.#kept);
  }

  async submit(start: RenderStart): Promise<Render> {
    if (!this.#kept) {
      const state = begin(isVendor(this.env) ? 'vendor' : 'studio', Date.now());
      this.#keep({ start, state, seq: 1, wake_at: Date.now() + 1 });
      await this.ctx.storage.setAlarm(Date.now() + 1);
    }
    return this.#view()!;
  }

  async view(): Promise<Render | undefined> {
    await this.#repair();
    return this.#view();
  }

  async cancel(): Promise<Result<Render, Fault>> {
    if (!this.#kept) return err(fault('render_unknown', 'There is no such render.'));
    const { status } = this.#kept.state;
    if (status === 'completed' || status === 'failed')
      return err(fault('conflict', `The render has ${status} already and cannot be cancelled.`));
    if (status !== 'cancelled') await this.#cancel();
    return ok(this.#view()!);
  }

  async forget(): Promise<void> {
    const kept = this.#kept;
    if (!kept) return;
    if (!isFinal(kept.state.status)) await this.#cancel();
    await this.env.MEDIA.delete(renderKey(kept.start.id));
    this.#kept = undefined;
    await this.ctx.storage.deleteAll();
    this.#wakeReaders();
  }

  override async fetch(request: Request): Promise<Response> {
    await this.#repair();
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
    const body = eventStream(
      {
        after: (id) => this.#recent.filter((event) => event.id > id),
        changed: (ms) => this.#changed(ms),
      },
      {
        after,
        wants: () => true,
        last: (event) => isFinal((JSON.parse(event.data) as { render: Render }).render.status),
        closed: () => this.#kept === undefined || isFinal(this.#kept.state.status),
      },
    );
    return new Response(body, { headers: SSE_HEADERS });
  }

  override async alarm(): Promise<void> {
    if (!this.#kept || this.#working) return;
    this.#working = true;
    try {
      if (await this.#mustWait()) return;
      // Another alarm stands behind this one: if the machine dies in the middle, it goes on there.
      await this.ctx.storage.setAlarm(Date.now() + JOB_GUARD_MS);
      let saw: Observation | undefined = { saw: 'wake', fresh: freshId() };
      for (let n = 0; saw && n < MAX_STEPS; n++) saw = await this.#advance(saw);
    } catch (thrown) {
      log({ at: 'render', error: kindOf(thrown), phase: this.#kept?.state.phase ?? 'gone' });
      if (this.#kept) this.#kept.wake_at = Date.now() + JOB_STALE_MS;
    } finally {
      this.#working = false;
      await this.#rearm();
    }
  }

  /** Only so many renders of a session run at once; the others ask again, and nothing of theirs is upstream yet. */
  async #mustWait(): Promise<boolean> {
    const kept = this.#kept;
    if (!kept || kept.state.phase !== 'submit' || kept.state.submits > 0) return false;
    const { id, session_id: session } = kept.start;
    const mayRun = await sessionOf(this.env, session).mayRender(id);
    const now = Date.now();
    // The wait for its turn does not count as time that the backend took.
    const state = { ...kept.state, begun_at: now };
    if (this.#kept === kept) this.#keep({ ...kept, state, wake_at: now + RENDER_TURN_MS });
    return !mayRun;
  }

  /** Kept before anything is said upstream: what is not let go now is owed, and the alarm sees to it. */
  async #cancel(): Promise<void> {
    const saw = await this.#advance({ saw: 'cancel' });
    if (saw) await this.#advance(saw);
    await this.#rearm();
  }

  /** One step of the machine: kept first, then told, then acted on. Answers what was seen by acting. */
  async #advance(observation: Observation): Promise<Observation | undefined> {
    const kept = this.#kept;
    if (!kept) return undefined;
    const before = JSON.stringify(this.#view());
    const { state, effect, wakeAt } = step(kept.state, observation, Date.now());
    const next: Kept = { start: kept.start, state, seq: kept.seq };
    if (wakeAt !== undefined) next.wake_at = spread(state.pace, wakeAt);
    const isNews = JSON.stringify(renderView(next.start, state)) !== before;
    if (isNews) next.seq++;
    this.#keep(next);
    if (observation.saw === 'cancel') await this.#rearm();
    if (isNews) await this.#tell();
    return effect && this.#perform(effect);
  }

  async #perform(effect: Effect): Promise<Observation | undefined> {
    if (effect.do === 'delete_file') {
      await this.env.MEDIA.delete(renderKey(this.#kept!.start.id));
      return { saw: 'file_deleted' };
    }
    const client = await this.#client();
    if (!client.ok && effect.do === 'cancel') return { saw: 'not_let_go', id: effect.id };
    if (!client.ok)
      return {
        saw: 'refused',
        fault: client.error,
        again: client.error.code !== 'session_unknown',
      };
    const { start } = this.#kept!;
    switch (effect.do) {
      case 'submit': {
        const sent = await client.value.submitRender(effect.id, () => this.#draft(), start.output);
        // Cancelled or forgotten while the submit was on its way: nothing may go on upstream.
        if (!this.#kept || this.#kept.state.status === 'cancelled') {
          await client.value.cancelRender(effect.id);
          return undefined;
        }
        return sent.ok ? { saw: 'remote', remote: sent.value } : seenOf(sent.error);
      }
      case 'poll': {
        const state = await client.value.renderState(effect.id);
        if (state.ok) return { saw: 'remote', remote: state.value };
        return state.error.kind === 'not_found' ? { saw: 'missing' } : seenOf(state.error);
      }
      case 'cancel': {
        const said = await client.value.cancelRender(effect.id);
        if (said.ok || said.error.kind === 'conflict')
          return { saw: 'let_go', id: effect.id, known: true };
        return said.error.kind === 'not_found'
          ? { saw: 'let_go', id: effect.id, known: false }
          : { saw: 'not_let_go', id: effect.id };
      }
      case 'deliver': {
        const from = this.#kept?.state.remote?.url;
        const size = await deliver(this.env.MEDIA, client.value, effect.id, start, from);
        // Cancelled or deleted while the film came in: its file must not stay.
        if (this.#kept?.state.phase !== 'deliver' && this.#kept?.state.status !== 'completed') {
          await this.env.MEDIA.delete(renderKey(start.id));
          return undefined;
        }
        return size === undefined ? { saw: 'delivery_failed' } : { saw: 'delivered', size };
      }
    }
  }

  /** The draft with the names that its files have upstream now. */
  #draft(): unknown {
    return renameMedia(this.#kept?.start.draft, new Map(Object.entries(this.#renames)));
  }

  async #client(): Promise<Result<UpstreamClient, Fault>> {
    const session = sessionOf(this.env, this.#kept!.start.session_id);
    const first = await session.credential();
    if (!first.ok) return first;
    this.#renames = first.value.renames;
    const profile = profileById(first.value.profile) ?? DEFAULT_PROFILE;
    return ok(
      createClient(
        upstreamPort(this.env, first.value.origin),
        attributionOf(profile, this.env.SKILL_PLATFORM, first.value.platform),
        {
          credential: async () => ok(first.value as Credential),
          renew: async (credential, why) => {
            const renewed = await session.credential({ credential, why });
            if (renewed.ok) this.#renames = renewed.value.renames;
            return renewed.ok ? renewed : err({ kind: 'bad_token' } satisfies UpstreamFault);
          },
        },
      ),
    );
  }

  async #tell(): Promise<void> {
    const view = this.#view();
    if (!view) return;
    try {
      await sessionOf(this.env, view.session_id).renderChanged(view);
    } catch (thrown) {
      log({ at: 'render', error: kindOf(thrown), phase: 'tell' });
    }
  }

  /** A past-due alarm can stick: any request sets it going again. */
  async #repair(): Promise<void> {
    const wakeAt = this.#kept?.wake_at;
    if (wakeAt === undefined || this.#working) return;
    const alarm = await this.ctx.storage.getAlarm();
    const now = Date.now();
    if (alarm === null || alarm < now - JOB_STALE_MS)
      await this.ctx.storage.setAlarm(Math.max(now + 1, wakeAt));
    // The clock was set back: no live job waits for so long.
    else if (!isFinal(this.#kept!.state.status) && alarm > now + JOB_UNREACHABLE_MS + JOB_GUARD_MS)
      await this.ctx.storage.setAlarm(now + 1);
  }

  async #rearm(): Promise<void> {
    const wakeAt = this.#kept?.wake_at;
    if (wakeAt === undefined) await this.ctx.storage.deleteAlarm();
    else await this.ctx.storage.setAlarm(Math.max(Date.now() + 1, wakeAt));
  }

  #view(): Render | undefined {
    return this.#kept && renderView(this.#kept.start, this.#kept.state);
  }

  #keep(kept: Kept): void {
    const isNews = kept.seq !== this.#kept?.seq;
    this.#kept = kept;
    this.ctx.storage.kv.put('job', kept);
    if (isNews) this.#publish(kept);
  }

  #publish(kept: Kept): void {
    const data = JSON.stringify({ type: 'render', render: renderView(kept.start, kept.state) });
    this.#recent = [...this.#recent, { id: kept.seq, type: 'render', data }].slice(-EVENT_BATCH);
    this.#wakeReaders();
  }

  #changed(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }
  #wakeReaders(): void {
    for (const done of this.#waiting) done();
  }
}

/** Jobs that began together do not ask the vendor together. */
const spread = (pace: ExportState['pace'], wakeAt: number): number =>
  pace === 'vendor' ? wakeAt + Math.round(Math.random() * VENDOR_POLL_JITTER_MS) : wakeAt;

const freshId = (): string => `render_${base64url(crypto.getRandomValues(new Uint8Array(12)))}`;

/** What an upstream fault means to a job: silence may pass, a no does not. */
const seenOf = (of: UpstreamFault): Observation => {
  switch (of.kind) {
    case 'timeout':
    case 'unreachable':
      return { saw: 'nothing' };
    case 'rate_limited':
      return { saw: 'refused', fault: faultOfUpstream(of), again: true, wait_ms: of.wait_ms };
    case 'failed':
      return { saw: 'refused', fault: faultOfUpstream(of), again: true };
    case 'not_found':
      return { saw: 'missing' };
    case 'bad_token':
    case 'session_unknown':
    case 'no_credits':
    case 'not_on_plan':
    case 'unsupported':
    case 'too_large':
    case 'unreadable':
    case 'missing_client_id':
    case 'conflict':
      return { saw: 'refused', fault: faultOfUpstream(of), again: false };
  }
};
