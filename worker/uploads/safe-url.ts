/**
 * Judges an address that a stranger wants us to fetch. Promises that what passes is https on its default port to a
 * public host name; refuses every IP address in every notation, every name that cannot be public, and credentials.
 * What a name resolves to is not ours to see in a Worker: docs/security.md says what that leaves open.
 */
import { MAX_IMPORT_URL_CHARS } from '../limits.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Top-level names that never stand for a public host: RFC 6761, 6762, 7686, 8375, 9476, and what routers use. */
const INNER_SUFFIXES = (
  'localhost local internal intranet private corp home lan localdomain ' +
  'arpa test example invalid onion alt i2p domain workgroup'
).split(' ');
/** Public names that answer with whatever address is written in them, or always with 127.0.0.1. */
const MIRROR_NAMES = (
  'nip.io sslip.io xip.io traefik.me localtest.me lvh.me vcap.me ' +
  'lacolhost.com localho.st local.gd fuf.me rbndr.us 1u.ms'
).split(' ');

/**
 * The address, made canonical; else one sentence that says what is wrong with it and never repeats it (an address may
 * be signed). Source: WHATWG URL, whose host parser turns `0x7f.1`, `２１３０７０６４３３` and `127。0。0。1` into 127.0.0.1.
 */
export const safeUrl = (raw: string, base?: URL): Result<URL, string> => {
  if (raw.length > MAX_IMPORT_URL_CHARS)
    return err(`An address may have ${MAX_IMPORT_URL_CHARS} characters (got ${raw.length}).`);
  // The parser drops tabs and line breaks and takes "\" for "/": what is read here must be what others read.
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(raw))
    return err('An address must not contain spaces, control characters or backslashes.');
  if (!URL.canParse(raw, base)) return err('This is not an address.');
  const url = new URL(raw, base);
  if (url.protocol !== 'https:')
    return err(`An address must begin with https:// (this one is ${shown(url.protocol)}).`);
  if (url.username || url.password || /^[a-z]+:\/*[^/?#]*@/i.test(raw))
    return err('An address must not carry a user name or a password.');
  if (url.port) return err(`Only the default port 443 is fetched from (got ${url.port}).`);
  const because = refusedHost(url.hostname);
  if (because) return err(because);
  url.hash = '';
  return ok(url);
};

/** Why nothing is fetched from this host (as the URL parser gives it), or `undefined`. */
const refusedHost = (host: string): string | undefined => {
  if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host))
    return 'An address must name its host; numbers (IP addresses) are not fetched from.';
  if (host.endsWith('.')) return 'A host name must not end in a dot.';
  const labels = host.split('.');
  if (labels.length < 2) return 'A host name must have two or more parts, such as example.com.';
  if (
    host.length > 253 ||
    labels.some((label) => !/^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  )
    return 'This is not the name of a public host.';
  const top = labels.at(-1) ?? '';
  const isInner = INNER_SUFFIXES.includes(top) || !/^([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/.test(top);
  if (isInner) return `Names under “.${shown(top)}” are not public.`;
  const isMirror = MIRROR_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
  return isMirror ? 'This host name stands for an address that is not public.' : undefined;
};

const shown = (text: string): string => text.slice(0, 20);
