/** What a film is like when little is said. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, pictures, texts } from '../../shared/draft/schema.ts';
import { PROFILES, profileById, type Language } from '../../shared/profiles/index.ts';
import { direct } from '../../studio/director/index.ts';
import { spanOf } from '../../studio/director/title-words.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';

const photo = (i: number, taken?: string): StudioMedia => ({
  media_id: `m_${i}`,
  filename: `p-${i}.jpg`,
  file_type: 'image/jpeg',
  size: 1,
  key: `k${i}`,
  width: 4000,
  height: 3000,
  ...(taken ? { taken_at: taken } : {}),
});
const make = (
  media: StudioMedia[],
  text: string,
  id = 'online-photo-video-maker',
  language = 'en',
) => {
  const draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  return direct({ text, draft, media, profile: profileById(id)!, language });
};
/** Photos at these hours from a first midnight on. */
const hours = (...at: number[]): StudioMedia[] =>
  at.map((h, i) => photo(i, new Date(Date.UTC(2024, 4, 3) + h * 3_600_000).toISOString()));

describe('days', () => {
  it('each new day comes in through black, the night still counts as the evening', () => {
    const made = make(hours(9, 12, 23, 25, 33, 36, 40, 45), 'make a video');
    expect(pictures(made.draft!).map((s) => s.tr?.kind)).toEqual([
      'black',
      'dissolve',
      'dissolve',
      'dissolve',
      'black',
      'dissolve',
      'dissolve',
      'dissolve',
    ]);
    expect(made.reply).toContain('2 days');
  });
  it('a photo a day is a rhythm, not a row of breaks; without times there are none', () => {
    for (const media of [hours(9, 33, 57, 81), [0, 1, 2, 3].map((i) => photo(i))]) {
      const kinds = pictures(make(media, 'make a video').draft!).map((s) => s.tr?.kind);
      expect(kinds.slice(1)).toEqual(['dissolve', 'dissolve', 'dissolve']);
    }
  });
});

describe('a title that nobody has worded', () => {
  it.each([
    ['en', '3–5 May 2024', 'make a video with a title'],
    ['it', '3–5 maggio 2024', 'fai un video con un titolo'],
    ['zh-CN', '2024年5月3日–5日', '做一个视频，加个标题'],
  ])('is the days of the photos (%s)', (language, title, text) => {
    const made = make(hours(9, 30, 57), text, undefined, language);
    expect(texts(made.draft!)[0].text).toBe(title);
  });
  it('else the profile’s', () => {
    const made = make([photo(1)], 'fai un video con un titolo', 'italiano-photo-video-maker', 'it');
    expect(texts(made.draft!)[0].text).toBe('La dolce vita');
  });
  it('spans months and years', () => {
    const span = (a: string, b: string, l: Language) => spanOf(Date.parse(a), Date.parse(b), l);
    expect(span('2024-05-03', '2024-05-03', 'en')).toBe('3 May 2024');
    expect(span('2024-04-30', '2024-05-03', 'it')).toBe('Aprile – maggio 2024');
    expect(span('2023-12-30', '2024-01-02', 'zh-CN')).toBe('2023年–2024年');
  });
});

it('every profile opens out of black and holds its last photo', () => {
  for (const profile of PROFILES) {
    const film = pictures(
      make(
        [1, 2, 3].map((i) => photo(i)),
        'make a video',
        profile.id,
      ).draft!,
    );
    expect(film[0].tr?.kind).toBe('black');
    expect(film[2].d).toBeGreaterThan(film[1].d);
    expect(film.map((s) => s.kb?.kind)).not.toEqual([
      film[0].kb?.kind,
      film[0].kb?.kind,
      film[0].kb?.kind,
    ]);
  }
});
