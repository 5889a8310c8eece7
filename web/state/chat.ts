/** Saying something: it is in the log at once, and stays there with a reason if it does not get through. */
import * as edge from '../api/edge.ts';
import { readEvents } from '../api/sse.ts';
import { failed, forget, say } from './chat-log.ts';
import { lineLost, online } from './line.ts';
import { randomKey } from './keys.ts';
import { take } from './session.ts';
import { hasFilm, log, session, t } from './store.ts';
import { allIn } from './tray.ts';
import { explain } from './words.ts';

/** Sends `text`. Resolves when the turn's stream has ended; a cut stream goes on through the session's log. */
export const send = async (text: string): Promise<void> => {
  const id = session.value?.id;
  if (!id) return;
  const key = randomKey();
  log.value = say(log.value, key, text);
  let stream: ReadableStream<Uint8Array>;
  try {
    // What cannot leave yet stands there and leaves by itself.
    await online();
    // A film is made of all the photos that were chosen, not of those that happen to be there.
    if (!hasFilm.value) await allIn();
    if (session.value?.id !== id) return;
    stream = await edge.sendMessage(id, text, new AbortController().signal);
  } catch (thrown) {
    const fault = explain(thrown, t.value);
    if (fault.lost) lineLost();
    log.value = failed(log.value, key, fault);
    return;
  }
  // A cut is no fault: the log is followed anyway and brings what is missing.
  await readEvents(stream, (e) => take(e, 'message')).catch(() => undefined);
};

/** Sends a failed sentence once more. */
export const sendAgain = async (key: string, text: string): Promise<void> => {
  log.value = forget(log.value, key);
  await send(text);
};
