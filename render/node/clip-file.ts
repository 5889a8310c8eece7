/**
 * A clip's file on the disk without a name: it is gone as soon as nobody holds it, however the process ends. Promises
 * the bound in bytes and a time-out while it is fetched; refuses to keep two of the same.
 */
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Source } from '../../shared/contract/renderer.ts';
import { PictureError } from '../picture/decoded.ts';
import { streamSource } from './sources.ts';

/** `path` can be opened any number of times in this process, until `close`. */
export type ClipFile = { path: string; bytes: number; close(): Promise<void> };

/** Fetches the file. Rejects with `PictureError`, or the signal's reason. */
export const fetchClip = async (
  source: Pick<Source, 'url'>,
  signal: AbortSignal,
): Promise<ClipFile> => {
  const handle = await nameless();
  try {
    let bytes = 0;
    await streamSource(source, signal, async (part) => {
      bytes += part.length;
      await write(handle, part);
    });
    if (bytes === 0) throw new PictureError('file_empty', 'the file is empty');
    return { path: `/dev/fd/${handle.fd}`, bytes, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
};

/** The same of bytes that are here. */
export const keepClip = async (bytes: Uint8Array): Promise<ClipFile> => {
  const handle = await nameless();
  try {
    await write(handle, bytes);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { path: `/dev/fd/${handle.fd}`, bytes: bytes.length, close: () => handle.close() };
};

const nameless = async (): Promise<FileHandle> => {
  const file = path.join(tmpdir(), `reelay-${randomUUID()}`);
  const handle = await open(file, 'wx+', 0o600);
  await unlink(file);
  return handle;
};

const write = async (handle: FileHandle, part: Uint8Array): Promise<void> => {
  try {
    for (let at = 0; at < part.length;)
      at += (await handle.write(part, at, part.length - at)).bytesWritten;
  } catch (cause) {
    const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    const why = full ? 'there is no room on the disk for it' : 'it could not be put on the disk';
    throw new PictureError('unavailable', why, '', { cause });
  }
};
