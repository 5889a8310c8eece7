/** The open studio: a video backend that speaks the upstream protocol, as a function and two Durable Objects. */
import { handle } from './app.ts';
import type { StudioDeps, StudioEnv } from './env.ts';

export type { StudioDeps, StudioEnv } from './env.ts';
export { StudioRender } from './renders/render-object.ts';
export { StudioSession } from './session/session-object.ts';

/**
 * A `fetch`-shaped studio. It answers the protocol's calls and `GET /studio/media/…`; only the latter may be
 * mounted where strangers reach it. `deps.fetch` gets the files by their addresses and calls the renderer.
 */
export const createStudio =
  (env: StudioEnv, deps: StudioDeps): ((request: Request) => Promise<Response>) =>
  (request) =>
    handle(request, env, deps);
