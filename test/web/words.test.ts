import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../shared/contract/errors.ts';
import { LANGUAGES } from '../../shared/profiles/index.ts';
import { MAX_FILE_BYTES, MAX_FILES_PER_SESSION } from '../../shared/limits.ts';
import { ApiFault, faultOf } from '../../web/api/fault.ts';
import { LANGUAGE_NAMES, loadTexts, nearestLanguage, textsHere } from '../../web/i18n/index.ts';
import { SHEET_WORDS } from '../../web/i18n/sheets/words.ts';
import { refuseFile } from '../../web/state/file-check.ts';
import { coalesce } from '../../web/state/once.ts';
import { explain } from '../../web/state/words.ts';
import { previewSize } from '../../web/features/preview/size.ts';
import { SHAPES } from '../../shared/formats/shape.ts';

const TEXTS = { en: textsHere('en'), it: textsHere('it'), 'zh-CN': textsHere('zh-CN') };

describe('languages', () => {
  it('the nearest that is spoken', () => {
    expect(nearestLanguage(['it-CH', 'en'])).toBe('it');
    expect(nearestLanguage(['zh-Hant-TW'])).toBe('zh-CN');
    expect(nearestLanguage(['fr-FR', 'en-GB'])).toBe('fr');
    expect(nearestLanguage(['nl', 'pt-BR', 'en'])).toBe('pt');
    expect(nearestLanguage(['de-AT'])).toBe('de');
    expect(nearestLanguage(['es-419'])).toBe('es');
    expect(nearestLanguage(['', 'xx'])).toBe('en');
  });

  it('every text is there in every language, and says what it is given', async () => {
    for (const language of LANGUAGES) {
      expect(LANGUAGE_NAMES[language]).not.toBe('');
      const texts = await loadTexts(language);
      expect(textsHere(language)).toBe(texts);
      for (const [key, text] of Object.entries(texts)) {
        const said =
          typeof text === 'function' ? (text as (...a: unknown[]) => string)(3, 7, 9) : text;
        if (typeof said === 'string') expect(said.trim(), `${language}.${key}`).not.toBe('');
        if (typeof text === 'function') expect(said, `${language}.${key}`).toMatch(/[379]/);
      }
      expect(Object.keys(texts.changeKind)).toEqual(Object.keys(TEXTS.en.changeKind));
    }
  });
});

describe('the sheets', () => {
  it('say everything in every language', () => {
    const check = (words: object, path: string): void => {
      for (const [key, text] of Object.entries(words)) {
        if (typeof text === 'object') check(text as object, `${path}.${key}`);
        else {
          const said =
            typeof text === 'function' ? (text as (...a: number[]) => string)(3, 7) : String(text);
          expect(said.trim(), `${path}.${key}`).not.toBe('');
          if (typeof text === 'function') expect(said, `${path}.${key}`).toContain('3');
        }
      }
    };
    for (const [language, words] of Object.entries(SHEET_WORDS)) check(words, language);
  });

  it('the tray says what it holds, and nothing of what it does not', () => {
    expect(TEXTS.en.trayCount(5, 1, 0)).toBe('5 photos, 1 clip');
    expect(TEXTS.en.trayCount(1, 0, 2)).toBe('1 photo, 2 cards');
    expect(TEXTS.it.trayCount(1, 2, 1)).toBe('1 foto, 2 clip, 1 cartello');
    expect(TEXTS['zh-CN'].trayCount(5, 1, 0)).toBe('5 张照片，1 个片段');
  });
});

describe('files that need not be sent', () => {
  const t = TEXTS.en;
  it('are refused with the value and the bound', () => {
    expect(refuseFile({ name: 'a.jpg', size: 0 }, 0, t)).toContain('0 bytes');
    const large = refuseFile({ name: 'a.jpg', size: MAX_FILE_BYTES + 1_000_000 }, 0, t);
    expect(large).toContain('201.0 MB');
    expect(large).toContain('200 MB');
    expect(refuseFile({ name: 'x'.repeat(4000), size: 1 }, 0, t)).toMatch(/4000.*255/);
    expect(refuseFile({ name: 'a.pdf', size: 1, type: 'application/pdf' }, 0, t)).toContain('HEIC');
    expect(refuseFile({ name: 'a.jpg', size: 1 }, MAX_FILES_PER_SESSION, t)).toContain('300');
  });
  it('whatever is not sure is sent', () => {
    expect(refuseFile({ name: 'a', size: 1, type: '' }, 0, t)).toBeUndefined();
    expect(refuseFile({ name: 'a.heic', size: MAX_FILE_BYTES }, 299, t)).toBeUndefined();
  });
});

describe('faults in words', () => {
  it('are the edge’s own sentence, or the page’s', () => {
    const body = { code: 'file_empty', detail: 'a.jpg has 0 bytes', retryable: false };
    expect(explain(faultOf(422, body), TEXTS.it)).toEqual({
      detail: 'a.jpg has 0 bytes',
      retryable: false,
    });
    expect(explain(new TypeError('Failed to fetch'), TEXTS.it).detail).toBe(TEXTS.it.faultOffline);
    expect(explain(new ApiFault('timeout', '', true), TEXTS.en).detail).toBe(TEXTS.en.faultTimeout);
    expect(explain(faultOf(ERRORS.internal.status, '<html>'), TEXTS.en)).toEqual({
      detail: TEXTS.en.faultOdd('HTTP 500'),
      retryable: true,
    });
    // A proxy's own refusal is no riddle: too much is asked just now.
    for (const status of [429, 503])
      expect(explain(faultOf(status, '<html>'), TEXTS.it)).toEqual({
        detail: TEXTS.it.faultBusy,
        retryable: true,
      });
  });
});

describe('coalesced work', () => {
  it('runs once at a time, and once more for whatever came meanwhile', async () => {
    let runs = 0;
    let at = 0;
    let most = 0;
    const run = coalesce(async () => {
      most = Math.max(most, ++at);
      runs++;
      await Promise.resolve();
      at--;
    });
    await Promise.all([run(), run(), run(), run()]);
    expect([runs, most]).toEqual([2, 1]);
    await run();
    expect(runs).toBe(3);
  });

  it('a failure does not stop the next run', async () => {
    let fail = true;
    const run = coalesce(async () => {
      if (fail) throw new Error('once');
    });
    await expect(run()).rejects.toThrow('once');
    fail = false;
    await expect(run()).resolves.toBeUndefined();
  });
});

describe('the preview’s size', () => {
  it('fits what is seen, in even pixels, never above 720 lines', () => {
    for (const full of Object.values(SHAPES)) {
      for (const stage of [
        { width: 366, height: 206, ratio: 3 },
        { width: 900, height: 600, ratio: 1 },
        { width: 3000, height: 2000, ratio: 2 },
      ]) {
        const { width, height } = previewSize(full, stage);
        expect((width % 2) + (height % 2)).toBe(0);
        expect(Math.min(width, height)).toBeLessThanOrEqual(720);
        expect(Math.abs(width / height - full.width / full.height)).toBeLessThan(0.002);
      }
    }
    expect(previewSize(SHAPES['16:9'], { width: 366, height: 206, ratio: 3 })).toEqual({
      width: 960,
      height: 540,
    });
  });
});
