/**
 * One session of the studio: a shell over `turn.ts` that keeps draft, files and the way back. Promises that turns
 * come one after the other (each runs without waiting) and that an abandoned session leaves nothing behind.
 */
import { DurableObject } from 'cloudflare:workers';
import type { RunRequest, UpstreamEvent } from '../../shared/contract/upstream.ts';
import { diff } from '../../shared/draft/diff.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { emptyDraft, pictures, type Draft } from '../../shared/draft/schema.ts';
import { SHAPES } from '../../shared/formats/shape.ts';
import { MAX_FILES_PER_SESSION } from '../../shared/limits.ts';
import { languageOf, textsIn } from '../../shared/i18n/index.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';
import type { Topic } from '../director/index.ts';
import type { StudioEnv } from '../env.ts';
import {
  EDIT_COST_CREDITS,
  MAX_HISTORY_MESSAGES,
  MAX_RENDERS_NOTED,
  MAX_SESSIONS_PER_WINDOW,
  MAX_UNDO_STEPS,
  RATE_WINDOW_MS,
  SESSION_LIFE_MS,
} from '../limits.ts';
import { emptyFolder } from '../media/store.ts';
import { folderOf, inPlace, type StudioMedia } from '../media/media.ts';
import { renderNamed } from '../renders/render-object.ts';
import { forgetOwner } from '../renders/renderer.ts';
import { accountOf, type AccountApi } from '../credits/account.ts';
import { Doc } from '../doc.ts';
import { modelOf } from '../model/ask.ts';
import { deltas, proposalFor, turn, type Scene } from './turn.ts';

type Head = {
  user: string;
  session: string;
  profile: string;
  language: string;
  draft: Draft;
  /** Whether this session's editing has been paid for. */
  paid: boolean;
  /** What was spoken of last. */
  topic?: Topic;
};

export type SessionView = {
  draft: Draft;
  media: StudioMedia[];
  language: string;
  user: string;
};

export type RunAnswer =
  | { kind: 'unknown' }
  | { kind: 'no_credits'; message: string }
  | { kind: 'events'; events: UpstreamEvent[] };

/** How the rest of the studio sees the object; `null` and `unknown` for anybody else's session. */
export interface SessionApi extends AccountApi {
  open(o: { user: string; session: string; profile: string; language?: string }): Promise<void>;
  view(user: string): Promise<SessionView | null>;
  addMedia(user: string, media: StudioMedia[]): Promise<'ok' | 'unknown' | 'full'>;
  /** So that the film goes when the session goes. */
  noteRender(user: string, name: string): Promise<void>;
  run(user: string, message: RunRequest['new_message']): Promise<RunAnswer>;
  forget(user: string): Promise<boolean>;
}

export class StudioSession extends DurableObject<StudioEnv> implements SessionApi {
  readonly #doc: Doc;

  constructor(ctx: DurableObjectState, env: StudioEnv) {
    super(ctx, env);
    this.#doc = new Doc(ctx.storage.sql);
    ctx.storage.sql.exec(
      'CREATE TABLE IF NOT EXISTS list (n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, json TEXT)',
    );
  }

  async open(o: {
    user: string;
    session: string;
    profile: string;
    language?: string;
  }): Promise<void> {
    const profile = profileById(o.profile) ?? DEFAULT_PROFILE;
    const language = languageOf(o.language ?? profile.language);
    const m = { ...SHAPES[profile.shape], fps: 30, profile: profile.id, language };
    const { user, session } = o;
    const draft = emptyDraft(m);
    this.#saveHead({ user, session, profile: profile.id, language, draft, paid: false });
    await this.#touch();
  }

  view(user: string): Promise<SessionView | null> {
    const head = this.#head(user);
    if (!head) return Promise.resolve(null);
    const { draft, language } = head;
    return Promise.resolve({ draft, media: this.#media(), language, user: head.user });
  }

  async addMedia(user: string, media: StudioMedia[]): Promise<'ok' | 'unknown' | 'full'> {
    if (!this.#head(user)) return 'unknown';
    if (this.#media().length + media.length > MAX_FILES_PER_SESSION) return 'full';
    for (const m of media) this.#push('media', m);
    await this.#touch();
    return 'ok';
  }

  noteRender(user: string, name: string): Promise<void> {
    if (this.#head(user) && !this.#list('render').includes(name)) this.#push('render', name);
    this.#trim('render', MAX_RENDERS_NOTED);
    return Promise.resolve();
  }

  async run(user: string, message: RunRequest['new_message']): Promise<RunAnswer> {
    let head = this.#head(user);
    if (!head) return { kind: 'unknown' };
    if (this.env.STUDIO_CREDITS && !head.paid) {
      if (
        !(await accountOf(this.env, user).spend(EDIT_COST_CREDITS, Number(this.env.STUDIO_CREDITS)))
      )
        return { kind: 'no_credits', message: textsIn(head.language).director.noCredits };
      // Another turn may have come in while the account was asked.
      head = { ...this.#head(user)!, paid: true };
      this.#saveHead(head);
    }
    const ask = modelOf(this.env, (request) => fetch(request));
    const proposed = ask && (await proposalFor(ask, this.#scene(head), message));
    // Another turn may have come in while the model was asked: what it said was about another film.
    const now = this.#head(user);
    if (!now) return { kind: 'unknown' };
    const isSame = now.draft.v === head.draft.v;
    const events = this.#turn(now, message, isSame ? proposed : undefined);
    await this.#touch();
    return { kind: 'events', events };
  }

  /** The session as a turn sees it. */
  #scene(head: Head): Scene {
    const [undo, redo] = [this.#top('undo'), this.#top('redo')];
    return {
      draft: head.draft,
      media: this.#media(),
      profile: profileById(head.profile) ?? DEFAULT_PROFILE,
      language: head.language,
      ...(undo ? { undo: undo.draft } : {}),
      ...(redo ? { redo: redo.draft } : {}),
      reach: (way, steps) => this.#reach(way, steps).map(({ draft }) => draft),
      ...(head.topic ? { topic: head.topic } : {}),
      ...this.#origin(),
    };
  }

  /** Without a single `await`: no other turn can come between reading and writing. */
  #turn(
    head: Head,
    message: RunRequest['new_message'],
    proposed: readonly Edit[] | undefined,
  ): UpstreamEvent[] {
    const made = turn(this.#scene(head), message, proposed);
    const text = message.parts.map((p) => p.text ?? '').join('\n');
    this.#push('message', { text, reply: made.reply, version: made.draft.v });
    this.#trim('message', MAX_HISTORY_MESSAGES);
    // A turn that changed nothing to be seen is not a step to go back over.
    const moved =
      made.move === 'push' && diff(head.draft, made.draft).length === 0 ? 'none' : made.move;
    switch (moved) {
      case 'push':
        this.#push('undo', head.draft);
        this.#clear('redo');
        break;
      case 'undo':
      case 'redo': {
        let left = head.draft;
        for (const { n, draft } of this.#reach(moved, made.steps ?? 1)) {
          this.#drop(n);
          this.#push(moved === 'undo' ? 'redo' : 'undo', left);
          left = draft;
        }
        break;
      }
      case 'none':
        break;
    }
    this.#trim('undo', MAX_UNDO_STEPS);
    this.#trim('redo', MAX_UNDO_STEPS);
    if (made.draft !== head.draft || made.topic)
      this.#saveHead({ ...head, draft: made.draft, ...(made.topic ? { topic: made.topic } : {}) });
    return made.events.length > 0 ? made.events : deltas(made.reply);
  }

  /** Deletes the files and everything that is known of the session. */
  async forget(user: string): Promise<boolean> {
    if (!this.#head(user)) return false;
    await this.#forgetAll();
    return true;
  }

  override async alarm(): Promise<void> {
    await this.#forgetAll();
  }

  async #forgetAll(): Promise<void> {
    const head = this.#doc.read('head') as Head | undefined;
    // By what lies there, not by what is remembered: an upload may have been cut off before it was noted.
    if (head) await emptyFolder(this.env.STUDIO_MEDIA, folderOf(head.session));
    for (const name of this.#list('render')) await renderNamed(this.env, String(name)).discard();
    if (head) await forgetOwner(this.env, fetch, head.session);
    await this.ctx.storage.deleteAlarm();
    this.#doc.clear();
    this.ctx.storage.sql.exec('DELETE FROM list');
  }

  // The same class keeps a user's account, under an object of its own name: two classes are bound, and an
  // account is as small as a session's head.
  balance(start: number): Promise<number> {
    return Promise.resolve((this.#doc.read('credits') as number | undefined) ?? start);
  }
  spend(cost: number, start: number): Promise<boolean> {
    const left = ((this.#doc.read('credits') as number | undefined) ?? start) - cost;
    if (left < 0) return Promise.resolve(false);
    this.#doc.write('credits', left);
    return Promise.resolve(true);
  }
  mayOpen(now: number): Promise<boolean> {
    const opened = (this.#doc.read('opened') as number[] | undefined) ?? [];
    const recent = opened.filter((t) => t > now - RATE_WINDOW_MS);
    if (recent.length >= MAX_SESSIONS_PER_WINDOW) return Promise.resolve(false);
    this.#doc.write('opened', [...recent, now]);
    return Promise.resolve(true);
  }

  async #touch(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now() + SESSION_LIFE_MS);
  }
  #head(user: string): Head | undefined {
    const head = this.#doc.read('head') as Head | undefined;
    return head?.user === user ? head : undefined;
  }
  #saveHead(head: Head): void {
    this.#doc.write('head', head);
  }
  #media(): StudioMedia[] {
    return inPlace(this.#list('media') as StudioMedia[]);
  }
  #list(kind: string): unknown[] {
    return this.ctx.storage.sql
      .exec<{ json: string }>('SELECT json FROM list WHERE kind = ? ORDER BY n', kind)
      .toArray()
      .map((row) => JSON.parse(row.json) as unknown);
  }
  #top(kind: 'undo' | 'redo'): { n: number; draft: Draft } | undefined {
    return this.#reach(kind, 1)[0];
  }
  /** The last drafts of a stack, the nearest first. */
  #reach(kind: 'undo' | 'redo', steps: number): { n: number; draft: Draft }[] {
    return this.ctx.storage.sql
      .exec<{ n: number; json: string }>(
        'SELECT n, json FROM list WHERE kind = ? ORDER BY n DESC LIMIT ?',
        kind,
        steps,
      )
      .toArray()
      .map(({ n, json }) => ({ n, draft: JSON.parse(json) as Draft }));
  }
  /** The oldest film that is still remembered, if it had photos. */
  #origin(): { origin?: Draft } {
    const rows = this.ctx.storage.sql
      .exec<{ json: string }>("SELECT json FROM list WHERE kind = 'undo' ORDER BY n LIMIT 2")
      .toArray();
    const found = rows
      .map((row) => JSON.parse(row.json) as Draft)
      .find((d) => pictures(d).length > 0);
    return found ? { origin: found } : {};
  }
  #push(kind: string, value: unknown): void {
    this.ctx.storage.sql.exec(
      'INSERT INTO list (kind, json) VALUES (?, ?)',
      kind,
      JSON.stringify(value),
    );
  }
  #drop(n: number): void {
    this.ctx.storage.sql.exec('DELETE FROM list WHERE n = ?', n);
  }
  #clear(kind: string): void {
    this.ctx.storage.sql.exec('DELETE FROM list WHERE kind = ?', kind);
  }
  #trim(kind: string, most: number): void {
    this.ctx.storage.sql.exec(
      'DELETE FROM list WHERE kind = ?1 AND n NOT IN (SELECT n FROM list WHERE kind = ?1 ORDER BY n DESC LIMIT ?2)',
      kind,
      most,
    );
  }
}
