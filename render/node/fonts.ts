/** resvg, the shipped fonts and the emoji in Node, from the installed packages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextRasteriser } from '../text/bitmap.ts';
import type { FontName } from '../text/fonts.ts';
import { createTextRasteriser } from '../text/rasterise.ts';

const file = async (specifier: string) =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));

/** Where each font stands in its package. */
export const FONT_FILES: Record<FontName, string> = {
  inter: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  'inter-medium': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  anton: '@expo-google-fonts/anton/400Regular/Anton_400Regular.ttf',
  playfair: '@expo-google-fonts/playfair-display/700Bold/PlayfairDisplay_700Bold.ttf',
  caveat: '@expo-google-fonts/caveat/700Bold/Caveat_700Bold.ttf',
  'noto-sans-arabic': '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-sans-hebrew': '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
  'noto-sans-kr': '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  'noto-sans-sc': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

const emoji = async (name: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await file(`@twemoji/svg/${name}.svg`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Files are read at the first text that needs them. */
export const loadTexts = (): TextRasteriser =>
  createTextRasteriser({
    shaper: () => import('harfbuzzjs'),
    resvg: () => file('@resvg/resvg-wasm/index_bg.wasm'),
    font: (name) => file(FONT_FILES[name]),
    emoji,
  });
