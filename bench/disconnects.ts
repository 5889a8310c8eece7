/**
 * Readers of a session's events whose connection is cut at random, in the middle of frames too, and who come back with
 * `Last-Event-ID`. Counts what they lost and what came twice, against the log itself.
 */
import { begin, frames, open, say, type Session } from './edge-client.ts';
import type { Backend } from './edge-backend.ts';

export type Losses = { disconnects: number; events: number; lost: number; repeated: number };

/** Long enough for some ten frames; a cut falls anywhere. */
const MAX_BYTES_A_CONNECTION = 2_000;
const READERS = 10;
const MAX_READ_MS = 60_000;

/** Goes on with new sessions until `wanted` cuts are made. `random` is a number in [0, 1). */
export const disconnect = async (
  edge: string,
  backend: Backend,
  wanted: number,
  random: () => number,
): Promise<Losses> => {
  const all: Losses = { disconnects: 0, events: 0, lost: 0, repeated: 0 };
  backend.pace = { words: 400, everyMs: 4 };
  while (all.disconnects < wanted) {
    const session = await begin(edge);
    const turn = await say(session, 'Make it warmer, please');
    turn.destroy();
    const readers = await Promise.all(
      Array.from({ length: READERS }, () => cutReader(session, random)),
    );
    const log = (await readUntilDone(session, 0, Infinity)).ids;
    for (const { ids, cuts } of readers) {
      const seen = new Set(ids);
      all.disconnects += cuts;
      all.events += seen.size;
      all.lost += log.filter((id) => !seen.has(id)).length;
      all.repeated += ids.length - seen.size;
    }
  }
  return all;
};

const cutReader = async (
  session: Session,
  random: () => number,
): Promise<{ ids: number[]; cuts: number }> => {
  const ids: number[] = [];
  const until = Date.now() + MAX_READ_MS;
  for (let cuts = 0; Date.now() < until; cuts++) {
    const read = await readUntilDone(
      session,
      ids.at(-1) ?? 0,
      1 + Math.floor(random() * MAX_BYTES_A_CONNECTION),
    );
    ids.push(...read.ids);
    if (read.done) return { ids, cuts };
  }
  throw new Error(`the turn was not over within ${MAX_READ_MS / 1000} s`);
};

/** Reads what follows `after`, until the turn's end or until `bytes` have come and the line is cut. */
const readUntilDone = async (
  session: Session,
  after: number,
  bytes: number,
): Promise<{ ids: number[]; done: boolean }> => {
  const answer = await open(`${session.at}/events`, {
    headers: { ...session.headers, 'Last-Event-ID': String(after) },
  });
  if (answer.statusCode !== 200) throw new Error(`events answered ${answer.statusCode}`);
  const take = frames();
  const ids: number[] = [];
  let left = bytes;
  for await (const chunk of answer) {
    const text = String(chunk).slice(0, Math.max(0, left));
    left -= text.length;
    for (const frame of take(text)) {
      ids.push(frame.id);
      if (frame.type !== 'done' && frame.type !== 'error') continue;
      answer.destroy();
      return { ids, done: true };
    }
    if (left <= 0) break;
  }
  answer.destroy();
  return { ids, done: false };
};
