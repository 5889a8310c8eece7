/**
 * A title for a film of which nobody has said one. Promises the days of its photos where most of them tell theirs,
 * else the profile's own words; refuses to invent a place or a name.
 */
import type { PictureSegment } from '../../shared/draft/schema.ts';
import { JOINS, MONTHS } from '../../shared/i18n/dates.ts';
import type { Language, Profile } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { takenAt } from './order.ts';

const DAY_MS = 86_400_000;

/** The words where the photos do not tell their days; `italiano` keeps its own. */
const OWN: Record<Language, string> = {
  en: 'Our memories',
  it: 'I nostri ricordi',
  'zh-CN': '我们的回忆',
  es: 'Nuestros recuerdos',
  fr: 'Nos souvenirs',
  de: 'Unsere Erinnerungen',
  pt: 'Nossas lembranças',
};
const ITALIAN: Record<Language, string> = {
  en: 'La dolce vita',
  it: 'La dolce vita',
  'zh-CN': '甜蜜的生活',
  es: 'La dolce vita',
  fr: 'La dolce vita',
  de: 'La dolce vita',
  pt: 'La dolce vita',
};

const upper = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);

/** `5 May 2024`, `3–5 May 2024`, `April – May 2024`, `2023 – 2024`; times are those of the clock on the spot. */
export const spanOf = (from: number, to: number, language: Language): string => {
  const [a, b] = [new Date(from), new Date(to)];
  const [y, m, d] = [a.getUTCFullYear(), a.getUTCMonth(), a.getUTCDate()];
  const [y2, m2, d2] = [b.getUTCFullYear(), b.getUTCMonth(), b.getUTCDate()];
  if (language === 'zh-CN') {
    if (y !== y2) return `${y}年–${y2}年`;
    if (m !== m2) return `${y}年${m + 1}月–${m2 + 1}月`;
    return `${y}年${m + 1}月${d}日${d === d2 ? '' : `–${d2}日`}`;
  }
  const month = MONTHS[language];
  if (y !== y2) return `${y} – ${y2}`;
  const { of, day } = JOINS[language];
  if (m !== m2) return upper(`${month[m]} – ${month[m2]}${of}${y}`);
  return `${day(d)}${d === d2 ? '' : `–${day(d2)}`}${of}${month[m]}${of}${y}`;
};

export const titleFor = (
  photos: readonly PictureSegment[],
  media: readonly StudioMedia[],
  profile: Profile,
  language: Language,
): string => {
  const inFilm = new Set(photos.map((s) => s.media));
  const taken = media.flatMap((m) => {
    const at = inFilm.has(m.media_id) ? takenAt(m) : undefined;
    return at === undefined ? [] : [at];
  });
  if (taken.length * 2 > photos.length) {
    const from = Math.floor(Math.min(...taken) / DAY_MS) * DAY_MS;
    return spanOf(from, Math.max(...taken), language);
  }
  return (profile.music === 'italian' || profile.language === 'it' ? ITALIAN : OWN)[language];
};
