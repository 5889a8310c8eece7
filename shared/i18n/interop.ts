/** Words for what is lost between Reelay and other programs, and for what becomes of a project that was brought. */
import type { Loss, ProjectFormat } from '../interop/loss.ts';
import type { Language } from '../profiles/index.ts';
import { INTEROP_DE } from './de/outside.ts';
import { INTEROP_EN } from './en/outside.ts';
import { INTEROP_ES } from './es/outside.ts';
import { INTEROP_FR } from './fr/outside.ts';
import { INTEROP_IT } from './it/outside.ts';
import { languageOf } from './language.ts';
import type { InteropWords } from './outside.ts';
import { INTEROP_PT } from './pt/outside.ts';
import { textsIn } from './texts.ts';
import { INTEROP_ZH } from './zh-CN/outside.ts';

const WORDS: Record<Language, InteropWords> = {
  en: INTEROP_EN,
  it: INTEROP_IT,
  'zh-CN': INTEROP_ZH,
  es: INTEROP_ES,
  fr: INTEROP_FR,
  de: INTEROP_DE,
  pt: INTEROP_PT,
};

/** More names than this are only counted. */
const MAX_NAMES = 8;
const named = (names: readonly string[]): string => {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} +${names.length - MAX_NAMES}` : shown;
};

const listed = (lost: readonly Loss[], language: string | undefined): string =>
  textsIn(language).list(
    lost.map(({ what, count }) => WORDS[languageOf(language)].lost[what](count)),
  );

/** What is told of an import: what came, what is missing, what was not taken over. `missing` are file names. */
export const sayImported = (
  of: {
    format: ProjectFormat;
    name: string;
    missing: readonly string[];
    missing_sounds?: readonly string[] | undefined;
    lost: readonly Loss[];
  },
  language: string | undefined,
): string => {
  const words = WORDS[languageOf(language)];
  return [
    words.imported(words.formats[of.format], of.name),
    ...(of.missing.length > 0 ? [words.missing(named(of.missing), of.missing.length)] : []),
    ...(of.missing_sounds?.length
      ? [words.missingSounds(named(of.missing_sounds), of.missing_sounds.length)]
      : []),
    ...(of.lost.length > 0 ? [words.notTaken(listed(of.lost, language))] : []),
  ].join(textsIn(language).between);
};

/** What other programs will not show of an exported film; empty where they show all of it. */
export const sayExported = (lost: readonly Loss[], language: string | undefined): string =>
  lost.length > 0 ? WORDS[languageOf(language)].notShown(listed(lost, language)) : '';
