/** A child process of the stack: started in a group of its own, known to be ready by one line that it prints. */
import { spawn, type ChildProcess } from 'node:child_process';

export type Child = {
  name: string;
  pid: number;
  process: ChildProcess;
  /** Settles when the process has ended, with its exit code or signal. */
  ended: Promise<string>;
};

/** How long a child may take to say that it is ready, in ms: a cold disk is slow, a hang is longer. */
const READY_MS = 60_000;

/**
 * Starts `node ARGS` and waits for a line matching `ready`. `firstLine` is written to its standard input, which
 * stays open: the child ends when that pipe closes.
 */
export const startChild = async (o: {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  ready: RegExp;
  firstLine?: string;
  onLine(line: string): void;
}): Promise<Child> => {
  const child = spawn(process.execPath, o.args, {
    env: o.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  // A child that has died takes its pipe with it; that is told by `ended`, not by an exception here.
  child.stdin.on('error', () => undefined);
  if (o.firstLine) child.stdin.write(`${o.firstLine}\n`);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const tail: string[] = [];
  const ready = new Promise<undefined>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          tail.push(line);
          if (tail.length > 20) tail.shift();
          if (o.ready.test(line)) resolve(undefined);
          else o.onLine(line);
        }
      });
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`not ready after ${READY_MS / 1000} s`), READY_MS);
  });
  const failure = await Promise.race([ready, ended, late]);
  clearTimeout(timer);
  if (failure !== undefined || child.pid === undefined) {
    if (child.pid !== undefined) killGroup(child.pid, 'SIGKILL');
    throw new Error(`The ${o.name} did not start: ${failure}\n${tail.join('\n')}`.trim());
  }
  return { name: o.name, pid: child.pid, process: child, ended };
};

export const killGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
};

/** Asks a child to end and, after `graceMs`, ends its whole group. */
export const endChild = async (child: Child, graceMs = 5_000): Promise<void> => {
  child.process.stdin?.end();
  child.process.kill('SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([child.ended, late]);
  clearTimeout(timer);
  killGroup(child.pid, 'SIGKILL');
  await child.ended;
};
