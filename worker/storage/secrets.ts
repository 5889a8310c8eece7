/** Everything that is derived from SIGNING_KEY: signatures of addresses and the seal of the upstream's token. Refuses to compare by `===`. */
import { base64url } from '../../shared/contract/ids.ts';

const utf8 = new TextEncoder();

const derive = async (
  signingKey: string,
  purpose: string,
  algorithm: HmacKeyGenParams | { name: 'AES-GCM'; length: 256 },
  usages: KeyUsage[],
): Promise<CryptoKey> => {
  const master = await crypto.subtle.importKey('raw', utf8.encode(signingKey), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8.encode('reelay'), info: utf8.encode(purpose) },
    master,
    algorithm,
    false,
    usages,
  );
};
type KeyUsage = 'sign' | 'verify' | 'encrypt' | 'decrypt';
type HmacKeyGenParams = { name: 'HMAC'; hash: 'SHA-256'; length: 256 };

const addressKey = (signingKey: string): Promise<CryptoKey> =>
  derive(signingKey, 'media address', { name: 'HMAC', hash: 'SHA-256', length: 256 }, [
    'sign',
    'verify',
  ]);

/** SHA-256 as base64url: how a session's secret is stored. */
export const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text))));

/** A UUID (RFC 9562, version 8) that only this server can derive; the same purpose gives the same one. */
export const deriveUuid = async (signingKey: string, purpose: string): Promise<string> => {
  const key = await derive(
    signingKey,
    'client id',
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    ['sign'],
  );
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(purpose)));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes.slice(0, 16), (b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Compares two digests of equal length in constant time. */
export const sameDigest = (a: string, b: string): boolean => {
  const [x, y] = [utf8.encode(a), utf8.encode(b)];
  return x.byteLength === y.byteLength && crypto.subtle.timingSafeEqual(x, y);
};

/** The query that opens one file until `expiresAt` (ms since 1970), for whoever holds the address. */
export const signQuery = async (
  signingKey: string,
  mediaId: string,
  expiresAt: number,
): Promise<string> => {
  const exp = Math.ceil(expiresAt / 1000);
  const mac = await crypto.subtle.sign(
    'HMAC',
    await addressKey(signingKey),
    utf8.encode(`${mediaId}\n${exp}`),
  );
  return `exp=${exp}&sig=${base64url(new Uint8Array(mac))}`;
};

/** True if the query was signed for this file and has not run out. */
export const verifyQuery = async (
  signingKey: string,
  mediaId: string,
  query: URLSearchParams,
  now: number,
): Promise<boolean> => {
  const [exp, sig] = [query.get('exp'), query.get('sig')];
  if (!exp || !sig || !/^\d{1,12}$/.test(exp) || Number(exp) * 1000 < now) return false;
  const mac = fromBase64url(sig);
  if (!mac) return false;
  return crypto.subtle.verify(
    'HMAC',
    await addressKey(signingKey),
    mac,
    utf8.encode(`${mediaId}\n${exp}`),
  );
};

/** The version of the key that seals; a new one is added before the old is dropped. */
const KEY_VERSION = 1;
export type Sealed = { key_version: number; iv: string; text: string };

const sealKey = (signingKey: string, version: number): Promise<CryptoKey> =>
  derive(signingKey, `upstream token v${version}`, { name: 'AES-GCM', length: 256 }, [
    'encrypt',
    'decrypt',
  ]);
const associated = (sessionHash: string, version: number): Uint8Array =>
  utf8.encode(`${sessionHash}\n${version}`);

/** AES-GCM with the session's hash and the key's version as associated data. */
export const seal = async (
  signingKey: string,
  sessionHash: string,
  plain: string,
): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = associated(sessionHash, KEY_VERSION);
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await sealKey(signingKey, KEY_VERSION),
    utf8.encode(plain),
  );
  return { key_version: KEY_VERSION, iv: base64url(iv), text: base64url(new Uint8Array(text)) };
};

/** The plain text, or `undefined` if the seal is another session's, another key's, or broken. */
export const unseal = async (
  signingKey: string,
  sessionHash: string,
  sealed: Sealed,
): Promise<string | undefined> => {
  const [iv, text] = [fromBase64url(sealed.iv), fromBase64url(sealed.text)];
  if (!iv || !text) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: associated(sessionHash, sealed.key_version) },
      await sealKey(signingKey, sealed.key_version),
      text,
    );
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
};

const fromBase64url = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
};
