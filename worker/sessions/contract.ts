/**
 * What a session's Durable Object answers to the rest of the edge. Promises plain data and results, never
 * exceptions, across the call; the object itself is the truth about its session.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Credits, Media, Render, SessionEvent } from '../../shared/contract/events.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import type { Output } from '../../shared/formats/output.ts';
import type { Shape } from '../../shared/formats/shape.ts';
import type { Language } from '../../shared/profiles/index.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import type { Credential } from '../upstream/repeat.ts';

export type SessionStart = {
  id: string;
  token_hash: string;
  profile: string;
  language: Language;
  /** What the person speaks, as a BCP 47 tag, where it was told: it goes upstream as it is. */
  spoken?: string;
  /** From what the person came, as they say: `clawhub`, `cursor`, … */
  platform?: string;
  /** Under which the upstream's token is asked for. */
  client_id: string;
  name?: string;
  /** By which the upstream reaches this Worker. */
  origin: string;
  created_at: string;
};
export type SessionView = Pick<
  SessionStart,
  'id' | 'profile' | 'language' | 'name' | 'created_at'
> & { files: number };
export type StoredFile = {
  id: string;
  name: string;
  type: string;
  size: number;
  /** Among the files that the person chose; those without one come last, as they arrived. */
  place?: number | null;
};
export type UploadView = {
  upload_id: string;
  name: string;
  size: number;
  part_size: number;
  /** Numbers of the parts that have arrived. */
  parts: number[];
};
export type FinishedTurn = {
  turn: string;
  reply: string;
  changes: Extract<SessionEvent, { type: 'timeline' }>['changes'];
  summary: string;
  version: number;
  render?: Render;
  credits?: Credits;
};
export type RenderOptions = Output & { shape?: Shape };
export type RenderCredential = Credential & {
  profile: string;
  platform?: string;
  origin: string;
  /** Old upstream name of a file → its present one, after a lost upstream session. */
  renames: Record<string, string>;
};
type Answer<T> = Promise<Result<T, Fault>>;

export interface SessionRpc {
  create(start: SessionStart): Promise<void>;
  /** `unknown`: no such session; `refused`: not its token; `limited`: asked too often. */
  enter(tokenHash: string): Promise<SessionView | 'unknown' | 'refused' | 'limited'>;
  destroy(): Promise<void>;

  /** Keeps a place for a file before it is stored; `unexpect` gives it back. */
  expect(file: Omit<StoredFile, 'type'>): Answer<undefined>;
  unexpect(mediaId: string): Promise<void>;
  /** Takes a stored file in: the upstream imports it; a file that it refuses is deleted. */
  admit(file: StoredFile): Answer<Media>;
  /** Remembers for the next reply that a file was left out. */
  leaveOut(name: string, code: string, mediaId?: string): Promise<void>;
  media(): Promise<Media[]>;
  file(mediaId: string): Promise<StoredFile | undefined>;
  openUpload(file: Omit<StoredFile, 'id'>): Answer<UploadView>;
  upload(uploadId: string): Answer<UploadView & { media_id: string; r2_id: string }>;
  keepPart(uploadId: string, part: R2UploadedPart): Promise<void>;
  /** The parts to complete; the upload is forgotten. */
  closeUpload(
    uploadId: string,
  ): Answer<{ parts: R2UploadedPart[]; file: StoredFile; r2_id: string }>;

  /** Queues a message; `after` is the log's end before its first event. */
  say(
    text: string,
    idempotencyKey?: string,
  ): Answer<{ turn: string; after: number; replayed: boolean }>;
  /** The turn, when it has ended. */
  finished(turn: string): Answer<FinishedTurn>;
  edit(edits: Edit[], baseVersion: number): Answer<FinishedTurn>;
  draft(): Answer<{ draft: unknown; version: number }>;
  summary(): Answer<{ summary: string; version: number }>;
  frame(t: number): Answer<Uint8Array>;
  credits(): Answer<Credits>;
  /** The link by which a person takes the project into their own account upstream. */
  claim(): Answer<{ url: string; expires_at?: string }>;
  /** Ends a turn that waits or runs; what the upstream has done by then stays. */
  cancelTurn(turn: string): Answer<{ turn: string; status: 'cancelled' | 'ended' }>;
  /** Whether it is this render's turn: only so many of a session run at once. */
  mayRender(id: string): Promise<boolean>;

  startRender(
    options: RenderOptions,
    idempotencyKey: string | undefined,
  ): Answer<{ render: Render; replayed: boolean }>;
  /** A render job tells how it is getting on. */
  renderChanged(render: Render): Promise<void>;
  /** For a render job; `failed` is the credential that did not work, and why. */
  credential(failed?: {
    credential: Credential;
    why: 'bad_token' | 'session_unknown';
  }): Answer<RenderCredential>;
  /** Server-sent events: `?after=<id>` and, for one turn only, `&turn=<id>`. */
  fetch(request: Request): Promise<Response>;
}

/** The object of a session; it need not exist. */
export const sessionOf = (env: Pick<Env, 'SESSIONS'>, id: string): SessionRpc =>
  env.SESSIONS.get(env.SESSIONS.idFromName(id)) as unknown as SessionRpc;
