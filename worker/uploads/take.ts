/** Takes one file in: into R2 without holding it, its head looked at, then to the upstream. Promises that a refused file leaves nothing. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Media } from '../../shared/contract/events.ts';
import { newId } from '../../shared/contract/ids.ts';
import { MAX_NAME_CHARS } from '../../shared/limits.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';
import { err } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import type { Entered } from '../middleware/session.ts';
import { random } from '../random.ts';
import type { StoredFile } from '../sessions/contract.ts';
import { mediaKey } from '../storage/keys.ts';
import { checkLength, inspectObject } from './inspect.ts';
import { nameOfSegment } from './name.ts';

type Bucket = Pick<Env, 'MEDIA'>;
type Answer<T> = Promise<Result<T, Fault>>;

/** A raw body of `length` bytes under a name that still has to be judged. */
export const takeBody = async (
  env: Bucket,
  { session, view }: Entered,
  name: Result<string, Fault>,
  length: number,
  body: ReadableStream<Uint8Array> | Blob | null,
  place: number | undefined,
): Answer<Media> => {
  if (!name.ok) return name;
  const refused = async (because: Fault): Promise<Result<never, Fault>> => {
    await session.leaveOut(name.value, because.code);
    return err(because);
  };
  const size = checkLength(length);
  if (!size.ok) return refused(size.error);
  if (!body) return refused(fault('file_empty', 'The file has 0 bytes.'));
  const id = newId('m', random);
  const file = {
    id,
    name: name.value,
    size: size.value,
    ...(place === undefined ? {} : { place }),
  };
  const expected = await session.expect(file);
  if (!expected.ok) return refused(expected.error);
  try {
    // A request's body carries its length, so that R2 takes it as it comes, with nothing in between.
    const customMetadata = { session: view.id };
    await env.MEDIA.put(mediaKey(id), body, { customMetadata });
  } catch {
    await env.MEDIA.delete(mediaKey(id));
    await session.unexpect(id);
    return err(
      fault('bad_request', `The file broke off before its ${size.value} bytes were there.`),
    );
  }
  return takeStored(env, { session, view }, file);
};

/** A file that lies in R2 already. */
export const takeStored = async (
  env: Bucket,
  { session, view }: Entered,
  file: Omit<StoredFile, 'type'>,
): Answer<Media> => {
  const profile = profileById(view.profile) ?? DEFAULT_PROFILE;
  const seen = await inspectObject(env.MEDIA, mediaKey(file.id), profile);
  if (!seen.ok) {
    await env.MEDIA.delete(mediaKey(file.id));
    await session.leaveOut(file.name, seen.error.code, file.id);
    return seen;
  }
  return session.admit({ ...file, type: seen.value.type });
};

/** The name in the last segment of the address, remembered as left out where it cannot be used. */
export const nameInAddress = async ({ session }: Entered, url: string): Answer<string> => {
  const name = nameOfSegment(new URL(url).pathname.split('/').at(-1) ?? '');
  if (!name.ok) await session.leaveOut(shortened(new URL(url).pathname), name.error.code);
  return name;
};

/** Enough of an unusable name to know the file by. */
const SHOWN_CHARS = 40;
const shortened = (pathname: string): string => {
  const last = pathname.split('/').at(-1) ?? '';
  let text = last.slice(0, MAX_NAME_CHARS * 4);
  try {
    text = decodeURIComponent(text);
  } catch {
    // Shown as it came.
  }
  const chars = Array.from(text.replaceAll(/[\p{Cc}]/gu, ' '));
  return chars.length > SHOWN_CHARS ? `${chars.slice(0, SHOWN_CHARS).join('')}…` : chars.join('');
};
