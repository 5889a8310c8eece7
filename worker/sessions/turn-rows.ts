/** A session's turns in SQLite. Promises every turn that has not ended, and the last that have; refuses what was said, which the log keeps. */
import type { Edit } from '../../shared/draft/edit.ts';

export type TurnStatus = 'queued' | 'running' | 'lost' | 'ended';
export type TurnRow = {
  id: string;
  text: string;
  edits: string | null;
  base_version: number | null;
  status: TurnStatus;
  /** For a lost turn: how often the state was read, and when it is read next (ms). */
  checks: number;
  check_at: number | null;
};

/** The turns in the order in which they came. */
export class TurnRows {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS turns
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, text TEXT, edits TEXT,
          base_version INTEGER, status TEXT, checks INTEGER DEFAULT 0, check_at INTEGER);`,
    );
  }

  /** Turns that have not ended, the oldest first. */
  open(): TurnRow[] {
    return this.#sql
      .exec<TurnRow>("SELECT * FROM turns WHERE status <> 'ended' ORDER BY seq")
      .toArray();
  }
  one(id: string): TurnRow | undefined {
    return this.#sql.exec<TurnRow>('SELECT * FROM turns WHERE id = ?', id).toArray()[0];
  }
  add(id: string, text: string, edits?: readonly Edit[], baseVersion?: number): void {
    this.#sql.exec(
      "INSERT INTO turns (id, text, edits, base_version, status) VALUES (?, ?, ?, ?, 'queued')",
      id,
      text,
      edits ? JSON.stringify(edits) : null,
      baseVersion ?? null,
    );
  }
  move(id: string, status: TurnStatus, checks = 0, checkAt: number | null = null): void {
    this.#sql.exec(
      'UPDATE turns SET status = ?, checks = ?, check_at = ? WHERE id = ?',
      status,
      checks,
      checkAt,
      id,
    );
    if (status !== 'ended') return;
    // The log keeps what was said; of the turns themselves only the last ones are of use.
    this.#sql.exec(
      "DELETE FROM turns WHERE status = 'ended' AND seq < (SELECT max(seq) FROM turns) - 100",
    );
  }
}
