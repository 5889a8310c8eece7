/**
 * What a language's words for the edge's own actions look like. Promises one shape for every language; refuses
 * words that say what to do with the film: one of those makes a sentence an edit.
 */
/** `check`: whether the film may go to a platform; `mend`: see to it that it may. Both name the platform. */
export const ACTIONS = ['export', 'credits', 'state', 'upload', 'check', 'mend'] as const;
export type Action = (typeof ACTIONS)[number];

export type Vocabulary = {
  /** One of these must be there. */
  verbs: Partial<Record<Action, readonly string[]>>;
  /** These may stand beside it. */
  objects: Partial<Record<Action, readonly string[]>>;
  /** Politeness and small words, for every action. */
  fillers: readonly string[];
  /** Content with the film, in a clause of its own before or after the request: “perfect, export it”. */
  approvals: readonly string[];
};

/** A list of words and phrases, written with `|` or line breaks between them. */
export const words = (text: string): string[] => text.trim().split(/\s*[|\n]\s*/);

/** What every language calls the file that is made here. */
export const FORMATS: readonly string[] = words(
  `1080p | 1080 | 720p | hd | fhd | full hd | mp4 | h264 | h.264 | mp4 file`,
);
