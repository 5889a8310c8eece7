/**
 * What an edit costs: the film is rendered, changed and rendered again. Promises shares of frames and of processor time
 * of a whole render in the same run, and that the film looks as the one that a fresh render makes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, PictureSegment } from '../shared/draft/schema.ts';
import { ALIKE, apart } from './apart.ts';
import { benchDraft, PHOTOS } from './film.ts';
import { measureJob, openBench, type Measured } from './measured-job.ts';
import { row } from './row.ts';
import { HEIGHT, WIDTH } from './photos.ts';

const CACHE_BYTES = 1e9;
/** The title of three seconds is seen in the first of ten segments; a photo in its own and the one before. */
const MAX_TITLE_SHARE = 0.12;
const MAX_PHOTO_SHARE = 0.21;
/** Of a whole render's processor time: a tenth of the frames, the sound once more, and a process that starts. */
const MAX_TITLE_TIME = 0.4;

const titled = (draft: Draft, text: string): Draft => ({
  ...draft,
  t: draft.t.map((t) => (t.tt === 7 ? { ...t, sg: t.sg.map((s) => ({ ...s, text })) } : t)),
});
const changed = (draft: Draft, part: Partial<PictureSegment>): Draft => ({
  ...draft,
  t: draft.t.map((t) =>
    t.tt === 0 ? { ...t, sg: t.sg.map((s, i) => (i === 4 ? { ...s, ...part } : s)) } : t,
  ),
});

export const benchReedit = async (print: (line: string) => void): Promise<boolean> => {
  print(`Making ${PHOTOS} photos of ${WIDTH}×${HEIGHT} …`);
  const bench = await openBench(PHOTOS);
  try {
    const draft = benchDraft(WIDTH, HEIGHT);
    const cache = { folder: join(bench.folder, 'segments'), bytes: CACHE_BYTES, engine: 'bench' };
    const render = async (
      film: Draft,
      kept: boolean,
    ): Promise<Measured & { bytes: Uint8Array }> => {
      const path = join(bench.folder, 'film.mp4');
      const job = { draft: film, sources: bench.sourcesOf(film), path };
      const output = { format: 'mp4' as const, quality: 'high' as const };
      const measured = await measureJob({ ...job, output, ...(kept ? { cache } : {}) });
      return { ...measured, bytes: await readFile(path) };
    };
    const edited = titled(draft, 'Another summer');
    const first = await render(draft, true);
    const title = await render(edited, true);
    const photo = await render(changed(edited, { kb: { kind: 'diagonal', strength: 0.1 } }), true);
    const same = await render(edited, true);
    const whole = await render(edited, false);

    const shareOf = (m: Measured): number => (m.frames - m.reused) / m.frames;
    const told = (m: Measured): string =>
      `${(m.frames - m.reused).toString()} of ${m.frames} frames, ${m.seconds.toFixed(1)} s, processor ${m.cpu.toFixed(1)} s`;
    print('');
    print(`first render: ${told(first)}; a render that keeps nothing: ${told(whole)}`);
    print(
      `title changed: ${told(title)}; one photo’s motion: ${told(photo)}; nothing: ${told(same)}`,
    );
    const timeShare = whole.cpu > 0 ? title.cpu / whole.cpu : title.seconds / whole.seconds;
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    const farthest = Math.max(
      await apart(title.bytes, whole.bytes),
      await apart(same.bytes, whole.bytes),
    );
    const checks: [string, string, string, boolean][] = [
      [
        'title changed: frames encoded',
        percent(shareOf(title)),
        `≤ ${percent(MAX_TITLE_SHARE)}`,
        shareOf(title) <= MAX_TITLE_SHARE,
      ],
      [
        'title changed: processor time of a whole render',
        percent(timeShare),
        `≤ ${percent(MAX_TITLE_TIME)}`,
        timeShare <= MAX_TITLE_TIME,
      ],
      [
        'one photo’s motion: frames encoded',
        percent(shareOf(photo)),
        `≤ ${percent(MAX_PHOTO_SHARE)}`,
        shareOf(photo) <= MAX_PHOTO_SHARE,
      ],
      ['nothing changed: frames encoded', percent(shareOf(same)), '0 %', shareOf(same) === 0],
      [
        'joined film and fresh film, levels of luma apart',
        farthest.toFixed(2),
        `≤ ${ALIKE}`,
        farthest <= ALIKE,
      ],
    ];
    for (const check of checks) print(row(...check));
    return checks.every(([, , , holds]) => holds);
  } finally {
    await bench.close();
  }
};
