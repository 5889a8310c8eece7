/** Files come in: one shot, as a small form, in parts that can be resumed, or from addresses. Refuses a body before reading it where its length says enough. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { createUploadSchema, importUploadsSchema } from '../../shared/contract/api.ts';
import type { Media } from '../../shared/contract/events.ts';
import { problemOf } from '../../shared/contract/errors.ts';
import { originOf } from '../env.ts';
import { Refusal, refuse, valueOf } from '../fault.ts';
import { MAX_FORM_BYTES, MAX_JSON_BYTES, PART_BYTES } from '../limits.ts';
import { bodyTooLong, parse, readJson } from '../middleware/body.ts';
import type { App } from '../middleware/request.ts';
import { enter } from '../middleware/session.ts';
import type { Entered } from '../middleware/session.ts';
import { mediaKey } from '../storage/keys.ts';
import { checkLength } from '../uploads/inspect.ts';
import { importAll } from '../uploads/import.ts';
import type { Imported, ImportHouse } from '../uploads/import.ts';
import { plainName } from '../uploads/name.ts';
import { placeOf } from '../uploads/place.ts';
import { nameInAddress, takeBody, takeStored } from '../uploads/take.ts';

/** Content-Length in bytes; a body without one is refused before it is read. */
const lengthOf = (c: Context<App>): number => {
  const header = c.req.header('Content-Length');
  if (header === undefined || !/^\d{1,15}$/.test(header))
    return refuse('length_required', 'Send a Content-Length: a file’s size must be known first.');
  return Number(header);
};

const created = (c: Context<App>, media: Media): Response => {
  c.header('Location', media.url);
  return c.json(media, 201);
};

const form = async (c: Context<App>, entered: Entered): Promise<Response> => {
  const length = lengthOf(c);
  if (length > MAX_FORM_BYTES)
    return refuse(
      'file_too_large',
      `A form may have ${MAX_FORM_BYTES / 1e6} MB in all (got ${(length / 1e6).toFixed(1)} MB). Send larger files by PUT …/uploads/<name>, or in parts of ${PART_BYTES} bytes.`,
    );
  let sent: File[];
  try {
    const data = await c.req.raw.formData();
    sent = data.getAll('files').filter((f): f is File => typeof f !== 'string');
  } catch {
    return refuse('bad_request', 'The form is not valid multipart/form-data.');
  }
  if (sent.length === 0)
    return refuse('bad_request', 'The form has no file in its field “files”.', 'files');
  const files: Imported[] = [];
  const first = placeOf(c.req.url);
  for (const [n, file] of sent.entries()) {
    const place = first === undefined ? undefined : first + n;
    const name = plainName(file.name);
    if (!name.ok) await entered.session.leaveOut(file.name.slice(0, 40), name.error.code);
    const taken = await takeBody(c.env, entered, name, file.size, file, place);
    files.push({ name: file.name, taken });
  }
  return each(c, files);
};

/** One file that is refused is a problem, as with a single upload; of several, each stands for itself. */
const each = (c: Context<App>, all: readonly Imported[]): Response => {
  const [only] = all;
  if (all.length === 1 && only && !only.taken.ok) throw new Refusal(only.taken.error);
  const files = all.map(({ name, taken }) =>
    taken.ok
      ? { name, media: taken.value }
      : { name, problem: problemOf(taken.error, c.get('requestId')) },
  );
  return c.json({ files }, 201);
};

/** What imports by address need: the network, and who we are there. */
export const houseOf = (c: Context<App>, entered: Entered): ImportHouse => ({
  env: c.env,
  entered,
  send: (url: string, init: RequestInit) => fetch(url, init),
  ownHost: new URL(originOf(c.env, c.req.url)).hostname,
});

const fromAddresses = async (
  c: Context<App>,
  entered: Entered,
  urls: readonly string[],
): Promise<Response> => {
  return each(c, await importAll(houseOf(c, entered), urls, placeOf(c.req.url)));
};

const openSchema = createUploadSchema.extend({ name: z.string().max(20_000) });

export const uploads = new Hono<App>()
  .post('/', async (c) => {
    const entered = await enter(c);
    const type = (c.req.header('Content-Type') ?? '').toLowerCase();
    if (type.startsWith('multipart/form-data')) return form(c, entered);
    const body = await readJson(
      c.req.raw,
      z.unknown(),
      MAX_JSON_BYTES,
      bodyTooLong(MAX_JSON_BYTES),
    );
    if (typeof body === 'object' && body !== null && 'urls' in body)
      return fromAddresses(c, entered, valueOf(parse(importUploadsSchema, body)).urls);
    const asked = valueOf(parse(openSchema, body));
    const place = placeOf(c.req.url);
    const name = plainName(asked.name);
    if (!name.ok) {
      await entered.session.leaveOut(asked.name.slice(0, 40), name.error.code);
      throw new Refusal(name.error);
    }
    const size = checkLength(asked.size);
    if (!size.ok) {
      await entered.session.leaveOut(name.value, size.error.code);
      throw new Refusal(size.error);
    }
    const opened = valueOf(
      await entered.session.openUpload({
        name: name.value,
        size: asked.size,
        type: asked.type ?? 'application/octet-stream',
        ...(place === undefined ? {} : { place }),
      }),
    );
    c.header('Location', `${new URL(c.req.url).pathname}/${opened.upload_id}`);
    return c.json(opened, 201);
  })
  .put('/:name', async (c) => {
    const entered = await enter(c);
    const name = await nameInAddress(entered, c.req.url);
    if (!name.ok) throw new Refusal(name.error);
    const place = placeOf(c.req.url);
    const [length, { body }] = [lengthOf(c), c.req.raw];
    return created(c, valueOf(await takeBody(c.env, entered, name, length, body, place)));
  })
  .get('/:upload', async (c) => {
    const { session } = await enter(c);
    const {
      media_id: _,
      r2_id: __,
      ...view
    } = valueOf(await session.upload(c.req.param('upload')));
    return c.json(view);
  })
  .put('/:upload/parts/:n', async (c) => {
    const { session } = await enter(c);
    const upload = valueOf(await session.upload(c.req.param('upload')));
    const parts = Math.ceil(upload.size / PART_BYTES);
    const n = /^\d{1,4}$/.test(c.req.param('n')) ? Number(c.req.param('n')) : 0;
    if (n < 1 || n > parts)
      return refuse('bad_request', `Parts are numbered 1–${parts} (got ${c.req.param('n')}).`, 'n');
    const expected = n < parts ? PART_BYTES : upload.size - (parts - 1) * PART_BYTES;
    const length = lengthOf(c);
    if (length !== expected || !c.req.raw.body)
      return refuse(
        'bad_request',
        `Part ${n} of ${parts} must have ${expected} bytes (got ${length}).`,
      );
    const target = c.env.MEDIA.resumeMultipartUpload(mediaKey(upload.media_id), upload.r2_id);
    let part: R2UploadedPart;
    try {
      part = await target.uploadPart(n, c.req.raw.body);
    } catch {
      return refuse('bad_request', `Part ${n} broke off before its ${expected} bytes were there.`);
    }
    await session.keepPart(upload.upload_id, { partNumber: n, etag: part.etag });
    return c.json({ part: n, size: expected });
  })
  .post('/:upload/complete', async (c) => {
    const entered = await enter(c);
    const { parts, file, r2_id } = valueOf(
      await entered.session.closeUpload(c.req.param('upload')),
    );
    try {
      await c.env.MEDIA.resumeMultipartUpload(mediaKey(file.id), r2_id).complete(parts);
    } catch {
      return refuse('unavailable', 'The parts could not be joined. Send the file again.');
    }
    return created(c, valueOf(await takeStored(c.env, entered, file)));
  });
