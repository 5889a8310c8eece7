/** Many streams at once, each of its own session: every word that the backend sends must arrive once, in order, with one `done`. */
import type { Backend } from './edge-backend.ts';
import { begin, frames, say, type Session } from './edge-client.ts';

export type Held = {
  streams: number;
  words: number;
  lost: number;
  repeated: number;
  broken: number;
  /** How the broken ones ended. */
  reasons: string[];
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
  const held: Held = { streams, words: 0, lost: 0, repeated: 0, broken: 0, reasons: [] };
  await Promise.all(
    sessions.map(async (session) => {
      const heard = await listen(session).catch((thrown: unknown) => ({
        numbers: [],
        end: String(thrown),
      }));
      if (heard.end !== 'done') {
        held.broken++;
        held.reasons.push(heard.end);
      }
      const numbers: number[] = heard.numbers;
      held.words += numbers.length;
      held.lost += words - new Set(numbers).size;
      held.repeated += numbers.length - new Set(numbers).size;
      if (numbers.some((n, i) => i > 0 && n <= numbers[i - 1])) held.broken++;
    }),
  );
  return held;
};

const listen = async (session: Session): Promise<{ numbers: number[]; end: string }> => {
  const answer = await say(session, 'Make it warmer, please');
  if (answer.statusCode !== 200) throw new Error(`the stream answered ${answer.statusCode}`);
  const take = frames();
  let text = '';
  let end = '';
  for await (const chunk of answer)
    for (const frame of take(String(chunk))) {
      // A second end would be a fault as well.
      if (frame.type === 'done') end += 'done';
      if (frame.type === 'error') end += `error ${frame.data}`;
      if (frame.type === 'text') text += (JSON.parse(frame.data) as { delta: string }).delta;
    }
  return { numbers: [...text.matchAll(/\bw(\d+)\./g)].map(([, n]) => Number(n)), end };
};
