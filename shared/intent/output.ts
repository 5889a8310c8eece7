/**
 * What an export is to come out as, from the words that asked for it. Promises nothing that was not said (the rest is the
 * film's own); refuses to guess what a platform wants: that is its preset.
 */
import type { Output, OutputFormat, Rate, SizeName } from '../formats/output-kinds.ts';
import { RATES } from '../formats/output-kinds.ts';
import type { PlatformId } from '../platforms/platform.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A Latin word by itself; Chinese is written without gaps. */
const word = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`);

const FORMATS: readonly [RegExp, OutputFormat][] = [
  [/分轨/, 'stems'],
  [word('stems?|separate tracks|tracce separate'), 'stems'],
  [/乐谱/, 'midi'],
  [word('midi|sheet music|spartito'), 'midi'],
  [/原声/, 'wav'],
  [word('wav|soundtrack file|colonna sonora'), 'wav'],
  [/动图/, 'gif'],
  [word('gifs?'), 'gif'],
  [word('webm|vp9|av1'), 'webm'],
  [/图集|轮播图/, 'carousel'],
  [word('carousel|carosello|stills|zip'), 'carousel'],
  [/海报/, 'poster'],
  [word('poster|locandina'), 'poster'],
  [/照片总览/, 'sheet'],
  [word('contact sheet|provini'), 'sheet'],
  [/字幕文件/, 'srt'],
  [word('srt|subtitles?|subtitle file|sottotitoli'), 'srt'],
];

const SIZES: readonly [RegExp, SizeName][] = [
  [word('4k|2160p?|uhd'), '4k'],
  [word('2k|1440p?|qhd'), '1440p'],
  [word('1080p?|full hd|fhd'), '1080p'],
  [word('720p?'), '720p'],
  [word('540p?'), '540p'],
];

const PLATFORMS: readonly [RegExp, PlatformId][] = [
  [/tik ?tok|抖音|快手/, 'tiktok'],
  [word('reels|instagram|insta|ig'), 'reels'],
  [word('shorts'), 'shorts'],
  [/whats ?app/, 'whatsapp'],
  [/油管/, 'youtube'],
  [word('youtube|yt'), 'youtube'],
  [/推特/, 'x'],
  [word('twitter|x'), 'x'],
];

const first = <T>(text: string, list: readonly [RegExp, T][]): T | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/** The platform that is named. */
export const platformIn = (text: string): PlatformId | undefined => first(plain(text), PLATFORMS);

/** What was said of the output; absent keys were not. */
export const outputIn = (text: string): Partial<Output> => {
  const said = plain(text);
  const format = first(said, FORMATS);
  const size = first(said, SIZES);
  const rate = /(?<![0-9])(\d\d)\s*(?:fps|frames|fotogrammi|帧)|每秒\s*(\d\d)/.exec(said);
  const fps = RATES.find((r): r is Rate => String(r) === (rate?.[1] ?? rate?.[2]));
  const codec = word('av1').test(said) ? 'av1' : undefined;
  const quality =
    /草稿|低画质/.test(said) || word('draft|bozza|low|lower|bassa').test(said)
      ? 'draft'
      : /标准画质/.test(said) || word('standard').test(said)
        ? 'standard'
        : undefined;
  return {
    ...(format ? { format } : {}),
    ...(codec && format === 'webm' ? { codec } : {}),
    ...(size ? { size } : {}),
    ...(fps ? { fps } : {}),
    ...(quality ? { quality } : {}),
  };
};
