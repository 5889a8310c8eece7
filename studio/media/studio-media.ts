import type { Judged } from '../../shared/contract/renderer.ts';
import type { Beats } from '../../shared/draft/schema.ts';
import type { ClipFacts } from '../../shared/draft/clip-schema.ts';

/** A file of a session, as the studio remembers it. */
export type StudioMedia = {
  media_id: string;
  filename: string;
  file_type: string;
  size: number;
  /** Standing upright, in pixels; absent where the renderer could not be asked. */
  width?: number;
  height?: number;
  /** ISO 8601, from EXIF. */
  taken_at?: string;
  /** Of a song or a voice: its length, what its tags call it, where its beats lie. */
  duration_ms?: number;
  title?: string;
  artist?: string;
  beats?: Beats;
  /** What a look at its pixels told; absent where the renderer could not be asked. */
  judged?: Judged;
  /** Of a clip, or of a picture that moves. */
  clip?: ClipFacts;
  /** Among the files that the person chose; those without one come last, as they arrived. */
  place?: number;
  /** Where it lies in R2. */
  key: string;
};
