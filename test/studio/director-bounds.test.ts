/** Faster and slower up to their bounds: nobody named a number, so none is held against anybody. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, profileById, type Language } from '../../shared/profiles/index.ts';
import { photo, Talk } from '../../scripts/talk.ts';

const profile = profileById('online-photo-video-maker')!;
const SAID: Record<Language, [faster: string, slower: string]> = {
  en: ['make it faster', 'make it slower'],
  it: ['fallo più veloce', 'fallo più lento'],
  'zh-CN': ['快一点', '慢一点'],
  es: ['hazlo más rápido', 'hazlo más lento'],
  fr: ['plus rapide', 'plus lent'],
  de: ['mach es schneller', 'mach es langsamer'],
  pt: ['faz mais rápido', 'faz mais lento'],
};

describe.each(LANGUAGES)('%s', (language) => {
  it.each([0, 1] as const)('goes as far as it goes, then says that it is there (#%#)', (which) => {
    const talk = new Talk(profile, language, [photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]);
    talk.say('make a slideshow, no music');
    let edited = 0;
    for (let i = 0; i < 40; i++) {
      const made = talk.say(SAID[language][which]);
      const call = made.events.find((e) => e.type === 'tool_call');
      if (call) {
        edited++;
        continue;
      }
      // A bound is a time, and it is the only number.
      expect(made.reply.match(/\d+(?:[.,]\d+)?/g)).toHaveLength(1);
      expect(edited).toBeGreaterThan(1);
      expect(talk.say(SAID[language][which]).reply).toBe(made.reply);
      return;
    }
    throw new Error('there was no bound');
  });
});
