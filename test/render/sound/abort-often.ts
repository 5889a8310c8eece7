/**
 * Begins films with a song and gives each up a little later than the one before; prints how many.
 * Run as a process of its own, which goes down with a thread that is ended at the wrong moment.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FilmWriter } from '../../../render/node/film-writer.ts';
import { scored } from './draft.ts';
import { soundFile } from './sound-file.ts';

const TIMES = 24;
const LATER_MS = 30;

const tone = Float32Array.from({ length: 480_000 }, (_, i) => 0.1 * Math.sin(i / 20));
const bytes = await soundFile('mp3', [tone, tone], 48_000);
const server = createServer((_, response) => response.end(bytes)).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/song.mp3`;
const folder = await mkdtemp(join(tmpdir(), 'reelay-abort-'));

const draft = scored({ style: 'ambient', tempo: 90, count: 2 });
draft.t[1].sg = [{ id: 'song1', kind: 'file', st: 0, d: draft.d, media: 'song' }];
const format = { width: 64, height: 64, fps: 30, frames: 60, samples: 96_000 } as const;
for (let n = 0; n < TIMES; n++) {
  const writer = new FilmWriter({
    path: join(folder, `${n}.mp4`),
    draft,
    format: { ...format, quality: 'standard', codec: 'h264' },
    sources: { song: { url, name: 'song.mp3', type: 'audio/mpeg' } },
    onEncoded: () => undefined,
    onSilent: ({ reason }) => {
      throw new Error(reason);
    },
  });
  await new Promise((resolve) => setTimeout(resolve, n * LATER_MS));
  await writer.abort();
  console.log(n + 1);
}
await rm(folder, { recursive: true });
server.close();
