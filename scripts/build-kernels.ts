/**
 * Compiles the pixel kernels into `dist/kernels.wasm`, and once more with relaxed SIMD for where it is there, only when
 * a source is newer. Promises whole files or none, also when several processes build at once; refuses to go on after
 * a compiler error.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = path.join('render', 'kernels', 'assembly');
/** Where the compiled kernels lie: those that every machine with SIMD takes, and the faster ones. */
export const KERNELS_FILE = path.join(ROOT, 'dist', 'kernels.wasm');
const RELAXED_FILE = path.join(ROOT, 'dist', 'kernels-relaxed.wasm');
const FEATURES: [file: string, features: string[]][] = [
  [KERNELS_FILE, ['simd']],
  [RELAXED_FILE, ['simd', 'relaxed-simd']],
];

/** It takes about two seconds; a machine twenty times slower still passes. */
const COMPILE_TIMEOUT_MS = 60_000;

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Answers true if it compiled, false if the file was fresh; throws with the compiler's words. */
export const buildKernels = (): boolean => {
  const sources = readdirSync(path.join(ROOT, SOURCES)).filter((f) => f.endsWith('.ts'));
  const newest = Math.max(
    ...sources.map((f) => changed(path.join(ROOT, SOURCES, f))),
    changed(fileURLToPath(import.meta.url)),
  );
  const old = FEATURES.filter(([file]) => changed(file) <= newest);
  for (const [file, features] of old) compile(file, features);
  return old.length > 0;
};

const compile = (file: string, features: readonly string[]): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.wasm`;
  try {
    // The command, not the module: its types would bring AssemblyScript's globals into this room.
    const { status, stderr, error } = spawnSync(
      process.execPath,
      [
        fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js')),
        path.join(SOURCES, 'index.ts'),
        '--baseDir',
        ROOT,
        '--outFile',
        path.relative(ROOT, partial),
        '-O3',
        ...features.flatMap((feature) => ['--enable', feature]),
        '--runtime',
        'stub',
        '--importMemory',
        '--noAssert',
      ],
      { cwd: ROOT, encoding: 'utf8', timeout: COMPILE_TIMEOUT_MS },
    );
    if (status !== 0) throw new Error(`the kernels do not compile: ${stderr}`, { cause: error });
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) buildKernels();
