/** Where a returning reader left off: `Last-Event-ID`, else `?after=`. Refuses what is not a whole number. */
import { refuse } from '../fault.ts';

export const afterOf = (request: Request): number => {
  const raw =
    request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('after') ?? '0';
  return /^\d{1,15}$/.test(raw)
    ? Number(raw)
    : refuse(
        'bad_request',
        `“after” must be the id of an event, a whole number (got “${raw.slice(0, 20)}”).`,
        'after',
      );
};
