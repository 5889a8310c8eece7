/** What every route of the protocol is given, and nothing else. */
import type { StudioDeps, StudioEnv } from '../env.ts';

/** What a route gets: the request, who asks, and the parts of the path. */
export type Context = {
  request: Request;
  env: StudioEnv;
  deps: StudioDeps;
  user: string;
  params: readonly string[];
};
