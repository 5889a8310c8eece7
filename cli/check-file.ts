/** A file that is to be uploaded, looked at before. Promises its size; refuses what no upload would take, with the bound. */
import { stat } from 'node:fs/promises';
import { MAX_FILE_BYTES, MAX_NAME_CHARS } from '../shared/limits.ts';
import { ApiError } from './api.ts';

/** The faults that can be told without sending anything. */
export const checkFile = async (path: string, name: string): Promise<{ size: number }> => {
  if (name.length > MAX_NAME_CHARS) {
    throw new ApiError(
      `A file name has up to ${MAX_NAME_CHARS} characters (this one has ${name.length}).`,
      'name_invalid',
    );
  }
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ApiError('There is no such file, or it may not be read.', 'media_unknown');
  if (!found.isFile()) throw new ApiError('This is not a file.', 'file_unsupported');
  if (found.size === 0) throw new ApiError('The file is empty (0 bytes).', 'file_empty');
  if (found.size > MAX_FILE_BYTES) {
    throw new ApiError(
      `A file has up to ${MAX_FILE_BYTES / 1e6} MB (this one has ${(found.size / 1e6).toFixed(1)} MB).`,
      'file_too_large',
    );
  }
  return { size: found.size };
};
