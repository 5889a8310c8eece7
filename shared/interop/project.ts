/**
 * A film as another program wrote it down, in the words that all of them share. Promises lengths in whole ms and a
 * count of everything that could not be taken along; refuses to know any one program.
 */
import { MAX_TITLE_CHARS } from '../limits.ts';
import { obj } from '../draft/loose.ts';
import type { Loss, Losses, ProjectFormat } from './loss.ts';
import type { Fit, LookKind, Motion, Track, Transition } from '../draft/schema.ts';

export type ProjectPhoto = {
  /** A file name, a path or an address, as it stands there; empty for a card. */
  source: string;
  /** It is a clip, of which this is played: from where in ms, how fast, how loud. */
  clip?: { from: number; speed: number; gain: number };
  /** The id of a file of this very session, where the project was written by Reelay. */
  media?: string;
  ms: number;
  fit?: Fit;
  kb?: Motion;
  look?: LookKind;
  /** The transition into this photo; none is a cut. */
  tr?: Transition;
  /** What Reelay wrote beside it: keys of the draft's segment, still to be checked. */
  own?: Record<string, unknown>;
};
/** A file of sound, in ms of the film from `st` on; `d` is how long it is heard at most, `from` where in the file it begins. */
export type ProjectSound = {
  role: 'music' | 'effect';
  source: string;
  st: number;
  d?: number;
  from: number;
  /** 0–1. */
  gain: number;
  fade_in?: number;
  fade_out?: number;
};
/** Words in ms of the film. */
export type ProjectText = { st: number; d: number; text: string };

export type Project = {
  format: ProjectFormat;
  title?: string;
  size?: { width: number; height: number };
  photos: ProjectPhoto[];
  texts: ProjectText[];
  /** It had music or sounds of its own beside these. */
  hasSound: boolean;
  sounds?: ProjectSound[];
  /** Tracks beside the photos' as Reelay wrote them; they stand instead of `texts` and the music. */
  tracks?: Track[];
  /** Keys of the draft's `m` as Reelay wrote them. */
  own?: Record<string, unknown>;
  lost: Loss[];
};

/** The name by which people know a source: the end of its path, decoded; empty where there is none. */
export const nameOfSource = (source: string): string => {
  const path = source.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const last = (path === '' ? source : path).split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last).normalize('NFC');
  } catch {
    return last.normalize('NFC');
  }
};

/** Seconds as a number (or digits) to whole ms; nothing for anything else, or for what no film can have. */
export const msOf = (seconds: unknown): number | undefined => {
  const n = typeof seconds === 'string' && /^\d{1,7}(\.\d+)?$/.test(seconds) ? +seconds : seconds;
  return typeof n === 'number' && Number.isFinite(n) && n >= 0 && n <= 86_400
    ? Math.round(n * 1000)
    : undefined;
};

/** One line of text without tags, cut to what fits on screen; what was cut is counted. */
export const lineOf = (said: unknown, lost: Losses): string => {
  if (typeof said !== 'string') return '';
  const line = said
    .slice(0, 10_000)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (Array.from(line).length <= MAX_TITLE_CHARS && line.length <= MAX_TITLE_CHARS) return line;
  lost.add('words');
  let cut = '';
  for (const c of line) {
    if (cut.length + c.length >= MAX_TITLE_CHARS) break;
    cut += c;
  }
  return `${cut}…`;
};

/** True where an object has any of these keys with something in it. */
export const hasAny = (of: unknown, keys: readonly string[]): boolean => {
  const found = obj(of);
  return keys.some((k) => found?.[k] !== undefined && found[k] !== null && found[k] !== 0);
};
