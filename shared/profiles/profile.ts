/** What a profile is: data, nothing else. Each file in this folder exports one as `profile`. */
import type { MusicStyle } from '../draft/schema.ts';
import type { MediaType } from '../formats/input.ts';
import type { Shape } from '../formats/shape.ts';

/** The languages that are spoken: in answers, problems, titles and everything else that is said, and on the page. */
export const LANGUAGES = ['en', 'it', 'zh-CN', 'es', 'fr', 'de', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Profile = {
  /** Sent upstream as `X-Skill-Source`; also the id in addresses and flags. */
  id: string;
  /** Sent upstream as `X-Skill-Version`. */
  version: string;
  /** Name for people. */
  title: string;
  /** The language spoken until the person speaks another. */
  language: Language;
  greeting: Record<Language, string>;
  /** Sentences to tap; each is understood as it stands. */
  suggestions: Record<Language, string[]>;
  tip: Record<Language, string>;
  accepts: readonly MediaType[];
  shape: Shape;
  music: MusicStyle;
  /** Length of one photo by default, in ms, and how strongly it moves (share of the window). */
  photoMs: number;
  motionStrength: number;
  transition: { kind: 'dissolve' | 'cut' | 'black'; d: number };
};
