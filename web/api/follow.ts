/**
 * Follows a session's log for as long as it is wanted. Promises each event once and none missed: it comes
 * back after every cut from the last id that it saw. Refuses to hammer: the waiting doubles up to a bound.
 */
import { RECONNECT_FIRST_MS, RECONNECT_LAST_MS } from '../limits.ts';
import { ApiFault } from './fault.ts';
import { readEvents, type LoggedEvent } from './sse.ts';

export type FollowDeps = {
  /** Opens the log after event `after`. */
  open: (after: number, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  onEvent: (e: LoggedEvent) => void;
  /** Told whenever the stream opens (true) or is lost (false). */
  onState: (connected: boolean) => void;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Returns when `signal` aborts; throws when the session is gone, because no waiting brings that back. */
export const follow = async (
  deps: FollowDeps,
  after: number,
  signal: AbortSignal,
): Promise<void> => {
  let last = after;
  let from = after;
  let wait = RECONNECT_FIRST_MS;
  while (!signal.aborted) {
    try {
      const stream = await deps.open(from, signal);
      deps.onState(true);
      await readEvents(stream, (e) => {
        wait = RECONNECT_FIRST_MS;
        if (e.id > 0) {
          if (e.id <= last) return;
          last = from = e.id;
        }
        deps.onEvent(e);
      });
    } catch (thrown) {
      if (signal.aborted) return;
      if (thrown instanceof ApiFault && isGone(thrown)) throw thrown;
      // The log no longer reaches back so far: it is taken from its beginning, and what is known passed over.
      if (thrown instanceof ApiFault && thrown.code === 'conflict') from = 0;
    }
    deps.onState(false);
    if (signal.aborted) return;
    await deps.sleep(wait, signal);
    wait = Math.min(wait * 2, RECONNECT_LAST_MS);
  }
};

/** Answers after which the same question can only get the same answer. */
export const isGone = (fault: ApiFault): boolean =>
  fault.code === 'session_unknown' || fault.code === 'unauthorized' || fault.code === 'forbidden';

/** Waits, or returns early when aborted. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
