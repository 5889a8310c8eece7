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

/** Addresses of the finished ones; an empty string where a photo cannot be shown. */
const thumbs = signal<ReadonlyMap<string, string>>(new Map());
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
    const address = e.data.picture ? URL.createObjectURL(e.data.picture) : '';
    thumbs.value = new Map(thumbs.value).set(e.data.key, address);
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
  return thumbs.value.get(key);
};

// Another film has other photos: nothing of the old ones is kept.
effect(() => {
  if (session.value) return;
  for (const address of thumbs.peek().values()) if (address) URL.revokeObjectURL(address);
  asked.clear();
  thumbs.value = new Map();
});
