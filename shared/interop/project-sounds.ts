/**
 * Puts the sounds of a foreign project into its film: one song as the music, the others as effects at their moments.
 * Promises that the photos keep their times; refuses nothing, but counts what had no place.
 */
import { setEffect } from '../draft/edits/effects.ts';
import { withMusic } from '../draft/edits/music.ts';
import { setSong } from '../draft/edits/sound.ts';
import { musicOf, type Draft } from '../draft/schema.ts';
import type { SoundFile } from '../draft/sound-edits.ts';
import type { Losses } from './loss.ts';
import type { ProjectSound } from './project.ts';

/** No more of the file than the project plays. */
const partOf = (s: ProjectSound, file: SoundFile): SoundFile => {
  const until = s.d === undefined ? undefined : s.from + s.d;
  const ms = Math.min(file.ms ?? Infinity, until ?? Infinity);
  return { ...file, ...(Number.isFinite(ms) ? { ms: Math.max(1, ms) } : {}) };
};

const heardAs = ({ gain, fade_in, fade_out }: ProjectSound) => ({
  ...(gain === 1 ? {} : { gain }),
  ...(fade_in === undefined ? {} : { fade_in }),
  ...(fade_out === undefined ? {} : { fade_out }),
});

/** A song that plays once, from where the project says, and that moves no photo. */
const withSong = (film: Draft, s: ProjectSound, file: SoundFile): Draft | undefined => {
  const made = setSong(film, { op: 'song', sound: partOf(s, file), from: s.from });
  const song = made.ok ? musicOf(made.value) : undefined;
  if (song?.kind !== 'file') return undefined;
  const placed = { ...song, st: s.st, d: film.d - s.st, loop: false, snap: 'off', ...heardAs(s) };
  return withMusic(film, placed);
};

const withEffect = (film: Draft, s: ProjectSound, file: SoundFile): Draft | undefined => {
  const made = setEffect(film, {
    op: 'effect',
    sound: partOf(s, file),
    at: s.st,
    ...(s.from > 0 ? { from: s.from } : {}),
    ...heardAs(s),
  });
  return made.ok ? made.value : undefined;
};

/** `files` stand for the sounds in their order, `undefined` where there is none; `isMusicMissing` where it was music. */
export const withSounds = (
  film: Draft,
  sounds: readonly ProjectSound[],
  files: readonly (SoundFile | undefined)[],
  lost: Losses,
): { film: Draft; isMusicMissing: boolean } => {
  let now = film;
  let isMusicMissing = false;
  for (const [i, s] of sounds.entries()) {
    const file = files[i];
    if (!file) {
      if (s.role === 'effect') continue;
      isMusicMissing = true;
      lost.add('sounds');
      continue;
    }
    const isInside = s.st < film.d && s.from < (file.ms ?? Infinity);
    const made = isInside && (s.role === 'music' ? withSong : withEffect)(now, s, file);
    if (made) now = made;
    else lost.add('late');
  }
  return { film: now, isMusicMissing };
};
