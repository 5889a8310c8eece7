/** Messages about a film of eight photos: each does what its line says, and every answer is short and asks once at most. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../shared/draft/diff.ts';
import { emptyDraft, type Draft } from '../../shared/draft/schema.ts';
import { textsIn } from '../../shared/i18n/index.ts';
import { profileById, type Language } from '../../shared/profiles/index.ts';
import { direct, topicSchema, type Directed } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { HEARD_EN, HEARD_IT, HEARD_OTHERS, HEARD_ZH } from './corpus/heard.ts';
import { rows, type Row } from './corpus/rows.ts';
import { tell } from './corpus/tell.ts';

const profile = profileById('online-photo-video-maker')!;
const photo = (name: string, at: string, tall = false): StudioMedia => ({
  media_id: `m-${name}`,
  filename: name,
  file_type: 'image/jpeg',
  size: 1,
  key: name,
  width: tall ? 3000 : 4000,
  height: tall ? 4000 : 3000,
  taken_at: `2026-06-${at}:00:00Z`,
});
const EIGHT = [
  photo('IMG_1201.jpg', '14T09'),
  photo('IMG_1207.jpg', '14T10', true),
  photo('IMG_1215.jpg', '14T12'),
  photo('IMG_1222.jpg', '14T18'),
  photo('IMG_1240.jpg', '15T08'),
  photo('IMG_1241.jpg', '15T11', true),
  photo('IMG_1255.jpg', '15T15'),
  photo('IMG_1260.jpg', '15T21'),
];
const LATER = [photo('sea.jpg', '16T10'), photo('sky.jpg', '16T11')];

/** A talk as the session keeps it, back and forth included. */
class Talk {
  draft: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  media: readonly StudioMedia[] = EIGHT;
  topic: Directed['topic'] = {};
  readonly #past: Draft[] = [];
  readonly #future: Draft[] = [];
  #origin: Draft | undefined;
  readonly language: Language;
  constructor(language: Language) {
    this.language = language;
  }
  say(text: string): Directed {
    const undo = this.#past.at(-1);
    const made = direct({
      text,
      draft: this.draft,
      media: this.media,
      profile,
      language: this.language,
      topic: this.topic,
      canRedo: this.#future.length > 0,
      ...(undo ? { undo } : {}),
      ...(this.#origin ? { origin: this.#origin } : {}),
    });
    // As it is after it was kept.
    this.topic = topicSchema.parse(JSON.parse(JSON.stringify(made.topic)));
    if (made.draft) {
      if (this.draft.d > 0) this.#past.push(this.draft);
      this.#origin ??= made.draft;
      this.draft = made.draft;
      this.#future.length = 0;
    } else if (made.step) {
      const [from, to] =
        made.step === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
      const next = from.pop();
      if (next) to.push(this.draft);
      this.draft = next ?? this.draft;
    }
    return made;
  }
}

const MAX_REPLY_CHARS = 700;
const questions = (text: string): number => (text.match(/[?？]/g) ?? []).length;

const check = (row: Row, language: Language): void => {
  const talk = new Talk(language);
  talk.say('make a slideshow');
  talk.say('add the title "Roma"');
  talk.topic = {};
  if (row.scene === 'extra') talk.media = [...EIGHT, ...LATER];
  const wants = row.want.split(' ++ ');
  for (const [i, text] of row.said.entries()) {
    const before = talk.draft;
    const made = talk.say(text);
    expect([text, made.step ?? tell(made.edits)]).toEqual([text, wants[i]]);
    if (made.step) continue;
    expect(made.draft === undefined).toBe(made.edits.length === 0);
    if (made.draft) expect(diff(before, made.draft)).not.toEqual([]);
    expect(made.reply.length).toBeLessThan(MAX_REPLY_CHARS);
    expect(questions(made.reply)).toBeLessThanOrEqual(1);
    // What was done is not called not understood.
    const not = textsIn(made.language).director.notUnderstood;
    if (made.edits.length > 0) expect(made.reply).not.toContain(not);
  }
};

const suite = (name: string, corpus: string, language: Language): void => {
  describe(name, () => {
    const all = rows(corpus).map((r) => [r.said.join(' >> '), r] as const);
    it.each(all)('%s', (_name, row) => check(row, language));
  });
};
suite('heard, English', HEARD_EN, 'en');
suite('heard, Italian', HEARD_IT, 'it');
suite('heard, Chinese', HEARD_ZH, 'zh-CN');
suite('heard, Spanish, French, German, Portuguese, mixed', HEARD_OTHERS, 'en');
