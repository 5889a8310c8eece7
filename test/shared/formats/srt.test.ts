import { describe, expect, it } from 'vitest';
import { filmFileName } from '../../../shared/formats/film-name.ts';
import { srtOf } from '../../../shared/formats/srt.ts';

describe('subtitles', () => {
  it('are numbered in order of time, in SubRip’s own words', () => {
    const srt = srtOf([
      { st: 3_661_042, d: 1_500, text: 'Later' },
      { st: 0, d: 2_999, text: 'Città & mare\n\n两行' },
      { st: 10, d: 0, text: 'never' },
      { st: 10, d: 5, text: '  ' },
    ]);
    expect(srt).toBe(
      '1\r\n00:00:00,000 --> 00:00:02,999\r\nCittà & mare\r\n两行\r\n' +
        '\r\n2\r\n01:01:01,042 --> 01:01:02,542\r\nLater\r\n',
    );
    expect(srtOf([])).toBe('');
  });
});

describe('the name of a film’s file', () => {
  it('is its title without what a system cannot store', () => {
    expect(filmFileName('A/B: "c"? <d>')).toBe('A B c d.mp4');
    expect(filmFileName('  ..hidden.. ', 'srt')).toBe('hidden.srt');
    expect(filmFileName('///')).toBe('Reelay.mp4');
    expect(filmFileName(undefined)).toBe('Reelay.mp4');
    expect(Array.from(filmFileName('🌊'.repeat(200)))).toHaveLength(84);
  });
});
