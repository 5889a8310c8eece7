/** The kernels in Node, from the file that `npm run build:engine` makes. */
import { readFile } from 'node:fs/promises';
import { hasRelaxedSimd, instantiateKernels, type Kernels } from '../kernels/index.ts';

const FILE = new URL(
  hasRelaxedSimd() ? '../../dist/kernels-relaxed.wasm' : '../../dist/kernels.wasm',
  import.meta.url,
);

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled module, which is made once; throws with the command to run if the kernels have not been built. */
export const compileKernels = (): Promise<WebAssembly.Module> =>
  (compiled ??= readFile(FILE).then(
    (bytes) => WebAssembly.compile(bytes),
    (cause: unknown) => {
      throw new Error('the pixel kernels are not built: run `npm run build:engine`', { cause });
    },
  ));

/** A fresh instance with its own memory; throws as `compileKernels`. */
export const loadKernels = async (): Promise<Kernels> => instantiateKernels(await compileKernels());
