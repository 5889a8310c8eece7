/**
 * Fetches one file from an address that a stranger gave. Promises that every address on the way was judged first and
 * that no cookie, token or referrer goes along; refuses more than a few redirects, too many bytes and slowness.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import { MEDIA_TYPES } from '../../shared/formats/input.ts';
import { SOUND_TYPES } from '../../shared/formats/sound.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fault } from '../fault.ts';
import { MAX_IMPORT_REDIRECTS } from '../limits.ts';
import { checkLength } from './inspect.ts';
import { plainName } from './name.ts';
import { safeUrl } from './safe-url.ts';

export type Fetched = {
  /** A name that can be used, from the answer or the address. */
  name: string;
  body: ReadableStream<Uint8Array>;
  /** In bytes, where the answer says it and the body is not encoded. */
  length: number | undefined;
};
/** The narrow slice of `fetch` that is needed. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const REDIRECTS = [301, 302, 303, 307, 308];

/** Opens the file at `raw`; `ownHost` is ours, from which nothing is fetched. */
export const fetchFile = async (
  signal: AbortSignal,
  send: Fetch,
  raw: string,
  ownHost: string,
): Promise<Result<Fetched, Fault>> => {
  let next = judged(raw, undefined, ownHost);
  for (let hops = 0; hops <= MAX_IMPORT_REDIRECTS; hops++) {
    if (!next.ok) return next;
    const url: URL = next.value;
    let response: Response;
    try {
      response = await send(url.href, {
        signal,
        redirect: 'manual',
        headers: {
          Accept: 'image/*,video/*,audio/*,*/*;q=0.1',
          'Accept-Encoding': 'identity',
          'User-Agent': 'Reelay',
        },
      });
    } catch {
      return err(unreachable(signal.aborted ? 'did not answer in time' : 'did not answer'));
    }
    if (!REDIRECTS.includes(response.status)) return opened(response, url);
    await response.body?.cancel();
    next = judged(response.headers.get('Location') ?? '', url, ownHost);
  }
  return err(unreachable(`redirects more than ${MAX_IMPORT_REDIRECTS} times`));
};

const judged = (raw: string, base: URL | undefined, ownHost: string): Result<URL, Fault> => {
  const url = safeUrl(raw, base);
  const where = base ? 'The address redirects to one that is not fetched from. ' : '';
  if (!url.ok) return err(fault('bad_request', where + url.error));
  if (url.value.hostname === ownHost)
    return err(fault('bad_request', `${where}Nothing is fetched from this server itself.`));
  return url;
};

const opened = async (response: Response, url: URL): Promise<Result<Fetched, Fault>> => {
  const refused = async (because: Fault): Promise<Result<never, Fault>> => {
    await response.body?.cancel();
    return err(because);
  };
  if (response.status !== 200 || !response.body)
    return refused(unreachable(`answers with status ${response.status}`));
  const said = response.headers.get('Content-Length');
  const isPlain = (response.headers.get('Content-Encoding') ?? 'identity') === 'identity';
  const length = isPlain && said !== null && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
  if (length !== undefined) {
    const size = checkLength(length);
    if (!size.ok) return refused(size.error);
  }
  return ok({ name: nameOf(response, url), body: response.body, length });
};

const unreachable = (how: string) =>
  fault('file_unreadable', `The file could not be fetched: its address ${how}.`);

/** From `Content-Disposition` (RFC 6266), else the path; never a refusal, for nobody chose this name. */
const nameOf = (response: Response, url: URL): string => {
  const header = response.headers.get('Content-Disposition') ?? '';
  const extended = /filename\*\s*=\s*UTF-8''([^;\s]{1,1000})/i.exec(header)?.[1];
  const simple = /filename\s*=\s*"([^"\\]{1,300})"/i.exec(header)?.[1];
  for (const candidate of [extended, simple, url.pathname.split('/').at(-1)]) {
    if (!candidate) continue;
    const name = plainName(decoded(candidate));
    if (name.ok) return name.value;
  }
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  const known = Object.entries({ ...MEDIA_TYPES, ...SOUND_TYPES }).find(
    ([mime]) => mime === type,
  )?.[1];
  return `photo.${(known?.name ?? 'jpg').toLowerCase()}`;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
