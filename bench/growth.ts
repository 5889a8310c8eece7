/**
 * How time and memory grow with the film: one, three and ten minutes, and 300 photos. Promises ratios within one run: a
 * frame of a long film costs what a frame of a short one costs, and memory stays where it is.
 */
import { join } from 'node:path';
import type { Draft } from '../shared/draft/schema.ts';
import type { Quality } from '../shared/formats/output.ts';
import { plainFilm } from './film.ts';
import { measureJob, openBench, type Measured } from './measured-job.ts';
import { row } from './row.ts';
import { HEIGHT, WIDTH } from './photos.ts';

const MINUTES = [1, 3, 10] as const;
const EACH_MS = 3_000;
const FILES = 10;
const MANY_PHOTOS = 300;
const MANY_EACH_MS = 1_000;
/** A frame of the longest film may cost this much more than one of the shortest, and as much more memory. */
const MAX_TIME_GROWTH = 1.15;
const MAX_MEMORY_GROWTH = 1.25;
const MAX_PEAK_MB = 600;

const filmOf = (photos: number, each_ms: number, frame: { width: number; height: number }): Draft =>
  plainFilm({
    photos,
    each_ms,
    frame,
    photo: { width: WIDTH, height: HEIGHT },
    motions: ['in', 'out'],
    tempo: 100,
  });

export const benchGrowth = async (print: (line: string) => void): Promise<boolean> => {
  print(`Making ${FILES} photos of ${WIDTH}×${HEIGHT} …`);
  const bench = await openBench(FILES);
  try {
    const render = async (draft: Draft, quality: Quality): Promise<Measured> =>
      measureJob({
        draft,
        sources: bench.sourcesOf(draft),
        output: { format: 'mp4', quality },
        path: join(bench.folder, 'film.mp4'),
        cache: { folder: join(bench.folder, 'segments'), bytes: 1e9, engine: 'growth' },
      });
    const perFrame = (m: Measured): number => (m.cpu || m.seconds) / m.frames;
    const grown: Measured[] = [];
    for (const minutes of MINUTES) {
      // Small frames: what grows, grows at any size.
      const draft = filmOf((minutes * 60_000) / EACH_MS, EACH_MS, { width: 960, height: 540 });
      // Another language in each, so that nothing is taken over from the film before.
      const film = { ...draft, m: { ...draft.m, language: `x-${minutes}` } };
      const measured = await render(film, 'draft');
      if (measured.reused > 0) throw new Error('the films were to have nothing in common');
      grown.push(measured);
      print(
        `  ${minutes} min: ${measured.frames} frames in ${measured.seconds.toFixed(1)} s, ${(1000 * perFrame(measured)).toFixed(2)} ms of processor a frame, ${measured.peak.toFixed(0)} MB`,
      );
    }
    const many = await render(
      filmOf(MANY_PHOTOS, MANY_EACH_MS, { width: 1920, height: 1080 }),
      'high',
    );
    print(
      `  ${MANY_PHOTOS} photos at 1080p: ${many.frames} frames in ${many.seconds.toFixed(1)} s, ${many.peak.toFixed(0)} MB`,
    );
    const [short, long] = [grown[0], grown.at(-1)!];
    const time = perFrame(long) / perFrame(short);
    const memory = short.peak > 0 ? long.peak / short.peak : 0;
    const checks: [string, string, string, boolean][] = [
      [
        'a frame of ten minutes / of one: time',
        time.toFixed(2),
        `≤ ${MAX_TIME_GROWTH}`,
        time <= MAX_TIME_GROWTH,
      ],
      [
        'ten minutes / one: peak memory',
        memory.toFixed(2),
        `≤ ${MAX_MEMORY_GROWTH}`,
        memory <= MAX_MEMORY_GROWTH,
      ],
      [
        `${MANY_PHOTOS} photos of 12 megapixels: peak memory`,
        `${many.peak.toFixed(0)} MB`,
        `≤ ${MAX_PEAK_MB} MB`,
        many.peak <= MAX_PEAK_MB,
      ],
    ];
    print('');
    for (const check of checks) print(row(...check));
    return checks.every(([, , , holds]) => holds);
  } finally {
    await bench.close();
  }
};
