/** The log of a session in SQLite: events are written before anyone sees them. Promises ids that only grow; refuses to grow without bound. */
import type { SessionEvent } from '../../shared/contract/events.ts';
import { EVENT_BATCH, MAX_EVENTS } from '../limits.ts';
import type { Logged } from '../sse/encode.ts';
import type { Source } from '../sse/pipe.ts';

/** Trimmed in steps, so that not each event deletes one. */
const TRIM_EVERY = 500;

export type LoggedEvent = Logged & { turn: string | null };

export class EventLog implements Source {
  readonly #sql: SqlStorage;
  readonly #waiting = new Set<() => void>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS events
         (id INTEGER PRIMARY KEY AUTOINCREMENT, turn TEXT, type TEXT NOT NULL, data TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS events_by_turn ON events (turn, id);`,
    );
  }

  add(event: SessionEvent): number {
    const turn = 'turn' in event && typeof event.turn === 'string' ? event.turn : null;
    const { id } = this.#sql
      .exec<{ id: number }>(
        'INSERT INTO events (turn, type, data) VALUES (?, ?, ?) RETURNING id',
        turn,
        event.type,
        JSON.stringify(event),
      )
      .one();
    if (id % TRIM_EVERY === 0) this.#sql.exec('DELETE FROM events WHERE id <= ?', id - MAX_EVENTS);
    this.wake();
    return id;
  }

  after(id: number, limit = EVENT_BATCH): LoggedEvent[] {
    return this.#sql
      .exec<LoggedEvent>(
        'SELECT id, turn, type, data FROM events WHERE id > ? ORDER BY id LIMIT ?',
        id,
        limit,
      )
      .toArray();
  }

  ofTurn(turn: string): SessionEvent[] {
    return this.#sql
      .exec<{ data: string }>('SELECT data FROM events WHERE turn = ? ORDER BY id', turn)
      .toArray()
      .map((row) => JSON.parse(row.data) as SessionEvent);
  }

  /** Ids of the oldest event that is still there and of the newest; both 0 in an empty log. */
  bounds(): { first: number; last: number } {
    return this.#sql
      .exec<{ first: number; last: number }>(
        'SELECT coalesce(min(id), 0) AS first, coalesce(max(id), 0) AS last FROM events',
      )
      .one();
  }

  changed(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }

  /** Lets every waiting reader look again. */
  wake(): void {
    for (const done of this.#waiting) done();
  }
}
