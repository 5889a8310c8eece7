/** What a session keeps: its record and draft here, its rows each in a file of their own. Promises the same after a restart. */
import type { SessionStart } from './contract.ts';
import { EventLog } from './event-log.ts';
import { FileRows } from './file-rows.ts';
import { RenderRows } from './render-rows.ts';
import { SaidRows } from './said-rows.ts';
import { TurnRows } from './turn-rows.ts';
import { UploadRows } from './upload-rows.ts';

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

export class SessionStore {
  readonly files: FileRows;
  readonly uploads: UploadRows;
  readonly turns: TurnRows;
  readonly said: SaidRows;
  readonly renders: RenderRows;
  readonly #sql: SqlStorage;
  readonly #kv: SyncKvStorage;

  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
    this.#kv = storage.kv;
    this.files = new FileRows(storage.sql);
    this.uploads = new UploadRows(storage.sql);
    this.turns = new TurnRows(storage.sql);
    this.said = new SaidRows(storage.sql);
    this.renders = new RenderRows(storage.sql);
  }

  createTables(): void {
    for (const rows of [EventLog, FileRows, UploadRows, TurnRows, RenderRows])
      rows.createTables(this.#sql);
    this.migrate();
  }

  /** What later versions added, for sessions that were begun before: the place of files, keys of messages. */
  migrate(): void {
    SaidRows.createTables(this.#sql);
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

  /** Files that are here and files that are on their way. */
  countFiles(): number {
    return this.#sql
      .exec<{ n: number }>(
        'SELECT (SELECT count(*) FROM files) + (SELECT count(*) FROM uploads) AS n',
      )
      .one().n;
  }
}
