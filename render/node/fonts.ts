/** resvg and the shipped fonts in Node, from the installed packages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextRasteriser } from '../text/bitmap.ts';
import { createTextRasteriser } from '../text/rasterise.ts';

const read = (specifier: string) => async () =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));

/** Files are read at the first text that needs them. */
export const loadTexts = (): TextRasteriser =>
  createTextRasteriser({
    resvg: read('@resvg/resvg-wasm/index_bg.wasm'),
    inter: read('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
    notoSansSc: read('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  });
