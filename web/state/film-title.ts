/** What a film is called: its own title, else the first text that it shows. */
import type { Draft } from '../../shared/draft/schema.ts';

export const titleOf = ({ m, t }: Draft): string | undefined =>
  m.title ?? t.flatMap((track) => (track.tt === 7 ? track.sg : []))[0]?.text;
