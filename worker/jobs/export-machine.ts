/**
 * One export as a pure machine: `(state, observation, now) → {state, effect, wakeAt}`. Promises to end, to look
 * a render up before it is submitted again, to leave nothing alive upstream, and to keep the film for its time;
 * refuses to do anything itself.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import {
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
import { ended, over } from './export-end.ts';
import { backoff, unsure } from './export-state.ts';
import type { ExportState, Observation, Step } from './export-state.ts';

export const step = (kept: ExportState, observation: Observation, now: number): Step => {
  const state = rebased(kept, now);
  if (state.phase === 'end') return ended(state, observation, now);
  if (observation.saw === 'cancel') return over(unanswered(state), 'cancelled', now);
  // A film that has come in is not thrown away for coming late.
  if (now - state.begun_at > JOB_TOTAL_MS && observation.saw !== 'delivered')
    return failed(
      unanswered(state),
      {
        code: 'render_failed',
        detail: `The render did not end within ${JOB_TOTAL_MS / 3_600_000} hours.`,
      },
      now,
    );
  switch (observation.saw) {
    case 'wake':
      return woken(state, observation.fresh, now);
    case 'remote':
      return state.upstream_id === undefined
        ? { state, wakeAt: now + backoff(0) }
        : followed(state, observation.remote, now);
    case 'missing':
      // Said twice, it is one loss.
      return state.upstream_id === undefined
        ? { state, wakeAt: now + backoff(0) }
        : resubmit(state, state.upstream_id, now);
    case 'refused':
      return observation.again
        ? trouble(state, observation.fault, now, observation.wait_ms)
        : failed(state, observation.fault, now);
    case 'nothing':
      return trouble(state, unreachable, now);
    case 'delivered':
      return over(
        {
          ...calm(state),
          progress: 100,
          size: observation.size,
          expires_at: now + OUTPUT_KEPT_MS,
        },
        'completed',
        now,
      );
    case 'delivery_failed':
      return redeliver(state, now);
    case 'let_go':
    case 'not_let_go':
    case 'file_deleted':
      // Only said after the end; a live job goes on.
      return { state, wakeAt: now + backoff(0) };
  }
};

/** A clock that was set back must not make a wait longer. */
const rebased = (state: ExportState, now: number): ExportState => ({
  ...state,
  begun_at: Math.min(state.begun_at, now),
  ...(state.failing_since === undefined
    ? {}
    : { failing_since: Math.min(state.failing_since, now) }),
  ...(state.ended_at === undefined ? {} : { ended_at: Math.min(state.ended_at, now) }),
  ...(state.expires_at === undefined
    ? {}
    : { expires_at: Math.min(state.expires_at, now + OUTPUT_KEPT_MS) }),
});

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
      return {
        state: { ...state, ...unsure },
        effect: { do: 'poll', id: state.upstream_id! },
        wakeAt: now + backoff(0),
      };
    case 'poll':
      return { state, effect: { do: 'poll', id: state.upstream_id! }, wakeAt: now + backoff(0) };
    case 'deliver':
      return { state, effect: { do: 'deliver', id: state.upstream_id! }, wakeAt: now + backoff(0) };
    case 'end':
      return { state };
  }
};

const followed = (state: ExportState, remote: RemoteRender, now: number): Step => {
  const { unsure: _, ...known } = calm(state);
  const next: ExportState = {
    ...known,
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
      return failed(
        gone(next),
        {
          code: 'render_failed',
          detail:
            'The video backend could not make this film. Try again, or change the film first.',
        },
        now,
      );
    case 'cancelled':
      return over(gone(next), 'cancelled', now);
    case 'pending':
      return { state: { ...next, status: 'queued' }, wakeAt: now + pollMs(next) };
    case 'processing':
      return { state: { ...next, status: 'rendering' }, wakeAt: now + pollMs(next) };
  }
};

/** The upstream has no such render: it never arrived, or it was lost. */
const resubmit = (state: ExportState, id: string, now: number): Step => {
  const most = state.pace === 'vendor' ? MAX_VENDOR_SUBMITS : MAX_SUBMITS;
  if (state.submits >= most)
    return failed(
      state,
      { code: 'render_failed', detail: `The video backend lost the render ${most} times.` },
      now,
    );
  return {
    state: {
      ...gone(state),
      lost: [...(state.lost ?? []), id],
      phase: 'submit',
      status: 'queued',
    },
    wakeAt: now + backoff(state.submits - 1),
  };
};

const trouble = (state: ExportState, fault: Fault, now: number, waitMs = 0): Step => {
  const since = state.failing_since ?? now;
  if (now - since > JOB_UNREACHABLE_MS) return failed(state, fault, now);
  const next = { ...state, failures: state.failures + 1, failing_since: since };
  const wait = Math.min(Math.max(backoff(state.failures), waitMs), JOB_UNREACHABLE_MS);
  return { state: next, wakeAt: now + wait };
};

const redeliver = (state: ExportState, now: number): Step => {
  const deliveries = state.deliveries + 1;
  if (deliveries >= MAX_DELIVERIES)
    return failed(
      state,
      {
        code: 'render_failed',
        detail: `The finished film could not be fetched in ${MAX_DELIVERIES} attempts.`,
      },
      now,
    );
  return { state: { ...state, deliveries }, wakeAt: now + backoff(deliveries) };
};

const failed = (state: ExportState, error: Fault, now: number): Step =>
  over({ ...state, error }, 'failed', now);

/** Ended from outside: a submit that is on its way may yet arrive. */
const unanswered = (state: ExportState): ExportState =>
  state.phase === 'sent' ? { ...state, ...unsure } : state;

/** The upstream has said that the render is no more. */
const gone = (state: ExportState): ExportState => {
  const { upstream_id: _, ...rest } = state;
  return { ...rest, phase: 'submit' };
};

const calm = (state: ExportState): ExportState => {
  const { failing_since: _, ...rest } = state;
  return { ...rest, failures: 0 };
};

const pollMs = (state: ExportState): number =>
  state.pace === 'studio'
    ? STUDIO_POLL_MS
    : VENDOR_POLL_MS[Math.min(state.polls - 1, VENDOR_POLL_MS.length - 1)]!;
