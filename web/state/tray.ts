/** The photos of the session: on their way, arrived, in the film, in what order. */
import { computed } from '@preact/signals';
import type { Media } from '../../shared/contract/events.ts';
import type { PictureSegment } from '../../shared/draft/schema.ts';
import { isClipType } from '../../shared/formats/input.ts';
import { listMedia } from '../api/edge.ts';
import { uploadFile } from '../api/upload.ts';
import { refuseFile } from './file-check.ts';
import { edit } from './film.ts';
import { isOffline, lineLost, whenBack } from './line.ts';
import { coalesce } from './once.ts';
import { isSound } from './sounds.ts';
import * as store from './store.ts';
import { createUploadQueue } from './upload-queue.ts';
import { explain } from './words.ts';

/** The files of this visit by media id, so that the preview need not fetch what is here. */
export const localFiles = new Map<string, File>();
/** Where those stand that were sent in this visit; what was there before stands first. */
const places = new Map<string, number>();

const queue = createUploadQueue<File>({
  send: async (file, place, signal, onSent) => {
    const id = store.session.value?.id;
    if (!id) throw new Error('no session');
    return uploadFile(id, file, place, signal, onSent);
  },
  refuse: (file, count) => refuseFile(file, count, store.t.value),
  explain: (thrown) => {
    // An answer that was lost may have been a yes.
    void refreshMedia();
    const fault = explain(thrown, store.t.value);
    if (fault.lost) lineLost();
    return fault;
  },
  held: isOffline,
  onChange: (items) => {
    store.uploads.value = items;
  },
  onArrived: (media, file, place) => {
    localFiles.set(media.id, file);
    places.set(media.id, place);
    const others = store.media.value.filter((m) => m.id !== media.id);
    const at = ({ id }: Media): number => places.get(id) ?? -1;
    store.media.value = [...others, media].sort((a, b) => at(a) - at(b));
  },
});

/** A file of this name is just being sent from here. */
export const isComing = (name: string): boolean =>
  store.uploads.value.some(
    (u) => u.file.name === name && (u.status === 'sending' || u.status === 'checking'),
  );

const refreshMedia = coalesce(async () => {
  const id = store.session.value?.id;
  if (!id) return;
  // Without a connection there is nothing to learn: the next failure or event asks again.
  const media = await listMedia(id).catch(() => undefined);
  if (media && store.session.value?.id === id) store.media.value = media;
});

export const { cancel, retry, dismiss } = queue;
export const stopUploads = queue.stop;
whenBack(() => queue.resume());
export const addFiles = (files: readonly File[]): void =>
  queue.add(files, store.media.value.length);
export const clearTray = (): void => {
  queue.clear();
  localFiles.clear();
  places.clear();
};

/** A photo in the tray: arrived, and perhaps in the film, with another beside it; or a card of the film, which has no file. */
export type TrayPhoto = { key: string; media?: Media; beside?: Media; segment?: PictureSegment };

/** Another backend's draft may know a file by its name alone. */
const nameIn = ({ name, material }: PictureSegment): string =>
  name ?? (material as { name?: string } | undefined)?.name ?? '';

/** In the film's order, then those that are not in it, in theirs. */
export const trayPhotos = computed<readonly TrayPhoto[]>(() => {
  const all = new Map(store.media.value.map((m) => [m.id, m]));
  const named = new Map(store.media.value.map((m) => [m.name, m]));
  const inFilm: TrayPhoto[] = [];
  const used = new Set<string>();
  for (const segment of store.filmPhotos.value) {
    // Not by a function of the schema's: that would bring zod along.
    if (segment.kind === 'card') {
      inFilm.push({ key: segment.id, segment });
      continue;
    }
    const media = all.get(segment.media ?? '') ?? named.get(nameIn(segment));
    if (!media) continue;
    used.add(media.id);
    const beside = segment.pair && all.get(segment.pair.media);
    if (beside) used.add(beside.id);
    inFilm.push({ key: segment.id, media, segment, ...(beside ? { beside } : {}) });
  }
  const rest = store.media.value
    .filter((m) => !used.has(m.id) && !isSound(m))
    .map((media): TrayPhoto => ({ key: media.id, media }));
  return [...inFilm, ...rest];
});

/** How many photos, clips and cards stand in the tray; two photos side by side are two. */
export const countOf = (
  tray: readonly TrayPhoto[],
): [photos: number, clips: number, cards: number] => {
  const cards = tray.filter((p) => p.segment?.kind === 'card').length;
  const clips = tray.filter(
    (p) => p.segment?.kind === 'clip' || (p.media && isClipType(p.media.type)),
  ).length;
  const pairs = tray.filter((p) => p.beside).length;
  return [tray.length - cards - clips + pairs, clips, cards];
};

/** Uploads that are not photos yet. */
export const pendingUploads = computed(() =>
  store.uploads.value.filter((u) => u.status !== 'done'),
);

/** Of the files that were chosen last: how many have arrived, of how many that were taken; absent when none is on its way. */
export const comingIn = computed<{ done: number; all: number } | undefined>(() => {
  const taken = store.uploads.value.filter((u) => u.status !== 'failed');
  const done = taken.filter((u) => u.status === 'done').length;
  return done === taken.length ? undefined : { done, all: taken.length };
});

/** Resolves when no file is on its way. */
export const allIn = (): Promise<void> =>
  new Promise((done) => {
    const stop = comingIn.subscribe((coming) => {
      if (coming) return;
      done();
      // Not before the subscription stands: it speaks at once.
      queueMicrotask(() => stop());
    });
  });

/** Moves the film's photo at `from` to place `to` (both counted from 0). */
export const movePhoto = async (from: number, to: number): Promise<void> => {
  const ids = store.filmPhotos.value.map((s) => s.id);
  const [id] = ids.splice(from, 1);
  if (id === undefined || to < 0 || to > ids.length || from === to) return;
  const name = store.filmPhotos.value[from]?.name ?? '';
  ids.splice(to, 0, id);
  if (await edit([{ op: 'order', ids }]))
    store.announcement.value = store.t.value.moved(name, to + 1);
};

/** Takes a photo out of the film; the file stays and can be put back. */
export const removePhoto = async (segment: PictureSegment): Promise<void> => {
  if (await edit([{ op: 'remove', ids: [segment.id] }]))
    store.announcement.value = store.t.value.removed(segment.name ?? '');
};

/** Puts an arrived photo into the film, at its end. */
export const includePhoto = async (media: Media): Promise<void> => {
  const { id, name, width: w, height: h, taken_at, clip } = media;
  const photo = {
    media: id,
    name,
    ...(w === undefined ? {} : { w }),
    ...(h === undefined ? {} : { h }),
    ...(taken_at === undefined ? {} : { taken_at }),
    ...(clip === undefined ? {} : { clip }),
  };
  await edit([{ op: 'add', photos: [photo] }]);
};
