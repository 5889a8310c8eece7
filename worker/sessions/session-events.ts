/** A session's log as server-sent events, of all turns or of one. Promises to end with the turn that was asked for, or with the session. */
import { SSE_HEADERS } from '../sse/encode.ts';
import { eventStream } from '../sse/pipe.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import type { Reader } from './readers.ts';

/** `?after=<id>` and, for one turn only, `&turn=<id>`; `reader` is told when something is taken. */
export const sessionEvents = (
  request: Request,
  log: EventLog,
  isThere: () => boolean,
  reader: Reader | undefined,
): Response => {
  const query = new URL(request.url).searchParams;
  const turn = query.get('turn');
  const isOf = (event: LoggedEvent): boolean =>
    turn === null || event.turn === null || event.turn === turn;
  const source = {
    after: (id: number) => {
      reader?.took();
      return isThere() ? log.after(id) : [];
    },
    changed: (ms: number) => log.changed(ms),
  };
  const body = eventStream(source, {
    after: Number(query.get('after') ?? 0),
    wants: (event) => isOf(event as LoggedEvent),
    last: (event) =>
      turn !== null &&
      (event as LoggedEvent).turn === turn &&
      (event.type === 'done' || event.type === 'error'),
    closed: () => !isThere() || reader?.isLetGo() === true,
    left: () => reader?.left(),
  });
  const headers = new Headers(SSE_HEADERS);
  if (isThere()) headers.set('X-Log-First', String(log.bounds().first));
  return new Response(body, { headers });
};
