/**
 * Measures the preview at 1080p in Chromium without a GPU, by the worker that the page uses: played by the clock, and
 * dragged as people do. A dragged frame counts from when it was asked for until it is on the canvas, drawn from small
 * copies where the photos are not ready; how long the frame itself takes after a rest is told beside it.
 */
import type { Draft } from '../shared/draft/schema.ts';
import type { BrowserBench } from './browser/page.ts';
import { withBenchPage, type BenchPage } from './browser-page.ts';
import { benchDraft } from './film.ts';
import { HEIGHT, WIDTH } from './photos.ts';
import { row } from './row.ts';

/** Of the frames that are due; a timer may come late once a second. */
const MIN_SHOWN_SHARE = 0.95;
const MAX_DRAG_MS = 100;
const MAX_APART_MS = 20;
/** As long as it takes to see a drift, and three photos. */
const SYNC_MS = 9_000;

/** Prints the preview's rows alone. */
export const benchPreview = async (print: (line: string) => void): Promise<boolean> =>
  (await withBenchPage(print, async (on) => {
    const { lines, held } = await previewRows(on);
    lines.forEach(print);
    return held;
  })) ?? false;

export const previewRows = async ({
  page,
  media,
}: BenchPage): Promise<{ lines: string[]; held: boolean }> => {
  const draft = benchDraft(WIDTH, HEIGHT);
  const seen = await page.evaluate(
    ({ draft, media }) =>
      (globalThis as unknown as { bench: BrowserBench }).bench.preview(draft, media),
    { draft, media },
  );
  const synced = await page.evaluate(
    (draft) => (globalThis as unknown as { bench: BrowserBench }).bench.sync(draft),
    syncDraft(draft),
  );
  const fps = seen.share * draft.m.fps;
  const drags = [
    ['dragged over photos not seen yet', seen.unseen_ms],
    ['dragged anywhere, one frame after another', seen.jump_ms],
    ['dragged on before it came to rest', seen.restless_ms],
    ['dragged steadily through the film', seen.steady_ms],
  ] as const;
  const held = [fps >= MIN_SHOWN_SHARE * draft.m.fps];
  const lines = [
    row('browser: preview at 1080p, by the clock', `${fps.toFixed(1)} fps`, '30 fps', held[0]),
  ];
  for (const [what, times] of drags) {
    const ms = percentile(times, 0.95);
    held.push(ms <= MAX_DRAG_MS);
    lines.push(row(`browser: ${what}`, `${ms.toFixed(0)} ms`, '≤ 100 ms', held.at(-1)!));
  }
  lines.push(
    `  (95th percentiles; half of them within ${drags.map(([, times]) => percentile(times, 0.5).toFixed(0)).join(', ')} ms. After a rest the whole frame took ${percentile(seen.rest_ms, 0.5).toFixed(0)} ms, at the 95th percentile ${percentile(seen.rest_ms, 0.95).toFixed(0)} ms)`,
  );
  const apart = percentile(synced.late_ms.map(Math.abs), 0.95);
  held.push(apart <= MAX_APART_MS);
  lines.push(
    row('browser: picture off its sound', `${apart.toFixed(0)} ms`, '≤ 20 ms', held.at(-1)!),
  );
  const early = synced.late_ms.filter((ms) => ms < 0).length / synced.late_ms.length;
  const late = synced.late_ms.filter((ms) => ms > 0).length / synced.late_ms.length;
  lines.push(
    `  (95th percentile of ${synced.late_ms.length} refreshes, beyond the frame’s own time; ${(100 * late).toFixed(0)} % of them late, ${(100 * early).toFixed(0)} % early; the device says that it sounds ${synced.latency_ms.toFixed(0)} ms late)`,
  );
  return { lines, held: !held.includes(false) };
};

/** The beginning of the film with a bar that tells its frames. */
const syncDraft = (draft: Draft): Draft => ({
  ...draft,
  d: SYNC_MS,
  m: { ...draft.m, bar: { edge: 'top', colour: '#ffffff', height: 0.02 } },
  t: draft.t.map((t) => ({
    ...t,
    sg: t.sg.filter((s) => s.st < SYNC_MS).map((s) => ({ ...s, d: Math.min(s.d, SYNC_MS - s.st) })),
  })) as Draft['t'],
});

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Infinity;
