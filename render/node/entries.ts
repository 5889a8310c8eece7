/**
 * Where the engine's processes and threads begin. Promises their bundle where the build made one of this very code,
 * which starts in half the time and with less memory, and the sources otherwise; refuses a bundle that is older than a source.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of this folder that are begun as a process or a thread of their own. */
export const ENTRIES = ['job-process', 'sound-thread', 'helper-process', 'heic-thread'] as const;
export type Entry = (typeof ENTRIES)[number];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** As deep as this folder, so that what is named from here is found from there. */
export const BUNDLE = join(ROOT, 'dist', 'engine');
/** What a bundle is made of. */
const MADE_OF = ['render', 'shared', 'package-lock.json', 'scripts/build-processes.ts'];

const isSource = import.meta.url.endsWith('.ts');

/** Whether the bundle below `root` is of the code that is there. */
export const bundleIsFresh = (root = ROOT): boolean => {
  const changed = (path: string): number =>
    statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const made = Math.min(...ENTRIES.map((name) => changed(join('dist', 'engine', `${name}.js`))));
  // Folders too: they change with what is removed.
  const below = (path: string): string[] => {
    if (path.includes('.')) return [path];
    const names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
    return [path, ...names.map((name) => join(path, name))];
  };
  return MADE_OF.every((path) => below(path).every((file) => changed(file) <= made));
};

/** Looked for once: who builds anew begins anew. */
let folder: string | undefined;

/** The file that `name` begins with. */
export const entry = (name: Entry): URL => {
  if (!isSource) return new URL(`./${name}.js`, import.meta.url);
  folder ??= bundleIsFresh() ? '../../dist/engine' : '.';
  return new URL(`${folder}/${name}.${folder === '.' ? 'ts' : 'js'}`, import.meta.url);
};
