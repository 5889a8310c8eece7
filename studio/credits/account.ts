/** Credits: unlimited unless `STUDIO_CREDITS` is set, then counted per user. Export is free either way. */
import type { Credits } from '../../shared/contract/events.ts';
import type { StudioEnv } from '../env.ts';
import { UNLIMITED_CREDITS } from '../limits.ts';

/** A user's account, which knows what is left. */
export interface AccountApi {
  balance(start: number): Promise<number>;
  /** False, and nothing spent, where there is not enough; `start` is what a new account holds. */
  spend(cost: number, start: number): Promise<boolean>;
  /** Whether this user may open one more session now; counts it if so. */
  mayOpen(now: number): Promise<boolean>;
}

export const accountOf = (env: StudioEnv, user: string): AccountApi =>
  env.STUDIO_SESSIONS.get(
    env.STUDIO_SESSIONS.idFromName(`account/${user}`),
  ) as unknown as AccountApi;

export const creditsOf = async (env: StudioEnv, user: string): Promise<Credits> => {
  if (!env.STUDIO_CREDITS)
    return {
      available: UNLIMITED_CREDITS,
      frozen: 0,
      total: UNLIMITED_CREDITS,
      unlimited: true,
    };
  const total = Number(env.STUDIO_CREDITS);
  return { available: await accountOf(env, user).balance(total), frozen: 0, total };
};
