import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_ACTIONS,
  MAX_HELD_CHARS,
  createGuiTranslator,
  translate,
} from '../../../shared/gui/translate.ts';
import type { Allowed, GuiAction, Translated } from '../../../shared/gui/translate.ts';

type Case = { text: string; said: string; does?: string[] };
const LANGUAGES = ['en', 'it', 'zh-CN'] as const;
const cases = LANGUAGES.map((language) => {
  const file = new URL(`cases/${language}.json`, import.meta.url);
  return {
    language,
    ...(JSON.parse(readFileSync(file, 'utf8')) as { translated: Case[]; kept: string[] }),
  };
});
const texts = cases.flatMap((c) => [...c.translated.map((t) => t.text), ...c.kept]);
const named = (action: GuiAction): string =>
  action.do === 'edit' ? `edit: ${action.text}` : action.do;
const inPieces = (pieces: readonly string[], allowed: Allowed = ALL_ACTIONS): Translated => {
  const gui = createGuiTranslator(allowed);
  const text = pieces.map((piece) => gui.push(piece)).join('') + gui.end();
  return { text, actions: [...gui.actions()] };
};

describe.each(cases)('$language', ({ translated, kept }) => {
  test('talk of buttons becomes talk that holds here, and what it wants is done', () => {
    for (const { text, said, does = [] } of translated) {
      const made = translate(text, ALL_ACTIONS);
      expect([text, made.text, made.actions.map(named)]).toEqual([text, said, does]);
    }
  });

  test('descriptions of content stay as they are', () => {
    for (const text of kept) expect(translate(text, ALL_ACTIONS)).toEqual({ text, actions: [] });
  });

  test('nothing is said to be done where it is not', () => {
    for (const { text, does } of translated) {
      const made = translate(text);
      expect(made.actions).toEqual([]);
      expect(made.text).not.toMatch(
        /I’ll (?:run|look|show|move)|avvio io|guardo io|sposto io|ti mostro|我来/i,
      );
      if (does) expect(made.text).not.toBe(text);
    }
  });
});

test('the cases are many', () => {
  expect(texts.length).toBeGreaterThanOrEqual(150);
  expect(new Set(texts).size).toBe(texts.length);
});

test('each phrase cut at every place is the same as the whole', () => {
  for (const text of texts) {
    const whole = translate(text, ALL_ACTIONS);
    for (let at = 0; at <= text.length; at++)
      expect(inPieces([text.slice(0, at), text.slice(at)])).toEqual(whole);
    expect(inPieces(text.split(''))).toEqual(whole);
  }
});

test('whatever the text and however it is cut: the same text, the same actions', () => {
  const marks = [
    ' ',
    '\n',
    '\n\n',
    ', ',
    ' “',
    '” ',
    ' "',
    '" ',
    '. ',
    '。',
    '… ',
    '🎬',
    ' (',
    '**',
  ];
  const words = ['word '.repeat(60), '字'.repeat(150), 'x'.repeat(130), ' and then ', '但是，'];
  const filler = fc.constantFrom(...marks, ...words, ' se ');
  const text = fc
    .array(fc.tuple(fc.constantFrom(...texts), filler), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(3_000), { maxLength: 30 }), (whole, cuts) => {
      const at = [...new Set([0, ...cuts.map((c) => c % (whole.length + 1)), whole.length])].sort(
        (a, b) => a - b,
      );
      const pieces = at.slice(1).map((end, n) => whole.slice(at[n], end));
      expect(inPieces(pieces)).toEqual(translate(whole, ALL_ACTIONS));
    }),
    { numRuns: 1_000 },
  );
});

test('no more is held back than the bound, also of a text without any end', () => {
  for (const piece of ['a', 'ab ', '字', 'click the ', '🎬']) {
    const gui = createGuiTranslator();
    let held = 0;
    for (let n = 0; n < 3_000; n++) {
      held += piece.length - gui.push(piece).length;
      expect(held).toBeLessThanOrEqual(MAX_HELD_CHARS + piece.length);
    }
  }
});

test('a long instruction without a full stop is told, but not carried out', () => {
  const text = `${'the film goes on and on, '.repeat(40)}click the Export button`;
  const made = translate(text, ALL_ACTIONS);
  expect(made.actions).toEqual([]);
  expect(made.text).toContain('say “export”');
});

test('each action is wanted once, and no reply wants many', () => {
  const { actions } = translate(
    Array.from(
      { length: 30 },
      (_, n) => `Click Export. Drag photo ${n} to the end. Drag the photo ${n} to the end.`,
    ).join(' '),
    ALL_ACTIONS,
  );
  expect(actions.filter((a) => a.do === 'export')).toHaveLength(1);
  expect(actions.length).toBeLessThanOrEqual(4);
});

test('no text is slow', () => {
  const hostile = [
    'drag the the the ',
    'click on the big big ',
    'open the a b c d ',
    '点击',
    '打开“',
    '"',
    'apri il ',
    'check your account or ',
    'preview the a ',
  ];
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(64_000 / piece.length));
    // The quickest of a few: somebody else may have had the processor meanwhile.
    const took = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      translate(text, ALL_ACTIONS);
      return performance.now() - begun;
    });
    expect([piece, Math.min(...took) < 2_000]).toEqual([piece, true]);
  }
});
