/** The thread of `decode-heic.ts`: one file in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import type { HeicAnswer } from './decode-heic.ts';

const { bytes, maxPixels } = workerData as { bytes: Uint8Array; maxPixels: number };

const decode = async (): Promise<HeicAnswer> => {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((i) => i.is_primary()) ?? images[0];
  if (!image) return { ok: false, reason: 'the HEIC file holds no picture that can be read' };
  const width = image.get_width();
  const height = image.get_height();
  if (width * height > maxPixels) {
    const mega = (n: number): number => Number((n / 1e6).toFixed(1));
    return {
      ok: false,
      tooLarge: { width, height },
      reason: `it has ${width}×${height} pixels, ${mega(width * height)} megapixels; up to ${mega(maxPixels)} megapixels are taken`,
    };
  }
  const data = new Uint8ClampedArray(width * height * 4);
  const whole = await new Promise<boolean>((resolve) => {
    image.display({ data, width, height }, (answer) => resolve(answer !== null));
  });
  if (!whole) return { ok: false, reason: 'the HEIC file is damaged or breaks off' };
  return { ok: true, picture: { width, height, rgba: new Uint8Array(data.buffer) } };
};

const answer = await decode();
parentPort?.postMessage(answer, answer.ok ? [answer.picture.rgba.buffer as ArrayBuffer] : []);
