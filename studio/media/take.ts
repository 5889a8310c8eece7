/**
 * Takes files into a session: streams each into R2, looks at its first bytes, has the renderer read it.
 * Promises that each file stands or falls by itself and that a refused one leaves nothing; refuses by code.
 */
import { newId } from '../../shared/contract/ids.ts';
import { UPSTREAM_CODES, type UploadedFile } from '../../shared/contract/upstream.ts';
import { isClipType, MEDIA_NAMES, SNIFF_BYTES, sniffMedia } from '../../shared/formats/input.ts';
import { SOUND_NAMES, sniffSound } from '../../shared/formats/sound.ts';
import { MAX_FILE_BYTES, MAX_NAME_CHARS } from '../../shared/limits.ts';
import type { StudioDeps, StudioEnv } from '../env.ts';
import { FETCH_TIMEOUT_MS } from '../limits.ts';
import { probe } from '../renders/renderer.ts';
import { mediaKey, shown, type StudioMedia } from './media.ts';
import { store, type StoreFault } from './store.ts';

export type Taken = { media?: StudioMedia; file: UploadedFile };

const MEGABYTES = MAX_FILE_BYTES / 1_000_000;

const refused = (filename: string, code: number, reason: string, message: string): Taken => ({
  file: { filename, file_type: '', cdn_url: '', error: { code, reason, message } },
});

const notStored = (name: string, fault: StoreFault): Taken => {
  switch (fault.reason) {
    case 'empty':
      return refused(
        name,
        UPSTREAM_CODES.unsupported_file,
        'file_empty',
        'The file is empty (0 bytes).',
      );
    case 'too_large':
      return refused(
        name,
        UPSTREAM_CODES.file_too_large,
        'file_too_large',
        `A file has at most ${MEGABYTES} MB${
          fault.bytes === undefined ? '' : ` (this one has ${Math.ceil(fault.bytes / 1e6)} MB)`
        }.`,
      );
    case 'broken':
      return refused(
        name,
        UPSTREAM_CODES.unsupported_file,
        'file_unreadable',
        'The file broke off while it was being fetched.',
      );
  }
};

const safeName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replaceAll(/\p{Cc}/gu, '');
  return clean.slice(0, MAX_NAME_CHARS) || 'photo';
};

type Source = { body: ReadableStream<Uint8Array>; size: number | undefined; name: string };

/** One file that is here already as a stream. */
export const take = async (
  env: StudioEnv,
  deps: StudioDeps,
  session: string,
  source: Source,
): Promise<Taken> => {
  const name = safeName(source.name);
  const id = newId('m', (b) => crypto.getRandomValues(b));
  const key = mediaKey(session, id);
  const stored = await store(env.STUDIO_MEDIA, key, source.body, source.size, {
    type: 'application/octet-stream',
    name,
  });
  if (!stored.ok) return notStored(name, stored.error);
  const taken = await look(env, deps, { key, id, name, size: stored.value.size });
  if (!taken.media) await env.STUDIO_MEDIA.delete(key);
  return taken;
};

const look = async (
  env: StudioEnv,
  deps: StudioDeps,
  file: { key: string; id: string; name: string; size: number },
): Promise<Taken> => {
  const head = await env.STUDIO_MEDIA.get(file.key, {
    range: { offset: 0, length: Math.min(SNIFF_BYTES, file.size) },
  });
  const start = head ? new Uint8Array(await head.arrayBuffer()) : undefined;
  const type = start && (sniffMedia(start) ?? sniffSound(start));
  if (!type)
    return refused(
      file.name,
      UPSTREAM_CODES.unsupported_file,
      'file_unsupported',
      `This is neither a picture or clip that can be used (${MEDIA_NAMES.join(', ')}) nor sound (${SOUND_NAMES.join(', ')}).`,
    );
  const media: StudioMedia = {
    media_id: file.id,
    filename: file.name,
    file_type: type,
    size: file.size,
    key: file.key,
  };
  const seen = await probe(env, deps, media);
  if (seen.kind === 'refused')
    return refused(file.name, UPSTREAM_CODES.unsupported_file, seen.code, seen.detail);
  if (seen.kind === 'unknown' && isClipType(type))
    return refused(
      file.name,
      UPSTREAM_CODES.unsupported_file,
      'unavailable',
      'The clip could not be looked at just now; send it again in a moment.',
    );
  // A renderer that cannot be reached does not cost the person the upload.
  const whole = seen.kind === 'seen' ? { ...media, ...seen.facts } : media;
  return { media: whole, file: await shown(env, whole, deps.now()) };
};

/** The file name that a response or its address gives. RFC 6266, RFC 8187. */
export const nameOf = (response: Response, url: string): string => {
  const header = response.headers.get('content-disposition') ?? '';
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header)?.[1];
  const simple = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1];
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  for (const candidate of [extended, simple?.replaceAll(/\\(.)/g, '$1'), last]) {
    if (!candidate) continue;
    try {
      return decodeURIComponent(candidate);
    } catch {
      return candidate;
    }
  }
  return 'photo';
};

/** One file from an address; `name` wins over what the answer says. */
export const takeUrl = async (
  env: StudioEnv,
  deps: StudioDeps,
  session: string,
  url: string,
  name?: string,
): Promise<Taken> => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return refused(
      name ?? 'file',
      UPSTREAM_CODES.unsupported_file,
      'bad_request',
      'An address must begin with http:// or https://.',
    );
  const unreachable = refused(
    name ?? nameOf(new Response(), url),
    UPSTREAM_CODES.unsupported_file,
    'file_unreadable',
    'The file could not be fetched from its address.',
  );
  try {
    const response = await deps.fetch(url, {
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
      headers: { 'accept-encoding': 'identity' },
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return unreachable;
    }
    const said = response.headers.get('content-length');
    const size = said !== null && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
    return await take(env, deps, session, {
      body: response.body,
      size,
      name: name ?? nameOf(response, url),
    });
  } catch {
    return unreachable;
  }
};
