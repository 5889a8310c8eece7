/** Every language has a folder of its own in shared/i18n, and the same files in it: whoever adds a text finds its seven places. */
import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/profiles/index.ts';

const I18N = resolve(import.meta.dirname, '../../shared/i18n');
const files = globSync('*/*.ts', { cwd: I18N });
const filesOf = (language: string): string[] =>
  files
    .filter((file) => dirname(file) === language)
    .map((file) => file.slice(language.length + 1))
    .sort();

describe('shared/i18n', () => {
  it('has a folder for each language, and no other', () => {
    expect([...new Set(files.map((file) => dirname(file)))].sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('%s has the files that English has', (language) => {
    expect(filesOf(language)).toEqual(filesOf('en'));
    expect(filesOf(language).length).toBeGreaterThan(6);
  });
});
