/** Says what a person can do about a refusal, in their language. Promises a link only to the vendor's own site; refuses to put a token into it. */
import type { Fault } from '../../shared/contract/errors.ts';
import { VENDOR_WEB, isVendor } from '../env.ts';
import type { Env } from '../env.ts';
import type { Texts } from './texts.ts';

export type Standing = {
  /** The vendor's site; absent where the backend is the open studio. */
  web?: string;
  /** The upstream's name for the person; `anon_…` until they register. */
  user_id?: string;
  /** True where the operator's own account is used. */
  isOperators: boolean;
};

export const standingOf = (
  env: Pick<Env, 'NEMO_API_URL' | 'NEMO_TOKEN' | 'NEMO_WEB_URL'>,
  userId: string | undefined,
): Standing => ({
  ...(isVendor(env) ? { web: env.NEMO_WEB_URL ?? VENDOR_WEB } : {}),
  ...(userId ? { user_id: userId } : {}),
  isOperators: env.NEMO_TOKEN !== undefined,
});

export const forPerson = (fault: Fault, texts: Texts, standing: Standing): Fault => {
  const { web, user_id: user, isOperators } = standing;
  if (web === undefined) return fault;
  const link = new URL('/register', web);
  if (user !== undefined) link.searchParams.set('bind', user);
  const isAnonymous = user === undefined ? !isOperators : user.startsWith('anon');
  if (fault.code === 'no_credits')
    return {
      ...fault,
      detail: isAnonymous ? texts.noCreditsAnonymous(link.href) : texts.noCreditsRegistered,
    };
  if (fault.code === 'export_not_on_plan')
    return { ...fault, detail: texts.notOnPlan(isAnonymous ? link.href : new URL(web).href) };
  return fault;
};
