/** Sessions, messages, state, credits, claims, single frames. */
import { z } from 'zod';
import { newId } from '../../shared/contract/ids.ts';
import { runRequestSchema } from '../../shared/contract/upstream.ts';
import { MAX_FILM_MS, MAX_MESSAGE_CHARS } from '../../shared/limits.ts';
import { heard } from '../../shared/draft/heard.ts';
import { seenFiles } from '../../shared/draft/files.ts';
import { pictures } from '../../shared/draft/schema.ts';
import type { Context } from './context.ts';
import { readJson } from '../body.ts';
import { accountOf, creditsOf } from '../credits/account.ts';
import { answer, refuse } from '../envelope.ts';
import type { StudioEnv } from '../env.ts';
import { CLAIM_LIFE_MS, MAX_SESSIONS_PER_WINDOW } from '../limits.ts';
import { shown } from '../media/media.ts';
import { frame as rendererFrame, sourcesOf } from '../renders/renderer.ts';
import type { SessionApi, SessionView } from '../session/session-object.ts';
import { makeClaim } from '../signing.ts';
import { stream } from '../sse.ts';

export const sessionOf = (env: StudioEnv, id: string): SessionApi =>
  env.STUDIO_SESSIONS.get(env.STUDIO_SESSIONS.idFromName(id)) as unknown as SessionApi;

export const unknownSession = (id: string): Response =>
  refuse('session_unknown', `There is no session “${id.slice(0, 64)}”.`);

const openSchema = z.looseObject({
  task_name: z.string().max(200).optional(),
  language: z.string().max(35).optional(),
});

export const open = async (c: Context): Promise<Response> => {
  const body = await readJson(c.request, openSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  if (!(await accountOf(c.env, c.user).mayOpen(c.deps.now())))
    return refuse(
      'rate_limited',
      `At most ${MAX_SESSIONS_PER_WINDOW} sessions an hour. Try again in a while.`,
    );
  const random = (b: Uint8Array) => crypto.getRandomValues(b);
  const session = newId('s', random);
  const profile = c.request.headers.get('x-skill-source') ?? '';
  const language = body.value.language;
  await sessionOf(c.env, session).open({
    user: c.user,
    session,
    profile,
    ...(language ? { language } : {}),
  });
  return answer({ task_id: newId('t', random), session_id: session, user_id: c.user });
};

const claimSchema = z.looseObject({
  task_id: z.string().max(128),
  session_id: z.string().max(128),
});

export const claim = async (c: Context): Promise<Response> => {
  const body = await readJson(c.request, claimSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  const id = body.value.session_id;
  if (!(await sessionOf(c.env, id).view(c.user))) return unknownSession(id);
  const token = await makeClaim(c.env.SIGNING_KEY, id, c.deps.now());
  return answer({ claim_token: token, expires_in: CLAIM_LIFE_MS / 1000 });
};

export const run = async (c: Context): Promise<Response> => {
  const body = await readJson(c.request, runRequestSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  const { session_id: id, new_message: message } = body.value;
  const chars = message.parts.reduce((n, p) => n + (p.text?.length ?? 0), 0);
  if (chars > MAX_MESSAGE_CHARS)
    return refuse(
      'bad_request',
      `A message has at most ${MAX_MESSAGE_CHARS} characters (this one has ${chars}).`,
    );
  const ran = await sessionOf(c.env, id).run(c.user, message);
  switch (ran.kind) {
    case 'unknown':
      return unknownSession(id);
    case 'no_credits':
      return refuse('no_credits', ran.message);
    case 'events':
      return stream(ran.events);
  }
};

export const credits = async (c: Context): Promise<Response> =>
  answer(await creditsOf(c.env, c.user));

export const state = async (c: Context): Promise<Response> => {
  const id = c.params[0]!;
  const view = await sessionOf(c.env, id).view(c.user);
  if (!view) return unknownSession(id);
  const infos = await Promise.all(view.media.map((m) => shown(c.env, m, c.deps.now())));
  const { width, height, fps } = view.draft.m;
  return answer({
    session_id: id,
    user_id: c.user,
    state: {
      draft: view.draft,
      video_infos: infos,
      canvas_config: { width, height, fps },
      generated_media: [],
      video_analyses: [],
    },
  });
};

/** The files that a draft names; those that it does not are no business of the renderer. */
export const usedMedia = (view: SessionView, draft: SessionView['draft']) => {
  const used = new Set([...seenFiles(draft), ...heard(draft)].map((s) => s.media));
  return view.media.filter((m) => used.has(m.media_id));
};

const frameSchema = z.looseObject({ t: z.number().int().min(0).max(MAX_FILM_MS) });

export const frame = async (c: Context): Promise<Response> => {
  const body = await readJson(c.request, frameSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  const id = c.params[0]!;
  const view = await sessionOf(c.env, id).view(c.user);
  if (!view) return unknownSession(id);
  if (pictures(view.draft).length === 0)
    return refuse('bad_request', 'There is no film yet, so there is no frame.');
  const sources = await sourcesOf(c.env, usedMedia(view, view.draft), c.deps.now());
  const { draft } = view;
  const called = await rendererFrame(c.env, c.deps, { draft, sources, t: body.value.t });
  if (called.kind === 'answered')
    return new Response(called.response.body, {
      headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
    });
  const message = called.kind === 'refused' ? called.detail : 'The renderer does not answer.';
  return new Response(JSON.stringify({ code: 503, message, data: null }), {
    status: 503,
    headers: { 'content-type': 'application/json' },
  });
};

export const forget = async (c: Context): Promise<Response> => {
  const id = c.params[0]!;
  return (await sessionOf(c.env, id).forget(c.user)) ? answer({}) : unknownSession(id);
};
