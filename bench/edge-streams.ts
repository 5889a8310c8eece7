/** Many streams at once, each of its own session: every word that the backend sends must arrive once, in order, with one `done`. */
import type { Backend } from './edge-backend.ts';
import { begin, frames, say, type Session } from './edge-client.ts';

export type Held = {
  streams: number;
  words: number;
  lost: number;
  repeated: number;
  broken: number;
};

/** Sessions are begun a few at a time, so that what is measured is holding, not opening. */
const BEGUN_AT_ONCE = 20;

/** `words` for each of `streams`, one every `everyMs`. */
export const holdStreams = async (
  edge: string,
  backend: Backend,
  streams: number,
  words: number,
  everyMs: number,
): Promise<Held> => {
  const sessions: Session[] = [];
  while (sessions.length < streams) {
    const some = Math.min(BEGUN_AT_ONCE, streams - sessions.length);
    sessions.push(...(await Promise.all(Array.from({ length: some }, () => begin(edge)))));
  }
  backend.pace = { words, everyMs };
  const held: Held = { streams, words: 0, lost: 0, repeated: 0, broken: 0 };
  await Promise.all(
    sessions.map(async (session) => {
      const heard = await listen(session).catch(() => undefined);
      if (!heard || heard.done !== 1) held.broken++;
      const numbers = heard?.numbers ?? [];
      held.words += numbers.length;
      held.lost += words - new Set(numbers).size;
      held.repeated += numbers.length - new Set(numbers).size;
      if (numbers.some((n, i) => i > 0 && n <= numbers[i - 1])) held.broken++;
    }),
  );
  return held;
};

const listen = async (session: Session): Promise<{ numbers: number[]; done: number }> => {
  const answer = await say(session, 'Make it warmer, please');
  const take = frames();
  let text = '';
  let done = 0;
  for await (const chunk of answer)
    for (const frame of take(String(chunk))) {
      if (frame.type === 'done') done++;
      if (frame.type === 'text') text += (JSON.parse(frame.data) as { delta: string }).delta;
    }
  return { numbers: [...text.matchAll(/\bw(\d+)\./g)].map(([, n]) => Number(n)), done };
};
