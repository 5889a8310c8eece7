/** Bundles the Worker into one module, `dist/worker/index.js`, for workerd on this machine. */
import { build } from 'vite';

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: 'worker/index.ts',
    outDir: 'dist/worker',
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    rolldownOptions: {
      external: [/^cloudflare:/, /^node:/],
      output: { entryFileNames: 'index.js', codeSplitting: false },
    },
  },
  ssr: { target: 'webworker', noExternal: true },
});
