/**
 * Runs the tests by chance from other places than `npm test` does: `npm run fuzz -- 20` for twenty. Promises the seed of
 * each run that failed; refuses to stop at the first.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUN_TIMEOUT_MS = 600_000;

/** Test files whose outcome hangs on the seed. */
const files = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join('test', name))
  .filter((name) => /from 'fast-check'|\bSEED\b/.test(readFileSync(path.join(ROOT, name), 'utf8')));

const [times = '10'] = process.argv.slice(2);
const count = Number(times);
if (!Number.isInteger(count) || count < 1 || count > 10_000)
  throw new Error(`give a number of runs from 1 to 10,000 (got “${times}”)`);
let failed = 0;
for (let n = 1; n <= count; n++) {
  const seed = String(randomInt(2 ** 31 - 20_000));
  const { status, stdout } = spawnSync('vitest', ['run', '--project', 'node', ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FUZZ_SEED: seed },
    timeout: RUN_TIMEOUT_MS,
  });
  console.log(`${n} of ${count}: FUZZ_SEED=${seed} ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status === 0) continue;
  failed++;
  console.log(stdout);
}
process.exitCode = failed > 0 ? 1 : 0;
