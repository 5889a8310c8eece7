/**
 * A process that probes photos, turns them into JPEGs and draws single frames, one task at a time. Promises an answer or a fault in words
 * for each; a file that brings a decoder down brings down this and nothing else. Refuses to outlive its parent.
 */
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ProbeAnswer, Source } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { frameAt, frameCount } from '../../shared/draft/time.ts';
import { Film } from '../frame/film.ts';
import { PictureError } from '../picture/decoded.ts';
import { decodePicture } from './decode.ts';
import { FilmPictures } from './film-pictures.ts';
import { jpegOf } from './jpeg.ts';
import { loadKernels } from './kernels.ts';
import { pngOf } from './png.ts';
import { probe } from './probe.ts';
import { fetchSource } from './sources.ts';
import { loadTexts } from './fonts.ts';

export type HelpTask =
  | { kind: 'probe'; source: Source }
  | { kind: 'picture'; source: Source }
  | { kind: 'frame'; draft: Draft; sources: Record<string, Source>; t: number };
export type HelpAnswer =
  | { kind: 'probe'; answer: ProbeAnswer }
  | { kind: 'frame'; png: Uint8Array }
  | { kind: 'picture'; jpeg: Uint8Array }
  | { kind: 'fault'; code: ErrorCode; detail: string };

const forever = new AbortController().signal;

const frame = async (task: Extract<HelpTask, { kind: 'frame' }>): Promise<HelpAnswer> => {
  const film = Film.open({
    draft: task.draft,
    kernels: await loadKernels(),
    pictures: new FilmPictures(task.sources),
    texts: loadTexts(),
  });
  try {
    const last = Math.max(0, frameCount(task.draft) - 1);
    const n = Math.min(last, frameAt(task.t, film.fps));
    await film.prepare(n, forever);
    return { kind: 'frame', png: pngOf(film.draw(n), film) };
  } finally {
    film.close();
  }
};

const work = async (task: HelpTask): Promise<HelpAnswer> => {
  try {
    if (task.kind === 'frame') return await frame(task);
    if (task.kind === 'picture') {
      const bytes = await fetchSource(task.source, forever);
      const jpeg = await jpegOf(await decodePicture(bytes, { signal: forever }));
      return { kind: 'picture', jpeg };
    }
    const answer = await probe(task.source, forever);
    return { kind: 'probe', answer };
  } catch (error) {
    if (error instanceof PictureError)
      return { kind: 'fault', code: error.code, detail: `${error.reason}.` };
    console.error(error);
    return { kind: 'fault', code: 'internal', detail: 'The picture could not be worked on.' };
  }
};

process.on('disconnect', () => process.exit(1));
process.on('message', (task: HelpTask) => {
  void work(task).then((answer) => process.send?.(answer));
});
