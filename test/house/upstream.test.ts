/** Nothing in the edge but one function sends a request upstream; else a header could be missing, or a token leak. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const files = globSync('worker/**/*.ts', { cwd: ROOT }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  // Comments may say what they like.
  code: readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}));
const using = (what: RegExp): string[] =>
  files.filter(({ code }) => what.test(code)).map(({ file }) => file);

it('a port is sent through by worker/upstream/request.ts alone', () => {
  expect(using(/\bport\s*\.\s*send\b|\.send\s*\(\s*new Request/)).toEqual([
    'worker/upstream/request.ts',
  ]);
  expect(using(/(?<!const )\bupstreamPort\s*\(/).toSorted()).toEqual([
    'worker/accounts/account-object.ts',
    'worker/jobs/export-job.ts',
    'worker/sessions/upstream-line.ts',
  ]);
});

it('the attribution and a bearer token are set there alone; the renderer has a token of its own', () => {
  expect(using(/X-Skill-(Source|Version)/i)).toEqual(['worker/upstream/request.ts']);
  expect(using(/`Bearer \$\{/).toSorted()).toEqual([
    'worker/routes/health.ts',
    'worker/sessions/send-up.ts',
    'worker/upstream/request.ts',
  ]);
  for (const file of ['worker/routes/health.ts', 'worker/sessions/send-up.ts'])
    expect(files.find((f) => f.file === file)!.code).toContain('RENDERER_TOKEN');
});

it('whoever calls fetch speaks to somebody else, and is known here', () => {
  // Calls, not methods of the same name and not their declarations.
  const CALL = /(?<![.\w#]|async )fetch\s*\((?!request: Request\))/;
  expect(using(CALL).toSorted()).toEqual([
    // The vendor's port, which request.ts uses, and signed addresses of this Worker.
    'worker/index.ts',
    // The renderer.
    'worker/routes/health.ts',
    // Addresses that people name.
    'worker/routes/uploads.ts',
    // The renderer, for pictures that the vendor cannot read.
    'worker/sessions/send-up.ts',
  ]);
});
