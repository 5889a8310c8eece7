/**
 * Everything on one machine: renderer, edge, studio, page. Promises an address that answers, and to end whatever
 * it started; refuses a state folder that another stack is using.
 */
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { Config } from './config.ts';
import { endChild, startChild, type Child } from './child.ts';
import type { EdgeOrder } from './edge.ts';
import { endLeftovers, isRunning, readNote, readSecrets, removeNote, writeNote } from './state.ts';

export const ROOT = resolve(import.meta.dirname, '..');

export type Stack = {
  url: string;
  /** Settles when a part has died by itself, with a sentence that says which. */
  failed: Promise<string>;
  close(): Promise<void>;
};

/** Starts the stack; throws an Error whose message is meant for people. `onLine` gets the parts' own output. */
export const startStack = async (
  config: Config,
  onLine: (line: string) => void,
): Promise<Stack> => {
  const note = readNote(config.stateDir);
  if (note && isRunning(note)) {
    throw new Error(
      `Reelay already runs on this state folder, at ${note.url}. Stop it first, or name another folder in REELAY_STATE.`,
    );
  }
  if (note && endLeftovers(note) > 0) onLine('Ended what an interrupted run had left behind.');
  removeNote(config.stateDir);
  const secrets = readSecrets(config.stateDir);
  if (!(await isFree(config.port))) {
    throw new Error(
      `Port ${config.port} is taken. Name a free one in PORT, for example PORT=${config.port + 10}.`,
    );
  }

  const children: Child[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(children.map((child) => endChild(child)));
    removeNote(config.stateDir);
  };
  const url = `http://127.0.0.1:${config.port}`;
  const save = (): void =>
    writeNote(config.stateDir, { pid: process.pid, url, groups: children.map((c) => c.pid) });
  try {
    let rendererUrl = config.rendererUrl;
    let rendererToken = config.rendererToken ?? '';
    if (!rendererUrl) {
      const port = await nextFreePort(config.port + 1);
      rendererUrl = `http://127.0.0.1:${port}`;
      rendererToken = secrets.rendererToken;
      children.push(
        await startChild({
          name: 'renderer',
          args: [join(ROOT, 'render/node/server.ts'), '--parent-stdin'],
          env: {
            ...baseEnv(),
            PORT: String(port),
            RENDERER_TOKEN: rendererToken,
            RENDERER_STATE: join(config.stateDir, 'renderer'),
          },
          ready: /^renderer ready/,
          onLine,
        }),
      );
      save();
    }
    const order: EdgeOrder = {
      port: config.port,
      persist: join(config.stateDir, 'edge'),
      vars: {
        ...(config.vars as Record<string, string>),
        PUBLIC_URL: url,
        SIGNING_KEY: secrets.signingKey,
        RENDERER_URL: rendererUrl,
        RENDERER_TOKEN: rendererToken,
      },
    };
    children.push(
      await startChild({
        name: 'edge',
        args: [join(ROOT, 'cli/edge.ts')],
        env: baseEnv(),
        // By standard input, because secrets in arguments or the environment are there for others to read.
        firstLine: JSON.stringify(order),
        ready: /^edge ready/,
        onLine,
      }),
    );
    save();
    await answers(`${url}/readyz`);
  } catch (error) {
    await close();
    throw error;
  }
  const failed = Promise.race(
    children.map(async (child) => `The ${child.name} has ended (${await child.ended}).`),
  );
  return { url, failed, close };
};

/** What the children need of our environment, and nothing of the rest. */
const baseEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  WRANGLER_SEND_METRICS: 'false',
});

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** The first free port from `from` on. */
export const nextFreePort = async (from: number): Promise<number> => {
  for (let port = from; port < Math.min(from + 200, 65_536); port++)
    if (await isFree(port)) return port;
  throw new Error(`No free port from ${from} on. Name another one in PORT.`);
};

const answers = async (url: string): Promise<void> => {
  const deadline = Date.now() + 30_000;
  let last = '';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
      if (response.ok) return;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`Reelay did not become ready within 30 s: ${last}`);
};
