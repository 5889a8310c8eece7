/** Letters in a conversation: what is told of them, and languages that differ from the session's. */
import { expect, it } from 'vitest';
import { emptyDraft, texts, type Draft } from '../../shared/draft/schema.ts';
import { profileById } from '../../shared/profiles/index.ts';
import { direct } from '../../studio/director/index.ts';

const media = [1, 2, 3].map((n) => ({
  media_id: `m${n}`,
  filename: `photo-${n}.jpg`,
  file_type: 'image/jpeg' as const,
  size: 1,
  key: `k${n}`,
  width: 4000,
  height: 3000,
}));
const profile = profileById('online-photo-video-maker')!;
const say = (draft: Draft, text: string) => direct({ text, draft, media, profile, language: 'en' });

it('a first film tells of its title, and of the colour that was asked for', () => {
  const empty = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  const made = say(empty, 'make a slideshow with the title "Roma" in gold');
  expect(texts(made.draft!)[0]).toMatchObject({ text: 'Roma', color: '#e8c15a' });
  expect(made.reply).toContain('The title is now in gold');
  // Said in Italian in an English session: a place and a colour, no words to be written.
  const moved = say(made.draft!, 'metti il titolo in alto e in rosso');
  expect(texts(moved.draft!)[0]).toMatchObject({ text: 'Roma', place: 'top', color: '#ff3b30' });
  expect(moved.reply).toContain('ora in rosso, in alto');
});
