/**
 * Where the upstream is plugged in: `worker/index.ts` says once, at module load, how a request reaches it.
 * Refuses to know what stands behind it: the studio in this Worker or the vendor far away.
 */
import type { Env } from '../env.ts';
import type { UpstreamPort } from './send.ts';

/** `origin` is that by which the upstream can fetch files from this Worker. */
export type UpstreamFactory = (env: Env, origin: string) => UpstreamPort;

let factory: UpstreamFactory | undefined;

export const defineUpstream = (made: UpstreamFactory): void => {
  factory = made;
};

export const upstreamPort = (env: Env, origin: string): UpstreamPort => {
  if (!factory) throw new Error('defineUpstream was not called');
  return factory(env, origin);
};
