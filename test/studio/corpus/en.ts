/**
 * English messages and the edits that they ask for. A message stands for itself about a film of five photos; before
 * it may stand the scene in brackets, and earlier messages with `>>`. `~` is what the answer must say.
 */
import { FILM } from './en/film.ts';
import { LOOKS } from './en/looks.ts';
import { PHOTOS } from './en/photos.ts';
import { SOUND } from './en/sound.ts';
import { TALK } from './en/talk.ts';
import { WORDS } from './en/words.ts';

/** All of them, a line each. */
export const EN = [FILM, SOUND, WORDS, PHOTOS, LOOKS, TALK].map((said) => said.trim()).join('\n');
