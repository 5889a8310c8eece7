/** What became of clips: their part, speed, own sound. Promises to tell each once; refuses to tell the length that follows from it. */
import type { Change } from './change.ts';
import { aspect, located, paired, some, type Pair } from './diff-pairs.ts';
import { same } from './same.ts';
import { clipLook, type View } from './view.ts';

/** Its part or its speed is another one. */
export const isRecut = ([x, y]: Pair): boolean => {
  const [was, is] = [clipLook(x), clipLook(y)];
  const heard = { gain: 0, duck: 0 };
  return was !== null && is !== null && !same({ ...was, ...heard }, { ...is, ...heard });
};

/** What became of clips; one whose part or speed changed has another length by that, and it is told once. */
export const clipChanges = (b: View, a: View): Change[] => {
  const clips = paired(b, a).filter(([x, y]) => clipLook(x) && clipLook(y));
  // A clip is named by its place unless all clips of several changed alike.
  const placed = (c: Change): Change => (clips.length > 1 ? c : located(c, clips));
  return [
    ...aspect(
      clips,
      (s) => clipLook(s)!.part,
      (_b, after, photos): Change => ({ kind: 'clip_part', after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.speed,
      (before, after, photos): Change => ({ kind: 'clip_speed', before, after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.gain,
      (before, after, photos): Change => ({ kind: 'clip_gain', before, after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.duck,
      (before, after, photos): Change => ({ kind: 'clip_duck', before, after, ...some(photos) }),
    ),
  ].map(placed);
};
