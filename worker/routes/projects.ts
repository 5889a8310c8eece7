/** Films in the words of other programs: brought as a file, and taken away as one. Refuses where the video backend takes no whole film. */
import { Hono, type Context } from 'hono';
import { LOST_HEADER } from '../../shared/interop/loss.ts';
import { draftSchema, pictures } from '../../shared/draft/schema.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { writeDraftV3 } from '../../shared/interop/draft-v3-write.ts';
import { writeOtio } from '../../shared/interop/otio.ts';
import type { ExportFormat } from '../../shared/interop/loss.ts';
import { MAX_NAME_CHARS, MAX_PROJECT_BYTES } from '../../shared/limits.ts';
import { isVendor } from '../env.ts';
import { Refusal, fault, refuse, valueOf } from '../fault.ts';
import { bodyTooLong, readBounded } from '../middleware/body.ts';
import type { App } from '../middleware/request.ts';
import { enter } from '../middleware/session.ts';
import { importProject } from '../projects/import.ts';
import { readProject } from '../projects/read.ts';
import { disposition } from '../storage/serve.ts';
import { houseOf } from './uploads.ts';
import { plainName } from '../uploads/name.ts';

const textOf = async (request: Request): Promise<string> => {
  const declared = Number(request.headers.get('Content-Length') ?? 0);
  const tooLong = bodyTooLong(MAX_PROJECT_BYTES);
  if (declared > MAX_PROJECT_BYTES) throw new Refusal(tooLong(String(declared)));
  const bytes = await readBounded(request.body, MAX_PROJECT_BYTES);
  if (!bytes) throw new Refusal(tooLong(`more than ${MAX_PROJECT_BYTES}`));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return refuse('project_unreadable', `The file is not text in UTF-8 (${bytes.length} bytes).`);
  }
};

export const projects = new Hono<App>().post('/:id/import', async (c) => {
  const entered = await enter(c);
  if (isVendor(c.env))
    return refuse('conflict', 'This video backend takes no film from another program.');
  const asked = c.req.query('name') ?? '';
  const name = plainName(asked.slice(0, MAX_NAME_CHARS));
  const project = readProject(await textOf(c.req.raw));
  if (!project.ok) throw new Refusal(fault('project_unreadable', project.error));
  const house = houseOf(c, entered);
  return c.json(
    valueOf(await importProject(house, project.value, name.ok ? name.value : 'project')),
  );
});

const WRITERS = {
  otio: { write: writeOtio, type: 'application/vnd.opentimelineio+json', ext: 'otio' },
  'nemo-xml': { write: writeDraftV3, type: 'application/xml; charset=utf-8', ext: 'xml' },
} as const satisfies Record<ExportFormat, unknown>;

/** The film as a file of another program, with what that will not show in a header. */
export const exported = (c: Context<App>, film: unknown, format: ExportFormat): Response => {
  const draft = draftSchema.safeParse(film);
  if (!draft.success || pictures(draft.data).length === 0)
    return refuse('nothing_to_export', 'There is no film yet that could be written so.');
  const { write, type, ext } = WRITERS[format];
  const { text, lost } = write(draft.data);
  c.header('Content-Type', type);
  c.header('Content-Disposition', disposition('attachment', filmFileName(draft.data.m.title, ext)));
  if (lost.length > 0)
    c.header(LOST_HEADER, lost.map(({ what, count }) => `${what}=${count}`).join(', '));
  return c.body(text);
};
