/** Every text of every language is called once with plain values: it says something, in its own words, with what it was given. */
import { describe, expect, it } from 'vitest';
import { EFFECT_PARTS, samples } from './samples.ts';
import { textsIn } from '../../../shared/i18n/index.ts';
import { sayImported, sayExported } from '../../../shared/i18n/interop.ts';
import { saySubtitleFault } from '../../../shared/i18n/subtitles.ts';
import { sayPreflight } from '../../../shared/platforms/say.ts';
import { LANGUAGES, PROFILES } from '../../../shared/profiles/index.ts';
import { TEXTS as EDGE } from '../../../worker/broker/texts.ts';

/** All the strings that an object of texts can say, by their path. */
const walk = (value: unknown, path: string, into: Map<string, string>): void => {
  if (typeof value === 'string') into.set(path, value);
  else if (typeof value === 'function')
    for (const [i, args] of samples(path, value.length).entries())
      walk((value as (...a: unknown[]) => unknown)(...args), `${path}#${i}`, into);
  else if (Array.isArray(value)) value.forEach((v, i) => walk(v, `${path}.${i}`, into));
  else if (value !== null && typeof value === 'object')
    for (const [key, v] of Object.entries(value)) walk(v, `${path}.${key}`, into);
};
const all = (texts: unknown): Map<string, string> => {
  const into = new Map<string, string>();
  walk(texts, '', into);
  return into;
};

/** What is written the same in English: names, numbers and marks. */
const SAME =
  /^\.(?:time|stop|between|colon|percent|quote|list|or)\b|keyNames|sounds\.key#|music#|formats|\.stop$|madeTransition#1|names\.color|layers\.colour#|layers\.ground#|transition#|motion#\d|look#\d|summary\.track#|style\.|animation\.|clips\.mixed|\.(?:count\.clips|clips\.count)#/;
const WORDS = new Set('the and with of is are now you your there that this not from'.split(' '));
/** English words in a sentence, but for what was given to it. */
const english = (text: string): string[] =>
  text
    .replaceAll(/[«“„‘"][^»”“’"]*[»”“’"]/g, ' ')
    .toLowerCase()
    .match(/[a-zà-ÿ’]+/g)
    ?.filter((w) => WORDS.has(w)) ?? [];

const inEnglish = all(textsIn('en'));
const others = LANGUAGES.filter((l) => l !== 'en');

describe.each(others)('%s', (language) => {
  const said = all(textsIn(language));

  it('says all that English says', () => {
    expect([...said.keys()]).toEqual([...inEnglish.keys()]);
    expect(said.size).toBeGreaterThan(400);
  });

  it('says something, and nothing that was not given', () => {
    for (const [path, text] of said) {
      if (inEnglish.get(path)?.trim() === '' || /(?:between|key#)/.test(path)) continue;
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
    }
  });

  it('says it in its own words', () => {
    const same: string[] = [];
    for (const [path, text] of said)
      if (!SAME.test(path) && text === inEnglish.get(path) && /\p{L}{3}/u.test(text))
        same.push(`${path}: ${text}`);
    expect(same.filter((s) => !EFFECT_PARTS.test(s))).toEqual([]);
    for (const [path, text] of said) expect(english(text), `${path}: ${text}`).toEqual([]);
  });

  it('tells every value that English tells', () => {
    for (const [path, text] of said) {
      const given = inEnglish.get(path)?.match(/ZZ\w+|\b[1-9]\d\d\b/g) ?? [];
      for (const value of given) expect(text.toLowerCase(), path).toContain(value.toLowerCase());
    }
  });

  it('so does the edge', () => {
    const edge = all(EDGE[language]);
    const edgeEnglish = all(EDGE.en);
    expect([...edge.keys()]).toEqual([...edgeEnglish.keys()]);
    for (const [path, text] of edge) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN/);
      expect(english(text), `${path}: ${text}`).toEqual([]);
      if (path !== '.replyCut') expect(text, path).not.toBe(edgeEnglish.get(path));
      for (const value of edgeEnglish.get(path)?.match(/ZZ\w+/g) ?? [])
        expect(text, path).toContain(value);
    }
  });

  it('so do profiles, imports, subtitles and preflights', () => {
    for (const p of PROFILES) {
      const own = [p.greeting[language], p.tip[language], ...p.suggestions[language]];
      for (const text of own) {
        expect(text.trim()).not.toBe('');
        expect(english(text.replaceAll('La dolce vita', '')), text).toEqual([]);
      }
      expect(p.suggestions[language]).toHaveLength(p.suggestions.en.length);
    }
    const lost = [
      { what: 'effects', count: 2 },
      { what: 'motion', count: 1 },
    ] as const;
    const of = { format: 'editly', name: 'ZZname', missing: ['ZZ1.jpg', 'ZZ2.jpg'], lost } as const;
    const findings = [
      { code: 'long', level: 'off', found: 90_500, allowed: 60_000, mend: true },
      { code: 'bytes', level: 'off', found: 20e6, allowed: 16e6 },
    ] as unknown as Parameters<typeof sayPreflight>[0];
    const told = [
      sayImported(of, language),
      sayExported(lost, language),
      saySubtitleFault({ reason: 'time', line: 7, found: 'ZZtime' }, language),
      sayPreflight(findings, 'whatsapp', 'MP4', language),
      sayPreflight([], 'tiktok', 'MP4', language),
    ];
    for (const text of told) {
      expect(text).not.toMatch(/undefined|NaN/);
      expect(english(text), text).toEqual([]);
    }
    expect(told[0]).toContain('ZZname');
    expect(told[0]).toContain('ZZ2.jpg');
    expect(told[2]).toContain('ZZtime');
    expect(told[3]).toContain(language === 'zh-CN' ? '90.5 s' : '90,5 s');
  });
});
