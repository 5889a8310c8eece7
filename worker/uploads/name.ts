/** File names as people give them. Promises a plain name in NFC; refuses whatever could be taken for a path. */
import type { Fault } from '../../shared/contract/errors.ts';
import { MAX_NAME_CHARS } from '../../shared/limits.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

const invalid = (detail: string): Result<never, Fault> => err({ code: 'name_invalid', detail });

/** A name that stands for itself (from JSON or a form). */
export const plainName = (raw: string): Result<string, Fault> => {
  const name = raw.normalize('NFC').trim();
  const chars = Array.from(name).length;
  if (chars === 0) return invalid('A file name must have 1 or more characters (got none).');
  if (chars > MAX_NAME_CHARS)
    return invalid(`A file name may have ${MAX_NAME_CHARS} characters (got ${chars}).`);
  if (/[/\\]/.test(name))
    return invalid('A file name must not contain “/” or “\\”: a folder is never taken.');
  if (name === '.' || name === '..') return invalid('“.” and “..” are folders, not file names.');
  if (/\p{Cc}|\u202e|\u2028|\u2029/u.test(name))
    return invalid('A file name must not contain control characters.');
  return ok(name);
};

/** A name as the last, percent-encoded segment of an address. */
export const nameOfSegment = (segment: string): Result<string, Fault> => {
  if (segment.length > MAX_NAME_CHARS * 12)
    return invalid(`A file name may have ${MAX_NAME_CHARS} characters (got ${segment.length}).`);
  try {
    return plainName(decodeURIComponent(segment));
  } catch {
    return invalid('The file name in the address is not percent-encoded UTF-8.');
  }
};
