/** The rooms import along the arrows of ARCHITECTURE.md and nowhere else, and never in a circle. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['shared', 'render', 'studio', 'worker', 'web', 'cli'] as const;

/** What each room may import besides itself. */
const ARROWS: Record<(typeof ROOMS)[number], string[]> = {
  shared: [],
  render: ['shared'],
  studio: ['shared'],
  worker: ['shared'],
  web: ['render', 'shared'],
  cli: ['shared'],
};
/** Packages that a pure room may use; the other rooms are held by what their runtime offers. */
const PACKAGES: Record<string, RegExp> = {
  shared: /^zod$/,
  'render/node': /./,
  'render/browser':
    /^(mediabunny|@mediabunny\/.*|@resvg\/resvg-wasm.*|libheif-js.*|exifreader|@expo-google-fonts\/.*|harfbuzzjs)$/,
  render: /^(mediabunny|@resvg\/resvg-wasm|exifreader|zod|harfbuzzjs|bidi-js)$/,
  studio: /^(zod|hono(\/.*)?|cloudflare:workers)$/,
  worker:
    /^(zod|hono(\/.*)?|cloudflare:workers|eventsource-parser(\/.*)?|json5|@rgrove\/parse-xml)$/,
  web: /^(preact(\/.*)?|@preact\/signals|eventsource-parser(\/.*)?|zod|exifreader)$/,
  cli: /^(node:.*|miniflare|wrangler|eventsource-parser|zod)$/,
};

type Import = { file: string; target: string };

const files = ROOMS.flatMap((room) =>
  globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT }).filter(
    (file) => !file.includes('kernels/assembly') && !file.endsWith('.d.ts'),
  ),
);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((m) => ({
    file,
    target: m[1] ?? m[2],
  })),
);
const inside = (i: Import): string | undefined =>
  i.target.startsWith('.')
    ? normalize(relative(ROOT, resolve(ROOT, dirname(i.file), i.target.replace(/\?.*$/, ''))))
    : undefined;
const roomOf = (path: string): string => path.split(sep)[0];

describe('import arrows', () => {
  it('sees the code at all', () => {
    for (const room of ROOMS)
      expect(
        files.some((f) => roomOf(f) === room),
        room,
      ).toBe(true);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('rooms import along the arrows alone', () => {
    const wrong = imports.filter((i) => {
      const path = inside(i);
      if (path === undefined) return false;
      const [from, to] = [roomOf(i.file), roomOf(path)];
      if (from === to) return false;
      // The kernels' wasm is built from render/ into dist/.
      if (to === 'dist') return from !== 'render' && from !== 'web';
      if (i.file === join('worker', 'index.ts') && to === 'studio') return false;
      return !ARROWS[from as (typeof ROOMS)[number]].includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('inside render, the pure folders import neither adapter, and the adapters not each other', () => {
    const wrong = imports.filter((i) => {
      const path = inside(i);
      if (path === undefined || !i.file.startsWith(`render${sep}`)) return false;
      const adapter = (p: string) => /^render[\\/](node|browser)[\\/]/.exec(p)?.[1];
      const target = adapter(path);
      return target !== undefined && target !== adapter(i.file);
    });
    expect(wrong).toEqual([]);
  });

  it('packages are used where they belong', () => {
    const wrong = imports.filter((i) => {
      if (i.target.startsWith('.')) return false;
      const room = roomOf(i.file);
      const part = /^render[\\/](node|browser)[\\/]/.exec(i.file)?.[1];
      return !PACKAGES[part ? `render/${part}` : room].test(i.target.replace(/\?.*$/, ''));
    });
    expect(wrong).toEqual([]);
  });

  it('there is no cycle', () => {
    const edges = new Map<string, string[]>();
    for (const i of imports) {
      const path = inside(i);
      if (path && files.includes(path)) edges.set(i.file, [...(edges.get(i.file) ?? []), path]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, trail: string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });
});
