/**
 * Small pictures of the photos, made in a worker from the file if it is here, else from the edge. Promises one
 * at a time and a small picture only: three hundred full photos would not fit into a phone.
 */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FromThumbs, ToThumbs } from '../../../render/browser/protocol.ts';
import { mediaAddress } from '../../api/edge.ts';
import { localFiles } from '../../state/tray.ts';

/** Addresses of the finished ones; an empty string where a photo cannot be shown. */
const thumbs = signal<ReadonlyMap<string, string>>(new Map());
const asked = new Set<string>();
let worker: Worker | undefined;

const theWorker = (): Worker => {
  if (worker) return worker;
  worker = new Worker(new URL('../../../render/browser/thumb-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', (e: MessageEvent<FromThumbs>) => {
    const address = e.data.picture ? URL.createObjectURL(e.data.picture) : '';
    thumbs.value = new Map(thumbs.value).set(e.data.key, address);
  });
  return worker;
};

/** The address of the small picture of a photo (by media id) or of a file on its way (by its key). */
export const useThumb = (key: string, file?: File): string | undefined => {
  useEffect(() => {
    if (asked.has(key)) return;
    asked.add(key);
    const local = file ?? localFiles.get(key);
    const ask: ToThumbs = local
      ? { key, file: local }
      : { key, address: new URL(mediaAddress(key), document.baseURI).href };
    theWorker().postMessage(ask);
  }, [key, file]);
  return thumbs.value.get(key);
};
