/** Builds the page into `dist/web`: relative addresses only, nothing inlined, workers as modules. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  base: './',
  // The page's own JSX, without a plug-in.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
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
