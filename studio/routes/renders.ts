/** Renders: handed to an object that follows them; idempotent by the id that the caller chose. */
import { z } from 'zod';
import { check } from '../../shared/draft/check.ts';
import { heard } from '../../shared/draft/heard.ts';
import { seenFiles } from '../../shared/draft/files.ts';
import { draftSchema, scores, texts } from '../../shared/draft/schema.ts';
import {
  DEFAULT_OUTPUT,
  OUTPUT_FILES,
  outputFault,
  outputSchema,
} from '../../shared/formats/output.ts';
import type { Context } from './context.ts';
import { readJson } from '../body.ts';
import { bare, refuse } from '../envelope.ts';
import type { StudioEnv } from '../env.ts';
import {
  renderName,
  renderNamed,
  type RenderApi,
  type RenderView,
} from '../renders/render-object.ts';
import { sessionOf, unknownSession, usedMedia } from './sessions.ts';

const ATTRIBUTION = ['x-skill-source', 'x-skill-version', 'x-skill-platform'] as const;

const submitSchema = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9_.-]{1,128}$/),
  sessionId: z.string().max(128),
  draft: z.unknown(),
  output: outputSchema.default(DEFAULT_OUTPUT),
});

/** A render belongs to its user: the same id from another one is another render. */
const renderOf = (env: StudioEnv, user: string, id: string): RenderApi =>
  renderNamed(env, renderName(user, id));

/** As the protocol tells a render; what it does not know of comes beside it. */
const told = (view: RenderView) => ({
  ...view,
  createdAt: undefined,
  expiresAt: undefined,
  error: view.error?.message,
  ...(view.error ? { error_code: view.error.code } : {}),
});

const unknownRender = (id: string): Response =>
  refuse('not_found', `There is no render “${id.slice(0, 64)}”.`);

const fileName = (title: string | undefined, ext: string): string => {
  const words = (title ?? '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim();
  return `${words.slice(0, 60).trim() || 'film'}.${ext}`;
};

export const submit = async (c: Context): Promise<Response> => {
  const missing = ATTRIBUTION.filter((h) => !c.request.headers.get(h));
  if (missing.length > 0)
    return refuse('export_not_on_plan', `Export needs the headers ${missing.join(', ')}.`);
  const body = await readJson(c.request, submitSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  const { id, sessionId, output } = body.value;
  const view = await sessionOf(c.env, sessionId).view(c.user);
  if (!view) return unknownSession(sessionId);
  const problem = check(body.value.draft)[0];
  if (problem)
    return refuse(
      'bad_request',
      `draft.${problem.path}: allowed is ${problem.allowed}${
        problem.found === undefined ? '' : ` (got ${problem.found})`
      }.`,
    );
  const draft = draftSchema.parse(body.value.draft);
  const unfit = outputFault(output, {
    ...draft,
    texts: texts(draft).length,
    scores: scores(draft).length,
  });
  if (unfit) return refuse('bad_request', `output.${unfit.path}: ${unfit.detail}.`);
  const media = usedMedia(view, draft);
  const known = new Set(media.map((m) => m.media_id));
  const stranger = [...seenFiles(draft), ...heard(draft)].find((s) => !known.has(s.media));
  if (stranger) return refuse('bad_request', `draft: the session has no file “${stranger.media}”.`);
  await sessionOf(c.env, sessionId).noteRender(c.user, renderName(c.user, id));
  const render = await renderOf(c.env, c.user, id).submit({
    id,
    session: sessionId,
    draft,
    output,
    media,
    name: fileName(draft.m.title, OUTPUT_FILES[output.format].ext),
    publicUrl: c.env.PUBLIC_URL,
  });
  return bare({ success: true, data: told(render) });
};

export const status = async (c: Context): Promise<Response> => {
  const render = await renderOf(c.env, c.user, c.params[0]!).view();
  return render ? bare(told(render)) : unknownRender(c.params[0]!);
};

export const cancel = async (c: Context): Promise<Response> => {
  const render = await renderOf(c.env, c.user, c.params[0]!).cancel();
  return render ? bare(told(render)) : unknownRender(c.params[0]!);
};

export const download = async (c: Context): Promise<Response> => {
  const file = await renderOf(c.env, c.user, c.params[0]!).file();
  const object = file ? await c.env.STUDIO_MEDIA.get(file.key) : null;
  if (!file || !object) return unknownRender(c.params[0]!);
  return new Response(object.body, {
    headers: {
      'content-type': object.httpMetadata?.contentType ?? 'video/mp4',
      'content-length': String(object.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
};
