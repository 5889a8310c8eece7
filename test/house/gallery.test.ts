/** What the gallery shows has an address that a style sheet reads: one with a space in it was an empty place. */
import { expect, it } from 'vitest';
import { galleryFigure, galleryFile, galleryPage } from '../../scripts/gallery-page.ts';

it.each([
  ['Layers', 'progress bar'],
  ['Clips', 'clip that is pushed in'],
  ['Text styles', 'plain'],
])('%s: %s', (section, name) => {
  const file = galleryFile(section, name);
  expect(file).toMatch(/^[a-z0-9-]+\.jpg$/);
  const page = galleryPage(galleryFigure(file, name));
  expect(page).toContain(`url(${file})`);
  expect(page).toContain(`aria-label="${name}"`);
});
