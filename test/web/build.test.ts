/** What the built page asks of a browser before anybody touches it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/** Of JavaScript, gzipped, before the first interaction. */
const MAX_SCRIPT_BYTES = 60_000;

type Output = {
  fileName: string;
  type: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  imports?: string[];
};

describe('the built page', () => {
  let output: Output[];
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    expect(existsSync(`${root}/dist/kernels.wasm`), 'npm run build:engine comes first').toBe(true);
    const built = await build({
      configFile: `${root}/vite.config.ts`,
      root: `${root}/web`,
      logLevel: 'silent',
      build: { write: false },
    });
    const [first] = Array.isArray(built) ? built : [built];
    if (!first || !('output' in first)) throw new Error('the build gave no files');
    output = first.output;
    // A build takes three seconds, and ten times that on a machine with much else to do.
  }, 120_000);

  it('loads little JavaScript, and neither the engine nor a decoder with it', () => {
    const chunks = new Map(output.map((o) => [o.fileName, o]));
    const wanted = output.filter((o) => o.isEntry).map((o) => o.fileName);
    const loaded = new Set<string>();
    for (let name = wanted.pop(); name; name = wanted.pop()) {
      if (loaded.has(name)) continue;
      loaded.add(name);
      wanted.push(...(chunks.get(name)?.imports ?? []));
    }
    const code = [...loaded].map((name) => chunks.get(name)?.code ?? '').join('\n');
    expect(code.length).toBeGreaterThan(20_000);
    expect(gzipSync(code).length).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
    for (const heavy of ['WebAssembly.instantiate', 'HeifDecoder', 'ZodError'])
      expect(code.includes(heavy), heavy).toBe(false);
  });

  it('obeys its own policy: nothing inlined, nothing from elsewhere, relative addresses', () => {
    const html = String(output.find((o) => o.fileName === 'index.html')?.source);
    expect(html).toContain('<script type="module"');
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
      expect(tag).toMatch(/ src="\.\/assets\//);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|(?:src|href)="(?:https?:)?\/\//);
    const css = output.filter((o) => o.fileName.endsWith('.css')).map((o) => String(o.source));
    expect(css.join('')).not.toMatch(/url\((?!#)|@import/);
  });
});
