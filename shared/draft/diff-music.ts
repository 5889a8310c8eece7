/** Which music plays, and how. Promises to tell a tempo only where it changed by itself; refuses to tell the mix, which `diff-sounds.ts` does. */
import { usualLength } from './beats.ts';
import type { Change } from './change.ts';
import { own } from './diff-pairs.ts';
import { same } from './same.ts';
import type { MusicLook, View } from './view.ts';

/** The tempo goes along with the photos' lengths: only one that changed by itself is a change. */
const heard = (b: View, a: View): [MusicLook | null, MusicLook | null] => {
  const alone =
    b.music?.name === a.music?.name &&
    b.ms === a.ms &&
    (b.photos === a.photos || usualLength(b.photos.map(own)) === usualLength(a.photos.map(own)));
  return [b.music, a.music].map((look) => {
    if (!look || alone) return look;
    const { tempo: _, ...rest } = look;
    return rest;
  }) as [MusicLook | null, MusicLook | null];
};

/** The music as it was and as it is, where that differs. */
export const musicChanges = (b: View, a: View): Change[] => {
  const [before, after] = heard(b, a);
  return same(before, after) ? [] : [{ kind: 'music', before, after }];
};
