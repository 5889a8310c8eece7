/**
 * One export as a pure machine: `(state, observation, now) → {state, effect, wakeAt}`. Promises to end, to look
 * a render up before it is submitted again, and to keep the film for its time; refuses to do anything itself.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import type { RenderStatus } from '../../shared/contract/events.ts';
import {
  JOB_BACKOFF_MS,
  JOB_TOTAL_MS,
  JOB_UNREACHABLE_MS,
  MAX_DELIVERIES,
  MAX_SUBMITS,
  MAX_VENDOR_SUBMITS,
  OUTPUT_KEPT_MS,
  STUDIO_POLL_MS,
  VENDOR_POLL_MS,
} from '../limits.ts';
import type { RemoteRender } from '../upstream/answer.ts';

export type ExportState = {
  /** `sent`: it was submitted, but no answer is known yet. */
  phase: 'submit' | 'sent' | 'poll' | 'deliver' | 'end';
  status: RenderStatus;
  pace: 'studio' | 'vendor';
  /** Present from the moment before the first submit. */
  upstream_id?: string;
  submits: number;
  polls: number;
  /** Consecutive failures in this phase, and when they began (ms). */
  failures: number;
  failing_since?: number;
  deliveries: number;
  remote?: RemoteRender;
  progress: number;
  size?: number;
  error?: Fault;
  begun_at: number;
  /** When the file goes, for a completed one. */
  expires_at?: number;
  expired?: boolean;
};

export type Observation =
  /** The alarm rang. `fresh` is an id that was never used. */
  | { saw: 'wake'; fresh: string }
  | { saw: 'remote'; remote: RemoteRender }
  /** The upstream does not know the render. */
  | { saw: 'missing' }
  /** The upstream said no; `again` if another try may help, not before `wait_ms`. */
  | { saw: 'refused'; fault: Fault; again: boolean; wait_ms?: number }
  /** No answer: what was asked may have been done. */
  | { saw: 'nothing' }
  | { saw: 'delivered'; size: number }
  | { saw: 'delivery_failed' }
  | { saw: 'cancel' };

export type Effect =
  | { do: 'submit'; id: string }
  | { do: 'poll' | 'cancel'; id: string }
  | { do: 'deliver'; id: string }
  | { do: 'delete_file' };

export type Step = { state: ExportState; effect?: Effect; wakeAt?: number };

export const begin = (pace: ExportState['pace'], now: number): ExportState => ({
  phase: 'submit',
  status: 'queued',
  pace,
  submits: 0,
  polls: 0,
  failures: 0,
  deliveries: 0,
  progress: 0,
  begun_at: now,
});

export const step = (state: ExportState, observation: Observation, now: number): Step => {
  if (state.phase === 'end') return ended(state, observation, now);
  if (observation.saw === 'cancel')
    return {
      state: { ...state, phase: 'end', status: 'cancelled' },
      ...(state.upstream_id ? { effect: { do: 'cancel', id: state.upstream_id } } : {}),
    };
  if (now - state.begun_at > JOB_TOTAL_MS)
    return failed(state, {
      code: 'render_failed',
      detail: `The render did not end within ${JOB_TOTAL_MS / 3_600_000} hours.`,
    });
  switch (observation.saw) {
    case 'wake':
      return woken(state, observation.fresh, now);
    case 'remote':
      return followed(state, observation.remote, now);
    case 'missing':
      return resubmit(state, now);
    case 'refused':
      return observation.again
        ? trouble(state, observation.fault, now, observation.wait_ms)
        : failed(state, observation.fault);
    case 'nothing':
      return trouble(state, unreachable, now);
    case 'delivered':
      return {
        state: {
          ...calm(state),
          phase: 'end',
          status: 'completed',
          progress: 100,
          size: observation.size,
          expires_at: now + OUTPUT_KEPT_MS,
        },
        wakeAt: now + OUTPUT_KEPT_MS,
      };
    case 'delivery_failed':
      return redeliver(state, now);
  }
};

const unreachable: Fault = {
  code: 'upstream_timeout',
  detail: 'The video backend could not be reached for 10 minutes.',
};

const woken = (state: ExportState, fresh: string, now: number): Step => {
  switch (state.phase) {
    case 'submit':
      // The id is kept before it is sent, so that a restart can look it up.
      return {
        state: { ...state, phase: 'sent', upstream_id: fresh, submits: state.submits + 1 },
        effect: { do: 'submit', id: fresh },
        wakeAt: now + backoff(0),
      };
    case 'sent':
    case 'poll':
      return { state, effect: { do: 'poll', id: state.upstream_id! }, wakeAt: now + backoff(0) };
    case 'deliver':
      return { state, effect: { do: 'deliver', id: state.upstream_id! }, wakeAt: now + backoff(0) };
    case 'end':
      return { state };
  }
};

const followed = (state: ExportState, remote: RemoteRender, now: number): Step => {
  const next: ExportState = {
    ...calm(state),
    phase: 'poll',
    polls: state.polls + 1,
    remote,
    // A repeated render starts again, but a person never sees progress go back.
    progress: Math.max(state.progress, Math.min(99, remote.progress)),
  };
  switch (remote.status) {
    case 'completed':
      return {
        state: { ...next, phase: 'deliver', status: 'delivering' },
        effect: { do: 'deliver', id: state.upstream_id! },
        wakeAt: now + backoff(0),
      };
    case 'failed':
      return failed(next, {
        code: 'render_failed',
        detail: 'The video backend could not make this film. Try again, or change the film first.',
      });
    case 'cancelled':
      return { state: { ...next, phase: 'end', status: 'cancelled' } };
    case 'pending':
      return { state: { ...next, status: 'queued' }, wakeAt: now + pollMs(next) };
    case 'processing':
      return { state: { ...next, status: 'rendering' }, wakeAt: now + pollMs(next) };
  }
};

/** The upstream has no such render: it never arrived, or it was lost. */
const resubmit = (state: ExportState, now: number): Step => {
  const most = state.pace === 'vendor' ? MAX_VENDOR_SUBMITS : MAX_SUBMITS;
  if (state.submits >= most)
    return failed(state, {
      code: 'render_failed',
      detail: `The video backend lost the render ${most} times.`,
    });
  return {
    state: { ...state, phase: 'submit', status: 'queued' },
    wakeAt: now + backoff(state.submits - 1),
  };
};

const trouble = (state: ExportState, fault: Fault, now: number, waitMs = 0): Step => {
  const since = state.failing_since ?? now;
  if (now - since > JOB_UNREACHABLE_MS) return failed(state, fault);
  const next = { ...state, failures: state.failures + 1, failing_since: since };
  const wait = Math.min(Math.max(backoff(state.failures), waitMs), JOB_UNREACHABLE_MS);
  return { state: next, wakeAt: now + wait };
};

const redeliver = (state: ExportState, now: number): Step => {
  const deliveries = state.deliveries + 1;
  if (deliveries >= MAX_DELIVERIES)
    return failed(state, {
      code: 'render_failed',
      detail: `The finished film could not be fetched in ${MAX_DELIVERIES} attempts.`,
    });
  return { state: { ...state, deliveries }, wakeAt: now + backoff(deliveries) };
};

/** After its end a job only waits for the day on which its file goes. */
const ended = (state: ExportState, observation: Observation, now: number): Step => {
  if (observation.saw !== 'wake' || state.expires_at === undefined || state.expired)
    return { state, ...(state.expires_at && !state.expired ? { wakeAt: state.expires_at } : {}) };
  return now < state.expires_at
    ? { state, wakeAt: state.expires_at }
    : { state: { ...state, expired: true }, effect: { do: 'delete_file' } };
};

const failed = (state: ExportState, error: Fault): Step => ({
  state: { ...state, phase: 'end', status: 'failed', error },
});

const calm = (state: ExportState): ExportState => {
  const { failing_since: _, ...rest } = state;
  return { ...rest, failures: 0 };
};

const backoff = (n: number): number =>
  JOB_BACKOFF_MS[Math.min(Math.max(0, n), JOB_BACKOFF_MS.length - 1)]!;
const pollMs = (state: ExportState): number =>
  state.pace === 'studio'
    ? STUDIO_POLL_MS
    : VENDOR_POLL_MS[Math.min(state.polls - 1, VENDOR_POLL_MS.length - 1)]!;
