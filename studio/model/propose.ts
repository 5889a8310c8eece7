/**
 * Asks the model about a message that the grammar did not understand. Promises edits that can be made or nothing, within
 * a time; refuses to fail: whatever a model does, the grammar's answer stands.
 */
import type { Edit } from '../../shared/draft/edit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Taste } from '../../shared/draft/taste.ts';
import { MODEL_TIMEOUT_MS } from '../limits.ts';
import type { Ask } from './ask.ts';
import { promptFor } from './prompt.ts';
import { proposedIn } from './proposal.ts';

/** A promise that a signal ends, also where what it waits for knows no signal. */
const until = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('too late'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

export const propose = async (
  ask: Ask,
  draft: Draft,
  message: string,
  taste: Taste,
  timeoutMs: number = MODEL_TIMEOUT_MS,
): Promise<Edit[] | undefined> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const said = await until(signal, ask(signal, promptFor(draft, message)));
    return said === undefined ? undefined : proposedIn(said, draft, taste);
  } catch {
    return undefined;
  }
};
