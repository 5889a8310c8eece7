/**
 * A page of Chromium without a GPU with the engine in it, and the bench's photos beside it, all from this machine.
 * Promises that nothing of it is left behind; answers `undefined` where there is no browser.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { browserPath, launch } from '../test/e2e/browser.ts';
import { PHOTOS } from './film.ts';
import { benchPhoto, HEIGHT, WIDTH } from './photos.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** `media` is the address that ids are put behind; what the page posts to `/film` lies in the file `film`. */
export type BenchPage = { page: Page; media: string; film: string; folder: string };

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

export const withBenchPage = async <T>(
  print: (line: string) => void,
  use: (page: BenchPage) => Promise<T>,
): Promise<T | undefined> => {
  const executable = browserPath();
  if (!executable) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'reelay-bench-'));
  const site = join(folder, 'site');
  const film = join(folder, 'film.mp4');
  const photos: Uint8Array[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    if (path === '/film') {
      await writeFile(film, await bodyOf(request));
      return void response.end();
    }
    const photo = /^\/(?:v1\/)?media\/m(\d+)$/.exec(path)?.[1];
    if (photo) return void response.end(photos[Number(photo)]);
    const file = join(site, normalize(path === '/' ? '/index.html' : path));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const browser = await launch(executable);
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('browser', import.meta.url)),
      base: './',
      worker: { format: 'es' },
      build: { outDir: site, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
    });
    print(`Making ${PHOTOS} photos of ${WIDTH}×${HEIGHT} …`);
    for (let i = 0; i < PHOTOS; i++) photos.push(await benchPhoto(i));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await browser.newPage();
    await page.goto(base);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await use({ page, media: `${base}/media/`, film, folder });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
};
