/** Writes the film's frames as they go to the encoder into a raw file: `node bench/dump.ts RAW` with the job as JSON on stdin. */
import { open } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Film } from '../render/frame/film.ts';
import { FilmPictures } from '../render/node/film-pictures.ts';
import { loadTexts } from '../render/node/fonts.ts';
import { loadKernels } from '../render/node/kernels.ts';
import type { FilmJob } from '../render/node/render-film.ts';

const { draft, sources } = JSON.parse(await text(process.stdin)) as FilmJob;
const film = Film.open({
  draft,
  kernels: await loadKernels(),
  pictures: new FilmPictures(sources),
  texts: loadTexts(),
});
const out = await open(process.argv[2], 'w');
let drawing = 0;
for (let n = 0; n < film.frameCount; n++) {
  await film.prepare(n, new AbortController().signal);
  const start = performance.now();
  const frame = film.draw(n);
  drawing += performance.now() - start;
  await out.write(Uint8Array.from(frame));
}
await out.close();
film.close();
process.stdout.write(JSON.stringify({ draw_ms: drawing / film.frameCount }));
