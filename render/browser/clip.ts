/** A clip as something that plays, from its bytes or its address; the decoders are loaded when the first one is met. */
import { sniffPicture, SNIFF_BYTES } from '../../shared/formats/input.ts';
import type { ClipReader } from '../picture/clip-frame.ts';

/** `fetched` gives the whole file where there is only an address and its kind needs all of it. */
export const openClip = async (
  from: Blob | string,
  loops: boolean,
  fetched: () => Promise<Blob>,
): Promise<ClipReader> => {
  if (loops) {
    const file = typeof from === 'string' ? await fetched() : from;
    const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
    if (sniffPicture(head) === 'image/gif') return (await import('./clip-gif.ts')).openGif(file);
    return (await import('./clip-reader.ts')).openVideo(file);
  }
  return (await import('./clip-reader.ts')).openVideo(from);
};
