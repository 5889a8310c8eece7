/** Sentences made of the grammar itself mean what they say; everything else is answered, and nothing is claimed that is not so. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photo, Talk } from '../../scripts/talk.ts';
import { check } from '../../shared/draft/check.ts';
import { diff } from '../../shared/draft/diff.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { say } from '../../shared/i18n/index.ts';
import { DEFAULT_PROFILE, LANGUAGES, type Language } from '../../shared/profiles/index.ts';
import { direct } from '../../studio/director/index.ts';
import { tell } from './corpus/tell.ts';

const FILES = Array.from({ length: 6 }, (_, i) => photo(`photo-${i + 1}.jpg`));
const made = (language: Language): Talk => {
  const talk = new Talk(DEFAULT_PROFILE, language, FILES);
  talk.say('make a slideshow');
  return talk;
};
const FILMS = Object.fromEntries(LANGUAGES.map((l) => [l, made(l).draft]));
const heard = (text: string, language: Language) =>
  direct({ text, draft: FILMS[language], media: FILES, profile: DEFAULT_PROFILE, language });

const FULLY = ['en', 'it', 'zh-CN'] as const;
/** A clause in each language that is understood fully, and what it is to do to a film of six photos. */
type Clause = { en: string; it: string; 'zh-CN': string; want: string };
const clause = (want: string, en: string, it: string, zh: string): Clause => ({
  want,
  en,
  it,
  'zh-CN': zh,
});
const place = fc.integer({ min: 1, max: 6 });
const seconds = fc.integer({ min: 2, max: 9 });
const percent = fc.integer({ min: 2, max: 19 }).map((n) => n * 5);
const CLAUSES: readonly fc.Arbitrary<Clause>[] = [
  place.map((n) =>
    clause(`remove ${n}`, `remove photo ${n}`, `togli la foto ${n}`, `删除第${n}张照片`),
  ),
  fc
    .tuple(place, seconds)
    .map(([n, s]) =>
      clause(
        `photo ${n}: ${s}`,
        `show photo ${n} for ${s} seconds`,
        `mostra la foto ${n} per ${s} secondi`,
        `第${n}张照片显示${s}秒`,
      ),
    ),
  fc
    .integer({ min: 7, max: 90 })
    .filter((s) => s % 60 !== 0)
    .map((s) =>
      clause(
        `length ${s}`,
        `make it ${s} seconds long`,
        `fallo durare ${s} secondi`,
        `时长改成${s}秒`,
      ),
    ),
  percent.map((p) =>
    clause(
      `gain ${p / 100}`,
      `set the music to ${p}%`,
      `metti la musica al ${p}%`,
      `音乐音量${p}%`,
    ),
  ),
  fc.constantFrom(
    clause('9:16', 'make it vertical', 'fallo verticale', '改成竖屏'),
    clause('1:1', 'make it square', 'fallo quadrato', '改成方形'),
    clause('no music', 'remove the music', 'togli la musica', '去掉音乐'),
    clause('title "Sea 7"', 'add the title "Sea 7"', 'aggiungi il titolo "Sea 7"', '加标题“Sea 7”'),
    clause('look mono', 'make it black and white', 'fallo in bianco e nero', '改成黑白'),
    clause('order 6 5 4 3 2 1', 'reverse the order', 'inverti l’ordine', '倒序'),
  ),
];
const anyClause = fc.oneof(...CLAUSES);
const AND = {
  en: [' and ', ', then ', '. '],
  it: [' e ', ', poi ', '. '],
  'zh-CN': ['，', '，然后', '。'],
};

describe('sentences composed of the grammar', () => {
  it.each(FULLY)('one clause does exactly what it says (%s)', (language) => {
    fc.assert(
      fc.property(anyClause, fc.constantFrom('', '!', '.', ' '), (said, end) => {
        const { edits, language: spoken } = heard(said[language] + end, language);
        // What is so already is not done again.
        if (edits.length > 0)
          expect([said[language], tell(edits)]).toEqual([said[language], said.want]);
        else expect(said.want).toMatch(/^(?:gain 1|photo \d: 3)$/);
        expect(spoken).toBe(language);
      }),
      { numRuns: 300 },
    );
  });

  it.each(FULLY)('two clauses do what each of them says, in their order (%s)', (language) => {
    const kind = (want: string) => want.replace(/[\d.:" ].*$/, '');
    fc.assert(
      fc.property(anyClause, anyClause, fc.nat(2), (a, b, which) => {
        // A photo that is gone changes the places of the others, and no music has no loudness.
        fc.pre(!/^(?:remove|order|no music)/.test(a.want) && kind(a.want) !== kind(b.want));
        fc.pre(![a, b].some((c) => /^photo \d: 3$/.test(c.want)));
        fc.pre(!a.want.startsWith('photo') || !b.want.startsWith('length'));
        fc.pre(!a.want.startsWith('length') || !b.want.startsWith('photo'));
        // `it` is the title that was just spoken of.
        fc.pre(!a.want.startsWith('title') || !b.want.startsWith('length'));
        const text = `${a[language]}${AND[language][which]}${b[language]}`;
        // A film is as long as was asked for, whatever is taken out after that.
        const kept =
          a.want.startsWith('length') && b.want.startsWith('remove') ? ` · ${a.want}` : '';
        expect([text, tell(heard(text, language).edits)]).toEqual([
          text,
          `${a.want} · ${b.want}${kept}`,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Words that mean something, in any order and any language, and signs that mean nothing. */
const WORDS = (
  'remove photo photos 3 first last and then not the title "Sea" “Rome «x» music louder faster vertical each 2 seconds ' +
  'half all except before after swap undo togli la foto ultima due musica più veloce titolo 照片 第三张 删除 音乐 快一点 半 ' +
  'entre 1:30 9:16 #2 100% 120 bpm of with between random zoom left \uE000 \uE0017 \uE002 \u0000 ‮ 😀 l’ ’ … - ( ) . , ; !'
).split(' ');
const garbage = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('whatever comes in', () => {
  it('is answered in words, and what is claimed is what the film shows', () => {
    fc.assert(
      fc.property(garbage, fc.constantFrom(...LANGUAGES), (text, language) => {
        const before = FILMS[language];
        const copy = structuredClone(before);
        const { reply, draft, edits, step, language: spoken } = heard(text, language);
        expect(before).toEqual(copy);
        if (step) return;
        expect(reply.length).toBeGreaterThan(0);
        expect(draft === undefined).toBe(edits.length === 0);
        if (!draft) return;
        const changes = diff(before, draft);
        expect(changes.length).toBeGreaterThan(0);
        expect(reply).toContain(say(changes, spoken));
        expect(check(draft)).toEqual([]);
        expect(draft.v).toBe(before.v + 1);
        expect(pictures(draft).length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('the longest message is answered too, in a time that grows with its length alone', () => {
    for (const word of [
      '1 ',
      'photo ',
      '照片',
      '"',
      '\uE000',
      'photo 1, ',
      'swap 1 and 2, ',
      'the photo of the ',
    ])
      expect(heard(word.repeat(4_000).slice(0, 4_000), 'en').reply.length).toBeGreaterThan(0);
  });
});
