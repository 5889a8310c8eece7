/** The colours of the page against each other: WCAG 2.2, 1.4.3 (text) and 1.4.11 (parts that are used). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media');
const colours = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/g)].map((m) => [m[1], m[2]]),
  );
const SCHEMES = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

const luminance = (hex: string): number => {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(full.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
};

const TEXT: [ink: string, ground: string][] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'accent-wash'],
  ['ink', 'bad-wash'],
  ['soft', 'ground'],
  ['soft', 'surface'],
  ['soft', 'sunken'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'surface'],
  ['accent-strong', 'accent-wash'],
  ['bad', 'bad-wash'],
  ['bad', 'surface'],
  ['stage-ink', 'stage'],
  ['stage-soft', 'stage'],
];

describe.each(Object.entries(SCHEMES))('the %s colours', (_, scheme) => {
  it.each(TEXT)('%s on %s is at least 4.5:1', (ink, ground) => {
    expect(contrast(scheme[ink], scheme[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each([
    ['accent', 'ground'],
    ['accent', 'surface'],
    ['good', 'sunken'],
  ])('%s on %s is at least 3:1', (mark, ground) => {
    expect(contrast(scheme[mark], scheme[ground])).toBeGreaterThanOrEqual(3);
  });
});
