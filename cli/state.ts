/**
 * The state folder: its secrets, and the note of who runs on it. Promises that one folder serves one stack at
 * a time, and that what a killed stack left running is ended before the next one starts.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Secrets = { signingKey: string; rendererToken: string };

/** The folder's secrets, made at the first start and readable by their owner alone. */
export const readSecrets = (stateDir: string): Secrets => {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const file = join(stateDir, 'secrets.json');
  if (existsSync(file)) {
    const found = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
    if (found.signingKey && found.rendererToken) {
      return { signingKey: found.signingKey, rendererToken: found.rendererToken };
    }
  }
  const secrets: Secrets = {
    signingKey: randomBytes(32).toString('base64url'),
    rendererToken: randomBytes(32).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
};

/** Who runs on a state folder: the supervisor and the process groups that it started. */
export type StackNote = { pid: number; url: string; groups: number[] };

const noteFile = (stateDir: string): string => join(stateDir, 'stack.json');

export const readNote = (stateDir: string): StackNote | undefined => {
  try {
    const note = JSON.parse(readFileSync(noteFile(stateDir), 'utf8')) as StackNote;
    return Number.isInteger(note.pid) && Array.isArray(note.groups) ? note : undefined;
  } catch {
    return undefined;
  }
};
export const writeNote = (stateDir: string, note: StackNote): void =>
  writeFileSync(noteFile(stateDir), JSON.stringify(note));
export const removeNote = (stateDir: string): void => rmSync(noteFile(stateDir), { force: true });

/** Our processes of one group: told by their command line, because numbers are used again. */
const membersOf = (group: number): number[] => {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (Number(fields[2]) !== group) return false;
        return /workerd|cli\/edge\.ts|render\/node\//.test(
          readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
        );
      } catch {
        return false;
      }
    });
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends what a stack that was killed outright has left behind; answers how many processes that were. */
export const endLeftovers = (note: StackNote): number => {
  const left = note.groups.flatMap(membersOf);
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
  return left.length;
};

/** True where the note's supervisor still runs (and is one of ours, not a number used again). */
export const isRunning = (note: StackNote): boolean => {
  if (!isAlive(note.pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return /cli\/(start|reelay)\.ts/.test(readFileSync(`/proc/${note.pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
};
