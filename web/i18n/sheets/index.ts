/** The sheets' own words and the film's, in the page's language; loaded with the sheets, because the page itself has to be small. */
import { computed } from '@preact/signals';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { language } from '../../state/store.ts';
import { SHEET_WORDS } from './words.ts';

export const w = computed(() => SHEET_WORDS[language.value]);
/** How the chat names styles, motions and the like. */
export const film = computed(() => textsIn(language.value));

/** As the first word of a line. */
export const capital = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
