/**
 * Small pictures of the photos, made in a worker from the file if it is here, else from the edge. Promises one
 * at a time and a small picture only: three hundred full photos would not fit into a phone.
 */
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FromThumbs, ToThumbs } from '../../../render/browser/protocol.ts';
import { mediaAddress } from '../../api/edge.ts';
import { session } from '../../state/store.ts';
import { localFiles } from '../../state/tray.ts';

/** The finished ones and their addresses; an empty address where a photo cannot be shown. */
type Thumb = { address: string; picture?: Blob };
const thumbs = signal<ReadonlyMap<string, Thumb>>(new Map());
const asked = new Set<string>();
let worker: Worker | undefined;

/** A file is known again when it has become a photo: its picture is made once. */
const names = new WeakMap<File, string>();
let count = 0;
const nameOf = (file: File): string => {
  const known = names.get(file) ?? `file-${++count}`;
  names.set(file, known);
  return known;
};

const theWorker = (): Worker => {
  if (worker) return worker;
  worker = new Worker(new URL('../../../render/browser/thumb-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', (e: MessageEvent<FromThumbs>) => {
    // Asked for by a film that the page has let go of.
    if (!asked.has(e.data.key)) return;
    const { key, picture } = e.data;
    const thumb = picture ? { address: URL.createObjectURL(picture), picture } : { address: '' };
    thumbs.value = new Map(thumbs.value).set(key, thumb);
  });
  return worker;
};

/** What the browser says of a file on its way, which the edge has not looked at yet. */
const isVideo = (file: File | undefined): boolean => file?.type.startsWith('video/') ?? false;

/** The address of the small picture of a photo (by media id) or of a file on its way; none of neither. */
export const useThumb = (media = '', coming?: File, clip = isVideo(coming)): string | undefined => {
  const local = coming ?? localFiles.get(media);
  const key = local ? nameOf(local) : media;
  useEffect(() => {
    if (key === '' || asked.has(key)) return;
    asked.add(key);
    const ask: ToThumbs = local
      ? { key, file: local, clip }
      : { key, address: new URL(mediaAddress(key), document.baseURI).href, clip };
    theWorker().postMessage(ask);
  }, [key, local, clip]);
  return thumbs.value.get(key)?.address;
};

/** The small picture of a photo in the film, if it is made. */
export const thumbFile = (media: string): Blob | undefined => {
  const local = localFiles.get(media);
  return thumbs.value.get(local ? nameOf(local) : media)?.picture;
};

// Another film has other photos: nothing of the old ones is kept.
effect(() => {
  if (session.value) return;
  for (const { address } of thumbs.peek().values()) if (address) URL.revokeObjectURL(address);
  asked.clear();
  thumbs.value = new Map();
});
