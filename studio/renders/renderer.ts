/**
 * The studio's only way to the render service. Promises a time-out on every call and an answer as data; refuses
 * to throw, because a renderer that is away is an ordinary state.
 */
import type { z } from 'zod';
import { problemSchema } from '../../shared/contract/errors.ts';
import {
  frameRequestSchema,
  probeAnswerSchema,
  renderStateSchema,
  type RenderRequest,
  type RenderState,
  type Source,
} from '../../shared/contract/renderer.ts';
import type { StudioDeps, StudioEnv } from '../env.ts';
import {
  ADDRESS_LIFE_MS,
  FRAME_TIMEOUT_MS,
  PROBE_TIMEOUT_MS,
  RENDERER_CALL_TIMEOUT_MS,
} from '../limits.ts';
import type { StudioMedia } from '../media/media.ts';
import { mediaAddress } from '../signing.ts';

type Env = Pick<StudioEnv, 'RENDERER_URL' | 'RENDERER_TOKEN' | 'SIGNING_KEY' | 'PUBLIC_URL'>;

/** `refused`: the renderer looked and said no; `unreachable`: nobody answered, or not in time. */
type Called =
  | { kind: 'answered'; response: Response }
  | { kind: 'refused'; status: number; code: string; detail: string }
  | { kind: 'unreachable' };

export const call = async (
  env: Env,
  fetcher: typeof fetch,
  path: string,
  init: { method: string; body?: unknown },
  timeoutMs: number,
): Promise<Called> => {
  try {
    const response = await fetcher(`${env.RENDERER_URL.replace(/\/$/, '')}${path}`, {
      method: init.method,
      headers: {
        ...(env.RENDERER_TOKEN ? { authorization: `Bearer ${env.RENDERER_TOKEN}` } : {}),
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { kind: 'answered', response };
    const problem = problemSchema.safeParse(await response.json().catch(() => undefined));
    // A gateway's own error page is no answer of the renderer.
    if (!problem.success && response.status >= 500) return { kind: 'unreachable' };
    return {
      kind: 'refused',
      status: response.status,
      code: problem.data?.code ?? 'upstream_failed',
      detail: problem.data?.detail ?? `The renderer answered ${response.status}.`,
    };
  } catch {
    return { kind: 'unreachable' };
  }
};

/** A signed address per media id, good for a day. */
export const sourcesOf = async (
  env: Env,
  media: readonly StudioMedia[],
  now: number,
): Promise<Record<string, Source>> => {
  const entries = media.map(async (m): Promise<[string, Source]> => [
    m.media_id,
    {
      url: await mediaAddress(env.SIGNING_KEY, env.PUBLIC_URL, m.key, now + ADDRESS_LIFE_MS),
      name: m.filename,
      type: m.file_type,
    },
  ]);
  return Object.fromEntries(await Promise.all(entries));
};

type Facts = Pick<
  StudioMedia,
  | 'width'
  | 'height'
  | 'taken_at'
  | 'file_type'
  | 'duration_ms'
  | 'title'
  | 'artist'
  | 'beats'
  | 'judged'
  | 'clip'
>;
export type Probed =
  | { kind: 'seen'; facts: Facts }
  | { kind: 'refused'; code: string; detail: string }
  | { kind: 'unknown' };

/** Codes by which the renderer says that it is the file's fault. */
const FILE_FAULTS = new Set(['file_unreadable', 'picture_too_large', 'file_unsupported']);

export const probe = async (env: Env, deps: StudioDeps, media: StudioMedia): Promise<Probed> => {
  const source = (await sourcesOf(env, [media], deps.now()))[media.media_id];
  const called = await call(
    env,
    deps.fetch,
    '/probe',
    { method: 'POST', body: source },
    PROBE_TIMEOUT_MS,
  );
  if (called.kind === 'refused' && FILE_FAULTS.has(called.code))
    return { kind: 'refused', code: called.code, detail: called.detail };
  if (called.kind !== 'answered') return { kind: 'unknown' };
  const seen = await read(called.response, probeAnswerSchema);
  if (!seen) return { kind: 'unknown' };
  const { width, height, type, taken_at, duration_ms, title, artist, beats, judged, clip } = seen;
  const facts = { width, height, taken_at, duration_ms, title, artist, beats, judged, clip };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { kind: 'seen', facts: { file_type: type, ...Object.fromEntries(known) } };
};

const read = async <S extends z.ZodType>(
  response: Response,
  schema: S,
): Promise<z.infer<S> | undefined> => {
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? parsed.data : undefined;
};

/** One frame as PNG, or why not. */
export const frame = (
  env: Env,
  deps: StudioDeps,
  request: z.infer<typeof frameRequestSchema>,
): Promise<Called> =>
  call(env, deps.fetch, '/frame', { method: 'POST', body: request }, FRAME_TIMEOUT_MS);

export type Asked =
  | { kind: 'state'; state: RenderState }
  | { kind: 'lost' }
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'unreachable' };

const asked = async (called: Called): Promise<Asked> => {
  if (called.kind === 'unreachable') return called;
  if (called.kind === 'refused')
    return called.status === 404
      ? { kind: 'lost' }
      : { kind: 'refused', status: called.status, detail: called.detail };
  const state = await read(called.response, renderStateSchema);
  return state ? { kind: 'state', state } : { kind: 'unreachable' };
};

const at = (id: string): string => `/renders/${encodeURIComponent(id)}`;

export const submitRender = async (
  env: Env,
  fetcher: typeof fetch,
  request: RenderRequest,
): Promise<Asked> =>
  asked(
    await call(
      env,
      fetcher,
      '/renders',
      { method: 'POST', body: request },
      RENDERER_CALL_TIMEOUT_MS,
    ),
  );

export const askRender = async (env: Env, fetcher: typeof fetch, id: string): Promise<Asked> =>
  asked(await call(env, fetcher, at(id), { method: 'GET' }, RENDERER_CALL_TIMEOUT_MS));

/** Cancels if need be and forgets the file; true once the renderer has nothing of it any more. */
export const forgetRender = async (
  env: Env,
  fetcher: typeof fetch,
  id: string,
): Promise<boolean> => {
  const called = await call(env, fetcher, at(id), { method: 'DELETE' }, RENDERER_CALL_TIMEOUT_MS);
  if (called.kind === 'answered') await called.response.body?.cancel();
  return called.kind === 'answered' || (called.kind === 'refused' && called.status === 404);
};

/** Forgets all renders and kept segments of this owner, as far as the renderer can be reached: else they age away. */
export const forgetOwner = async (
  env: Env,
  fetcher: typeof fetch,
  owner: string,
): Promise<void> => {
  const path = `/owners/${encodeURIComponent(owner)}`;
  const called = await call(env, fetcher, path, { method: 'DELETE' }, RENDERER_CALL_TIMEOUT_MS);
  if (called.kind === 'answered') await called.response.body?.cancel();
};

export const openOutput = (
  env: Env,
  fetcher: typeof fetch,
  id: string,
  timeoutMs: number,
): Promise<Called> => call(env, fetcher, `${at(id)}/output`, { method: 'GET' }, timeoutMs);
