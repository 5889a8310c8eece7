/** Takes files in from addresses: a few at a time, each by itself, into R2 as they come. Promises that a refused one leaves nothing. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Media } from '../../shared/contract/events.ts';
import { newId } from '../../shared/contract/ids.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import { err } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import { IMPORT_MS, MAX_IMPORTS_AT_ONCE } from '../limits.ts';
import type { Entered } from '../middleware/session.ts';
import { random } from '../random.ts';
import { mediaKey } from '../storage/keys.ts';
import { TooLong, storeStream } from '../storage/store.ts';
import { fetchFile } from './fetch-file.ts';
import type { Fetch } from './fetch-file.ts';
import { takeStored } from './take.ts';

export type Imported = { name: string; taken: Result<Media, Fault> };
export type ImportHouse = {
  env: Pick<Env, 'MEDIA'>;
  entered: Entered;
  send: Fetch;
  ownHost: string;
};

/** In the order of `urls`; `first` is the place of the first among the files that the person chose. */
export const importAll = async (
  house: ImportHouse,
  urls: readonly string[],
  first: number | undefined,
): Promise<Imported[]> => {
  const done: Imported[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < urls.length) {
      const n = next++;
      const place = first === undefined ? undefined : first + n;
      done[n] = await importOne(house, urls[n]!, place);
    }
  };
  await Promise.all(Array.from({ length: MAX_IMPORTS_AT_ONCE }, work));
  return done;
};

const importOne = async (
  { env, entered, send, ownHost }: ImportHouse,
  raw: string,
  place: number | undefined,
): Promise<Imported> => {
  const signal = AbortSignal.timeout(IMPORT_MS);
  const fetched = await fetchFile(signal, send, raw, ownHost);
  if (!fetched.ok) return { name: shownName(raw), taken: fetched };
  const { name, body, length } = fetched.value;
  const id = newId('m', random);
  const file = { id, name, ...(place === undefined ? {} : { place }) };
  const expected = await entered.session.expect({ ...file, size: length ?? 0 });
  if (!expected.ok) {
    await body.cancel();
    return { name, taken: expected };
  }
  const customMetadata = { session: entered.view.id };
  try {
    const key = mediaKey(id);
    const size = await storeStream(
      env.MEDIA,
      key,
      body,
      length,
      { customMetadata },
      MAX_FILE_BYTES,
    );
    if (size > 0) return { name, taken: await takeStored(env, entered, { ...file, size }) };
    throw new Error('empty');
  } catch (thrown) {
    await env.MEDIA.delete(mediaKey(id));
    await entered.session.unexpect(id);
    return { name, taken: err(brokenBy(thrown, signal)) };
  }
};

const brokenBy = (thrown: unknown, signal: AbortSignal): Fault => {
  if (thrown instanceof TooLong)
    return fault(
      'file_too_large',
      `A file may have ${MAX_FILE_BYTES / 1e6} MB (this one has more).`,
    );
  if (signal.aborted)
    return fault(
      'file_unreadable',
      `The file could not be fetched: it was not here within ${IMPORT_MS / 1000} s.`,
    );
  return fault('file_unreadable', 'The file could not be fetched: it broke off, or was empty.');
};

/** Enough of an address to know the file by: the end of its path, never its query. */
const SHOWN_CHARS = 60;
const shownName = (raw: string): string => {
  const path = URL.canParse(raw) ? new URL(raw).pathname : '';
  return path.split('/').at(-1)?.slice(0, SHOWN_CHARS) || 'address';
};
