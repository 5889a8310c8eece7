/**
 * One render in a process of its own, seen from outside. Promises exactly one ending, within a bounded time, and
 * that no process and no half file stays behind; refuses to wait for a job that no longer moves.
 */
import { fork, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { LeftOut } from '../../shared/contract/events.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { frameCount } from '../../shared/draft/time.ts';
import { childEnv } from './child-env.ts';
import { entry } from './entries.ts';
import type { FromJob, ToJob } from './job-process.ts';
import { codecOf, draftFor } from '../../shared/formats/output.ts';
import {
  CANCEL_GRACE_MS,
  JOB_BASE_MS,
  JOB_CODEC_TIMES,
  JOB_FRAME_MS,
  JOB_FRAME_PX,
  JOB_PICTURE_MS,
  STUCK_MS,
  V8_OPTIONS_MS,
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

/**
 * glibc keeps an arena for each thread, and what is freed between two blocks in use: both cost 70 MB here and gain
 * nothing. Blocks as large as a note's samples go back at once. Other systems ignore it.
 */
const MEMORY_ENV = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '196608' };
/**
 * The collector's helper threads would take the cores from the encoder for nothing: the heap is small. What lies outside
 * of it (photos on their way in) counts as a part of it: on its own, every 64 MB of it would have the heap walked through.
 * Little is thrown away young, so that a small place for it does; a larger one is only held.
 */
const COLLECTOR = [
  '--single-threaded-gc',
  '--external-memory-accounted-in-global-limit',
  '--initial-old-space-size=128',
  '--max-semi-space-size=4',
];
/** Those of them that this Node knows, asked once: with one that it does not know it would not begin. */
let known: string[] | undefined;
const collector = (): string[] => {
  known ??= (({ stdout }) =>
    COLLECTOR.filter((flag) => stdout.includes(`${flag.split('=')[0]} (`)))(
    spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', timeout: V8_OPTIONS_MS }),
  );
  return known;
};
/** SVT-AV1 greets on standard error otherwise; 1 is for errors. */
const QUIET_ENV = { SVT_LOG: '1' };

/** How long this job may take at most. */
const longest = ({ draft, output }: FilmJob): number => {
  const drawn = draftFor(draft, output);
  const { width, height } = drawn.m;
  const larger = Math.max(1, (width * height) / JOB_FRAME_PX);
  const frame = JOB_FRAME_MS * larger * JOB_CODEC_TIMES[codecOf(output) ?? 'h264'];
  return JOB_BASE_MS + frame * frameCount(drawn) + JOB_PICTURE_MS * pictures(draft).length;
};

/** Starts the job. `stuckMs` is how long it may go without a frame or a picture. */
export const startJob = (job: FilmJob, hooks: JobHooks, stuckMs = STUCK_MS): RunningJob => {
  const child = fork(entry('job-process'), {
    env: { ...childEnv(), ...MEMORY_ENV, ...QUIET_ENV },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: collector(),
  });
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
