/** What a render job's Durable Object answers to the rest of the edge. Promises plain data and results across the call. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Render } from '../../shared/contract/events.ts';
import type { Output } from '../../shared/formats/output.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';

export type RenderStart = {
  id: string;
  session_id: string;
  /** As the upstream gave it, with the upstream's media ids. */
  draft: unknown;
  output: Output;
  /** File name of the film, e.g. `Sicily 2026.mp4`. */
  name: string;
  size: { width: number; height: number };
  duration_ms: number;
  /** Upstream media id → the edge's, for what was left out. */
  media: Record<string, string>;
  created_at: string;
};

export interface RenderRpc {
  submit(start: RenderStart): Promise<Render>;
  view(): Promise<Render | undefined>;
  cancel(): Promise<Result<Render, Fault>>;
  /** Removes the file and everything known of the job. */
  forget(): Promise<void>;
  /** Server-sent `render` events until the job has ended; `?after=<id>`. */
  fetch(request: Request): Promise<Response>;
}

export const renderOf = (env: Pick<Env, 'RENDER_JOBS'>, id: string): RenderRpc =>
  env.RENDER_JOBS.get(env.RENDER_JOBS.idFromName(id)) as unknown as RenderRpc;
