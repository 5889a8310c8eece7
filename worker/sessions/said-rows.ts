/** Messages that came with an Idempotency-Key, in SQLite. Promises the same turn for the same key within a day; refuses to grow beyond a bound. */
import { IDEMPOTENCY_MS, MAX_KEYS_KEPT } from '../limits.ts';

/** A message that came with an Idempotency-Key, its turn, and the log's end before it. */
export type SaidRow = { key: string; text: string; turn: string; after: number };

/** The messages by their keys. */
export class SaidRows {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS said
         (key TEXT PRIMARY KEY, text TEXT, turn TEXT, after INTEGER, at INTEGER);`,
    );
  }

  /** The message that came with this key within a day. */
  one(key: string, now: number): SaidRow | undefined {
    return this.#sql
      .exec<SaidRow>(
        'SELECT key, text, turn, after FROM said WHERE key = ? AND at > ?',
        key,
        now - IDEMPOTENCY_MS,
      )
      .toArray()[0];
  }
  keep(row: SaidRow, now: number): void {
    this.#sql.exec('DELETE FROM said WHERE at <= ?', now - IDEMPOTENCY_MS);
    this.#sql.exec(
      'INSERT OR REPLACE INTO said (key, text, turn, after, at) VALUES (?, ?, ?, ?, ?)',
      row.key,
      row.text,
      row.turn,
      row.after,
      now,
    );
    this.#sql.exec(
      'DELETE FROM said WHERE rowid IN (SELECT rowid FROM said ORDER BY at DESC LIMIT -1 OFFSET ?)',
      MAX_KEYS_KEPT,
    );
  }
}
