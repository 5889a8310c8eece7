/** What a style of music is. Each style's file exports one as `style`; see README.md. */
import type { Band } from './band.ts';
import type { Stage } from './stage.ts';

export type Style = Stage & {
  /** Plays every bar and the last chord. */
  arrange(band: Band): void;
};
