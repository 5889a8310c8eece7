/**
 * Work that must not stall the service, done by a few helper processes. Promises a bounded number of them, a
 * time-out for each task and a fresh process after any accident; refuses more waiting tasks than fit.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { Fault } from '../../shared/contract/errors.ts';
import { childEnv } from './child-env.ts';
import { entry } from './entries.ts';
import type { HelpAnswer, HelpTask } from './helper-process.ts';
import {
  HELP_TIMEOUT_MS,
  HELPER_IDLE_MS,
  HELPER_TASKS,
  HELPERS_AT_ONCE,
  MAX_WAITING_HELP,
} from './limits.ts';

type Waiting = { task: HelpTask; answer: (a: HelpAnswer) => void };
type Helper = { child: ChildProcess; done: number; idle: NodeJS.Timeout | undefined };

const fault = (f: Fault): HelpAnswer => ({ kind: 'fault', code: f.code, detail: f.detail });

export class Helpers {
  #waiting: Waiting[] = [];
  #free: Helper[] = [];
  #all = new Set<Helper>();
  #busy = 0;
  #closed = false;
  readonly #timeoutMs: number;

  /** `timeoutMs` is how long one task may take. */
  constructor(timeoutMs = HELP_TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  /** Never rejects: accidents are faults. */
  run(task: HelpTask): Promise<HelpAnswer> {
    if (this.#closed)
      return Promise.resolve(fault({ code: 'unavailable', detail: 'The renderer is ending.' }));
    if (this.#waiting.length >= MAX_WAITING_HELP) {
      const detail = `${MAX_WAITING_HELP} pictures are waiting already; try again soon.`;
      return Promise.resolve(fault({ code: 'busy', detail }));
    }
    return new Promise((answer) => {
      this.#waiting.push({ task, answer });
      this.#next();
    });
  }

  #next(): void {
    while (this.#busy < HELPERS_AT_ONCE && this.#waiting.length > 0) {
      const { task, answer } = this.#waiting.shift()!;
      this.#busy++;
      void this.#serve(task, answer);
    }
  }

  async #serve(task: HelpTask, answer: Waiting['answer']): Promise<void> {
    const done = await this.#give(this.#free.pop() ?? this.#start(), task);
    this.#busy--;
    answer(done);
    this.#next();
  }

  #start(): Helper {
    const child = fork(entry('helper-process'), {
      env: childEnv(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: [],
    });
    const helper: Helper = { child, done: 0, idle: undefined };
    this.#all.add(helper);
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      clearTimeout(helper.idle);
      this.#all.delete(helper);
      this.#free = this.#free.filter((h) => h !== helper);
    });
    return helper;
  }

  #give(helper: Helper, task: HelpTask): Promise<HelpAnswer> {
    const { child } = helper;
    clearTimeout(helper.idle);
    return new Promise((resolve) => {
      const end = (answer: HelpAnswer): void => {
        clearTimeout(late);
        child.off('message', heard);
        child.off('exit', gone);
        resolve(answer);
      };
      const heard = (answer: HelpAnswer): void => {
        this.#giveBack(helper);
        end(answer);
      };
      const gone = (): void =>
        end(fault({ code: 'file_unreadable', detail: 'It brought the decoder down.' }));
      const late = setTimeout(() => {
        child.kill('SIGKILL');
        const detail = `It took longer than ${this.#timeoutMs / 1000} s to read.`;
        end(fault({ code: 'file_unreadable', detail }));
      }, this.#timeoutMs);
      child.on('message', heard);
      child.on('exit', gone);
      child.send(task, (error) => {
        if (error) gone();
      });
    });
  }

  #giveBack(helper: Helper): void {
    if (++helper.done >= HELPER_TASKS || this.#closed) {
      helper.child.kill('SIGKILL');
      return;
    }
    this.#free.push(helper);
    helper.idle = setTimeout(() => helper.child.kill('SIGKILL'), HELPER_IDLE_MS);
    helper.idle.unref();
  }

  /** Ends every helper; what was waiting gets a fault. */
  close(): void {
    this.#closed = true;
    for (const { answer } of this.#waiting.splice(0))
      answer(fault({ code: 'unavailable', detail: 'The renderer is ending.' }));
    for (const { child } of this.#all) child.kill('SIGKILL');
  }
}
