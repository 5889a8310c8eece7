/** A session's rows in SQLite, built in this one file: record, files, uploads, turns, renders. Promises the same after a restart. */
import type { LeftOut, Media, RenderStatus } from '../../shared/contract/events.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { IDEMPOTENCY_MS, MAX_KEYS_KEPT, MAX_RENDERS_KEPT } from '../limits.ts';
import type { SessionStart, StoredFile } from './contract.ts';
import { EventLog } from './event-log.ts';

export type SessionRecord = SessionStart & {
  used_at: number;
  upstream_session?: string;
  /** The upstream's names for the project and the person, for claims and registration. */
  task_id?: string;
  user_id?: string;
  /**
   * The upstream had lost its session: a new one has begun and is still without its files, or what was carried
   * over is to be told with the next reply.
   */
  renewed?: 'begun' | 'film' | 'files';
};
/** The draft as the upstream last gave it. `version` is its own `v`, or counted here where it has none. */
export type KnownDraft = { draft: unknown; version: number };

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
/** A message that came with an Idempotency-Key, its turn, and the log's end before it. */
export type SaidRow = { key: string; text: string; turn: string; after: number };
export type RenderRow = {
  id: string;
  key: string | null;
  body: string;
  at: number;
  status: RenderStatus;
  progress: number;
};

/** More names than these nobody reads in a reply. */
const MAX_LEFT_OUT = 50;

export class SessionStore {
  readonly #sql: SqlStorage;
  readonly #kv: SyncKvStorage;

  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
    this.#kv = storage.kv;
  }

  createTables(): void {
    EventLog.createTables(this.#sql);
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS files
         (id TEXT PRIMARY KEY, name TEXT, type TEXT, size INTEGER, width INTEGER, height INTEGER,
          taken_at TEXT, upstream_id TEXT, kept INTEGER, at INTEGER);
       CREATE TABLE IF NOT EXISTS uploads
         (id TEXT PRIMARY KEY, media_id TEXT, r2_id TEXT, name TEXT, size INTEGER, type TEXT, at INTEGER);
       CREATE TABLE IF NOT EXISTS parts
         (upload TEXT, n INTEGER, etag TEXT, PRIMARY KEY (upload, n));
       CREATE TABLE IF NOT EXISTS turns
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, text TEXT, edits TEXT,
          base_version INTEGER, status TEXT, checks INTEGER DEFAULT 0, check_at INTEGER);
       CREATE TABLE IF NOT EXISTS renders
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, key TEXT, body TEXT, at INTEGER,
          status TEXT, progress REAL);
       CREATE TABLE IF NOT EXISTS left_out
         (seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, reason TEXT);`,
    );
    this.migrate();
  }

  /** What later versions added, for sessions that were begun before: the place of files, keys of messages. */
  migrate(): void {
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS said
         (key TEXT PRIMARY KEY, text TEXT, turn TEXT, after INTEGER, at INTEGER);`,
    );
    for (const table of ['files', 'uploads']) {
      const columns = this.#sql
        .exec<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
        .toArray();
      if (columns.length && !columns.some((column) => column.name === 'place'))
        this.#sql.exec(`ALTER TABLE ${table} ADD COLUMN place INTEGER`);
      if (table === 'files' && columns.length && !columns.some((c) => c.name === 'facts'))
        this.#sql.exec('ALTER TABLE files ADD COLUMN facts TEXT');
    }
  }

  record(): SessionRecord | undefined {
    return this.#kv.get<SessionRecord>('record');
  }
  keepRecord(record: SessionRecord): void {
    this.#kv.put('record', record);
  }
  known(): KnownDraft | undefined {
    return this.#kv.get<KnownDraft>('draft');
  }
  keepKnown(known: KnownDraft): void {
    this.#kv.put('draft', known);
  }

  /** Added to the upstream's own version: a new upstream session counts from the beginning. */
  versionOffset(): number {
    return this.#kv.get<number>('version_offset') ?? 0;
  }
  keepVersionOffset(offset: number): void {
    this.#kv.put('version_offset', offset);
  }
  /** Names that the upstream gave a file in sessions that it lost → the present one. */
  renames(): Record<string, string> {
    return this.#kv.get<Record<string, string>>('renames') ?? {};
  }
  keepRenames(renames: Record<string, string>): void {
    this.#kv.put('renames', renames);
  }

  /** The draft as it was before the turn that runs: what a lost turn is compared with. */
  before(): KnownDraft | undefined {
    return this.#kv.get<KnownDraft>('before');
  }
  keepBefore(known: KnownDraft): void {
    this.#kv.put('before', known);
  }

  files(): FileRow[] {
    return this.#sql
      .exec<FileRow>('SELECT * FROM files ORDER BY place IS NULL, place, at, rowid')
      .toArray();
  }
  file(id: string): FileRow | undefined {
    return this.#sql.exec<FileRow>('SELECT * FROM files WHERE id = ?', id).toArray()[0];
  }
  /** The oldest file that is not taken in yet. */
  halfTaken(): FileRow | undefined {
    return this.#sql
      .exec<FileRow>('SELECT * FROM files WHERE kept = 0 ORDER BY at LIMIT 1')
      .toArray()[0];
  }
  countFiles(): number {
    return this.#sql
      .exec<{ n: number }>(
        'SELECT (SELECT count(*) FROM files) + (SELECT count(*) FROM uploads) AS n',
      )
      .one().n;
  }
  addFile(file: StoredFile, at: number): void {
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
  keepFile(
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
  dropFile(id: string): void {
    this.#sql.exec('DELETE FROM files WHERE id = ?', id);
  }

  uploads(): UploadRow[] {
    return this.#sql.exec<UploadRow>('SELECT * FROM uploads ORDER BY at').toArray();
  }
  upload(id: string): UploadRow | undefined {
    return this.#sql.exec<UploadRow>('SELECT * FROM uploads WHERE id = ?', id).toArray()[0];
  }
  addUpload(u: UploadRow): void {
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
  dropUpload(id: string): void {
    this.#sql.exec('DELETE FROM parts WHERE upload = ?', id);
    this.#sql.exec('DELETE FROM uploads WHERE id = ?', id);
  }

  addTurn(id: string, text: string, edits?: readonly Edit[], baseVersion?: number): void {
    this.#sql.exec(
      "INSERT INTO turns (id, text, edits, base_version, status) VALUES (?, ?, ?, ?, 'queued')",
      id,
      text,
      edits ? JSON.stringify(edits) : null,
      baseVersion ?? null,
    );
  }
  /** The message that came with this key within a day. */
  said(key: string, now: number): SaidRow | undefined {
    return this.#sql
      .exec<SaidRow>(
        'SELECT key, text, turn, after FROM said WHERE key = ? AND at > ?',
        key,
        now - IDEMPOTENCY_MS,
      )
      .toArray()[0];
  }
  keepSaid(row: SaidRow, now: number): void {
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
  /** Turns that have not ended, the oldest first. */
  openTurns(): TurnRow[] {
    return this.#sql
      .exec<TurnRow>("SELECT * FROM turns WHERE status <> 'ended' ORDER BY seq")
      .toArray();
  }
  turn(id: string): TurnRow | undefined {
    return this.#sql.exec<TurnRow>('SELECT * FROM turns WHERE id = ?', id).toArray()[0];
  }
  moveTurn(id: string, status: TurnStatus, checks = 0, checkAt: number | null = null): void {
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

  renders(): RenderRow[] {
    return this.#sql.exec<RenderRow>('SELECT * FROM renders ORDER BY seq').toArray();
  }
  render(id: string): RenderRow | undefined {
    return this.#sql.exec<RenderRow>('SELECT * FROM renders WHERE id = ?', id).toArray()[0];
  }
  /** The render that this key began, within a day. */
  renderByKey(key: string, now: number): RenderRow | undefined {
    return this.#sql
      .exec<RenderRow>(
        'SELECT * FROM renders WHERE key = ? AND at > ? ORDER BY seq DESC LIMIT 1',
        key,
        now - IDEMPOTENCY_MS,
      )
      .toArray()[0];
  }
  addRender(row: RenderRow): void {
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
  moveRender(id: string, status: RenderStatus, progress: number): void {
    this.#sql.exec(
      'UPDATE renders SET status = ?, progress = ? WHERE id = ?',
      status,
      progress,
      id,
    );
  }
  /** Ids of renders beyond what is remembered; their jobs are to be forgotten. */
  takeOldRenders(): string[] {
    return this.#sql
      .exec<{ id: string }>(
        'DELETE FROM renders WHERE seq <= (SELECT max(seq) FROM renders) - ? RETURNING id',
        MAX_RENDERS_KEPT,
      )
      .toArray()
      .map((row) => row.id);
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
