/** What people say about fits, cards and layers, and what becomes of it. Grown, never trimmed. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../shared/draft/diff.ts';
import { emptyDraft, type Draft } from '../../shared/draft/schema.ts';
import { profileById } from '../../shared/profiles/index.ts';
import { direct, type Directed } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { LAYERS_CORPUS } from './corpus/layers.ts';
import { rows, type Row } from './corpus/rows.ts';
import { tell } from './corpus/tell.ts';

const profile = profileById('online-photo-video-maker')!;
const file = (filename: string, width: number, height: number, day?: number): StudioMedia => ({
  media_id: `m-${filename}`,
  filename,
  file_type: 'image/jpeg',
  size: 1,
  key: filename,
  width,
  height,
  ...(day === undefined ? {} : { taken_at: `2024-07-0${day}T10:00:00` }),
});
const FIVE = [1, 2, 3, 4, 5].map((n) =>
  n % 2 ? file(`photo-${n}.jpg`, 4000, 3000, n) : file(`photo-${n}.jpg`, 3000, 4000, n),
);
const LOGO = file('logo.png', 400, 400);

const run = (row: Row): { before: Draft; made: Directed } => {
  let draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  let topic: Directed['topic'] = {};
  let media = FIVE;
  const say = (text: string): Directed => {
    const made = direct({ text, draft, media, profile, language: 'en', topic });
    ({ topic } = made);
    return made;
  };
  const begin = row.scene === 'new' ? [] : ['make a slideshow'];
  for (const text of begin) draft = say(text).draft!;
  if (row.scene === 'logoed') media = [...FIVE, LOGO];
  for (const text of row.said.slice(0, -1)) draft = say(text).draft ?? draft;
  return { before: draft, made: say(row.said.at(-1)!) };
};

describe('layers', () => {
  it.each(rows(LAYERS_CORPUS).map((r) => [`${r.scene} ${r.said.join(' >> ')}`, r] as const))(
    '%s',
    (_name, row) => {
      const { before, made } = run(row);
      expect(tell(made.edits)).toBe(row.want);
      if (row.answer) expect(made.reply).toMatch(new RegExp(row.answer, 'i'));
      expect(made.reply.length).toBeGreaterThan(5);
      // Nothing is claimed that the film does not show, and nothing is changed in silence.
      expect(made.draft === undefined).toBe(made.edits.length === 0);
      if (made.draft) expect(diff(before, made.draft)).not.toEqual([]);
    },
  );
  it('a first film is told with what lies over it', () => {
    const draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
    const text = 'make a video with a progress bar. Add a black card saying "The end" at the end';
    const { reply } = direct({ draft, media: FIVE, profile, language: 'en', text });
    expect(reply).toContain('5 photos');
    expect(reply).toContain('progress bar');
    expect(reply).toContain('“The end”');
    // Where and in which colour a card's words stand is the card's own doing.
    expect(reply).not.toContain('in white');
  });
  it('a logo that was among the photos is one no longer', () => {
    const draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
    const media = [...FIVE, LOGO];
    const given = { draft, media, profile, language: 'en' };
    const film = direct({ ...given, text: 'make a slideshow' }).draft!;
    const made = direct({ ...given, draft: film, text: 'use logo.png as a watermark' });
    expect(tell(made.edits)).toBe('logo logo.png · remove 6');
    const again = direct({ ...given, draft: made.draft!, text: 'make a new video' });
    expect(again.draft!.m.logo?.media).toBe('m-logo.png');
    expect(again.draft!.t[0].sg).toHaveLength(5);
  });
});
