/**
 * One render, followed to its end whoever listens: a shell over `machine.ts`. Promises to survive any stop of the
 * process (each step is stored before the next), and to repair an alarm that the platform has dropped.
 */
import { DurableObject } from 'cloudflare:workers';
import type { RenderRequest } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { Doc } from '../doc.ts';
import type { StudioEnv } from '../env.ts';
import { ADDRESS_LIFE_MS, COPY_TIMEOUT_MS, MAX_BACKOFF_MS, MAX_OUTPUT_BYTES } from '../limits.ts';
import type { StudioMedia } from '../media/media.ts';
import { store } from '../media/store.ts';
import { mediaAddress } from '../signing.ts';
import { isOver, newJob, step, type Effect, type Job, type Observation } from './machine.ts';
import { askRender, forgetRender, openOutput, sourcesOf, submitRender } from './renderer.ts';

/** What was asked for; kept beside the job, because it does not change. */
export type RenderTask = {
  id: string;
  session: string;
  draft: Draft;
  output: RenderRequest['output'];
  media: StudioMedia[];
  name: string;
  /** Our origin as the submitter knew it; the environment's own wins. */
  publicUrl: string;
};

type Inner = 'phase' | 'lost' | 'failures' | 'failingSince' | 'sent' | 'late' | 'lateUntil';
export type RenderView = Omit<Job, Inner | 'output'> & {
  output?: NonNullable<Job['output']> & { url: string; expires_at: string };
};

/** How the rest of the studio sees the object. */
export interface RenderApi {
  submit(task: RenderTask): Promise<RenderView>;
  view(): Promise<RenderView | null>;
  cancel(): Promise<RenderView | null>;
  file(): Promise<{ key: string; name: string } | null>;
  /** Cancels if need be, and deletes the film now. */
  discard(): Promise<void>;
}

/** `<user>/<id>`: the same id from another user is another render. */
export const renderName = (user: string, id: string): string => `${user}/${id}`;
export const renderNamed = (env: Pick<StudioEnv, 'STUDIO_RENDERS'>, name: string): RenderApi =>
  env.STUDIO_RENDERS.get(env.STUDIO_RENDERS.idFromName(name)) as unknown as RenderApi;

/** An alarm that is this late is taken for lost. */
const STALE_ALARM_MS = 5_000;
/** No live job waits for so long. */
const FAR_ALARM_MS = 2 * MAX_BACKOFF_MS;
/** If a step breaks in a way nobody foresaw, the next one comes after this time. */
const BROKEN_STEP_MS = 10_000;
/** So many of them, and the render has failed. */
const MAX_BROKEN_STEPS = 20;

export class StudioRender extends DurableObject<StudioEnv> implements RenderApi {
  #running = false;

  readonly #doc: Doc;

  constructor(ctx: DurableObjectState, env: StudioEnv) {
    super(ctx, env);
    this.#doc = new Doc(ctx.storage.sql);
  }

  async submit(task: RenderTask): Promise<RenderView> {
    if (!this.#job()) {
      this.#doc.write('task', task);
      this.#doc.write('job', newJob(task.id, Date.now()));
      await this.ctx.storage.setAlarm(Date.now() + 1);
    }
    return (await this.view())!;
  }

  async view(): Promise<RenderView | null> {
    const job = this.#job();
    if (!job) return null;
    await this.#repair(job);
    const { phase: _p, lost: _l, failures: _f, failingSince: _s, ...rest } = job;
    const { sent: _t, late: _m, lateUntil: _u, output, ...shown } = rest;
    if (job.status !== 'completed' || !output) return shown;
    const expires = Math.min(job.expiresAt ?? Infinity, Date.now() + ADDRESS_LIFE_MS);
    const url = await mediaAddress(this.env.SIGNING_KEY, this.#origin(), this.#key(), expires);
    return {
      ...shown,
      output: { ...output, url, expires_at: new Date(expires).toISOString() },
    };
  }

  async cancel(): Promise<RenderView | null> {
    const job = this.#job();
    if (!job) return null;
    if (!isOver(job)) await this.#settle({ kind: 'cancel' });
    return this.view();
  }

  /** Where the finished film lies. */
  file(): Promise<{ key: string; name: string } | null> {
    const job = this.#job();
    const ready = job?.status === 'completed' && job.phase !== 'gone';
    return Promise.resolve(ready ? { key: this.#key(), name: this.#task().name } : null);
  }

  async discard(): Promise<void> {
    const job = this.#job();
    if (!job) return;
    if (!isOver(job)) await this.#settle({ kind: 'cancel' });
    else if (job.phase === 'keep')
      this.#doc.write('job', step(job, { kind: 'deleted' }, Date.now()).job);
    await this.env.STUDIO_MEDIA.delete(this.#key());
  }

  /** Never throws: the platform drops an alarm that has failed six times. */
  override async alarm(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let wakeAt: number | undefined = Date.now() + BROKEN_STEP_MS;
    try {
      wakeAt = await this.#advance();
    } catch {
      this.#broken();
    } finally {
      this.#running = false;
      if (wakeAt !== undefined) await this.ctx.storage.setAlarm(Math.max(wakeAt, Date.now() + 1));
    }
  }

  /** A step that nobody foresaw to break is tried again, but not for ever. */
  #broken(): void {
    const times = Number(this.#doc.read('broken') ?? 0) + 1;
    this.#doc.write('broken', times);
    const job = this.#job();
    if (!job || isOver(job) || times < MAX_BROKEN_STEPS) return;
    const detail = 'The render could not be followed to its end.';
    this.#doc.write('job', step(job, { kind: 'refused', status: 400, detail }, Date.now()).job);
  }

  /** One effect and what came of it. */
  async #advance(): Promise<number | undefined> {
    const job = this.#job();
    if (!job) return undefined;
    const next = step(job, { kind: 'tick' }, Date.now());
    this.#doc.write('job', next.job);
    if (!next.effect) return next.wakeAt;
    const seen = await this.#perform(next.effect);
    // A cancel may have come in while the effect ran: its job is the one to go on from.
    const after = step(this.#job() ?? next.job, seen, Date.now());
    this.#doc.write('job', after.job);
    return after.wakeAt;
  }

  async #settle(seen: Observation): Promise<void> {
    const after = step(this.#job()!, seen, Date.now());
    this.#doc.write('job', after.job);
    if (after.wakeAt !== undefined) await this.ctx.storage.setAlarm(after.wakeAt);
  }

  async #perform(effect: Effect): Promise<Observation> {
    const task = this.#task();
    const env = { ...this.env, PUBLIC_URL: this.#origin() };
    const name = this.#rendererId();
    switch (effect) {
      case 'submit': {
        const sources = await sourcesOf(env, task.media, Date.now());
        const { session: owner, draft, output } = task;
        return submitRender(env, fetch, { id: name, owner, draft, output, sources });
      }
      case 'poll':
        return askRender(env, fetch, name);
      case 'copy':
        return this.#copy(env, name);
      case 'forget':
        return { kind: 'forgotten', really: await forgetRender(env, fetch, name) };
      case 'delete_output':
        await this.env.STUDIO_MEDIA.delete(this.#key());
        this.#doc.remove('task');
        return { kind: 'deleted' };
    }
  }

  /** Stream to stream; a copy that breaks off leaves nothing and is made again. */
  async #copy(env: StudioEnv, name: string): Promise<Observation> {
    const called = await openOutput(env, fetch, name, COPY_TIMEOUT_MS);
    if (called.kind === 'refused')
      return called.status === 404 ? { kind: 'lost' } : { kind: 'unreachable' };
    if (called.kind === 'unreachable' || !called.response.body) return { kind: 'unreachable' };
    const said = called.response.headers.get('content-length');
    const size = said === null ? this.#job()?.output?.size : Number(said);
    const type = called.response.headers.get('content-type') ?? 'video/mp4';
    const body = called.response.body;
    const stored = await store(this.env.STUDIO_MEDIA, this.#key(), body, size, {
      type,
      name: this.#task().name,
      maxBytes: MAX_OUTPUT_BYTES,
    });
    return stored.ok ? { kind: 'copied' } : { kind: 'unreachable' };
  }

  async #repair(job: Job): Promise<void> {
    if (job.phase === 'gone' || this.#running) return;
    const alarm = await this.ctx.storage.getAlarm();
    const now = Date.now();
    // The clock was set back: only a film that is kept waits for longer.
    const isFar = job.phase !== 'keep' && alarm !== null && alarm > now + FAR_ALARM_MS;
    if (alarm === null || alarm < now - STALE_ALARM_MS || isFar)
      await this.ctx.storage.setAlarm(now + 1);
  }

  /** Unique at a renderer that several studios may share, and the same after a restart. */
  #rendererId(): string {
    return this.ctx.id.toString();
  }
  #key(): string {
    return `r/${this.ctx.id.toString()}.mp4`;
  }
  #origin(): string {
    return this.env.PUBLIC_URL || this.#task().publicUrl;
  }
  #job(): Job | undefined {
    return this.#doc.read('job') as Job | undefined;
  }
  #task(): RenderTask {
    const task = this.#doc.read('task') as RenderTask | undefined;
    if (!task) throw new Error('a render without its task');
    return task;
  }
}
