/**
 * What Shotstack plays: a soundtrack under the film and clips of sound. Promises for each its file, place, part, loudness
 * and fades; counts a loudness that moves and another speed, which no sound of ours has. Source: Shotstack API
 * reference v1 (Soundtrack, AudioAsset): `volume` is 0–1, a soundtrack ends with its file and is never repeated.
 */
import { num, str } from '../draft/loose.ts';
import { MAX_SOUND_MS } from '../limits.ts';
import type { Losses } from './loss.ts';
import { hasAny, msOf, type ProjectSound } from './project.ts';

type Obj = Record<string, unknown>;
/** A clip of any kind and its time in ms; `d` only where the file says how long it lasts; the first `layer` is on top. */
export type Timed = { clip: Obj; asset: Obj; st: number; end: number; d?: number; layer: number };

/** Shotstack says that it fades, never for how long. */
const FADE_MS = 2_000;
/** Without a soundtrack, a clip that is heard this share of the film is its music. */
const MUSIC_SHARE = 0.5;

/** 0–1; a loudness that moves (a list of steps, or a fade of a video) is taken as 1 and counted. */
export const volumeOf = (asset: Obj, lost: Losses): number => {
  if (Array.isArray(asset.volume) || hasAny(asset, ['volumeEffect'])) lost.add('levels');
  return Math.min(1, Math.max(0, num(asset.volume) ?? 1));
};

const fadesOf = (asset: Obj, d: number): Pick<ProjectSound, 'fade_in' | 'fade_out'> => {
  const ms = Math.min(FADE_MS, Math.floor(d / 2));
  const effect = str(asset.effect) ?? '';
  return {
    ...(effect === 'fadeIn' || effect === 'fadeInFadeOut' ? { fade_in: ms } : {}),
    ...(effect === 'fadeOut' || effect === 'fadeInFadeOut' ? { fade_out: ms } : {}),
  };
};

const clipSound = ({ asset, st, d }: Timed, filmMs: number, lost: Losses): ProjectSound => {
  if ((num(asset.speed) ?? 1) !== 1) lost.add('levels');
  const heard = d ?? Math.max(0, filmMs - st);
  return {
    role: 'effect',
    source: str(asset.src)!,
    st,
    ...(d === undefined ? {} : { d }),
    from: Math.min(MAX_SOUND_MS, msOf(asset.trim) ?? 0),
    gain: volumeOf(asset, lost),
    ...fadesOf(asset, heard),
  };
};

/** The soundtrack first, where there is one, then the clips in the order in which they are heard. */
export const shotstackSounds = (
  soundtrack: Obj | undefined,
  clips: readonly Timed[],
  filmMs: number,
  lost: Losses,
): ProjectSound[] => {
  const sounds = clips
    .filter((c) => str(c.asset.src) !== undefined)
    .sort((a, b) => a.st - b.st)
    .map((c) => clipSound(c, filmMs, lost));
  const source = str(soundtrack?.src);
  if (soundtrack && source !== undefined) {
    const gain = volumeOf(soundtrack, lost);
    return [
      { role: 'music', source, st: 0, from: 0, gain, ...fadesOf(soundtrack, filmMs) },
      ...sounds,
    ];
  }
  const share = (s: ProjectSound): number =>
    (Math.min(filmMs, s.st + (s.d ?? filmMs)) - s.st) / Math.max(1, filmMs);
  const longest = sounds.reduce<ProjectSound | undefined>(
    (best, s) => (best && share(best) >= share(s) ? best : s),
    undefined,
  );
  if (!longest || longest.d === undefined || share(longest) < MUSIC_SHARE) return sounds;
  return [{ ...longest, role: 'music' }, ...sounds.filter((s) => s !== longest)];
};
