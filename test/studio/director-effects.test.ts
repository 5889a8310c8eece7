/** What people say of sound effects, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../shared/draft/diff.ts';
import { emptyDraft, sounds, type Draft } from '../../shared/draft/schema.ts';
import { profileById, type Language } from '../../shared/profiles/index.ts';
import { direct, type Topic } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { EFFECTS_EN, EFFECTS_IT, EFFECTS_ZH } from './corpus/effects.ts';
import { rows, type Row } from './corpus/rows.ts';
import { tell } from './corpus/tell.ts';

const profile = profileById('online-photo-video-maker')!;
const photos = [1, 2, 3, 4, 5].map((n): StudioMedia => ({
  media_id: `m-${n}`,
  filename: `photo-${n}.jpg`,
  file_type: 'image/jpeg',
  size: 1,
  key: `${n}`,
  width: 4000,
  height: 3000,
}));
const ding: StudioMedia = {
  media_id: 'm-ding',
  filename: 'ding.mp3',
  file_type: 'audio/mpeg',
  size: 1,
  key: 'ding',
  duration_ms: 1_000,
};

const talkOf = (media: StudioMedia[], language: Language) => {
  let draft: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  let topic: Topic = {};
  const say = (text: string) => {
    const before = draft;
    const made = direct({ text, draft, media, profile, language, topic });
    topic = made.topic;
    if (made.draft) draft = made.draft;
    return { ...made, before };
  };
  return { say, draft: () => draft };
};

const check = (row: Row, language: Language): void => {
  const talk = talkOf(row.scene === 'ding' ? [...photos, ding] : photos, language);
  talk.say('make a slideshow');
  for (const text of row.said.slice(0, -1)) talk.say(text);
  const made = talk.say(row.said.at(-1)!);
  expect(tell(made.edits)).toBe(row.want);
  if (row.answer) expect(made.reply).toMatch(new RegExp(row.answer, 'i'));
  if (made.draft) expect(diff(made.before, made.draft)).not.toEqual([]);
  expect(made.language).toBe(language);
};

for (const [name, corpus, language] of [
  ['English', EFFECTS_EN, 'en'],
  ['Italian', EFFECTS_IT, 'it'],
  ['Chinese', EFFECTS_ZH, 'zh-CN'],
] as const)
  describe(name, () => {
    const all = rows(corpus).map((r) => [`[${r.scene}] ${r.said.join(' >> ')}`, r] as const);
    it.each(all)('%s', (_name, row) => check(row, language));
  });

it('a short sound among the files is not taken for the film’s music, and the reply says what is heard', () => {
  const talk = talkOf([...photos, ding], 'en');
  talk.say('make a video');
  expect(sounds(talk.draft()).every((s) => s.kind === 'score')).toBe(true);
  expect(talk.say('put ding.mp3 at the start of photo 3').reply).toMatch(/“ding\.mp3” at \d/);
  expect(talk.say('add a whoosh to the transitions').reply).toContain('a whoosh');
});
