/** Values of a Durable Object by their names, in SQLite as JSON. Promises the same value after a restart; refuses nothing that JSON knows. */

export class Doc {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec('CREATE TABLE IF NOT EXISTS doc (key TEXT PRIMARY KEY, json TEXT)');
  }

  /** `undefined` where nothing was written. */
  read(key: string): unknown {
    const row = this.#sql
      .exec<{ json: string }>('SELECT json FROM doc WHERE key = ?', key)
      .toArray()[0];
    return row ? JSON.parse(row.json) : undefined;
  }

  write(key: string, value: unknown): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO doc (key, json) VALUES (?, ?)',
      key,
      JSON.stringify(value),
    );
  }

  remove(key: string): void {
    this.#sql.exec('DELETE FROM doc WHERE key = ?', key);
  }

  /** Removes all of them. */
  clear(): void {
    this.#sql.exec('DELETE FROM doc');
  }
}
