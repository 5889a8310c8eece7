import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Three kinds of tests: pure and Node, inside workerd, and the whole product in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{house,shared,cli,render,web}/**/*.test.ts',
            // The director is pure, and so are the machines of jobs.
            'test/studio/director*.test.ts',
            'test/{worker,studio}/*-walk.test.ts',
          ],
          setupFiles: ['test/fixtures/chance.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            // The renderer is a fake inside workerd that refuses what the real one refuses.
            miniflare: {
              bindings: {
                SIGNING_KEY: 'a key for tests, made of 40 characters!!',
                RENDERER_URL: 'http://renderer.test',
                RENDERER_TOKEN: 'token-of-the-renderer',
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['test/{worker,studio}/**/*.test.ts'],
          exclude: ['test/studio/director*.test.ts', 'test/{worker,studio}/*-walk.test.ts'],
          // Five seconds are not enough on a busy machine: R2 and the objects write to its disk.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/{contract,e2e,load}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
