/**
 * The processes that films are made in: each film gets a fresh one. Promises that one which has loaded already is there
 * soon after somebody said that a film is to be expected, and that it does not stay for nothing; refuses to keep two.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { childEnv } from './child-env.ts';
import { entry } from './entries.ts';
import type { FromJob, ToJob } from './job-process.ts';
import { SPARE_IDLE_MS, V8_OPTIONS_MS } from './limits.ts';

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
  '--initial-old-space-size=96',
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

/** A process that waits for its job. */
export const forkJob = (): ChildProcess =>
  fork(entry('job-process'), {
    env: { ...childEnv(), ...MEMORY_ENV, ...QUIET_ENV },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: collector(),
  });

type Spare = {
  child: ChildProcess;
  loaded: Promise<void>;
  idle: NodeJS.Timeout;
  /** Nobody listens to it here any more. */
  leave: () => void;
};

export class JobProcesses {
  readonly #idleMs: number;
  #spare: Spare | undefined;

  /** `idleMs` is how long a process waits for a film that does not come. */
  constructor(idleMs = SPARE_IDLE_MS) {
    this.#idleMs = idleMs;
  }

  /** The id of the process that waits, if one does. */
  get waiting(): number | undefined {
    return this.#spare?.child.pid;
  }

  /** The process for a film that begins now. */
  take(): ChildProcess {
    const child = this.#leave();
    if (!child?.connected) return forkJob();
    child.ref();
    child.channel?.ref();
    return child;
  }

  /** A film is likely to be asked for soon. Resolves when there is a process that has loaded, or none can be had. */
  expect(): Promise<void> {
    if (this.#spare) {
      this.#spare.idle.refresh();
      return this.#spare.loaded;
    }
    const child = forkJob();
    let loaded: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (loaded = resolve));
    const heard = (message: FromJob): void => {
      if (message.kind === 'loaded') loaded();
    };
    // One that cannot be started, or ends: the film that comes tries for itself, and tells.
    const gone = (): void => void this.#leave();
    const idle = setTimeout(() => this.close(), this.#idleMs);
    const leave = (): void => {
      clearTimeout(idle);
      child.off('message', heard).off('error', gone).off('exit', gone);
      loaded();
    };
    child.on('message', heard).on('error', gone).on('exit', gone);
    this.#spare = { child, loaded: ready, idle, leave };
    child.send({ kind: 'load' } satisfies ToJob, () => undefined);
    // Whoever has nothing else to do need not stay for it: it ends with its parent.
    child.unref();
    child.channel?.unref();
    idle.unref();
    return ready;
  }

  /** Ends the process that waits, if there is one. */
  close(): void {
    this.#leave()?.kill('SIGKILL');
  }

  /** It is no longer the one that waits. */
  #leave(): ChildProcess | undefined {
    const spare = this.#spare;
    this.#spare = undefined;
    spare?.leave();
    return spare?.child;
  }
}
