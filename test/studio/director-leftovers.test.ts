/** Steps back by number, days, one movement for all: each message does what its line says and the answer says so. */
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/draft/edit.ts';
import { textsIn } from '../../shared/i18n/index.ts';
import { profileById, type Language } from '../../shared/profiles/index.ts';
import { photo, Talk } from '../../scripts/talk.ts';
import type { Turn } from '../../studio/session/turn.ts';
import { LEFTOVERS_EN, LEFTOVERS_IT, LEFTOVERS_OTHERS, LEFTOVERS_ZH } from './corpus/leftovers.ts';
import { rows } from './corpus/rows.ts';
import { tell } from './corpus/tell.ts';

const profile = profileById('online-photo-video-maker')!;
const EIGHT = Array.from({ length: 8 }, (_, i) =>
  photo(`p${i + 1}.jpg`, `2026-06-${i < 4 ? 14 : 15}T1${i}:00:00Z`),
);

const talkOf = (language: Language): Talk => {
  const talk = new Talk(profile, language, EIGHT);
  talk.say('make a slideshow');
  return talk;
};
const did = (made: Turn): string => {
  if (made.move === 'undo' || made.move === 'redo') return `${made.move} ${made.steps ?? 1}`;
  const call = made.events.find((e) => e.type === 'tool_call');
  return call?.type === 'tool_call' ? tell((call.args as { edits: Edit[] }).edits) : '-';
};

const suite = (name: string, corpus: string, language: Language): void => {
  describe(name, () => {
    it.each(rows(corpus).map((r) => [r.said.join(' >> '), r] as const))('%s', (_name, row) => {
      const talk = talkOf(language);
      const wants = row.want.split(' ++ ');
      for (const [i, text] of row.said.entries()) {
        const made = talk.say(text);
        expect([text, did(made)]).toEqual([text, wants[i]]);
        const not = textsIn(language).director.notUnderstood;
        expect(made.reply).not.toContain(not);
      }
    });
  });
};
suite('leftovers, English', LEFTOVERS_EN, 'en');
suite('leftovers, Italian', LEFTOVERS_IT, 'it');
suite('leftovers, Chinese', LEFTOVERS_ZH, 'zh-CN');
suite('leftovers, Spanish, French, German, Portuguese', LEFTOVERS_OTHERS, 'en');

describe('steps', () => {
  it('leads back and forth over several to the very same film', () => {
    const talk = talkOf('en');
    const films = [talk.draft];
    for (const text of ['title "A"', 'make it vertical', 'title "B"']) {
      talk.say(text);
      films.push(talk.draft);
    }
    talk.say('undo the last three');
    expect({ ...talk.draft, v: 0 }).toEqual({ ...films[0], v: 0 });
    talk.say('redo');
    expect({ ...talk.draft, v: 0 }).toEqual({ ...films[1], v: 0 });
    talk.say('redo the last two');
    expect({ ...talk.draft, v: 0 }).toEqual({ ...films[3], v: 0 });
  });

  it('says how many there were, where more were asked for', () => {
    const talk = talkOf('en');
    talk.say('title "A"');
    expect(talk.say('undo the last nine').reply).toContain('9 steps back, but there were 2');
  });
});

it('tells of all transitions what each was, where they were several', () => {
  const talk = talkOf('en');
  const { reply } = talk.say('only cuts');
  expect(reply).toContain('was dissolves of 0.6 s and dips through black of 0.9 s');
});
