/**
 * What becomes of an export after its end, as a pure machine. Promises that nothing stays alive upstream and no file in
 * storage that nobody wants, whatever died in between; refuses to try for ever.
 */
import { LATE_SUBMIT_TRIES, MAX_OWED_TRIES } from '../limits.ts';
import { backoff, unsure } from './export-state.ts';
import type { ExportState, Observation, Step } from './export-state.ts';

/** The end, as a person sees it; what is still alive upstream, or lies in storage, is owed from here on. */
export const over = (
  state: ExportState,
  status: 'completed' | 'failed' | 'cancelled',
  now: number,
): Step => {
  const isAlive = state.phase === 'sent' || state.phase === 'poll';
  const owed = [...(isAlive ? [state.upstream_id!] : []), ...(state.lost ?? [])];
  const done: ExportState = {
    ...state,
    phase: 'end',
    status,
    ended_at: now,
    tries: 0,
    ...(owed.length ? { owed } : {}),
    ...(state.lost ? unsure : {}),
    ...(state.phase === 'deliver' && status !== 'completed' ? { owes_file: true } : {}),
  };
  return { ...resting(done, now), ...(owed[0] ? { effect: { do: 'cancel', id: owed[0] } } : {}) };
};

/** After its end a job lets go what it owes, then waits for the day on which its file goes. */
export const ended = (state: ExportState, observation: Observation, now: number): Step => {
  switch (observation.saw) {
    case 'wake':
      return duty(state, now);
    case 'let_go': {
      // A submit without an answer may arrive after the cancel: it is asked for again until that cannot be.
      const isGone = observation.known || !state.unsure || (state.tries ?? 0) >= LATE_SUBMIT_TRIES;
      return resting(isGone ? without(state, observation.id) : state, now);
    }
    case 'remote': {
      // The answer to a submit that was on its way when the job was cancelled.
      const isAlive = ['pending', 'processing'].includes(observation.remote.status);
      const id = state.upstream_id;
      if (!isAlive || id === undefined || state.status === 'completed') return resting(state, now);
      return resting({ ...state, owed: [id, ...(state.owed ?? []).filter((o) => o !== id)] }, now);
    }
    case 'delivered':
      return resting(state.status === 'completed' ? state : { ...state, owes_file: true }, now);
    case 'file_deleted': {
      const { owes_file, ...rest } = state;
      return resting(owes_file ? rest : { ...state, expired: true }, now);
    }
    case 'cancel':
    case 'not_let_go':
    case 'missing':
    case 'nothing':
    case 'refused':
    case 'delivery_failed':
      return resting(state, now);
  }
};

/** The one thing that is to be done now; it stays to be done until it was seen done. */
const duty = (state: ExportState, now: number): Step => {
  const tried = { ...state, tries: (state.tries ?? 0) + 1 };
  const wakeAt = now + backoff(tried.tries);
  if (state.owes_file) return { state: tried, effect: { do: 'delete_file' }, wakeAt };
  const [id] = state.owed ?? [];
  if (id !== undefined)
    return tried.tries > MAX_OWED_TRIES
      ? resting(without(state, id), now)
      : { state: tried, effect: { do: 'cancel', id }, wakeAt };
  if (state.expires_at === undefined || state.expired || now < state.expires_at)
    return resting(state, now);
  return { state: tried, effect: { do: 'delete_file' }, wakeAt };
};

const resting = (state: ExportState, now: number): Step => {
  if (state.owed?.length || state.owes_file)
    return { state, wakeAt: now + backoff(state.tries ?? 0) };
  return {
    state,
    ...(state.expires_at !== undefined && !state.expired ? { wakeAt: state.expires_at } : {}),
  };
};

const without = (state: ExportState, id: string): ExportState => {
  const { owed, ...rest } = state;
  const left = (owed ?? []).filter((o) => o !== id);
  return { ...rest, ...(left.length ? { owed: left } : {}), tries: 0 };
};
