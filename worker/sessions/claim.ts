/** The link by which a person takes a project into their own account. Promises a claim token in it and never the bearer token; refuses where the backend has no accounts. */
import type { Fault } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { VENDOR_WEB } from '../env.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';

export const claimLink = async (
  env: Pick<Env, 'NEMO_WEB_URL'>,
  client: UpstreamClient,
  taskId: string | undefined,
  now: number,
): Promise<Result<{ url: string; expires_at?: string }, Fault>> => {
  if (client.kind === 'studio')
    return err(fault('conflict', 'This video backend has no accounts: the project is here alone.'));
  if (taskId === undefined)
    return err(fault('conflict', 'There is no project yet. Add photos or say something first.'));
  const claimed = await client.claim(taskId);
  if (!claimed.ok) return err(faultOfUpstream(claimed.error));
  const url = new URL('/workspace/claim', env.NEMO_WEB_URL ?? VENDOR_WEB);
  url.searchParams.set('ct', claimed.value.token);
  const seconds = claimed.value.expires_in_s;
  if (seconds === undefined) return ok({ url: url.href });
  return ok({ url: url.href, expires_at: new Date(now + seconds * 1000).toISOString() });
};
