/** What is said when something cannot go further the way that was asked for. Promises to name the bound. */
import type { Language } from '../profiles/index.ts';

/** `time` is the bound as words. */
type BoundTexts = { shortest: (time: string) => string; longest: (time: string) => string };

export const BOUNDS: Record<Language, BoundTexts> = {
  en: {
    shortest: (time) => `This is already as short and fast as it goes: ${time}.`,
    longest: (time) => `This is already as long and slow as it goes: ${time}.`,
  },
  it: {
    shortest: (time) => `È già il più breve e veloce possibile: ${time}.`,
    longest: (time) => `È già il più lungo e lento possibile: ${time}.`,
  },
  'zh-CN': {
    shortest: (time) => `已经是最短、最快的了：${time}。`,
    longest: (time) => `已经是最长、最慢的了：${time}。`,
  },
  es: {
    shortest: (time) => `Ya es lo más corto y rápido posible: ${time}.`,
    longest: (time) => `Ya es lo más largo y lento posible: ${time}.`,
  },
  fr: {
    shortest: (time) => `C’est déjà le plus court et le plus rapide possible : ${time}.`,
    longest: (time) => `C’est déjà le plus long et le plus lent possible : ${time}.`,
  },
  de: {
    shortest: (time) => `Kürzer und schneller geht es nicht: ${time}.`,
    longest: (time) => `Länger und langsamer geht es nicht: ${time}.`,
  },
  pt: {
    shortest: (time) => `Já é o mais curto e rápido possível: ${time}.`,
    longest: (time) => `Já é o mais longo e lento possível: ${time}.`,
  },
};
