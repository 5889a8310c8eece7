/** Builds the page into `dist/web`: relative addresses only, nothing inlined, workers as modules. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { emojiFiles } from './scripts/emoji.ts';

const NOTHING = fileURLToPath(new URL('render/browser/nothing.ts', import.meta.url));

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [emojiFiles()],
  // The page's own JSX, without a plug-in.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  resolve: {
    // libheif and harfbuzz ask for these only where they find themselves in Node; in a browser they are never touched.
    alias: { fs: NOTHING, path: NOTHING, crypto: NOTHING, module: NOTHING },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    // A `data:` address would break the content security policy.
    assetsInlineLimit: 0,
    // The lazily loaded engine is large by nature; the bound that matters is what loads before it.
    chunkSizeWarningLimit: 4_000,
  },
});
