/** What an export is, what it sees and what it has done: the shapes that its machine speaks in. Promises plain data, to be kept between any two steps. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { RenderStatus } from '../../shared/contract/events.ts';
import { JOB_BACKOFF_MS } from '../limits.ts';
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
  ended_at?: number;
  /** Renders that were given up as unknown upstream; a submit may yet arrive late. */
  lost?: readonly string[];
  /** A submit ended without an answer: that the render is unknown says nothing for a while. */
  unsure?: true;
  /** After the end: renders that may be alive upstream and must be let go, and how often that was tried. */
  owed?: readonly string[];
  tries?: number;
  /** After an end without a film: part of one may lie in storage. */
  owes_file?: true;
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
  | { saw: 'cancel' }
  /** A cancel was answered; `known` is false if the upstream has no such render. */
  | { saw: 'let_go'; id: string; known: boolean }
  | { saw: 'not_let_go'; id: string }
  | { saw: 'file_deleted' };

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

/** A submit ended without an answer. */
export const unsure = { unsure: true } as const;

/** The wait after `n` failures in a row. */
export const backoff = (n: number): number =>
  JOB_BACKOFF_MS[Math.min(Math.max(0, n), JOB_BACKOFF_MS.length - 1)]!;
