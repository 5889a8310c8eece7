/** How identifiers look, so that each side can refuse a wrong one before it looks anything up. */
import { z } from 'zod';

/** 22 characters of base64url: 128 random bits. */
export const sessionIdSchema = z.string().regex(/^s_[A-Za-z0-9_-]{22}$/);
export const renderIdSchema = z.string().regex(/^r_[A-Za-z0-9_-]{22}$/);
export const mediaIdSchema = z.string().regex(/^m_[A-Za-z0-9_-]{22}$/);

/** A random id with its one-letter prefix; `random` fills the bytes (crypto.getRandomValues). */
export const newId = (
  prefix: 's' | 'r' | 'm' | 'u' | 't',
  random: (b: Uint8Array) => void,
): string => `${prefix}_${base64url(fill(16, random))}`;
/** A session's secret: 256 bits, shown once, stored only as its SHA-256. */
export const newSecret = (random: (b: Uint8Array) => void): string => base64url(fill(32, random));

const fill = (n: number, random: (b: Uint8Array) => void): Uint8Array => {
  const bytes = new Uint8Array(n);
  random(bytes);
  return bytes;
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** RFC 4648 §5 without padding. */
export const base64url = (bytes: Uint8Array): string => {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = Math.min(3, bytes.length - i);
    for (let k = 0; k <= left; k++) out += ALPHABET[(n >> (18 - 6 * k)) & 63]!;
  }
  return out;
};
