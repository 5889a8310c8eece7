/** The public API as the page uses it: one function a call, typed by the contract, relative addresses only. */
import type { SessionInfo } from '../../shared/contract/api.ts';
import { LOST_HEADER, lostIn } from '../../shared/interop/loss.ts';
import type { ImportedProject } from '../../shared/contract/projects.ts';
import type { ExportFormat, Loss } from '../../shared/interop/loss.ts';
import { IMPORT_TIMEOUT_MS } from '../limits.ts';
import type { Media, Render } from '../../shared/contract/events.ts';
import type { Output } from '../../shared/formats/output-kinds.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { call, json } from './http.ts';

/** A profile as the start screen needs it. */
export type ProfileCard = {
  id: string;
  title: string;
  greeting?: string | Partial<Record<Language, string>>;
  tip?: string | Partial<Record<Language, string>>;
  shape?: string;
};

const at = (session: string, rest = ''): string =>
  `v1/sessions/${encodeURIComponent(session)}${rest}`;

export const listProfiles = async (): Promise<ProfileCard[]> => {
  const answer = await json<{ profiles: ProfileCard[] } | ProfileCard[]>('v1/profiles');
  return Array.isArray(answer) ? answer : answer.profiles;
};

export const createSession = (body: { profile: string; language: string }): Promise<SessionInfo> =>
  json('v1/sessions', { method: 'POST', json: body });

export const getSession = (id: string): Promise<SessionInfo> => json(at(id));

export const listMedia = async (id: string): Promise<Media[]> => {
  const answer = await json<{ media: Media[] } | Media[]>(at(id, '/media'));
  return Array.isArray(answer) ? answer : answer.media;
};

export const getDraft = (id: string): Promise<Draft> => json(at(id, '/draft'));

export const patchDraft = (
  id: string,
  edits: Edit[],
  base_version: number,
): Promise<{ version: number; reply?: string }> =>
  json(at(id, '/draft'), { method: 'PATCH', json: { edits, base_version } });

/** Makes the film of another program's project; pictures may be fetched from far away meanwhile. */
export const importProject = (id: string, name: string, text: string): Promise<ImportedProject> =>
  json(at(id, `/import?name=${encodeURIComponent(name)}`), {
    method: 'POST',
    text,
    timeoutMs: IMPORT_TIMEOUT_MS,
  });

/** The film as another program's project, and what that will not show. */
export const exportProject = async (
  id: string,
  format: ExportFormat,
): Promise<{ file: Blob; lost: Loss[] }> => {
  const answer = await call(at(id, `/draft?format=${format}`));
  return { file: await answer.blob(), lost: lostIn(answer.headers.get(LOST_HEADER)) };
};

/** Sends a message; the body of the answer is the turn's events. */
export const sendMessage = async (
  id: string,
  text: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> => {
  const answer = await call(at(id, '/messages'), {
    method: 'POST',
    json: { text },
    headers: { Accept: 'text/event-stream' },
    signal,
  });
  return bodyOf(answer);
};

/** The session's log after event `after`, then live. */
export const openEvents = async (
  id: string,
  after: number,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> => {
  const headers = { Accept: 'text/event-stream', 'Last-Event-ID': String(after) };
  return bodyOf(await call(at(id, `/events?after=${after}`), { headers, signal }));
};

export const createRender = (id: string, key: string, output: Output): Promise<Render> =>
  json(at(id, '/renders'), { method: 'POST', json: output, headers: { 'Idempotency-Key': key } });

export const getRender = (id: string): Promise<Render> =>
  json(`v1/renders/${encodeURIComponent(id)}`);

export const cancelRender = (id: string): Promise<Render> =>
  json(`v1/renders/${encodeURIComponent(id)}/cancel`, { method: 'POST' });

/** Where the finished film is; opened by the browser itself, so that it streams to disk. */
export const outputAddress = (renderId: string): string =>
  `v1/renders/${encodeURIComponent(renderId)}/output`;

export const mediaAddress = (mediaId: string): string => `v1/media/${encodeURIComponent(mediaId)}`;

export const uploadAddress = (id: string, rest: string): string => at(id, `/uploads${rest}`);

const EMPTY = new ReadableStream<Uint8Array>({ start: (c) => c.close() });
const bodyOf = (answer: Response): ReadableStream<Uint8Array> => answer.body ?? EMPTY;
