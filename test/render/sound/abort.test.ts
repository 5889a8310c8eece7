/** A film that is given up at any moment takes nothing else with it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CHILD = fileURLToPath(new URL('./abort-often.ts', import.meta.url));

test('a thread that loads or decodes a song is not torn out of its native code', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD], { timeout: 50_000 });
  expect(stdout.trim().split('\n').at(-1)).toBe('24');
});
