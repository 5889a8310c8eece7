import { describe, expect, it } from 'vitest';
import { ERROR_CODES, ERRORS } from '../../../shared/contract/errors.ts';
import { apply } from '../../../shared/draft/apply.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { errorTitle, languageOf, say, sayFault, textsIn } from '../../../shared/i18n/index.ts';
import { LANGUAGES } from '../../../shared/profiles/index.ts';
import { EMPTY, film, photosOf, TASTE } from '../draft/films.ts';

describe('texts', () => {
  it('every error code has a title in every language, and the English one is the contract’s', () => {
    for (const code of ERROR_CODES) {
      const titles = LANGUAGES.map((l) => errorTitle(code, l));
      expect(new Set(titles).size, code).toBe(LANGUAGES.length);
      for (const title of titles) expect(title.trim()).not.toBe('');
      expect(errorTitle(code, 'en')).toBe(ERRORS[code].title);
    }
  });

  it('the nearest language that is spoken answers for any tag', () => {
    expect(languageOf('it-CH')).toBe('it');
    expect(languageOf('zh')).toBe('zh-CN');
    expect(languageOf('zh-Hant-TW')).toBe('zh-CN');
    expect(languageOf('fr')).toBe('fr');
    expect(languageOf('fr-CA')).toBe('fr');
    expect(languageOf('pt-BR')).toBe('pt');
    expect(languageOf('es_MX')).toBe('es');
    expect(languageOf('de-AT')).toBe('de');
    expect(languageOf('nl')).toBe('en');
    expect(languageOf(undefined)).toBe('en');
  });

  it('plurals are right', () => {
    expect([0, 1, 2].map((n) => textsIn('en').count.photos(n))).toEqual([
      '0 photos',
      '1 photo',
      '2 photos',
    ]);
    expect(textsIn('it').summary.head(1)).toBe('Timeline (1 traccia)');
    expect(textsIn('it').summary.head(2)).toBe('Timeline (2 tracce)');
  });
});

describe('what changed, in words', () => {
  const said = (language: string) => {
    const done = apply(film(3), { op: 'film_length', ms: 12_000 }, TASTE);
    return say(diff(film(3), done.ok ? done.value.draft : {}), language);
  };
  it('tells before and after with their times', () => {
    expect(said('en')).toBe(
      'The film now lasts 12 s (was 9.5 s). Each photo now lasts 3.83 s (was 3 s).',
    );
    expect(said('it')).toContain('12 s (prima 9,5 s)');
    expect(said('zh-CN')).toContain('12 秒（原来 9.5 秒）');
  });
  it('a first film is one sentence', () => {
    expect(say(diff(EMPTY, film(10)), 'en')).toBe(
      'I made a film from 10 photos, 30.5 s long: gentle motion, dissolves of 0.6 s and acoustic music in time with the photos.',
    );
  });
  it('many names are counted, not listed', () => {
    const done = apply(film(2), { op: 'add', photos: photosOf(7, 20) }, TASTE);
    expect(say(diff(film(2), done.ok ? done.value.draft : {}), 'en')).toContain('and 3 more.');
  });
  it('faults carry the value and the bound', () => {
    for (const language of LANGUAGES) {
      const fault = {
        reason: 'out_of_range',
        what: 'film_ms',
        value: 2000,
        min: 3000,
        max: 600_000,
        photos: 10,
      } as const;
      const text = sayFault(fault, language);
      for (const part of ['2', '3', '10']) expect(text).toContain(part);
    }
  });
});
