/** The kernels in Node, from the file that `npm run build:engine` makes. */
import { readFile } from 'node:fs/promises';
import { hasRelaxedSimd, instantiateKernels, type Kernels } from '../kernels/index.ts';

const FILE = new URL(
  hasRelaxedSimd() ? '../../dist/kernels-relaxed.wasm' : '../../dist/kernels.wasm',
  import.meta.url,
);

/** A fresh instance with its own memory; throws with the command to run if they have not been built. */
export const loadKernels = async (): Promise<Kernels> => {
  const bytes = await readFile(FILE).catch((cause: unknown) => {
    throw new Error('the pixel kernels are not built: run `npm run build:engine`', { cause });
  });
  return instantiateKernels(bytes);
};
