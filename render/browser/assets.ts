/** The engine's files in the browser: fetched from the page's own origin, each once and only when needed. */
import interAddress from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf?url';
import notoSansScAddress from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import resvgAddress from '@resvg/resvg-wasm/index_bg.wasm?url';
import kernelsAddress from '../../dist/kernels.wasm?url';
import { instantiateKernels, type Kernels } from '../kernels/index.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { createTextRasteriser } from '../text/rasterise.ts';
import { bytesOf } from './fetch-bytes.ts';

export const loadKernels = async (): Promise<Kernels> =>
  instantiateKernels(await bytesOf(kernelsAddress));

const bytes = (address: string) => async () => new Uint8Array(await bytesOf(address));

/** Files come at the first text that needs them: the Chinese letters alone are larger than all the rest. */
export const loadTexts = (): TextRasteriser =>
  createTextRasteriser({
    resvg: bytes(resvgAddress),
    inter: bytes(interAddress),
    notoSansSc: bytes(notoSansScAddress),
  });
