/** Type-checks every room with its own tsconfig, so that each may use only the runtime it lives in. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const projects = globSync(
  '{shared,cli,render,render/node,render/browser,studio,worker,web,scripts,test,test/*}/tsconfig.json',
).sort();
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['-p', project], { stdio: 'inherit' });
  if (status !== 0) {
    failed++;
    console.error(`types: ${project} failed`);
  }
}
process.exit(failed ? 1 : 0);
