/**
 * What the parts log, kept in the state folder instead of on the screen. Promises at most two files of
 * `MAX_LOG_BYTES` each; lines that are no JSON are for people and go to `tell`.
 */
import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A day of hard use; enough to look back, too little to fill a disk. */
export const MAX_LOG_BYTES = 5_000_000;

export const logFile = (
  stateDir: string,
  tell: (line: string) => void,
): ((line: string) => void) => {
  const path = join(stateDir, 'reelay.log');
  let size = sizeOf(path);
  return (line) => {
    if (!line.startsWith('{')) {
      if (line.trim()) tell(line);
      return;
    }
    try {
      if (size > MAX_LOG_BYTES) {
        rmSync(`${path}.1`, { force: true });
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, `${line}\n`);
      size += Buffer.byteLength(line) + 1;
    } catch {
      // A log that cannot be written (disk full, folder gone) must not end what it speaks of.
    }
  };
};

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};
