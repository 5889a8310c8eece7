/**
 * A film as another program wrote it down, in the words that all of them share. Promises lengths in whole ms and a
 * count of everything that could not be taken along; refuses to know any one program.
 */
import { z } from 'zod';
import { MAX_FILES_PER_SESSION, MAX_NAME_CHARS, MAX_TITLE_CHARS } from '../limits.ts';
import { obj } from '../draft/loose.ts';
import type { Fit, LookKind, Motion, Track, Transition } from '../draft/schema.ts';

/** What can be read, and what can be written. */
export const PROJECT_FORMATS = ['shotstack', 'editly', 'nemo-xml'] as const;
export type ProjectFormat = (typeof PROJECT_FORMATS)[number];
export const EXPORT_FORMATS = ['otio', 'nemo-xml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What may be lost on the way; `shared/i18n/interop.ts` has the words for each. */
export const LOSSES = [
  // Reading.
  'sounds',
  'graphics',
  'effects',
  'lettering',
  'words',
  'joins',
  'fits',
  'gaps',
  'lengths',
  'layers',
  'frame',
  'many',
  'notes',
  // Writing.
  'motion',
  'looks',
  'blur_fill',
  'score',
  'texts',
] as const;
export type LossKind = (typeof LOSSES)[number];
export const lossSchema = z.object({ what: z.enum(LOSSES), count: z.number().int().min(1) });
export type Loss = z.infer<typeof lossSchema>;

/** What an import was, for the answer to whoever brought it. `missing` are names of files that are not here. */
export const importNoteSchema = z.object({
  format: z.enum(PROJECT_FORMATS),
  name: z.string().min(1).max(MAX_NAME_CHARS),
  missing: z.array(z.string().max(MAX_NAME_CHARS)).max(MAX_FILES_PER_SESSION),
  lost: z.array(lossSchema).max(LOSSES.length),
});
export type ImportNote = z.infer<typeof importNoteSchema>;

/** Counts what is lost, in the order in which it was first met. */
export const createLosses = () => {
  const counts = new Map<LossKind, number>();
  return {
    add: (what: LossKind, n = 1): void => {
      if (n > 0) counts.set(what, (counts.get(what) ?? 0) + n);
    },
    list: (): Loss[] => [...counts].map(([what, count]) => ({ what, count })),
  };
};
export type Losses = ReturnType<typeof createLosses>;

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
/** Words in ms of the film. */
export type ProjectText = { st: number; d: number; text: string };

export type Project = {
  format: ProjectFormat;
  title?: string;
  size?: { width: number; height: number };
  photos: ProjectPhoto[];
  texts: ProjectText[];
  /** It had music or sounds of its own. */
  hasSound: boolean;
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
