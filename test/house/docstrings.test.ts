/** Every function that the engine and the draft export says in a docstring what it is for. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const files = globSync('{render,shared/draft}/**/*.ts', { cwd: ROOT }).filter(
  (file) => !file.endsWith('.d.ts'),
);
const linesOf = (file: string): string[] => readFileSync(join(ROOT, file), 'utf8').split('\n');
/** `export function f`, `export const f = (`, `= async (`, `= <T>(` or `= x =>`, also where that stands on the next line. */
const EXPORTED =
  /^export (?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=]+)? =\s+(?:async\s*)?(?:\(|<|\w+ =>))/;
/** Every transition exports the same function, which its type explains. */
const BY_CONTRACT = /^export const draw\b/;

type Named = { name: string; told: boolean };
/** The exported functions of a file, and whether a comment ends on the line before. */
const functionsOf = (file: string): Named[] => {
  const lines = linesOf(file);
  const found: Named[] = [];
  for (const [i, line] of lines.entries()) {
    const [, declared, constant] = EXPORTED.exec(`${line}\n${lines[i + 1] ?? ''}`) ?? [];
    const name = declared ?? constant;
    if (name === undefined || BY_CONTRACT.test(line)) continue;
    // Overloads are told once, above the first of them.
    if (found.at(-1)?.name === name) continue;
    found.push({ name, told: /\*\/\s*$/.test(lines[i - 1] ?? '') });
  }
  return found;
};

it('every function that render/ and shared/draft export has a docstring', () => {
  const all = files.flatMap((file) => functionsOf(file).map((f) => ({ file, ...f })));
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter((f) => !f.told).map((f) => `${f.file}: ${f.name}`)).toEqual([]);
});
