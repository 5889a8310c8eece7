/** `npm run -s reelay -- make …`: the command line. Result on standard output, everything else on standard error. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiError } from './api.ts';
import { readArgs, USAGE } from './args.ts';
import { readConfig, type Config } from './config.ts';
import { logFile } from './log-file.ts';
import { make } from './make.ts';
import { isRunning, readNote } from './state.ts';
import { nextFreePort, ROOT, startStack } from './stack.ts';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

type Backend = { url: string; close(): Promise<void> };

/** REELAY_URL, else the stack that runs on our state folder, else one of our own on a folder that goes again. */
const findBackend = async (config: Config): Promise<Backend> => {
  const given = process.env.REELAY_URL;
  if (given) return { url: given, close: async () => undefined };
  const note = readNote(config.stateDir);
  if (note && isRunning(note)) return { url: note.url, close: async () => undefined };
  const built = spawnSync('npm', ['run', '-s', 'build:engine'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The engine could not be built.');
  const stateDir = await mkdtemp(join(tmpdir(), 'reelay-'));
  try {
    const port = await nextFreePort(config.port);
    const stack = await startStack({ ...config, port, stateDir }, logFile(stateDir, log));
    return {
      url: stack.url,
      close: async () => {
        await stack.close();
        await rm(stateDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(stateDir, { recursive: true, force: true });
    throw error;
  }
};

const main = async (): Promise<number> => {
  const command = readArgs(process.argv.slice(2));
  if (!command.ok) {
    log(command.error);
    log('Run "npm run -s reelay -- help" for the whole of it.');
    return 2;
  }
  if (command.value.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const { args } = command.value;
  const config = readConfig(process.env, process.cwd());
  if (!config.ok) {
    log(config.error);
    return 2;
  }
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => interrupted.abort(new Error('interrupted')));
  }
  let backend: Backend | undefined;
  try {
    backend = await findBackend(config.value);
    const made = await make(args, backend.url, interrupted.signal, log);
    if (args.json) process.stdout.write(`${JSON.stringify(made)}\n`);
    else process.stdout.write(`${made.file}\n`);
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) {
      log('Cancelled; nothing was left behind.');
      return 130;
    }
    if (args.json && error instanceof ApiError) {
      process.stdout.write(
        `${JSON.stringify({ error: { code: error.code, detail: error.message } })}\n`,
      );
    }
    log(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await backend?.close();
  }
};

process.exit(await main());
