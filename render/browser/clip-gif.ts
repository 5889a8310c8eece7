/**
 * An animated GIF, picture by picture, by the browser's image decoder. Promises times as browsers keep them; refuses,
 * with `CannotPlay`, a browser that decodes only the first picture.
 */
import type { ClipFrame, ClipReader } from '../picture/clip-frame.ts';
import { CannotPlay } from './cannot-play.ts';

/** Shorter ones are meant as "as fast as it goes", which is this everywhere. */
const LEAST_MS = 20;
const USUAL_MS = 100;
/** What a hostile file may make one wait for. */
const MAX_PICTURES = 2_000;

/** A reader of the pictures of a GIF. Throws `CannotPlay` where the browser cannot take one apart. */
export const openGif = async (file: Blob): Promise<ClipReader> => {
  if (!('ImageDecoder' in globalThis)) throw new CannotPlay('moving pictures');
  const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: 'image/gif' });
  await decoder.tracks.ready;
  await decoder.completed;
  const count = Math.min(MAX_PICTURES, decoder.tracks.selectedTrack?.frameCount ?? 1);
  const ends: number[] = [];
  let [width, height, end] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const { image } = await decoder.decode({ frameIndex: i });
    [width, height] = [image.displayWidth, image.displayHeight];
    const told = (image.duration ?? 0) / 1000;
    image.close();
    end += told < LEAST_MS ? USUAL_MS : told;
    ends.push(end);
  }
  const pictureAt = async (index: number): Promise<ClipFrame> => {
    const { image } = await decoder.decode({ frameIndex: index });
    try {
      const rgba = new Uint8Array(width * height * 4);
      await image.copyTo(rgba, { format: 'RGBA' });
      return { id: index, width, height, rgba };
    } finally {
      image.close();
    }
  };
  return {
    width,
    height,
    quarters: 0,
    mirrored: false,
    at: async (ms, signal) => {
      signal.throwIfAborted();
      const found = ends.findIndex((e) => ms < e);
      return pictureAt(found < 0 ? count - 1 : found);
    },
    close: () => decoder.close(),
  };
};
