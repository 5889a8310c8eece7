/**
 * A render's life as data: `(job, observation, now) → {job, effect?, wakeAt?}`. Promises that every job ends in a
 * bounded time, that a renderer's restart costs no film, and that nothing is left at the renderer; does nothing itself.
 */
import type { LeftOut } from '../../shared/contract/events.ts';
import type { RenderState } from '../../shared/contract/renderer.ts';
import {
  MAX_BACKOFF_MS,
  MAX_LOST_JOBS,
  MAX_RENDER_MS,
  MAX_UNREACHABLE_MS,
  OUTPUT_LIFE_MS,
  POLL_INTERVAL_MS,
  RENDERER_CALL_TIMEOUT_MS,
} from '../limits.ts';

export type JobStatus = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';
/** What is to be done next; `clean` takes it off the renderer, `keep` waits for its expiry, `gone` is the end. */
export type Phase = 'submit' | 'poll' | 'copy' | 'clean' | 'keep' | 'gone';

export type Job = {
  id: string;
  status: JobStatus;
  phase: Phase;
  progress: number;
  createdAt: number;
  frames_done?: number;
  frames_total?: number;
  frames_reused?: number;
  eta_s?: number;
  left_out?: LeftOut[];
  output?: NonNullable<RenderState['output']>;
  error?: { code: string; message: string };
  /** How often the renderer has lost it. */
  lost: number;
  /** Failures in a row, and when the first of them was. */
  failures: number;
  failingSince?: number;
  /** A submit was begun and is not answered yet. */
  sent?: true;
  /** A submit was never answered: it may yet arrive, so the renderer is told to forget the job once more. */
  late?: true;
  /** When it is told so; counted from its first answer, as a clock that jumps would skip a wait that began earlier. */
  lateUntil?: number;
  /** When the film is deleted. */
  expiresAt?: number;
};

export type Effect = 'submit' | 'poll' | 'copy' | 'forget' | 'delete_output';

export type Observation =
  | { kind: 'tick' }
  | { kind: 'state'; state: RenderState }
  | { kind: 'lost' }
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'unreachable' }
  | { kind: 'copied' }
  | { kind: 'forgotten'; really: boolean }
  | { kind: 'deleted' }
  | { kind: 'cancel' };

/** `wakeAt` in ms since 1970; absent when nothing is left to do. */
export type Step = { job: Job; effect?: Effect; wakeAt?: number };

export const newJob = (id: string, now: number): Job => ({
  id,
  status: 'pending',
  phase: 'submit',
  progress: 0,
  createdAt: now,
  lost: 0,
  failures: 0,
});

export const isOver = (job: Job): boolean =>
  job.status === 'completed' || job.status === 'failed' || job.status === 'cancelled';

/** Tries to forget it so often, a quarter of an hour in all; a renderer that is gone for good has forgotten it anyway. */
const MAX_FORGET_TRIES = 34;
/** A submit without an answer arrives within this time, or never: it is given up after half of it. */
const LATE_SUBMIT_MS = 2 * RENDERER_CALL_TIMEOUT_MS;
const maybeLate = (job: Job): Pick<Job, 'late'> => (job.sent ? { late: true } : {});

const EFFECT: Record<Phase, Effect | undefined> = {
  submit: 'submit',
  poll: 'poll',
  copy: 'copy',
  clean: 'forget',
  keep: 'delete_output',
  gone: undefined,
};

const soon = (job: Job, now: number, ms = 1): Step => ({ job, wakeAt: now + ms });
const healthy = (job: Job): Job => {
  const { failingSince: _, ...rest } = job;
  return { ...rest, failures: 0 };
};

const failed = (job: Job, now: number, code: string, message: string): Step => {
  const { eta_s: _, ...rest } = healthy(job);
  const late = maybeLate(job);
  return soon(
    { ...rest, ...late, status: 'failed', phase: 'clean', error: { code, message } },
    now,
  );
};

/** Doubling from one second. */
const waitAfter = (failures: number): number =>
  Math.min(MAX_BACKOFF_MS, POLL_INTERVAL_MS * 2 ** Math.min(failures - 1, 10));

/** The renderer is given up after ten minutes without an answer. */
const again = (job: Job, now: number): Step => {
  const since = Math.min(job.failingSince ?? now, now);
  const failures = job.failures + 1;
  if (now - since >= MAX_UNREACHABLE_MS)
    return failed(
      job,
      now,
      'unavailable',
      `The renderer has not answered for ${MAX_UNREACHABLE_MS / 60_000} minutes.`,
    );
  return soon({ ...job, failures, failingSince: since }, now, waitAfter(failures));
};

const lost = (job: Job, now: number): Step => {
  if (job.lost >= MAX_LOST_JOBS)
    return failed(
      job,
      now,
      'render_failed',
      `The renderer has lost the job ${job.lost + 1} times.`,
    );
  const { eta_s: _, frames_done: _d, frames_reused: _r, sent: _s, ...rest } = healthy(job);
  return soon(
    { ...rest, lost: job.lost + 1, phase: 'submit', status: 'pending', progress: 0 },
    now,
  );
};

const heard = (job: Job, state: RenderState, now: number): Step => {
  const { sent: _, ...known } = healthy(job);
  const told: Job = {
    ...known,
    progress: state.progress,
    frames_done: state.frames_done,
    frames_total: state.frames_total,
    ...(state.frames_reused === undefined ? {} : { frames_reused: state.frames_reused }),
    ...(state.eta_s === undefined ? {} : { eta_s: state.eta_s }),
    ...(state.left_out === undefined ? {} : { left_out: state.left_out }),
  };
  switch (state.status) {
    case 'pending':
    case 'processing':
      return soon({ ...told, status: state.status, phase: 'poll' }, now, POLL_INTERVAL_MS);
    case 'completed':
      return soon(
        {
          ...told,
          status: 'processing',
          phase: 'copy',
          ...(state.output ? { output: state.output } : {}),
        },
        now,
      );
    case 'failed':
      return failed(
        told,
        now,
        state.error?.code ?? 'render_failed',
        state.error?.detail ?? 'The renderer could not make the film.',
      );
    case 'cancelled':
      // Nobody here asked for it: someone at the renderer did away with it.
      return lost(told, now);
  }
};

const tick = (job: Job, now: number): Step => {
  if (!isOver(job) && now - job.createdAt > MAX_RENDER_MS)
    return failed(
      job,
      now,
      'render_failed',
      `The render took longer than ${MAX_RENDER_MS / 3_600_000} hours.`,
    );
  if (job.phase === 'keep' && now < (job.expiresAt ?? 0)) return { job, wakeAt: job.expiresAt! };
  const effect = EFFECT[job.phase];
  if (effect === 'submit') return { job: { ...job, ...maybeLate(job), sent: true }, effect };
  return effect ? { job, effect } : { job };
};

/** After an effect the shell comes back with what it saw; between, it sleeps until `wakeAt`. */
export const step = (job: Job, seen: Observation, now: number): Step => {
  switch (seen.kind) {
    case 'tick':
      return tick(job, now);
    case 'cancel': {
      if (isOver(job)) return tick(job, now);
      const { eta_s: _, ...rest } = healthy(job);
      const late = maybeLate(job);
      return soon({ ...rest, ...late, status: 'cancelled', phase: 'clean' }, now);
    }
    case 'copied':
      if (isOver(job)) return soon(job, now);
      return soon(
        { ...healthy(job), status: 'completed', phase: 'clean', progress: 100, eta_s: 0 },
        now,
      );
    case 'forgotten': {
      const failures = job.failures + 1;
      if (!seen.really && failures < MAX_FORGET_TRIES)
        return soon({ ...job, failures }, now, waitAfter(failures + 1));
      const { late, lateUntil, ...rest } = healthy(job);
      // Kept until it has passed: whoever dies while waiting for it has to wait again. A clock set back adds once.
      const until = Math.min(late ? Infinity : (lateUntil ?? now), now + LATE_SUBMIT_MS);
      if (now < until) return soon({ ...rest, lateUntil: until }, now, until - now);
      const expiresAt = now + OUTPUT_LIFE_MS;
      return { job: { ...rest, phase: 'keep', expiresAt }, wakeAt: expiresAt };
    }
    case 'deleted':
      return { job: { ...job, phase: 'gone' } };
    case 'state':
    case 'lost':
    case 'refused':
    case 'unreachable':
      return isOver(job) ? soon(job, now) : fromRenderer(job, seen, now);
  }
};

type FromRenderer = Extract<Observation, { kind: 'state' | 'lost' | 'refused' | 'unreachable' }>;

const fromRenderer = (job: Job, seen: FromRenderer, now: number): Step => {
  switch (seen.kind) {
    case 'state':
      return heard(job, seen.state, now);
    case 'lost':
      return lost(job, now);
    case 'unreachable':
      return again(job, now);
    case 'refused':
      // Full or tired now is not wrong for ever.
      return seen.status === 429 || seen.status >= 500
        ? again(job, now)
        : failed(job, now, 'render_failed', seen.detail);
  }
};
