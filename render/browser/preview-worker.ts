/**
 * Draws the film's frames for the page, with the engine that also exports it. Promises the frame asked for
 * last, and the old film on screen until the new one's frame is drawn; refuses to draw what nobody waits for.
 */
import { Film } from '../frame/film.ts';
import type { Kernels } from '../kernels/index.ts';
import { loadKernels, loadTexts } from './assets.ts';
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
let running = false;
let stop = new AbortController();

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
    case 'film':
      wantedFilm = m;
      wantedFrame = m.n;
      // Whatever is being prepared is for a film that nobody wants any more.
      stop.abort();
      break;
    case 'show':
      wantedFrame = m.n;
      break;
    case 'close':
      wantedFilm = undefined;
      stop.abort();
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
  (wantedFilm !== undefined || (open !== undefined && wantedFrame !== shownFrame));

const work = async (): Promise<void> => {
  running = true;
  while (isBehind()) {
    if (stop.signal.aborted) stop = new AbortController();
    const film = wantedFilm;
    try {
      if (film) await change(film, stop.signal);
      else if (open) await show(open, wantedFrame, stop.signal);
    } catch (fault) {
      if (stop.signal.aborted) continue;
      const reason = fault instanceof Error ? fault.message : 'unknown';
      tell({ kind: 'failed', id: film?.id ?? open?.id ?? 0, reason });
      if (film === wantedFilm) wantedFilm = undefined;
      shownFrame = wantedFrame;
    }
  }
  running = false;
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
  await film.prepare(frame, signal);
  if (signal.aborted) return;
  paint?.(film.draw(frame), film.width, film.height);
  shownFrame = n;
  tell({ kind: 'shown', id, n: frame });
};
