/** The page's own preview worker: played by the clock, and dragged back and forth. */
import type { FromPreview, ToPreview } from '../../render/browser/protocol.ts';
import type { Draft } from '../../shared/draft/schema.ts';

export type Previewed = {
  /** Of the frames that were due while it played, how many were shown. */
  share: number;
  /** From asking for a frame anywhere in the film to its being on the canvas, sorted; each photo was seen once before. */
  scrub_ms: number[];
};

const SIZE = { width: 1920, height: 1080 };
const ANSWER_TIMEOUT_MS = 60_000;
const SCRUBS = 40;
/** A step through the film that comes everywhere and never in order. */
const STRIDE = 0.381_966;

export const preview = async (draft: Draft, media: string): Promise<Previewed> => {
  const worker = new Worker(new URL('../../render/browser/preview-worker.ts', import.meta.url), {
    type: 'module',
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  document.body.append(canvas);
  const say = (m: ToPreview, transfer: Transferable[] = []): void =>
    worker.postMessage(m, transfer);
  let heard: (m: FromPreview) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<FromPreview>) => heard(data));
  /** Waits for one answer. */
  const until = (isIt: (m: FromPreview) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the preview hangs')), ANSWER_TIMEOUT_MS);
      heard = (m) => {
        if (m.kind === 'failed') reject(new Error(m.reason));
        if (!isIt(m)) return;
        clearTimeout(late);
        resolve();
      };
    });
  try {
    const screen = canvas.transferControlToOffscreen();
    say({ kind: 'canvas', canvas: screen }, [screen]);
    const opened = until((m) => m.kind === 'opened');
    say({ kind: 'film', id: 1, draft, ...SIZE, media, n: 0 });
    await opened;
    const frames = (draft.d * draft.m.fps) / 1000;
    const show = async (n: number): Promise<number> => {
      const start = performance.now();
      const shown = until((m) => m.kind === 'shown' && m.n === n);
      say({ kind: 'show', n });
      await shown;
      return performance.now() - start;
    };
    // Every photo is fetched and decoded once.
    for (let i = 0; i < 10; i++) await show(Math.floor(((i + 0.5) * frames) / 10));
    const scrub_ms: number[] = [];
    for (let i = 1; i <= SCRUBS; i++)
      scrub_ms.push(await show(Math.floor(((i * STRIDE) % 1) * frames)));
    const share = await played(
      frames,
      draft.m.fps,
      (n) => say({ kind: 'show', n }),
      (use) => {
        heard = use;
      },
    );
    return { share, scrub_ms: scrub_ms.sort((a, b) => a - b) };
  } finally {
    worker.terminate();
    canvas.remove();
  }
};

/** Plays all of it by the clock; the share of frames that came. */
const played = async (
  frames: number,
  fps: number,
  ask: (n: number) => void,
  listen: (use: (m: FromPreview) => void) => void,
): Promise<number> => {
  const shown = new Set<number>();
  listen((m) => {
    if (m.kind === 'shown') shown.add(m.n);
  });
  ask(0);
  const start = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000 / fps / 4));
    const n = Math.floor(((performance.now() - start) / 1000) * fps);
    if (n >= frames) return shown.size / frames;
    ask(n);
  }
};
