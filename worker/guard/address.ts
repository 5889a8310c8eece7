/** Who asks, as far as limits go. Promises one key for one connection of the network; refuses to keep the address itself. */
import { sha256 } from '../storage/secrets.ts';

/**
 * Cloudflare sets `CF-Connecting-IP` and overwrites what a client sends. An IPv6 customer has a /64 at least, so
 * that much counts as one. Absent (another server in front, a test) or loopback: this machine, `local`.
 */
export const networkOf = (request: Request): string => {
  const raw = (request.headers.get('CF-Connecting-IP') ?? '').trim().toLowerCase().slice(0, 64);
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(raw)?.[1];
  const address = mapped ?? raw;
  if (address === '' || address === '::1' || address.startsWith('127.')) return 'local';
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

/** The name of the object that counts for this network: without the signing key nobody can tell whose it is. */
export const networkName = (signingKey: string, network: string): Promise<string> =>
  sha256(`network\n${signingKey}\n${network}`);
