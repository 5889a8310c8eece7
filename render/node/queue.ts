/**
 * The renders that are waiting, running and finished. Promises that each id is rendered once, in order, that
 * every file has an end, and that nothing grows without bound; refuses more waiting renders than fit.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../shared/contract/errors.ts';
import type { RenderRequest, RenderState } from '../../shared/contract/renderer.ts';
import { framesOf } from '../../shared/formats/frames.ts';
import { OUTPUT_FILES } from '../../shared/formats/output.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { startJob, type JobEnd, type RunningJob } from './job.ts';
import { JobProcesses } from './job-processes.ts';
import type { SegmentCache } from './kept-segments.ts';
import { MAX_REMEMBERED_RENDERS, MAX_WAITING_RENDERS, OUTPUT_LIFETIME_MS } from './limits.ts';
import { log } from './log.ts';

type Entry = {
  state: RenderState;
  path: string;
  type: string;
  /** Kept only until the job starts. */
  request: RenderRequest | undefined;
  owner: string | undefined;
  job: RunningJob | undefined;
  started: number;
  expiry: NodeJS.Timeout | undefined;
};

export type QueueOptions = {
  folder: string;
  atOnce: number;
  stuckMs?: number;
  /** How long what is finished stays, in ms. */
  lifetimeMs?: number;
  /** Where encoded segments are kept; absent where none are. */
  cache?: SegmentCache;
};

export class RenderQueue {
  #o: QueueOptions;
  #entries = new Map<string, Entry>();
  #waiting: Entry[] = [];
  #running = new Set<Entry>();
  #processes = new JobProcesses();
  #closed = false;

  constructor(o: QueueOptions) {
    this.#o = o;
  }

  /** Takes the request, or answers how far it is if its id is known. */
  add(request: RenderRequest): Result<RenderState, Fault> {
    const known = this.#entries.get(request.id);
    if (known) return ok(known.state);
    if (this.#closed) return err({ code: 'unavailable', detail: 'The renderer is ending.' });
    if (this.#waiting.length >= MAX_WAITING_RENDERS) {
      const detail = `${MAX_WAITING_RENDERS} renders are waiting already; try again in a minute.`;
      return err({ code: 'busy', detail, retry_after_s: 60 });
    }
    const name = createHash('sha256').update(request.id).digest('hex').slice(0, 32);
    const entry: Entry = {
      state: {
        id: request.id,
        status: 'pending',
        progress: 0,
        frames_done: 0,
        frames_total: framesOf(request.draft, request.output),
      },
      path: join(this.#o.folder, `${name}.${OUTPUT_FILES[request.output.format].ext}`),
      type: OUTPUT_FILES[request.output.format].type,
      request,
      owner: request.owner,
      job: undefined,
      started: 0,
      expiry: undefined,
    };
    this.#entries.set(request.id, entry);
    this.#waiting.push(entry);
    this.#next();
    return ok(entry.state);
  }

  /** Somebody is at work with pictures, and likely to want a film of them: a process is made ready, unless all are busy. */
  expect(): void {
    if (!this.#closed && this.#running.size < this.#o.atOnce) void this.#processes.expect();
  }

  /** The id of the process that waits for a film, if one does. */
  get waiting(): number | undefined {
    return this.#processes.waiting;
  }

  get(id: string): RenderState | undefined {
    return this.#entries.get(id)?.state;
  }

  /** Where the finished film lies, and its MIME type. */
  file(id: string): { path: string; type: string } | undefined {
    const entry = this.#entries.get(id);
    return entry?.state.status === 'completed' ? entry : undefined;
  }

  /** Cancels what is not finished; answers the state, which is `cancelled` at once. */
  cancel(id: string): RenderState | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    if (entry.state.status === 'pending' || entry.state.status === 'processing') {
      const { eta_s: _, ...state } = entry.state;
      entry.state = { ...state, status: 'cancelled' };
      this.#waiting = this.#waiting.filter((e) => e !== entry);
      entry.request = undefined;
      entry.job?.cancel();
      if (!entry.job) this.#settle(entry);
    }
    return entry.state;
  }

  /** Cancels if need be, and forgets the render and its file. */
  async remove(id: string): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    this.cancel(id);
    this.#entries.delete(id);
    clearTimeout(entry.expiry);
    await entry.job?.ended;
    await rm(entry.path, { force: true });
    return true;
  }

  /** The same for all renders of this owner; resolves when none of them can write any more. */
  async removeOf(owner: string): Promise<void> {
    const theirs = [...this.#entries].filter(([, entry]) => entry.owner === owner);
    await Promise.all(theirs.map(([id]) => this.remove(id)));
  }

  /** Ends every job; resolves when their processes are gone. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#processes.close();
    for (const entry of this.#waiting.splice(0)) this.cancel(entry.state.id);
    const running = [...this.#running];
    for (const entry of running) this.cancel(entry.state.id);
    await Promise.all(running.map((entry) => entry.job?.ended ?? Promise.resolve()));
    for (const entry of this.#entries.values()) clearTimeout(entry.expiry);
  }

  #next(): void {
    while (!this.#closed && this.#running.size < this.#o.atOnce) {
      const entry = this.#waiting.shift();
      if (!entry?.request) return;
      this.#run(entry, entry.request);
    }
  }

  #run(entry: Entry, request: RenderRequest): void {
    const { draft, sources, output, owner } = request;
    entry.request = undefined;
    entry.started = performance.now();
    entry.state = { ...entry.state, status: 'processing' };
    this.#running.add(entry);
    entry.job = startJob(
      {
        draft,
        sources,
        output,
        path: entry.path,
        ...(this.#o.cache ? { cache: { ...this.#o.cache, owner } } : {}),
      },
      {
        progress: (done, total, reused) => this.#progress(entry, done, total, reused),
        leftOut: (list) => {
          entry.state = { ...entry.state, left_out: list };
          // The film starts over without them: so does the clock that the estimate is made from.
          entry.started = performance.now();
        },
      },
      {
        processes: this.#processes,
        ...(this.#o.stuckMs === undefined ? {} : { stuckMs: this.#o.stuckMs }),
      },
    );
    log('render_started', {
      id: entry.state.id,
      frames: entry.state.frames_total,
      ...(entry.job.pid === undefined ? {} : { pid: entry.job.pid }),
    });
    void entry.job.ended.then((end) => this.#ended(entry, end));
  }

  #progress(entry: Entry, done: number, total: number, reused: number): void {
    if (entry.state.status !== 'processing') return;
    const seconds = (performance.now() - entry.started) / 1000;
    // What was kept took no time, and tells nothing of what is to come.
    const drawn = done - reused;
    const eta = drawn > 0 ? { eta_s: Math.ceil(((total - done) * seconds) / drawn) } : {};
    entry.state = {
      ...entry.state,
      ...eta,
      // 100 is for the file that is complete.
      progress: Math.min(99, Math.floor((done * 100) / Math.max(1, total))),
      frames_done: done,
      frames_total: total,
      ...(reused > 0 ? { frames_reused: reused } : {}),
    };
  }

  #ended(entry: Entry, end: JobEnd): void {
    this.#running.delete(entry);
    const { eta_s: _, ...state } = entry.state;
    if (state.status === 'processing') {
      switch (end.kind) {
        case 'done':
          entry.state = {
            ...state,
            status: 'completed',
            progress: 100,
            frames_done: end.output.frames,
            frames_total: end.output.frames,
            output: end.output,
          };
          break;
        case 'failed':
          entry.state = {
            ...state,
            status: 'failed',
            error: { code: 'render_failed', detail: end.detail },
          };
          break;
        case 'cancelled':
          entry.state = { ...state, status: 'cancelled' };
          break;
      }
    }
    // A cancel that came just after the last frame: the file is there, and nobody wants it.
    if (entry.state.status !== 'completed') void rm(entry.path, { force: true });
    log('render_ended', {
      id: state.id,
      status: entry.state.status,
      ms: Math.round(performance.now() - entry.started),
      frames: entry.state.frames_done,
      ...(entry.state.output ? { bytes: entry.state.output.size } : {}),
      ...(entry.state.left_out ? { left_out: entry.state.left_out.length } : {}),
    });
    this.#settle(entry);
    this.#next();
    // Who has seen a film changes it.
    this.expect();
  }

  /** What is finished stays for a while, and not more of it than fits. */
  #settle(entry: Entry): void {
    const id = entry.state.id;
    if (this.#entries.get(id) !== entry) return;
    const { lifetimeMs = OUTPUT_LIFETIME_MS } = this.#o;
    entry.expiry = setTimeout(() => void this.remove(id), lifetimeMs);
    entry.expiry.unref();
    if (this.#entries.size <= MAX_REMEMBERED_RENDERS) return;
    for (const [oldest, e] of this.#entries) {
      if (!e.expiry || e === entry) continue;
      void this.remove(oldest);
      return;
    }
  }
}
