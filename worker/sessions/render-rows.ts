/** A session's renders in SQLite. Promises the last ones, each by its id and by its key; refuses to know how a render goes on. */
import type { RenderStatus } from '../../shared/contract/events.ts';
import { IDEMPOTENCY_MS, MAX_RENDERS_KEPT } from '../limits.ts';

export type RenderRow = {
  id: string;
  key: string | null;
  body: string;
  at: number;
  status: RenderStatus;
  progress: number;
};

/** The renders in the order in which they were asked for. */
export class RenderRows {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS renders
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, key TEXT, body TEXT, at INTEGER,
          status TEXT, progress REAL);`,
    );
  }

  all(): RenderRow[] {
    return this.#sql.exec<RenderRow>('SELECT * FROM renders ORDER BY seq').toArray();
  }
  one(id: string): RenderRow | undefined {
    return this.#sql.exec<RenderRow>('SELECT * FROM renders WHERE id = ?', id).toArray()[0];
  }
  /** The render that this key began, within a day. */
  byKey(key: string, now: number): RenderRow | undefined {
    return this.#sql
      .exec<RenderRow>(
        'SELECT * FROM renders WHERE key = ? AND at > ? ORDER BY seq DESC LIMIT 1',
        key,
        now - IDEMPOTENCY_MS,
      )
      .toArray()[0];
  }
  add(row: RenderRow): void {
    this.#sql.exec(
      'INSERT INTO renders (id, key, body, at, status, progress) VALUES (?, ?, ?, ?, ?, ?)',
      row.id,
      row.key,
      row.body,
      row.at,
      row.status,
      row.progress,
    );
  }
  move(id: string, status: RenderStatus, progress: number): void {
    this.#sql.exec(
      'UPDATE renders SET status = ?, progress = ? WHERE id = ?',
      status,
      progress,
      id,
    );
  }
  /** Ids of renders beyond what is remembered; their jobs are to be forgotten. */
  takeOld(): string[] {
    return this.#sql
      .exec<{ id: string }>(
        'DELETE FROM renders WHERE seq <= (SELECT max(seq) FROM renders) - ? RETURNING id',
        MAX_RENDERS_KEPT,
      )
      .toArray()
      .map((row) => row.id);
  }
}
