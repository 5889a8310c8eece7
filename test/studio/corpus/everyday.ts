/**
 * The everyday edits, each as a person would say it in seven languages: English, Italian, Chinese, Spanish, French, German
 * and Portuguese. Written as in `en.ts`; the first line of each group is what it becomes.
 */
import { FILM } from './everyday/film.ts';
import { LOOKS } from './everyday/looks.ts';
import { PHOTOS } from './everyday/photos.ts';
import { SOUND } from './everyday/sound.ts';
import { WORDS } from './everyday/words.ts';
import type { Row } from './rows.ts';

/** In the order of the lines. */
const TONGUES = ['en', 'it', 'zh-CN', 'es', 'fr', 'de', 'pt'] as const;

/** Every line with its language and what it becomes; a group that lacks a language is a mistake. */
export const everyday = (): { language: (typeof TONGUES)[number]; row: Row }[] =>
  [FILM, PHOTOS, LOOKS, WORDS, SOUND]
    .flatMap((groups) => groups.trim().split('\n\n'))
    .flatMap((group) => {
      const [head, ...said] = group.split('\n');
      if (said.length !== TONGUES.length) throw new Error(`seven languages each (got ${group})`);
      const [, scene = '', want] = /^(?:\[(\w+)\] )?(.*)$/.exec(head)!;
      return said.map((text, i) => ({
        language: TONGUES[i],
        row: { scene, said: [text], want },
      }));
    });
