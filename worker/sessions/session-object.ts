/**
 * One session: the truth about it, its log, and the runner of its turns. Promises that a turn goes on when its
 * reader leaves; refuses to exist before it is created: looking at an unknown session stores nothing.
 */
import { DurableObject } from 'cloudflare:workers';
import type { Fault } from '../../shared/contract/errors.ts';
import type { Credits, Media, Render } from '../../shared/contract/events.ts';
import { newId } from '../../shared/contract/ids.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { renameMedia } from '../broker/media-ids.ts';
import { editSentence } from '../broker/edit-sentence.ts';
import { spokenIn } from '../broker/language.ts';
import { forPerson, standingOf } from '../broker/for-person.ts';
import { TEXTS } from '../broker/texts.ts';
import { originOf } from '../env.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import { Windows } from '../guard/windows.ts';
import { renderOf } from '../jobs/contract.ts';
import {
  MAX_QUEUED_TURNS,
  RECOVERY_RESTART_MS,
  SESSION_IDLE_MS,
  SESSION_REQUESTS,
  TURN_TOTAL_MS,
} from '../limits.ts';
import { kindOf, log as operationLog } from '../log.ts';
import { mediaKey } from '../storage/keys.ts';
import { sameDigest } from '../storage/secrets.ts';
import { creditsOf } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import type {
  FinishedTurn,
  RenderCredential,
  RenderOptions,
  SessionRpc,
  SessionStart,
  SessionView,
  StoredFile,
  UploadView,
} from './contract.ts';
import { claimLink } from './claim.ts';
import { Drafts } from './drafts.ts';
import { EventLog } from './event-log.ts';
import { mediaOf } from './file-rows.ts';
import { Files } from './files.ts';
import { finishedTurn } from './finished.ts';
import { Readers } from './readers.ts';
import { Renders } from './renders.ts';
import { sessionEvents } from './session-events.ts';
import { SessionStore } from './store.ts';
import type { SessionRecord } from './store.ts';
import { Turns } from './turns.ts';
import { UpstreamLine } from './upstream-line.ts';
import type { FailedCredential } from './upstream-line.ts';
import { wakeAt } from './wake.ts';
import { random } from '../random.ts';

type Answer<T> = Promise<Result<T, Fault>>;
export class SessionObject extends DurableObject<Env> implements SessionRpc {
  readonly #store: SessionStore;
  readonly #log: EventLog;
  readonly #files: Files;
  readonly #drafts: Drafts;
  readonly #renders: Renders;
  readonly #turns: Turns;
  readonly #line: UpstreamLine;
  readonly #bornAt = Date.now();
  readonly #asked = new Windows(SESSION_REQUESTS, 1);
  readonly #readers = new Readers();
  #record: SessionRecord | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#store = new SessionStore(ctx.storage);
    this.#log = new EventLog(ctx.storage.sql);
    this.#record = this.#store.record();
    if (this.#record) this.#store.migrate();
    const parts = {
      env,
      store: this.#store,
      log: this.#log,
      client: () => this.#line.client(),
      profile: () => this.#profile(),
      language: () => this.#known().language,
      origin: () => this.#origin(),
      sessionId: () => this.#known().id,
      readDraft: () => this.#drafts.read(),
      now: () => Date.now(),
    };
    this.#line = new UpstreamLine({
      ...parts,
      record: () => this.#known(),
      keep: (record) => this.#keep(record),
      carryOver: async (client) => {
        const renames = await this.#files.sendAgain(client);
        return (await this.#drafts.carryOver(client, renames)) ? 'film' : 'files';
      },
      patience: (ms) => {
        this.#turns.waiting(ms);
        return scheduler.wait(ms);
      },
      renames: () => this.#store.renames(),
    });
    this.#files = new Files(parts);
    this.#drafts = new Drafts({
      ...parts,
      isThere: () => this.#record !== undefined,
      inward: () => this.#files.inward(),
    });
    this.#renders = new Renders({
      ...parts,
      media: () => Object.fromEntries(this.#files.inward()),
    });
    this.#turns = new Turns({
      ...parts,
      outward: (edits) => renameMedia(edits, this.#files.outward()) as unknown[],
      startRender: async (output) => {
        const started = await this.#renders.start(output, undefined);
        return started.ok ? ok(started.value.render) : started;
      },
      credits: () => this.credits(),
      takeRenewed: () => this.#takeRenewed(),
      upstreamVersion: (version) => version - this.#store.versionOffset(),
      forPerson: (of) => this.#forPerson(of),
      rearm: () => this.#rearm(),
    });
    if (this.#record && (this.#store.turns.open().length || this.#store.files.halfTaken()))
      // What was under way when the machine died is looked after without a request.
      void ctx.blockConcurrencyWhile(() => ctx.storage.setAlarm(Date.now() + RECOVERY_RESTART_MS));
  }

  async create(start: SessionStart): Promise<void> {
    this.#store.createTables();
    this.#keep({ ...start, used_at: Date.now() });
    await this.#rearm();
  }

  async enter(tokenHash: string): Promise<SessionView | 'unknown' | 'refused' | 'limited'> {
    const record = this.#record;
    if (!record) return 'unknown';
    if (!sameDigest(record.token_hash, tokenHash)) return 'refused';
    if (!this.#asked.take('', Date.now()).ok) return 'limited';
    const { id, profile, language, name, created_at } = record;
    const now = Date.now();
    // Written once an hour at most: it only decides when an idle session goes.
    if (now - record.used_at > 3_600_000) this.#keep({ ...record, used_at: now });
    const files = this.#store.countFiles();
    return { id, profile, language, ...(name ? { name } : {}), created_at, files };
  }

  async destroy(): Promise<void> {
    if (!this.#record) return;
    this.#turns.stop();
    await this.#files.clean(true);
    const keys = this.#store.files.all().map((row) => mediaKey(row.id));
    for (let at = 0; at < keys.length; at += 1000)
      await this.env.MEDIA.delete(keys.slice(at, at + 1000));
    for (const row of this.#store.renders.all()) await renderOf(this.env, row.id).forget();
    if (this.#record?.upstream_session) await this.#line.client().forget();
    this.#record = undefined;
    await this.ctx.storage.deleteAll();
    this.#log.wake();
  }

  async expect(file: Omit<StoredFile, 'type'>): Answer<undefined> {
    if (!this.#record) return err(gone());
    const expected = this.#files.expect(file);
    await this.#rearm();
    return expected;
  }
  async admit(file: StoredFile): Answer<Media> {
    if (!this.#record) return err(gone());
    return this.#files.admit(file);
  }
  async leaveOut(name: string, code: string, mediaId?: string): Promise<void> {
    if (!this.#record) return;
    if (mediaId) this.#store.files.drop(mediaId);
    this.#store.files.leaveOut(name, code);
  }
  async unexpect(mediaId: string): Promise<void> {
    if (this.#record) this.#store.files.drop(mediaId);
  }
  async media(): Promise<Media[]> {
    if (!this.#record) return [];
    return this.#store.files
      .all()
      .filter((row) => row.kept === 1)
      .map(mediaOf);
  }
  async file(mediaId: string): Promise<StoredFile | undefined> {
    const row = this.#record ? this.#store.files.one(mediaId) : undefined;
    return row && { id: row.id, name: row.name, type: row.type, size: row.size };
  }
  async openUpload(file: Omit<StoredFile, 'id'>): Answer<UploadView> {
    if (!this.#record) return err(gone());
    const opened = await this.#files.open(file);
    await this.#rearm();
    return opened;
  }
  async upload(uploadId: string): Answer<UploadView & { media_id: string; r2_id: string }> {
    const row = this.#record ? this.#store.uploads.one(uploadId) : undefined;
    if (!row) return err(fault('upload_unknown', 'There is no such upload in this session.'));
    return ok({ ...this.#files.viewOf(row), media_id: row.media_id, r2_id: row.r2_id });
  }
  async keepPart(uploadId: string, part: R2UploadedPart): Promise<void> {
    if (this.#record) this.#store.uploads.keepPart(uploadId, part, Date.now());
  }
  async closeUpload(
    uploadId: string,
  ): Answer<{ parts: R2UploadedPart[]; file: StoredFile; r2_id: string }> {
    if (!this.#record) return err(gone());
    return this.#files.close(uploadId);
  }

  async say(
    text: string,
    key?: string,
  ): Answer<{ turn: string; after: number; replayed: boolean }> {
    const said =
      key === undefined || !this.#record ? undefined : this.#store.said.one(key, Date.now());
    if (said && said.text !== text)
      return err(fault('conflict', 'This Idempotency-Key came with another message already.'));
    if (said) return ok({ turn: said.turn, after: said.after, replayed: true });
    const queued = await this.#queue(text);
    if (!queued.ok) return queued;
    if (key !== undefined) this.#store.said.keep({ key, text, ...queued.value }, Date.now());
    return ok({ ...queued.value, replayed: false });
  }
  async edit(edits: Edit[], baseVersion: number): Answer<FinishedTurn> {
    const queued = await this.#queue(editSentence(edits), edits, baseVersion);
    return queued.ok ? this.finished(queued.value.turn) : queued;
  }
  async finished(turn: string): Answer<FinishedTurn> {
    // The turn may wait behind others, each of which is bounded by itself.
    for (let until = Date.now() + 2 * TURN_TOTAL_MS; Date.now() < until;) {
      if (!this.#record) return err(gone());
      const row = this.#store.turns.one(turn);
      if (!row || row.status === 'ended') break;
      await this.#log.changed(5_000);
    }
    return finishedTurn(turn, this.#log.ofTurn(turn), this.#store.known(), this.#known().language);
  }

  async draft(): Answer<{ draft: unknown; version: number }> {
    return this.#record ? this.#drafts.shown() : err(gone());
  }
  async summary(): Answer<{ summary: string; version: number }> {
    return this.#record ? this.#drafts.line() : err(gone());
  }
  async frame(t: number): Answer<Uint8Array> {
    if (!this.#record) return err(gone());
    const client = this.#line.client();
    if (client.kind === 'vendor')
      return err(fault('conflict', 'This video backend draws no single frames; export the film.'));
    const drawn = await client.frame(t);
    return drawn.ok ? drawn : err(faultOfUpstream(drawn.error));
  }
  async credits(): Answer<Credits> {
    if (!this.#record) return err(gone());
    const answer = await this.#line.client().credits();
    return answer.ok ? ok(creditsOf(answer.value)) : err(faultOfUpstream(answer.error));
  }

  async startRender(
    options: RenderOptions,
    key: string | undefined,
  ): Answer<{ render: Render; replayed: boolean }> {
    if (!this.#record) return err(gone());
    const started = await this.#renders.start(options, key, (e, version) => this.edit(e, version));
    if (started.ok && !started.value.replayed)
      this.#log.add({ type: 'render', render: started.value.render });
    return started;
  }
  async renderChanged(render: Render): Promise<void> {
    if (this.#record) this.#renders.changed(render);
  }
  async credential(failed?: FailedCredential): Answer<RenderCredential> {
    return this.#record ? this.#line.credential(failed) : err(gone());
  }

  async mayRender(id: string): Promise<boolean> {
    // A render that the session no longer knows is nobody's to wait for.
    return this.#record === undefined || this.#renders.isTurnOf(id);
  }
  async cancelTurn(turn: string): Answer<{ turn: string; status: 'cancelled' | 'ended' }> {
    if (!this.#record) return err(gone());
    const status = this.#turns.cancel(turn);
    if (status === 'unknown')
      return err(fault('not_found', 'There is no such turn in this session.'));
    return ok({ turn, status });
  }
  async claim(): Answer<{ url: string; expires_at?: string }> {
    const record = this.#record;
    if (!record) return err(gone());
    return claimLink(this.env, this.#line.client(), record.task_id, Date.now());
  }

  override async fetch(request: Request): Promise<Response> {
    // Who reads one turn leaves with it, and turns are bounded; who reads the log stays.
    const isTurn = new URL(request.url).searchParams.has('turn');
    const reader = isTurn ? undefined : this.#readers.join();
    return sessionEvents(request, this.#log, () => this.#record !== undefined, reader);
  }

  override async alarm(): Promise<void> {
    try {
      const record = this.#record;
      if (!record) return;
      if (record.used_at + SESSION_IDLE_MS <= Date.now()) return await this.destroy();
      await this.#files.clean(false);
      await this.#files.cleanHalfTaken(this.#bornAt);
      // Not awaited: a turn may take longer than an alarm may.
      if (this.#store.turns.open().length) this.ctx.waitUntil(this.#turns.pump());
    } catch (thrown) {
      operationLog({ at: 'session', error: kindOf(thrown), phase: 'alarm' });
    } finally {
      await this.#rearm();
    }
  }

  async #queue(text: string, edits?: Edit[], baseVersion?: number) {
    if (!this.#record) return err(gone());
    const waiting = this.#store.turns.open().filter((t) => t.status === 'queued').length;
    if (waiting >= MAX_QUEUED_TURNS)
      return err(fault('busy', `${MAX_QUEUED_TURNS} messages are waiting already.`));
    const spoken = edits === undefined ? spokenIn(text) : undefined;
    if (spoken !== undefined && spoken !== this.#record.language)
      this.#keep({ ...this.#record, language: spoken, spoken });
    const turn = newId('t', random);
    const after = this.#log.bounds().last;
    this.#turns.queue(turn, text, edits, baseVersion);
    this.ctx.waitUntil(this.#turns.pump());
    return ok({ turn, after });
  }

  #known(): SessionRecord {
    if (!this.#record) throw new Error('the session was deleted');
    return this.#record;
  }
  /** Where this Worker is now: after a restart on another port that is not where the session began. */
  #origin(): string {
    return originOf(this.env, this.#known().origin);
  }
  #keep(record: SessionRecord): void {
    this.#record = record;
    this.#store.keepRecord(record);
  }
  #profile(): Profile {
    return profileById(this.#known().profile) ?? DEFAULT_PROFILE;
  }
  #takeRenewed(): 'film' | 'files' | undefined {
    const { renewed, ...record } = this.#known();
    if (renewed === undefined || renewed === 'begun') return undefined;
    this.#keep(record);
    return renewed;
  }
  #forPerson(of: Fault): Fault {
    const { language, user_id } = this.#known();
    return forPerson(of, TEXTS[language], standingOf(this.env, user_id));
  }

  /** One alarm per object: the earliest of everything that is to come. */
  async #rearm(): Promise<void> {
    if (!this.#record) return;
    const o = { usedAt: this.#record.used_at, bornAt: this.#bornAt, now: Date.now() };
    await this.ctx.storage.setAlarm(wakeAt(this.#store, o));
  }
}

const gone = (): Fault => fault('session_unknown', 'This session was deleted.');
