/**
 * What differs between two drafts, for people. Promises an answer for any two drafts, also the vendor's with
 * keys of its own; refuses to look at anything that nobody can see or hear.
 */
import type { Change } from './change.ts';
import { captionChanges } from './diff-captions.ts';
import { clipChanges } from './diff-clips.ts';
import { layerChanges } from './diff-layers.ts';
import { lengthChanges } from './diff-lengths.ts';
import { letteringChanges } from './diff-lettering.ts';
import { lookChanges } from './diff-looks.ts';
import { musicChanges } from './diff-music.ts';
import { areStill, photoChanges } from './diff-photos.ts';
import { soundChanges } from './diff-sounds.ts';
import type { Seen } from './loose.ts';
import { same } from './same.ts';
import { view } from './view.ts';

export type { Change, ChangeKind } from './change.ts';
export type { LayerChange } from './diff-layers.ts';
export type { LetteringChange } from './diff-lettering.ts';
export type { LookLook, MotionLook, MusicLook, TransitionLook } from './view.ts';

/**
 * Every difference that can be seen or heard, in the order in which it is told. Whoever compares many drafts that share
 * tracks, and changes none of them in place, may pass what was `seen`.
 */
export const diff = (before: unknown, after: unknown, seen?: Seen): Change[] => {
  const [b, a] = [view(before, seen), view(after, seen)];
  const still = areStill(b, a);
  const changes = still ? [] : photoChanges(b, a);
  if (b.ms !== a.ms) changes.push({ kind: 'length', before: b.ms, after: a.ms });
  if (!still) changes.push(...clipChanges(b, a), ...lengthChanges(b, a));
  if (b.shape !== a.shape && a.shape !== '')
    changes.push({ kind: 'shape', before: b.shape, after: a.shape });
  if (b.title !== a.title) changes.push({ kind: 'title', before: b.title, after: a.title });
  else if (b.title !== null && b.titleMs !== a.titleMs)
    changes.push({ kind: 'title_length', before: b.titleMs, after: a.titleMs });
  changes.push(...captionChanges(b, a), ...layerChanges(b, a));
  if (b.ending !== a.ending) changes.push({ kind: 'ending', before: b.ending, after: a.ending });
  if (!same(b.subtitles, a.subtitles))
    changes.push({ kind: 'subtitles', before: b.subtitles.length, after: a.subtitles.length });
  changes.push(...letteringChanges(b, a));
  changes.push(...musicChanges(b, a), ...soundChanges(before, after, seen));
  return still ? changes : [...changes, ...lookChanges(b, a)];
};
