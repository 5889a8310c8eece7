/** A session's uploads in parts, in SQLite: which are under way, and which parts came. Promises nothing of the bytes, which lie in R2. */
export type UploadRow = {
  id: string;
  media_id: string;
  r2_id: string;
  name: string;
  size: number;
  type: string;
  at: number;
  place: number | null;
};

/** The uploads that are under way, the oldest first. */
export class UploadRows {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  static createTables(sql: SqlStorage): void {
    sql.exec(
      `CREATE TABLE IF NOT EXISTS uploads
         (id TEXT PRIMARY KEY, media_id TEXT, r2_id TEXT, name TEXT, size INTEGER, type TEXT, at INTEGER);
       CREATE TABLE IF NOT EXISTS parts
         (upload TEXT, n INTEGER, etag TEXT, PRIMARY KEY (upload, n));`,
    );
  }

  all(): UploadRow[] {
    return this.#sql.exec<UploadRow>('SELECT * FROM uploads ORDER BY at').toArray();
  }
  one(id: string): UploadRow | undefined {
    return this.#sql.exec<UploadRow>('SELECT * FROM uploads WHERE id = ?', id).toArray()[0];
  }
  add(u: UploadRow): void {
    this.#sql.exec(
      'INSERT INTO uploads (id, media_id, r2_id, name, size, type, at, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      u.id,
      u.media_id,
      u.r2_id,
      u.name,
      u.size,
      u.type,
      u.at,
      u.place,
    );
  }
  parts(upload: string): R2UploadedPart[] {
    return this.#sql
      .exec<{ n: number; etag: string }>(
        'SELECT n, etag FROM parts WHERE upload = ? ORDER BY n',
        upload,
      )
      .toArray()
      .map(({ n, etag }) => ({ partNumber: n, etag }));
  }
  keepPart(upload: string, part: R2UploadedPart, at: number): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO parts (upload, n, etag) VALUES (?, ?, ?)',
      upload,
      part.partNumber,
      part.etag,
    );
    this.#sql.exec('UPDATE uploads SET at = ? WHERE id = ?', at, upload);
  }
  drop(id: string): void {
    this.#sql.exec('DELETE FROM parts WHERE upload = ?', id);
    this.#sql.exec('DELETE FROM uploads WHERE id = ?', id);
  }
}
