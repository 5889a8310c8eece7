/** The thread of `decode-heic.ts`: one file in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import { PictureError } from '../picture/decoded.ts';
import { heicPixels, readsHeic } from '../picture/heic.ts';
import { heifPicture } from '../picture/heif.ts';
import type { HeicAnswer } from './decode-heic.ts';
import { refuseTooLarge } from './too-large.ts';

const { bytes, maxPixels } = workerData as { bytes: Uint8Array; maxPixels: number };

const decode = async (): Promise<HeicAnswer> => {
  try {
    const heif = heifPicture(bytes);
    if (!readsHeic(heif)) return { ok: true, picture: await byLibheif() };
    refuseTooLarge(heif, maxPixels);
    return { ok: true, picture: heicPixels(libheif, heif) };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return { ok: false, code: error.code, reason: error.reason };
  }
};

const unreadable = (reason: string): PictureError => new PictureError('file_unreadable', reason);

/** Whatever else a HEIF may be; the colours are left as they are. */
const byLibheif = async () => {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((i) => i.is_primary()) ?? images[0];
  if (!image) throw unreadable('the HEIC file holds no picture that can be read');
  const size = { width: image.get_width(), height: image.get_height() };
  refuseTooLarge(size, maxPixels);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const whole = await new Promise<boolean>((resolve) => {
    image.display({ data, ...size }, (answer) => resolve(answer !== null));
  });
  if (!whole) throw unreadable('the HEIC file is damaged or breaks off');
  return { ...size, rgba: new Uint8Array(data.buffer) };
};

const answer = await decode();
parentPort?.postMessage(answer, answer.ok ? [answer.picture.rgba.buffer as ArrayBuffer] : []);
