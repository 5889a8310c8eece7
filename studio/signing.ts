/**
 * What the studio signs: tokens and the addresses of files. Promises HMAC-SHA-256 with one purpose a
 * signature, checked in constant time; refuses what has expired or was made for another purpose.
 */
import { base64url } from '../shared/contract/ids.ts';
import { CLAIM_LIFE_MS, TOKEN_LIFE_MS } from './limits.ts';

type Purpose = 'user' | 'token' | 'claim' | 'media';

const encoder = new TextEncoder();

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

const sign = async (secret: string, purpose: Purpose, text: string): Promise<string> => {
  const mac = await crypto.subtle.sign(
    'HMAC',
    await keyOf(secret),
    encoder.encode(`${purpose}\n${text}`),
  );
  return base64url(new Uint8Array(mac));
};

const bytesOf = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/') + '=');
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
};

const verify = async (
  secret: string,
  purpose: Purpose,
  text: string,
  signature: string,
): Promise<boolean> => {
  const mac = bytesOf(signature);
  if (!mac) return false;
  return crypto.subtle.verify(
    'HMAC',
    await keyOf(secret),
    mac,
    encoder.encode(`${purpose}\n${text}`),
  );
};

/** The same client id is the same user, without anything being stored. */
export const userOf = async (secret: string, clientId: string): Promise<string> =>
  `anon_${(await sign(secret, 'user', clientId)).slice(0, 22)}`;

/** `expiresAt` in ms since 1970. */
export const makeToken = async (
  secret: string,
  user: string,
  now: number,
): Promise<{ token: string; expiresAt: number }> => {
  const expiresAt = now + TOKEN_LIFE_MS;
  const body = `${user}.${Math.floor(expiresAt / 1000)}`;
  return { token: `nmv_usr_${body}.${await sign(secret, 'token', body)}`, expiresAt };
};

/** The user of a token that is ours and has not expired. */
export const userOfToken = async (
  secret: string,
  token: string,
  now: number,
): Promise<string | undefined> => {
  const parts = /^nmv_usr_(anon_[A-Za-z0-9_-]{22})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (!parts) return undefined;
  const [, user, expires, signature] = parts as unknown as [string, string, string, string];
  if (!(await verify(secret, 'token', `${user}.${expires}`, signature))) return undefined;
  return Number(expires) * 1000 > now ? user : undefined;
};

export const makeClaim = async (secret: string, session: string, now: number): Promise<string> => {
  const body = `${session}.${Math.floor((now + CLAIM_LIFE_MS) / 1000)}`;
  return `clm_${body}.${await sign(secret, 'claim', body)}`;
};

/** The address of a stored file: whoever has it can read that file until `expiresAt` (ms since 1970). */
export const mediaAddress = async (
  secret: string,
  origin: string,
  key: string,
  expiresAt: number,
): Promise<string> => {
  const e = Math.floor(expiresAt / 1000);
  const s = await sign(secret, 'media', `${key}\n${e}`);
  return `${origin.replace(/\/$/, '')}/studio/media/${key}?e=${e}&s=${s}`;
};

/** Whether `e` and `s` of an address open this key now. */
export const opens = async (
  secret: string,
  key: string,
  e: string | null,
  s: string | null,
  now: number,
): Promise<boolean> => {
  if (e === null || s === null || !/^\d{1,12}$/.test(e)) return false;
  return (await verify(secret, 'media', `${key}\n${e}`, s)) && Number(e) * 1000 > now;
};
