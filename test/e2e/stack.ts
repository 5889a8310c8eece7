/** The product as a person starts it, for tests: own state folder, own port, ended with everything it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const READY = /^Reelay is ready at (\S+)$/m;
/** A cold start takes a few seconds on two cores; a minute means that it hangs. */
const START_MS = 90_000;

export class TestStack {
  readonly stateDir: string;
  readonly port: number;
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(stateDir: string, port: number) {
    this.stateDir = stateDir;
    this.port = port;
  }

  static async start(env: Record<string, string> = {}): Promise<TestStack> {
    const stack = new TestStack(await mkdtemp(join(tmpdir(), 'reelay-e2e-')), await freePort());
    await stack.start(env);
    return stack;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the stack has printed so far. */
  get output(): string {
    return this.#output;
  }

  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, ['cli/start.ts'], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PORT: String(this.port),
        REELAY_STATE: this.stateDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    await new Promise<void>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`not ready: ${this.#output}`)), START_MS);
      const take = (chunk: Buffer): void => {
        this.#output += chunk.toString();
        if (READY.test(this.#output)) {
          clearTimeout(timer);
          done();
        }
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.once('exit', (code) => {
        clearTimeout(timer);
        fail(new Error(`the stack ended (${code}): ${this.#output}`));
      });
    });
  }

  /** Asks it to end and answers its exit code. */
  async stop(): Promise<number | null> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const code = new Promise<number | null>((done) => child.once('exit', done));
    child.kill('SIGTERM');
    return await code;
  }

  /** Kill −9 for every process of the stack at once: nobody gets to say goodbye. */
  async killAll(): Promise<void> {
    const note = JSON.parse(await readFile(join(this.stateDir, 'stack.json'), 'utf8')) as {
      groups: number[];
    };
    const child = this.#process;
    const gone = new Promise((done) => child?.once('exit', done));
    child?.kill('SIGKILL');
    for (const group of note.groups) process.kill(-group, 'SIGKILL');
    await gone;
    this.#output = '';
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.stateDir, { recursive: true, force: true });
  }
}

export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Asks `probe` until it answers something, at most `ms`; for things that another process does in its own time. */
export const eventually = async <T>(
  probe: () => Promise<T | undefined>,
  ms: number,
  what: string,
): Promise<T> => {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${ms / 1000} s`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
};
