/** The protocol's envelope `{code, message?, data}`. Promises that refusals name the value and the bound. */
import { UPSTREAM_CODES } from '../shared/contract/upstream.ts';

export type RefusalCode = Exclude<keyof typeof UPSTREAM_CODES, 'ok'> | 'bad_request' | 'not_found';

/** Where the protocol says an HTTP status it is that; all other refusals travel as 200 with their code. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  bad_token: 401,
  missing_client_id: 400,
  bad_request: 400,
  not_found: 404,
  export_not_on_plan: 402,
  rate_limited: 429,
};

const json = (body: unknown, status: number, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

export const answer = (data: unknown): Response => json({ code: UPSTREAM_CODES.ok, data }, 200);

/** An answer without the envelope, as the render routes give it. */
export const bare = (body: unknown, status = 200): Response => json(body, status);

export const refuse = (code: RefusalCode, message: string): Response => {
  const number = code === 'bad_request' ? 400 : code === 'not_found' ? 404 : UPSTREAM_CODES[code];
  const headers: Record<string, string> = code === 'rate_limited' ? { 'retry-after': '30' } : {};
  return json({ code: number, message, data: null }, STATUS[code] ?? 200, headers);
};
