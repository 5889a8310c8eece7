import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logFile, MAX_LOG_BYTES } from '../../cli/log-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reelay-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('keeps JSON lines in the file and tells the others', () => {
  const told: string[] = [];
  const log = logFile(dir, (line) => told.push(line));
  log('{"at":"request"}');
  log('The disk is full.');
  log('');
  expect(readFileSync(join(dir, 'reelay.log'), 'utf8')).toBe('{"at":"request"}\n');
  expect(told).toEqual(['The disk is full.']);
});

it('never holds more than two files of the bound', () => {
  const log = logFile(dir, () => undefined);
  const line = `{"x":"${'a'.repeat(999_990)}"}`;
  for (let i = 0; i < 25; i++) log(line);
  const files = readdirSync(dir);
  expect(files.sort()).toEqual(['reelay.log', 'reelay.log.1']);
  for (const f of files)
    expect(statSync(join(dir, f)).size).toBeLessThan(MAX_LOG_BYTES + 2_000_000);
});

it('survives a folder that is gone', () => {
  const log = logFile(join(dir, 'gone'), () => undefined);
  expect(() => log('{"at":"request"}')).not.toThrow();
});
