/** A session's files in SQLite: which there are, what is known of each, and what was left out. Promises their order; refuses their bytes. */
import type { LeftOut, Media } from '../../shared/contract/events.ts';
import type { StoredFile } from './contract.ts';

export type FileRow = StoredFile & {
  width: number | null;
  height: number | null;
  taken_at: string | null;
  upstream_id: string | null;
  /** What is known of sound, as JSON. */
  facts: string | null;
  kept: number;
  at: number;
  place: number | null;
};

/** More names than these nobody reads in a reply. */
const MAX_LEFT_OUT = 50;

/** The files by the place at which they were chosen, and the names of those that were left out. */
export class FileRows {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS files
         (id TEXT PRIMARY KEY, name TEXT, type TEXT, size INTEGER, width INTEGER, height INTEGER,
          taken_at TEXT, upstream_id TEXT, kept INTEGER, at INTEGER);
       CREATE TABLE IF NOT EXISTS left_out
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, reason TEXT);`,
    );
  }

  all(): FileRow[] {
    return this.#sql
      .exec<FileRow>('SELECT * FROM files ORDER BY place IS NULL, place, at, rowid')
      .toArray();
  }
  one(id: string): FileRow | undefined {
    return this.#sql.exec<FileRow>('SELECT * FROM files WHERE id = ?', id).toArray()[0];
  }
  /** The oldest file that is not taken in yet. */
  halfTaken(): FileRow | undefined {
    return this.#sql
      .exec<FileRow>('SELECT * FROM files WHERE kept = 0 ORDER BY at LIMIT 1')
      .toArray()[0];
  }
  add(file: StoredFile, at: number): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO files (id, name, type, size, kept, at, place) VALUES (?, ?, ?, ?, 0, ?, ?)',
      file.id,
      file.name,
      file.type,
      file.size,
      at,
      file.place ?? null,
    );
  }
  keep(
    id: string,
    known: Pick<FileRow, 'width' | 'height' | 'taken_at' | 'upstream_id' | 'facts'>,
  ): void {
    this.#sql.exec(
      'UPDATE files SET kept = 1, width = ?, height = ?, taken_at = ?, upstream_id = ?, facts = ? WHERE id = ?',
      known.width,
      known.height,
      known.taken_at,
      known.upstream_id,
      known.facts,
      id,
    );
  }
  drop(id: string): void {
    this.#sql.exec('DELETE FROM files WHERE id = ?', id);
  }
  leaveOut(name: string, reason: string): void {
    this.#sql.exec('INSERT INTO left_out (name, reason) VALUES (?, ?)', name, reason);
    this.#sql.exec(
      'DELETE FROM left_out WHERE seq <= (SELECT max(seq) FROM left_out) - ?',
      MAX_LEFT_OUT,
    );
  }
  /** What was left out since this was last asked. */
  takeLeftOut(): LeftOut[] {
    return this.#sql
      .exec<{ seq: number; name: string; reason: string }>(
        'DELETE FROM left_out RETURNING seq, name, reason',
      )
      .toArray()
      .sort((a, b) => a.seq - b.seq)
      .map(({ name, reason }) => ({ name, reason }));
  }
}

/** What is known of a song or a voice. */
export type SoundFacts = Pick<Media, 'duration_ms' | 'title' | 'artist' | 'tempo' | 'clip'>;

/** A file as the API shows it. */
export const mediaOf = (row: FileRow): Media => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  ...(row.width === null ? {} : { width: row.width }),
  ...(row.height === null ? {} : { height: row.height }),
  ...(row.taken_at === null ? {} : { taken_at: row.taken_at }),
  ...(row.facts === null ? {} : (JSON.parse(row.facts) as SoundFacts)),
  url: `/v1/media/${row.id}`,
});
