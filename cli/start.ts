/** `npm start`: the whole product on one machine, until Ctrl-C. */
import { readConfig } from './config.ts';
import { logFile } from './log-file.ts';
import { startStack, type Stack } from './stack.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const main = async (): Promise<number> => {
  const config = readConfig(process.env, process.cwd());
  if (!config.ok) {
    complain(config.error);
    return 2;
  }
  let asked: () => void = () => undefined;
  const stop = new Promise<'stop'>((resolve) => {
    asked = () => resolve('stop');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked());
  let stack: Stack;
  try {
    stack = await startStack(config.value, logFile(config.value.stateDir, complain));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
  say(`Reelay is ready at ${stack.url}`);
  const why = await Promise.race([stop, stack.failed]);
  await stack.close();
  if (why === 'stop') return 0;
  complain(`${why} Everything else was ended too; start it again.`);
  return 1;
};

process.exit(await main());
