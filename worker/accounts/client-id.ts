/**
 * The client id under which a session asks for its token. Promises the same one to the same browser, or to everybody
 * where the operator shares it; refuses to be told to the browser: its cookie is only what the id is derived from.
 */
import { newSecret } from '../../shared/contract/ids.ts';
import { isVendor } from '../env.ts';
import type { Env } from '../env.ts';
import { random } from '../random.ts';
import { deriveUuid } from '../storage/secrets.ts';

export type ClientEnv = Pick<
  Env,
  'SIGNING_KEY' | 'NEMO_API_URL' | 'NEMO_TOKEN' | 'NEMO_CLIENT_ID' | 'CLIENT_ID_SCOPE'
>;

/** A new value for the person's cookie. */
export const newPerson = (): string => newSecret(random);

/** `person` is the browser's cookie; without one each session is somebody new. */
export const clientIdOf = async (env: ClientEnv, person: string | undefined): Promise<string> => {
  if (env.NEMO_CLIENT_ID) return env.NEMO_CLIENT_ID.toLowerCase();
  if (isVendor(env) && env.CLIENT_ID_SCOPE === 'shared')
    return deriveUuid(env.SIGNING_KEY, 'client id of everybody');
  return person === undefined
    ? crypto.randomUUID()
    : deriveUuid(env.SIGNING_KEY, `client id of ${person}`);
};
