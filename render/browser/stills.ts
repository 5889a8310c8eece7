/**
 * Single pictures of a film, as JPEG: one frame in full, or all photos on a contact sheet. Promises the frames that the
 * film itself has; leaves out photos that cannot be read; refuses a film without any.
 */
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { frameAt, frameCount } from '../../shared/draft/time.ts';
import { contactSheet } from '../frame/contact-sheet.ts';
import { Film } from '../frame/film.ts';
import { without } from '../frame/left-out.ts';
import type { Kernels } from '../kernels/index.ts';
import { PictureError } from '../picture/decoded.ts';
import { loadKernels, loadTexts } from './assets.ts';
import { ExportPictures } from './export-pictures.ts';
import type { StillOrder } from './export-protocol.ts';
import { STILL_JPEG_QUALITY } from './limits.ts';
import { painterFor } from './paint.ts';

/** Draws what is asked for. Throws an error with words for people where no photo can be read. */
export const drawStill = async (order: StillOrder): Promise<Blob> => {
  const kernels = await loadKernels();
  let draft: Draft | undefined = order.draft;
  while (draft && pictures(draft).length > 0) {
    try {
      return await (order.want === 'poster'
        ? poster({ ...order, draft }, kernels)
        : sheet({ ...order, draft }, kernels));
    } catch (error) {
      if (!(error instanceof PictureError) || !error.media) throw error;
      draft = without(draft, new Set([error.media]));
    }
  }
  throw new Error('None of the photos can be used');
};

const open = ({ draft, files, media }: StillOrder, kernels: Kernels, size = draft.m): Film => {
  const source = new ExportPictures(files, media, size);
  return Film.open({ draft, kernels, pictures: source, texts: loadTexts(), size });
};

const { signal } = new AbortController();

const poster = async (order: StillOrder, kernels: Kernels): Promise<Blob> => {
  const film = open(order, kernels);
  try {
    const n = Math.min(frameCount(order.draft) - 1, frameAt(order.t, film.fps));
    const canvas = new OffscreenCanvas(film.width, film.height);
    await film.prepare(n, signal);
    painterFor(canvas)(film.draw(n), film.width, film.height);
    return await jpeg(canvas);
  } finally {
    film.close();
  }
};

const sheet = async (order: StillOrder, kernels: Kernels): Promise<Blob> => {
  const plan = contactSheet(order.draft);
  if (!plan) throw new Error('The film has no pictures');
  const film = open(order, kernels, { ...order.draft.m, ...plan.tile });
  try {
    const whole = new OffscreenCanvas(plan.width, plan.height);
    const ctx = whole.getContext('2d', { alpha: false });
    if (!ctx) throw new Error('there is no memory for the contact sheet');
    ctx.fillStyle = 'white';
    ctx.fillRect(0, 0, plan.width, plan.height);
    const tile = new OffscreenCanvas(plan.tile.width, plan.tile.height);
    const paint = painterFor(tile);
    for (const { n, x, y } of plan.frames) {
      await film.prepare(n, signal);
      paint(film.draw(n), film.width, film.height);
      ctx.drawImage(tile, x, y);
    }
    return await jpeg(whole);
  } finally {
    film.close();
  }
};

const jpeg = (canvas: OffscreenCanvas): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality: STILL_JPEG_QUALITY });
