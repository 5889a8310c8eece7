/**
 * One render in a process of its own, seen from outside. Promises exactly one ending, within a bounded time, and
 * that no process and no half file stays behind; refuses to wait for a job that no longer moves.
 */
import { rm } from 'node:fs/promises';
import type { LeftOut } from '../../shared/contract/events.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { frameCount } from '../../shared/draft/time.ts';
import type { FromJob, ToJob } from './job-process.ts';
import { forkJob, type JobProcesses } from './job-processes.ts';
import { codecOf, draftFor } from '../../shared/formats/output.ts';
import {
  CANCEL_GRACE_MS,
  JOB_BASE_MS,
  JOB_CODEC_TIMES,
  JOB_FRAME_MS,
  JOB_FRAME_PX,
  JOB_PICTURE_MS,
  STUCK_MS,
} from './limits.ts';
import type { FilmJob, FilmOutput } from './render-film.ts';

export type JobEnd =
  { kind: 'done'; output: FilmOutput } | { kind: 'cancelled' } | { kind: 'failed'; detail: string };
export type JobHooks = {
  /** As of `FilmHooks`. */
  progress(done: number, total: number, reused: number): void;
  leftOut(list: LeftOut[]): void;
};
export type RunningJob = {
  pid: number | undefined;
  /** Never rejects. The process is gone and, unless it is done, so is the file. */
  ended: Promise<JobEnd>;
  /** Takes effect between two frames; a job that does not obey is killed. */
  cancel(): void;
};

/** How long this job may take at most. */
const longest = ({ draft, output }: FilmJob): number => {
  const drawn = draftFor(draft, output);
  const { width, height } = drawn.m;
  const larger = Math.max(1, (width * height) / JOB_FRAME_PX);
  const frame = JOB_FRAME_MS * larger * JOB_CODEC_TIMES[codecOf(output) ?? 'h264'];
  return JOB_BASE_MS + frame * frameCount(drawn) + JOB_PICTURE_MS * pictures(draft).length;
};

export type JobOptions = {
  /** How long the job may go without a frame or a picture, in ms. */
  stuckMs?: number;
  /** Where its process comes from; a fresh one where absent. */
  processes?: JobProcesses;
};

/** Starts the job. */
export const startJob = (
  job: FilmJob,
  hooks: JobHooks,
  { stuckMs = STUCK_MS, processes }: JobOptions = {},
): RunningJob => {
  const child = processes ? processes.take() : forkJob();
  let end: JobEnd | undefined;
  let cancelled = false;
  const kill = (why: JobEnd): void => {
    end ??= why;
    child.kill('SIGKILL');
  };
  const stuck = setTimeout(
    () =>
      kill({
        kind: 'failed',
        detail: `The render stood still for ${stuckMs / 1000} s and was ended`,
      }),
    stuckMs,
  );
  const total_ms = longest(job);
  const late = setTimeout(
    () =>
      kill({
        kind: 'failed',
        detail: `The render took longer than ${Math.round(total_ms / 60_000)} minutes and was ended`,
      }),
    total_ms,
  );
  let grace: NodeJS.Timeout | undefined;
  child.on('message', (message: FromJob) => {
    stuck.refresh();
    switch (message.kind) {
      case 'progress':
        hooks.progress(message.done, message.total, message.reused);
        break;
      case 'left_out':
        hooks.leftOut(message.list);
        break;
      case 'alive':
      case 'loaded':
        break;
      case 'done':
      case 'cancelled':
      case 'failed':
        end ??= message;
        break;
    }
  });
  const gone = new Promise<string>((resolve) => {
    child.on('error', () => resolve('it could not be started'));
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const ended = gone.then(async (how): Promise<JobEnd> => {
    clearTimeout(stuck);
    clearTimeout(late);
    clearTimeout(grace);
    const result: JobEnd = cancelled
      ? { kind: 'cancelled' }
      : (end ?? { kind: 'failed', detail: `The render’s process ended unexpectedly (${how})` });
    if (result.kind !== 'done') await rm(job.path, { force: true });
    return result;
  });
  child.send({ kind: 'start', job } satisfies ToJob, () => undefined);
  return {
    pid: child.pid,
    ended,
    cancel: () => {
      if (cancelled) return;
      cancelled = true;
      if (child.connected) child.send({ kind: 'cancel' } satisfies ToJob, () => undefined);
      grace = setTimeout(() => kill({ kind: 'cancelled' }), CANCEL_GRACE_MS);
    },
  };
};
