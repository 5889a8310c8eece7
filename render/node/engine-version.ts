/**
 * What this engine is, as a hash of its code, its kernels and its dependencies. Promises another answer whenever
 * frames or packets could come out otherwise; refuses to be told by a number that somebody forgets to raise.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { arch, availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The rooms that decide pixels and packets, and what they are built from; a file that is not shipped is no part of it. */
const ROOMS = ['render', 'shared'];
const FILES = ['package-lock.json', 'dist/kernels.wasm', 'dist/kernels-relaxed.wasm'];

/** 64 hexadecimal digits, the same for as long as the code is. */
export const engineVersion = async (): Promise<string> => {
  const inRooms = await Promise.all(
    ROOMS.map(async (room) => {
      const entries = await readdir(ROOT + room, { recursive: true, withFileTypes: true });
      return entries
        .filter((e) => e.isFile())
        .map((e) => `${e.parentPath}/${e.name}`.slice(ROOT.length));
    }),
  );
  const hash = createHash('sha256');
  // x264 divides its work by the number of cores, and decides otherwise then.
  hash.update(`${process.version} ${arch()} ${availableParallelism()}`);
  for (const path of [...inRooms.flat().toSorted(), ...FILES]) {
    const bytes = await readFile(ROOT + path).catch(() => undefined);
    if (bytes) hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
};
