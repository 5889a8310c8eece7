/** Files come in: a small multipart body, or addresses to fetch. Each file stands or falls by itself. */
import { z } from 'zod';
import { MAX_FILES_PER_SESSION, MAX_NAME_CHARS } from '../../shared/limits.ts';
import type { Context } from './context.ts';
import { readJson } from '../body.ts';
import { answer, refuse } from '../envelope.ts';
import { MAX_MULTIPART_BYTES } from '../limits.ts';
import { take, takeUrl, type Taken } from '../media/take.ts';
import { sessionOf, unknownSession } from './sessions.ts';

const urlsSchema = z.looseObject({
  urls: z.array(z.string().max(4_096)).min(1).max(MAX_FILES_PER_SESSION),
  source_type: z.literal('url').optional(),
  /** File names for the addresses, in their order; else they come from the answers. */
  names: z.array(z.string().max(MAX_NAME_CHARS)).optional(),
  /** Where each stands among the files that the person chose; they may arrive in another order. */
  places: z.array(z.number().int().min(0).nullable()).optional(),
});

export const upload = async (c: Context): Promise<Response> => {
  const id = c.params[0]!;
  const view = await sessionOf(c.env, id).view(c.user);
  if (!view) return unknownSession(id);
  const type = c.request.headers.get('content-type') ?? '';
  const taken = type.startsWith('multipart/form-data')
    ? await fromForm(c, id)
    : await fromUrls(c, id);
  if (taken instanceof Response) return taken;
  const media = taken.flatMap((t) => (t.media ? [t.media] : []));
  const added = media.length > 0 ? await sessionOf(c.env, id).addMedia(c.user, media) : 'ok';
  if (added !== 'ok') {
    await c.env.STUDIO_MEDIA.delete(media.map((m) => m.key));
    if (added === 'unknown') return unknownSession(id);
    return refuse(
      'file_too_large',
      `A session has at most ${MAX_FILES_PER_SESSION} files (it has ${view.media.length}).`,
    );
  }
  return answer({ files: taken.map((t) => t.file), session_state_applied: media.length > 0 });
};

const fromUrls = async (c: Context, session: string): Promise<Taken[] | Response> => {
  const body = await readJson(c.request, urlsSchema);
  if (!body.ok) return refuse('bad_request', body.error);
  const taken: Taken[] = [];
  for (const [i, url] of body.value.urls.entries())
    taken.push(
      placed(
        await takeUrl(c.env, c.deps, session, url, body.value.names?.[i]),
        body.value.places?.[i],
      ),
    );
  return taken;
};

const placed = (taken: Taken, place: number | null | undefined): Taken =>
  taken.media && typeof place === 'number' ? { ...taken, media: { ...taken.media, place } } : taken;

const fromForm = async (c: Context, session: string): Promise<Taken[] | Response> => {
  const length = Number(c.request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isFinite(length) || length > MAX_MULTIPART_BYTES)
    return refuse(
      'file_too_large',
      `A multipart body has at most ${MAX_MULTIPART_BYTES / 1e6} MB and says its length; larger files are sent as addresses in "urls".`,
    );
  let form: FormData;
  try {
    form = await c.request.formData();
  } catch {
    return refuse('bad_request', 'The body is not multipart/form-data.');
  }
  const files = form.getAll('files').filter((f) => typeof f !== 'string');
  if (files.length === 0) return refuse('bad_request', 'The field “files” holds no file.');
  const taken: Taken[] = [];
  for (const file of files)
    taken.push(
      await take(c.env, c.deps, session, {
        body: file.stream() as ReadableStream<Uint8Array>,
        size: file.size,
        name: file.name,
      }),
    );
  return taken;
};
