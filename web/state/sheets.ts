/**
 * Which sheet is open, and what a hand does in it. Promises that edits are made one after the other, each on the film that
 * the one before it left, and that the answer to the last one can be read in the sheet; refuses none.
 */
import { signal } from '@preact/signals';
import type { Edit } from '../../shared/draft/edit.ts';
import { change } from './film.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { draft, session } from './store.ts';

/** The tray's key of the photo whose sheet is open. */
export const photoSheet = signal<string | undefined>(undefined);
export const styleSheet = signal(false);

/** What the last edit in a sheet came to. */
export type Answer = { text: string; bad: boolean };
export const answer = signal<Answer | undefined>(undefined);

let last: Promise<unknown> = Promise.resolve();

/** Edits, or how they follow from the film that those before them left; none where there is nothing to do. */
type Wanted = Edit[] | ((film: Draft) => Edit[]);

/** Makes these edits when those before them are done. True when they stand. */
export const byHand = (wanted: Wanted): Promise<boolean> => {
  const id = session.value?.id;
  const done = last.then(async () => {
    // What was meant for another film is not done to this one.
    if (session.value?.id !== id) return false;
    const film = draft.value;
    const edits = typeof wanted === 'function' ? (film ? wanted(film) : []) : wanted;
    if (edits.length === 0) return false;
    const made = await change(edits);
    answer.value = { text: made.said, bad: !made.ok };
    return made.ok;
  });
  last = done;
  return done;
};

export const openPhoto = (key: string): void => {
  answer.value = undefined;
  photoSheet.value = key;
};
export const openStyle = (): void => {
  answer.value = undefined;
  styleSheet.value = true;
};
