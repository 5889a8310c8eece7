/**
 * HEIC where the browser itself cannot read it: libheif in WebAssembly, fetched only when the first one comes.
 * Promises the primary picture, upright as its boxes say; refuses what is damaged, as the server does.
 */
import libheifAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';
import type { De265 } from '../picture/de265.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import { heicPixels, readsHeic } from '../picture/heic.ts';
import { heifPicture } from '../picture/heif.ts';
import { heifSpace } from '../picture/heif-space.ts';
import { bytesOf } from './fetch-bytes.ts';

type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: object | null) => void,
  ): void;
  free(): void;
};
/** The part of the library that its own type file leaves out. */
type Heif = De265 & { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };

const load = async (): Promise<Heif> => {
  const [{ default: open }, wasmBinary] = await Promise.all([
    import('libheif-js/libheif-wasm/libheif.js'),
    bytesOf(libheifAddress),
  ]);
  return open({ wasmBinary }) as unknown as Heif;
};
let library: Promise<Heif> | undefined;

/** Decodes all of it. Throws, in words, where the file is not whole. */
export const decodeHeic = async (bytes: Uint8Array): Promise<DecodedPicture> => {
  library ??= load();
  const lib = await library.catch((fault: unknown) => {
    library = undefined;
    throw fault;
  });
  const heif = heifPicture(bytes);
  if (readsHeic(heif)) return heicPixels(lib, heif);
  const space = heifSpace(heif);
  return { ...(await byLibheif(lib, bytes)), ...(space ? { space } : {}) };
};

/** Whatever else a HEIF may be. */
const byLibheif = async ({ HeifDecoder }: Heif, bytes: Uint8Array): Promise<DecodedPicture> => {
  const images = new HeifDecoder().decode(bytes);
  try {
    const image = images.find((i) => i.is_primary()) ?? images[0];
    if (!image) throw new Error('there is no picture in the HEIC file');
    const [width, height] = [image.get_width(), image.get_height()];
    const data = new Uint8ClampedArray(width * height * 4);
    const filled = await new Promise<boolean>((resolve) =>
      image.display({ data, width, height }, (answer) => resolve(answer !== null)),
    );
    if (!filled) throw new Error('the HEIC file is not whole');
    return { width, height, rgba: new Uint8Array(data.buffer) };
  } finally {
    for (const image of images) image.free();
  }
};
