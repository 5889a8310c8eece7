import { access, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleIsFresh, ENTRIES, entry } from '../../../render/node/entries.ts';

let root = '';
const put = async (path: string, seconds: number): Promise<void> => {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, path);
  await utimes(file, seconds, seconds);
};
/** A folder's own time changes with what is in it. */
const date = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds);
const SOURCES = ['render/node/job.ts', 'shared/draft/schema.ts', 'package-lock.json'];
const FOLDERS = ['render', 'render/node', 'shared', 'shared/draft'];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelay-entries-'));
  for (const path of [...SOURCES, 'scripts/build-processes.ts']) await put(path, 1000);
  for (const path of FOLDERS) await date(path, 1000);
  for (const name of ENTRIES) await put(`dist/engine/${name}.js`, 2000);
});
afterEach(() => rm(root, { recursive: true }));

test('a bundle that is younger than every source is taken', () => {
  expect(bundleIsFresh(root)).toBe(true);
});

test.each(SOURCES)('not once %s has changed', async (path) => {
  await put(path, 3000);
  for (const folder of FOLDERS) await date(folder, 1000);
  expect(bundleIsFresh(root)).toBe(false);
});

test('not once a source is gone', async () => {
  await rm(join(root, 'render/node/job.ts'));
  expect(bundleIsFresh(root)).toBe(false);
});

test.each(ENTRIES)('not without %s', async (name) => {
  await rm(join(root, `dist/engine/${name}.js`));
  expect(bundleIsFresh(root)).toBe(false);
});

test.each(ENTRIES)('%s is there', async (name) => {
  await access(entry(name));
});
