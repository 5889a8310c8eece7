/** The engine's files in the browser: fetched from the page's own origin, each once and only when needed. */
import antonAddress from '@expo-google-fonts/anton/400Regular/Anton_400Regular.ttf?url';
import caveatAddress from '@expo-google-fonts/caveat/700Bold/Caveat_700Bold.ttf?url';
import interMediumAddress from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import interAddress from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf?url';
import arabicAddress from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?url';
import hebrewAddress from '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf?url';
import notoSansKrAddress from '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf?url';
import notoSansScAddress from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import playfairAddress from '@expo-google-fonts/playfair-display/700Bold/PlayfairDisplay_700Bold.ttf?url';
import resvgAddress from '@resvg/resvg-wasm/index_bg.wasm?url';
import relaxedAddress from '../../dist/kernels-relaxed.wasm?url';
import kernelsAddress from '../../dist/kernels.wasm?url';
import { hasRelaxedSimd, instantiateKernels, type Kernels } from '../kernels/index.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { emojiShard } from '../text/emoji.ts';
import type { FontName } from '../text/fonts.ts';
import { createTextRasteriser } from '../text/rasterise.ts';
import { bytesOf } from './fetch-bytes.ts';
import { FETCH_TIMEOUT_MS } from './limits.ts';

/** The kernels with relaxed SIMD where the browser has it. Throws where they cannot be fetched. */
export const loadKernels = async (): Promise<Kernels> =>
  instantiateKernels(await bytesOf(hasRelaxedSimd() ? relaxedAddress : kernelsAddress));

const FONT_ADDRESSES: Record<FontName, string> = {
  inter: interAddress,
  'inter-medium': interMediumAddress,
  anton: antonAddress,
  playfair: playfairAddress,
  caveat: caveatAddress,
  'noto-sans-arabic': arabicAddress,
  'noto-sans-hebrew': hebrewAddress,
  'noto-sans-kr': notoSansKrAddress,
  'noto-sans-sc': notoSansScAddress,
};

/** Emoji come some at a time: `scripts/emoji.ts` puts those that are alike into one file. */
const shards = new Map<string, Promise<Record<string, string>>>();
const emoji = async (name: string): Promise<string | undefined> => {
  const shard = emojiShard(name);
  let found = shards.get(shard);
  if (!found) {
    found = shardAt(new URL(`../emoji/${shard}.json`, self.location.href).href);
    found.catch(() => shards.delete(shard));
    shards.set(shard, found);
  }
  return (await found)[name];
};

/** Nothing where the page has no such file: most code points are no emoji. */
const shardAt = async (address: string): Promise<Record<string, string>> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (answer.status === 404) return {};
  if (!answer.ok) throw new Error(`part of the engine is missing (HTTP ${answer.status})`);
  const found: unknown = await answer.json();
  return found as Record<string, string>;
};

/** Files come at the first text that needs them: the Chinese and Korean letters alone are larger than all the rest. */
export const loadTexts = (): TextRasteriser =>
  createTextRasteriser({
    shaper: () => import('harfbuzzjs'),
    resvg: () => bytesOf(resvgAddress),
    font: async (name) => new Uint8Array(await bytesOf(FONT_ADDRESSES[name])),
    emoji,
  });
