/**
 * Bundles the engine's processes and threads into `dist/engine`, unless a bundle of this code is there: none of them has
 * to read hundreds of files, strip their types and hold their texts. Promises a whole bundle or the one before; refuses to
 * take in packages that have files of their own.
 */
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BUNDLE, bundleIsFresh, ENTRIES } from '../render/node/entries.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** They look for a native module or for WebAssembly beside themselves. */
const OUTSIDE = ['node-av', 'libheif-js', 'harfbuzzjs'];

if (!bundleIsFresh()) {
  const partial = `${BUNDLE}.${process.pid}`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: partial,
      target: 'esnext',
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, `render/node/${name}.ts`])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // Names are kept: they stand in the traces of faults.
          minify: { compress: true, mangle: false, codegen: true },
        },
      },
    },
    ssr: { noExternal: true, external: OUTSIDE },
  });
  // Put in place at once: somebody may be starting a process just now.
  const old = `${partial}.old`;
  await rename(BUNDLE, old).catch(() => undefined);
  await rename(partial, BUNDLE);
  await rm(old, { recursive: true, force: true });
}
