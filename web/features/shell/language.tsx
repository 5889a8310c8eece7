/** The language of the page, in each language's own words. */
import { LANGUAGE_NAMES } from '../../i18n/index.ts';
import { remember } from '../../state/memory.ts';
import { language, speak, t } from '../../state/store.ts';
import type { Language } from '../../../shared/profiles/profile.ts';

export const LanguageChoice = () => (
  <label class="language">
    <span class="unseen">{t.value.language}</span>
    <select
      value={language.value}
      onChange={(e) => {
        const chosen = e.currentTarget.value as Language;
        remember('language', chosen);
        void speak(chosen);
      }}
    >
      {Object.entries(LANGUAGE_NAMES).map(([id, name]) => (
        <option key={id} value={id} lang={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
