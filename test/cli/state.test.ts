import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  endLeftovers,
  isRunning,
  readNote,
  readSecrets,
  removeNote,
  writeNote,
} from '../../cli/state.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reelay-state-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('secrets', () => {
  it('are made once, long, different, and for their owner alone', () => {
    const first = readSecrets(dir);
    expect(readSecrets(dir)).toEqual(first);
    expect(first.signingKey).not.toBe(first.rendererToken);
    expect(Buffer.from(first.signingKey, 'base64url')).toHaveLength(32);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o077).toBe(0);
  });
});

describe('the note of who runs', () => {
  it('comes back as written, and is gone when removed', () => {
    const note = { pid: 1, url: 'http://127.0.0.1:1', groups: [2] };
    writeNote(dir, note);
    expect(readNote(dir)).toEqual(note);
    removeNote(dir);
    expect(readNote(dir)).toBeUndefined();
  });

  it('of a process that is not ours does not count as running', () => {
    expect(isRunning({ pid: process.pid, url: '', groups: [] })).toBe(false);
    expect(isRunning({ pid: 2 ** 30, url: '', groups: [] })).toBe(false);
  });

  it.runIf(process.platform === 'linux')('a stranger’s group is left alone', async () => {
    const stranger = spawn('sleep', ['30'], { detached: true, stdio: 'ignore' });
    try {
      expect(endLeftovers({ pid: 2 ** 30, url: '', groups: [stranger.pid!] })).toBe(0);
      expect(stranger.exitCode).toBeNull();
      expect(() => process.kill(stranger.pid!, 0)).not.toThrow();
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});
