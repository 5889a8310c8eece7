/** The engine's files in the browser: fetched from the page's own origin, each once and only when needed. */
import kernelsAddress from '../../dist/kernels.wasm?url';
import { instantiateKernels, type Kernels } from '../kernels/index.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { bytesOf } from './fetch-bytes.ts';

export const loadKernels = async (): Promise<Kernels> =>
  instantiateKernels(await bytesOf(kernelsAddress));

export const loadTexts = (): TextRasteriser => ({ rasterise: async () => undefined });
