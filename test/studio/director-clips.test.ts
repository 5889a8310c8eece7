/** What people say of clips, and what becomes of it; and what a film of clips and photos is like from the first. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../shared/draft/diff.ts';
import { emptyDraft, pictures, type Draft } from '../../shared/draft/schema.ts';
import { profileById, type Language } from '../../shared/profiles/index.ts';
import { direct, type Topic } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { CLIPS_EN, CLIPS_IT, CLIPS_ZH } from './corpus/clips.ts';
import { rows, type Row } from './corpus/rows.ts';
import { UNDER_EN, UNDER_IT, UNDER_ZH } from './corpus/under-clips.ts';
import { tell } from './corpus/tell.ts';

const profile = profileById('online-photo-video-maker')!;
const file = (name: string, clip?: StudioMedia['clip']): StudioMedia => ({
  media_id: `m-${name}`,
  filename: name,
  file_type: clip ? 'video/mp4' : 'image/jpeg',
  size: 1,
  key: name,
  width: 1920,
  height: 1080,
  ...(clip ? { clip } : {}),
});
const ALL = [
  file('1.jpg'),
  file('a.mp4', { ms: 12_000, sound: true }),
  file('2.jpg'),
  file('b.mp4', { ms: 8_000, sound: false }),
];
const SCENES: Record<string, StudioMedia[]> = {
  '': ALL,
  one: ALL.slice(0, 2),
  none: [ALL[0], ALL[2]],
};

class Talk {
  draft: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  topic: Topic = {};
  readonly media: StudioMedia[];
  readonly language: Language;
  constructor(media: StudioMedia[], language: Language) {
    this.media = media;
    this.language = language;
  }
  say(text: string) {
    const { draft, topic, media, language } = this;
    const made = direct({ text, draft, media, profile, language, topic });
    this.topic = made.topic;
    if (made.draft) this.draft = made.draft;
    return made;
  }
}

const check = (row: Row, language: Language): void => {
  const talk = new Talk(SCENES[row.scene], language);
  talk.say('make a slideshow');
  talk.topic = {};
  for (const text of row.said.slice(0, -1)) talk.say(text);
  const before = talk.draft;
  const made = talk.say(row.said.at(-1)!);
  expect(tell(made.edits)).toBe(row.want);
  if (row.answer) expect(made.reply).toMatch(new RegExp(row.answer, 'i'));
  if (made.draft) expect(diff(before, made.draft)).not.toEqual([]);
  expect(made.language).toBe(language);
};

for (const [name, corpus, language] of [
  ['English', CLIPS_EN + UNDER_EN, 'en'],
  ['Italian', CLIPS_IT + UNDER_IT, 'it'],
  ['Chinese', CLIPS_ZH + UNDER_ZH, 'zh-CN'],
] as const)
  describe(name, () => {
    const all = rows(corpus).map((r) => [`[${r.scene}] ${r.said.join(' >> ')}`, r] as const);
    it.each(all)('%s', (_name, row) => check(row, language));
  });

it('a film of photos and clips: clips as long as they are, on beats; what is left of a long one is told', () => {
  const talk = new Talk([...ALL, file('long.mov', { ms: 40_000, sound: true })], 'en');
  const made = talk.say('make a video');
  expect(made.reply).toContain('2 photos and 3 clips');
  expect(made.reply).toContain('Of “long.mov” the first 1');
  const [, a] = pictures(talk.draft);
  expect(a.d).toBeLessThanOrEqual(12_000);
  expect(a.d).toBeGreaterThan(10_500);
});
