/**
 * What can be had beside the film: a poster, a contact sheet, its texts as subtitles. Promises that all of it is made on
 * this device; refuses two at a time.
 */
import { signal } from '@preact/signals';
import type { FromStills, StillOrder } from '../../render/browser/export-protocol.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { srtOf } from '../../shared/formats/srt.ts';
import { mediaAddress } from '../api/edge.ts';
import { STILL_TIMEOUT_MS } from '../limits.ts';
import { titleOf } from './film-title.ts';
import { draft, t, tell } from './store.ts';
import { localFiles } from './tray.ts';

export type Extra = 'poster' | 'sheet' | 'srt';

/** The one that is being made. */
export const makingExtra = signal<Extra | undefined>(undefined);

/** Makes one and hands it to the browser as a download. `atMs` is the poster's moment. */
export const saveExtra = async (what: Extra, atMs: number): Promise<void> => {
  const film = draft.value;
  if (!film || makingExtra.value) return;
  makingExtra.value = what;
  try {
    const name = titleOf(film);
    if (what === 'srt') {
      const texts = film.t.flatMap((track) => (track.tt === 7 ? track.sg : []));
      save(new Blob([srtOf(texts)], { type: 'application/x-subrip' }), filmFileName(name, 'srt'));
      return;
    }
    const picture = await draw({
      draft: film,
      files: new Map(localFiles),
      media: new URL(mediaAddress(''), document.baseURI).href,
      want: what,
      t: atMs,
    });
    save(picture, filmFileName(`${name ?? 'Reelay'} ${t.value[what]}`, 'jpg'));
  } catch {
    tell(t.value.extraFailed, 'bad');
  } finally {
    makingExtra.value = undefined;
  }
};

const draw = async (order: StillOrder): Promise<Blob> => {
  const worker = new Worker(new URL('../../render/browser/stills-worker.ts', import.meta.url), {
    type: 'module',
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Blob>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), STILL_TIMEOUT_MS);
      worker.addEventListener('error', () => reject(new Error('the engine stopped')));
      worker.addEventListener('message', ({ data }: MessageEvent<FromStills>) => {
        if (data.kind === 'done') resolve(data.picture);
        else reject(new Error(data.reason));
      });
      worker.postMessage(order);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
};

const save = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), STILL_TIMEOUT_MS);
};
