/** What the studio needs from the platform and from whoever mounts it, and nothing more. */

import type { ModelEnv } from './model/ask.ts';

export type StudioEnv = ModelEnv & {
  STUDIO_SESSIONS: DurableObjectNamespace;
  STUDIO_RENDERS: DurableObjectNamespace;
  STUDIO_MEDIA: R2Bucket;
  /** Where the render service listens. */
  RENDERER_URL: string;
  RENDERER_TOKEN?: string;
  /** Our own origin, under which the renderer can reach `/studio/media/…`. */
  PUBLIC_URL: string;
  /** Signs tokens and addresses; whoever knows it can read every file. */
  SIGNING_KEY: string;
  /** Credits of a new user; unlimited where absent. */
  STUDIO_CREDITS?: string;
};

export type StudioDeps = {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
};
