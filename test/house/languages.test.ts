/** Every language has a folder of its own in shared/i18n, and the same files in it: whoever adds a text finds its seven places. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/profiles/index.ts';

const I18N = resolve(import.meta.dirname, '../../shared/i18n');
const filesOf = (language: string): string[] => readdirSync(join(I18N, language)).sort();

describe('shared/i18n', () => {
  it('has a folder for each language, and no other', () => {
    const folders = readdirSync(I18N).filter((name) => statSync(join(I18N, name)).isDirectory());
    expect(folders.sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('%s has the files that English has', (language) => {
    expect(filesOf(language)).toEqual(filesOf('en'));
    expect(filesOf(language).length).toBeGreaterThan(6);
  });
});
