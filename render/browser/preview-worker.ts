/**
 * Draws the film's frames for the page, with the engine that also exports it. Promises the frame asked for
 * last, a sketch of it at once where it is dragged over, and the old film on screen until the new one's frame is drawn;
 * refuses to draw what nobody waits for.
 */
import { Film } from '../frame/film.ts';
import type { Kernels } from '../kernels/index.ts';
import { loadKernels, loadTexts } from './assets.ts';
import { CLIP_PATIENCE_MS, DRAG_REST_MS } from './limits.ts';
import { painterFor } from './paint.ts';
import { BrowserPictures } from './pictures.ts';
import type { FromPreview, ToPreview } from './protocol.ts';

type Open = { id: number; film: Film };
type Wanted = Extract<ToPreview, { kind: 'film' }>;

const tell = (message: FromPreview): void => self.postMessage(message);
const told = new Set<string>();
const pictures = new BrowserPictures((b) => {
  // Once a photo and not once a frame.
  if (told.has(b.media)) return;
  told.add(b.media);
  tell({ kind: 'broken', ...b });
});

const texts = loadTexts();

let paint: ReturnType<typeof painterFor> | undefined;
let kernels: Promise<Kernels> | undefined;
let open: Open | undefined;
let wantedFilm: Wanted | undefined;
let wantedFrame = 0;
let shownFrame = -1;
/** What is shown is a sketch: the frame itself is still wanted. */
let isSketch = false;
/** The frame wanted is one of a drag, which last moved then. */
let isDragged = false;
let movedAt = 0;
let running = false;
let stop = new AbortController();
/** Ends the wait for a full frame, as soon as anything else is wanted. */
let hold = new AbortController();

self.addEventListener('message', (e: MessageEvent<ToPreview>) => {
  const m = e.data;
  switch (m.kind) {
    case 'canvas':
      paint = painterFor(m.canvas);
      shownFrame = -1;
      break;
    case 'files':
      pictures.add(m.files);
      return;
    case 'thumbs':
      pictures.thumbs(m.pictures);
      return;
    case 'film':
      wantedFilm = m;
      wantedFrame = m.n;
      // Whatever is being prepared is for a film that nobody wants any more.
      stop.abort();
      hold.abort();
      break;
    case 'show':
      wantedFrame = m.n;
      isDragged = m.drag === true;
      movedAt = performance.now();
      hold.abort();
      break;
    case 'close':
      wantedFilm = undefined;
      stop.abort();
      hold.abort();
      open?.film.close();
      open = undefined;
      pictures.clear();
      return;
  }
  if (!running) void work();
});

/** Something is wanted that is not on the canvas yet. */
const isBehind = (): boolean =>
  paint !== undefined &&
  (wantedFilm !== undefined || (open !== undefined && (wantedFrame !== shownFrame || isSketch)));

const work = async (): Promise<void> => {
  running = true;
  while (isBehind()) {
    if (stop.signal.aborted) stop = new AbortController();
    if (hold.signal.aborted) hold = new AbortController();
    const film = wantedFilm;
    const held = hold.signal;
    try {
      if (film) await change(film, stop.signal);
      else if (open && wantedFrame !== shownFrame) await follow(open, wantedFrame, stop.signal);
      else if (open && (await rested(held))) await show(open, wantedFrame, held);
    } catch (fault) {
      if (stop.signal.aborted || held.aborted) continue;
      const reason = fault instanceof Error ? fault.message : 'unknown';
      tell({ kind: 'failed', id: film?.id ?? open?.id ?? 0, reason });
      if (film === wantedFilm) wantedFilm = undefined;
      shownFrame = wantedFrame;
      isSketch = false;
    }
  }
  running = false;
};

/** Whether the drag, if there is one, has come to rest; false as soon as something else is wanted. */
const rested = async (held: AbortSignal): Promise<boolean> => {
  const left = isDragged ? movedAt + DRAG_REST_MS - performance.now() : 0;
  if (left > 0 && !held.aborted)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left);
      held.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  return !held.aborted;
};

const instant = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, CLIP_PATIENCE_MS));

/** Shows frame `n` as soon as can be: whole if its pictures are there, or there is nothing to sketch it from. */
const follow = async (now: Open, n: number, signal: AbortSignal): Promise<void> => {
  const { id, film } = now;
  const frame = Math.max(0, Math.min(film.frameCount - 1, n));
  if (film.has(frame) && !isDragged) return show(now, n, signal);
  if (!(await film.sketch(frame, signal, instant))) return show(now, n, signal);
  if (signal.aborted) return;
  isSketch = !film.isWhole(frame);
  paint?.(film.draw(frame), film.width, film.height);
  shownFrame = n;
  tell({ kind: 'shown', id, n: frame, ...(isSketch ? { sketch: true } : {}) });
};

/** Opens the new film beside the old one, draws its frame, and only then lets the old one go. */
const change = async (m: Wanted, signal: AbortSignal): Promise<void> => {
  kernels ??= loadKernels();
  const size = { width: m.width, height: m.height };
  pictures.aim(size, m.media);
  const next = Film.open({ draft: m.draft, kernels: await kernels, pictures, texts, size });
  try {
    await show({ id: m.id, film: next }, wantedFrame, signal);
  } catch (fault) {
    next.close();
    throw fault;
  }
  open?.film.close();
  open = { id: m.id, film: next };
  if (wantedFilm === m) wantedFilm = undefined;
  tell({ kind: 'opened', id: m.id, ...size, frames: next.frameCount });
};

const show = async ({ id, film }: Open, n: number, signal: AbortSignal): Promise<void> => {
  const frame = Math.max(0, Math.min(film.frameCount - 1, n));
  // Where a drag goes on is not known: no picture is made ready for it.
  await film.prepare(frame, signal, isDragged ? frame : Infinity);
  if (signal.aborted) return;
  paint?.(film.draw(frame), film.width, film.height);
  shownFrame = n;
  isSketch = false;
  tell({ kind: 'shown', id, n: frame });
};
