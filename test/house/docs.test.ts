/** docs/storage.md and docs/security.md say what the code does: every key, table, object and number that they name or must name. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryKey, mediaKey, renderKey } from '../../worker/storage/keys.ts';
import * as limits from '../../worker/limits.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const storage = read('docs/storage.md');
const security = read('docs/security.md');
const sources = ['worker', 'studio'].flatMap((room) =>
  globSync(`${room}/**/*.ts`, { cwd: ROOT }).map((file) => read(file)),
);
const all = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((m) => m[1]))),
];

describe('docs/storage.md', () => {
  it('has the keys that the edge builds', () => {
    for (const key of [mediaKey('<media>'), renderKey('<render>'), directoryKey('<session>')])
      expect(storage).toContain(`\`${key}\``);
  });

  it('has the keys that the studio builds', () => {
    const templates = all(/=> `(u\/[^`]+)`/g);
    expect(templates).toEqual(['u/${session}/']);
    expect(storage).toContain('`u/<session>/<media>`');
    expect(all(/return `(r\/[^`]+)`/g)).toEqual(['r/${this.ctx.id.toString()}.mp4']);
    expect(storage).toContain('`r/<render object>.mp4`');
  });

  it('names every Durable Object and bucket of wrangler.toml', () => {
    const toml = read('wrangler.toml');
    const names = [...toml.matchAll(/(?:class_name|^binding) = "(\w+)"/gm)].map((m) => m[1]);
    expect(names.length).toBeGreaterThan(6);
    for (const name of names.filter((n) => n !== 'ASSETS'))
      expect(storage).toContain(`\`${name}\``);
  });

  it('names every table, and every key that an object writes', () => {
    const tables = all(/CREATE TABLE IF NOT EXISTS (\w+)/g);
    const keys = [
      ...all(/\bkv\.put\('(\w+)'/g),
      ...all(/#doc\.write\('(\w+)'/g),
      ...all(/#push\('(\w+)'/g),
    ];
    expect(tables.length).toBeGreaterThan(8);
    expect(keys.length).toBeGreaterThan(10);
    for (const name of [...tables, ...keys]) expect(storage, name).toContain(`\`${name}\``);
  });

  it('tells the lifetimes that the code has', () => {
    const days = (ms: number): string => `${ms / 86_400_000} days`;
    expect(storage).toContain(days(limits.SESSION_IDLE_MS));
    expect(storage).toContain(days(limits.OUTPUT_KEPT_MS));
    expect(limits.UPLOAD_IDLE_MS).toBe(86_400_000);
    expect(limits.FILE_IDLE_MS).toBe(limits.NETWORK_SESSIONS.window_ms);
    expect(storage).toContain(limits.MAX_EVENTS.toLocaleString('en'));
    expect(storage).toContain(`the last ${limits.MAX_RENDERS_KEPT};`);
  });
});

describe('docs/security.md', () => {
  it('names files that exist, and the numbers of the guard', () => {
    const files = [...security.matchAll(/`((?:worker|shared)\/[\w/.-]+\.ts)`/g)].map((m) => m[1]);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(read(file).length).toBeGreaterThan(0);
    expect(security).toContain(`at most ${limits.MAX_IMPORT_REDIRECTS} redirects`);
    expect(security).toContain(`${limits.IMPORT_MS / 1000} s`);
    expect(limits.SIGNED_URL_MS).toBe(3_600_000);
  });

  it('no room of the edge or the studio sends a CORS header', () => {
    expect(sources.some((text) => /Access-Control-Allow/i.test(text))).toBe(false);
  });
});
