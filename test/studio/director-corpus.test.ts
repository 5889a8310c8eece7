/** What people say, and what becomes of it. Grown, never trimmed. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../shared/draft/diff.ts';
import { emptyDraft, type Draft } from '../../shared/draft/schema.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { profileById } from '../../shared/profiles/index.ts';
import { direct, type Directed } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { EN } from './corpus/en.ts';
import { everyday } from './corpus/everyday.ts';
import { IT } from './corpus/it.ts';
import { LETTERING } from './corpus/lettering.ts';
import { MIXED } from './corpus/mixed.ts';
import { OPEN, OTHERS } from './corpus/others.ts';
import { rows, type Row } from './corpus/rows.ts';
import { HEARD, SUBJECTS_EN, SUBJECTS_IT, SUBJECTS_ZH } from './corpus/subjects.ts';
import { tell } from './corpus/tell.ts';
import { SOUNDS_EN, SOUNDS_IT, SOUNDS_ZH } from './corpus/sounds.ts';
import { ZH } from './corpus/zh.ts';

const profile = profileById('online-photo-video-maker')!;
const photo = (name: string): StudioMedia => ({
  media_id: `m-${name}`,
  filename: name,
  file_type: 'image/jpeg',
  size: 1,
  key: name,
  width: 4000,
  height: 3000,
});
const FIVE = [1, 2, 3, 4, 5].map((n) => photo(`photo-${n}.jpg`));
/** A song of 40 s with a beat every half second, and a voice. */
const SOUND: StudioMedia[] = [
  {
    media_id: 'm-sun',
    filename: 'sun.mp3',
    file_type: 'audio/mpeg',
    size: 1,
    key: 'sun',
    duration_ms: 40_000,
    beats: { tempo: 120, at: Array.from({ length: 80 }, (_, i) => i * 500), bar: 0, per_bar: 4 },
  },
  {
    media_id: 'm-voice',
    filename: 'my-voice.m4a',
    file_type: 'audio/mp4',
    size: 1,
    key: 'voice',
    duration_ms: 9_000,
  },
];
const PETS = ['il-cane.jpg', 'dog_on_beach.jpg', 'Cat.png', '海边.jpg', 'IMG_6.jpg'].map(photo);
const SEVEN = [...FIVE, photo('sea.jpg'), photo('sky.jpg')];

/** A talk as the session keeps it: draft, what was before, what was spoken of. */
class Talk {
  draft: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  media: StudioMedia[] = FIVE;
  undo: Draft | undefined;
  origin: Draft | undefined;
  topic: Directed['topic'] = {};
  readonly language: Language;
  constructor(language: Language) {
    this.language = language;
  }
  say(text: string): Directed {
    const { draft, media, undo, origin, topic, language } = this;
    const given = { text, draft, media, profile, language, topic };
    const made = direct({ ...given, ...(undo ? { undo } : {}), ...(origin ? { origin } : {}) });
    this.topic = made.topic;
    if (made.draft) {
      this.undo = draft;
      this.origin ??= made.draft;
      this.draft = made.draft;
    }
    return made;
  }
}

const SCENES: Record<string, readonly string[]> = {
  '': ['make a slideshow'],
  new: [],
  none: [],
  more: ['make a slideshow'],
  worded: ['make a slideshow', 'add the title "Sea"', 'write "Rome" on photo 2'],
  titled: ['make a slideshow', 'add the title "Sea"'],
  silent: ['make a slideshow', 'no music'],
  songs: [],
  pets: ['make a slideshow'],
  files: ['make a slideshow'],
  own: ['make a slideshow', 'use sun.mp3'],
  spoken: ['make a slideshow', 'put my-voice.m4a over it as a voice'],
  free: ['make a slideshow', 'change photos off the beat'],
  quiet: ['make a slideshow', 'music 67%'],
  cuts: ['make a slideshow', 'no transitions'],
  back: ['make a slideshow', 'reverse the order'],
  tall: ['make a slideshow', '9:16'],
};

const talkOf = (scene: string, language: Language): Talk => {
  const talk = new Talk(language);
  if (scene === 'pets') talk.media = PETS;
  // Files that came after the film was made.
  if (scene === 'songs') talk.media = [...FIVE, ...SOUND];
  for (const [i, text] of SCENES[scene].entries()) {
    talk.say(text);
    if (i === 0 && ['files', 'own', 'spoken'].includes(scene)) talk.media = [...FIVE, ...SOUND];
  }
  talk.topic = {};
  if (scene === 'none') talk.media = [];
  if (scene === 'more') talk.media = SEVEN;
  return talk;
};

const check = (row: Row, language: Language, answers: Language): void => {
  const talk = talkOf(row.scene, language);
  for (const text of row.said.slice(0, -1)) talk.say(text);
  const before = talk.draft;
  const made = talk.say(row.said.at(-1)!);
  const got = made.step ?? tell(made.edits);
  if (row.want.endsWith('*')) expect(got).toMatch(new RegExp(`^${row.want.replace('*', '')}`));
  else if (!(row.answer === 'already' && got === '-')) expect(got).toBe(row.want);
  const no = row.answer?.startsWith('!');
  if (row.answer && no) expect(made.reply).not.toMatch(new RegExp(row.answer.slice(1), 'i'));
  else if (row.answer) expect(made.reply).toMatch(new RegExp(row.answer, 'i'));
  if (!made.step) {
    expect(made.reply.length).toBeGreaterThan(5);
    // Nothing is claimed that the film does not show, and nothing is changed in silence.
    expect(made.draft === undefined).toBe(made.edits.length === 0);
    if (made.draft) expect(diff(before, made.draft)).not.toEqual([]);
  }
  expect(made.language).toBe(answers);
};

const suite = (name: string, corpus: string, language: Language, answers = language): void => {
  describe(name, () => {
    const all = rows(corpus).map(
      (r) => [`${r.scene ? `[${r.scene}] ` : ''}${r.said.join(' >> ')}`, r] as const,
    );
    it.each(all)('%s', (_name, row) =>
      check(row, language, OPEN.has(row.said.at(-1)!) ? language : answers),
    );
  });
};

suite('English', EN, 'en');
suite('Italian', IT, 'it');
suite('Chinese', ZH, 'zh-CN');
suite('lettering, English', LETTERING.en, 'en');
suite('lettering, Italian', LETTERING.it, 'it');
suite('lettering, Chinese', LETTERING.zh, 'zh-CN');
suite('English, of sound', SOUNDS_EN, 'en');
suite('Italian, of sound', SOUNDS_IT, 'it');
suite('Chinese, of sound', SOUNDS_ZH, 'zh-CN');
suite('mixed, in an English session', MIXED, 'en');
suite('photos by what they show, English', SUBJECTS_EN, 'en');
suite('photos by what they show, Italian', SUBJECTS_IT, 'it');
suite('photos by what they show, Chinese', SUBJECTS_ZH, 'zh-CN');
for (const language of ['es', 'fr', 'de', 'pt'] as const) {
  const said = [OTHERS, LETTERING, HEARD].map((corpus) => corpus[language]).join('');
  suite(`${language}, in an English session`, said, 'en', language);
  suite(`${language}, in a session of its own`, said, language);
}

describe('everyday edits in seven languages', () => {
  const all = everyday().map(({ language, row }) => [row.said[0], row, language] as const);
  it.each(all)('%s', (_name, row, language) => check(row, language, language));
  // English, Italian and Chinese are spoken in many sessions; so is a foreign tongue in each of them.
  it.each(all)('%s, in an English session', (_name, row, language) =>
    check(row, 'en', OPEN.has(row.said[0]) ? 'en' : language),
  );
});

it('there are at least 600 of them', () => {
  const all = [
    EN,
    IT,
    ZH,
    ...Object.values(OTHERS),
    MIXED,
    SOUNDS_EN,
    SOUNDS_IT,
    SOUNDS_ZH,
  ].flatMap(rows);
  expect(all.length).toBeGreaterThanOrEqual(600);
});
