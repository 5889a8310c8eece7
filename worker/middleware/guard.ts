/**
 * Bounds what one network may ask. Promises `RateLimit` headers on every answer of the API and `Retry-After` on a
 * refusal. Ordinary requests are counted in this isolate alone, without a hop; sessions begun are counted exactly.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { Refusal } from '../fault.ts';
import { networkName, networkOf } from '../guard/address.ts';
import type { NetworkRpc } from '../guard/network-object.ts';
import { AtOnce } from '../guard/at-once.ts';
import { Windows, rateHeaders } from '../guard/windows.ts';
import type { Quota, Taken } from '../guard/windows.ts';
import {
  LOCAL_AT_ONCE,
  LOCAL_REQUESTS,
  LOCAL_SESSIONS,
  MAX_NETWORKS_KEPT,
  NETWORK_AT_ONCE,
  NETWORK_REQUESTS,
  NETWORK_SESSIONS,
} from '../limits.ts';
import type { App } from './request.ts';

const requests = new Windows(NETWORK_REQUESTS, MAX_NETWORKS_KEPT);
const localRequests = new Windows(LOCAL_REQUESTS, 1);
const underWay = new AtOnce(NETWORK_AT_ONCE);
const localUnderWay = new AtOnce(LOCAL_AT_ONCE);

export const guard: MiddlewareHandler<App> = async (c, next) => {
  const network = networkOf(c.req.raw);
  const isLocal = network === 'local';
  const quota = isLocal ? LOCAL_REQUESTS : NETWORK_REQUESTS;
  const taken = (isLocal ? localRequests : requests).take(network, Date.now());
  if (!taken.ok) refuseFor(c, quota, taken, 'requests');
  const leave = (isLocal ? localUnderWay : underWay).enter(network);
  if (!leave) {
    const most = isLocal ? LOCAL_AT_ONCE : NETWORK_AT_ONCE;
    throw new Refusal({
      code: 'rate_limited',
      detail: `From one network up to ${most} requests are answered at a time. Try again in 1 s.`,
      retry_after_s: 1,
    });
  }
  try {
    await next();
  } finally {
    leave();
  }
  for (const [name, value] of Object.entries(rateHeaders(quota, taken)))
    if (!c.res.headers.has(name)) c.header(name, value);
};

/** Counts a session that is about to begin; refuses one too many. */
export const mayBegin = async (c: Context<App>): Promise<void> => {
  const network = networkOf(c.req.raw);
  const quota = network === 'local' ? LOCAL_SESSIONS : NETWORK_SESSIONS;
  const name = await networkName(c.env.SIGNING_KEY, network);
  const taken = await objectOf(c.env, name).take(quota);
  if (!taken.ok) refuseFor(c, quota, taken, 'new sessions');
};

const objectOf = (env: Pick<Env, 'NETWORKS'>, name: string): NetworkRpc =>
  env.NETWORKS.get(env.NETWORKS.idFromName(name)) as unknown as NetworkRpc;

const refuseFor = (c: Context<App>, quota: Quota, taken: Taken, what: string): never => {
  const headers = rateHeaders(quota, taken);
  const wait = Number(headers['Retry-After'] ?? 1);
  c.set('rate', headers);
  throw new Refusal({
    code: 'rate_limited',
    detail: `From one network come up to ${quota.count} ${what} in ${quota.window_ms / 60_000} min. Try again in ${wait} s.`,
    retry_after_s: wait,
  });
};
