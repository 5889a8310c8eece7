/** Which language speaks for a tag. Promises an answer for any tag: the nearest that is spoken, English at last. */
import type { Language } from '../profiles/profile.ts';
import { de } from './de/index.ts';
import { en, type Texts } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { languageOf } from './language.ts';
import { pt } from './pt/index.ts';
import { zhCN } from './zh-CN/index.ts';

const TEXTS: Record<Language, Texts> = { en, it, 'zh-CN': zhCN, es, fr, de, pt };

export const textsIn = (tag: string | undefined): Texts => TEXTS[languageOf(tag)];
