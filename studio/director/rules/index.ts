/**
 * From a clause to edits, one rule for each thing that can be changed. Promises edits against the film as it
 * stands when the clause's turn comes; says in `notes` what it cannot do; refuses to touch what was not named.
 */
import { clip } from './clip.ts';
import { again, replace } from './again.ts';
import { cannot } from './cannot.ts';
import { bar, card, logo, pairs, stamp } from './layers.ts';
import { leftOut } from './left-out.ts';
import { length, titleLength } from './length.ts';
import { lettering, subtitles } from './lettering.ts';
import { look } from './look.ts';
import { focus, motion } from './motion.ts';
import { beat, music } from './music.ts';
import { moved, order } from './order.ts';
import { photos } from './photos.ts';
import { betweenDays } from './days.ts';
import { effects } from './effects.ts';
import type { Rule } from './rule.ts';
import { fades, form, key } from './mix.ts';
import { song, songLength } from './song.ts';
import { underClips } from './under-clips.ts';
import { voice } from './voice.ts';
import { fit, shape } from './shape.ts';
import { caption, title } from './title.ts';
import { transition } from './transition.ts';

export { alsoLettering } from './lettering.ts';
export { photoOf } from './photos.ts';

/**
 * In the order in which they are asked; the first that answers has the clause, but for shape and style, which
 * may stand beside anything (`a vertical video of 20 seconds with Italian music`).
 */
export const BESIDE: readonly Rule[] = [shape, fit];
export const RULES: readonly Rule[] = [
  effects,
  underClips,
  clip,
  card,
  logo,
  bar,
  stamp,
  pairs,
  leftOut,
  subtitles,
  lettering,
  songLength,
  fades,
  voice,
  song,
  key,
  form,
  cannot,
  caption,
  titleLength,
  title,
  order,
  again,
  replace,
  moved,
  beat,
  betweenDays,
  transition,
  music,
  look,
  focus,
  motion,
  length,
  photos,
];
