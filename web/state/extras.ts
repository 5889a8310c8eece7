/**
 * What can be had beside the film: a poster, a contact sheet, its texts as subtitles, all made on this device, and the
 * film as another program's project. Promises to say what that will not show; refuses two at a time.
 */
import { signal } from '@preact/signals';
import type { FromStills, PartsOrder, StillOrder } from '../../render/browser/export-protocol.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { srtOf } from '../../shared/formats/srt.ts';
import type { ExportFormat } from '../../shared/interop/loss.ts';
import { exportProject, mediaAddress } from '../api/edge.ts';
import { ApiFault } from '../api/fault.ts';
import { STILL_TIMEOUT_MS } from '../limits.ts';
import { titleOf } from './film-title.ts';
import { draft, language, session, t, tell } from './store.ts';
import { localFiles } from './tray.ts';
import { explain } from './words.ts';

export type Extra = 'poster' | 'sheet' | 'srt' | 'stems' | 'midi' | ExportFormat;

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
    if (what === 'stems' || what === 'midi') {
      save(
        await takeApart({ draft: film, want: what }),
        filmFileName(name, what === 'midi' ? 'mid' : 'zip'),
      );
      return;
    }
    if (what === 'otio' || what === 'nemo-xml') return await saveProject(what, name);
    const picture = await draw({
      draft: film,
      files: new Map(localFiles),
      media: new URL(mediaAddress(''), document.baseURI).href,
      want: what,
      t: atMs,
    });
    save(picture, filmFileName(`${name ?? 'Reelay'} ${t.value[what]}`, 'jpg'));
  } catch (thrown) {
    const isEdge = thrown instanceof ApiFault;
    tell(isEdge ? explain(thrown, t.value).detail : t.value.extraFailed, 'bad');
  } finally {
    makingExtra.value = undefined;
  }
};

/** For other programs, as the edge writes it; what they will not show is told. */
const saveProject = async (format: ExportFormat, name: string | undefined): Promise<void> => {
  const id = session.value?.id;
  if (!id) return;
  const { file, lost } = await exportProject(id, format);
  save(file, filmFileName(name, format === 'otio' ? 'otio' : 'xml'));
  // Its words are many, and most people never need them.
  const { sayExported } = await import('../../shared/i18n/interop.ts');
  const told = sayExported(lost, language.value);
  if (told) tell(told);
};

const draw = (order: StillOrder): Promise<Blob> =>
  made(
    new Worker(new URL('../../render/browser/stills-worker.ts', import.meta.url), {
      type: 'module',
    }),
    order,
  );

/** The composed music for other programs. */
const takeApart = (order: PartsOrder): Promise<Blob> =>
  made(
    new Worker(new URL('../../render/browser/parts-worker.ts', import.meta.url), {
      type: 'module',
    }),
    order,
  );

/** What the worker makes of the order; it is ended in any case. */
const made = async (worker: Worker, order: StillOrder | PartsOrder): Promise<Blob> => {
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
