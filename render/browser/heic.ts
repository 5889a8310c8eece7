/**
 * HEIC where the browser itself cannot read it: libheif in WebAssembly, fetched only when the first one comes.
 * Promises the primary picture, upright (libheif turns it as its boxes say); refuses what it cannot finish.
 */
import libheifAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';
import type { DecodedPicture } from '../picture/decoded.ts';
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
type Heif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };

const load = async (): Promise<Heif> => {
  const [{ default: open }, wasmBinary] = await Promise.all([
    import('libheif-js/libheif-wasm/libheif.js'),
    bytesOf(libheifAddress),
  ]);
  return open({ wasmBinary }) as unknown as Heif;
};
let library: Promise<Heif> | undefined;

/** Decodes all of it. Throws where the file is not whole. */
export const decodeHeic = async (bytes: Uint8Array): Promise<DecodedPicture> => {
  library ??= load();
  const { HeifDecoder } = await library.catch((fault: unknown) => {
    library = undefined;
    throw fault;
  });
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
