/** The cookies of a browser: one opens one session to the page that began it, one says that it is the same person. Refuses to grow without bound: the oldest ones go. */
import { COOKIE_MAX_AGE_S, MAX_SESSION_COOKIES } from '../limits.ts';

/** `__Host-` needs Secure, which Safari refuses on plain-http loopback. */
const prefix = (isSecure: boolean): string => (isSecure ? '__Host-reelay-' : 'reelay-');
const attributes = (isSecure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

const cookies = (header: string | null): [string, string][] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter((pair): pair is [string, string] => pair.length === 2);

/** The token of this session that the browser sent along. */
export const tokenInCookie = (
  header: string | null,
  sessionId: string,
  isSecure: boolean,
): string | undefined =>
  cookies(header).find(([name]) => name === prefix(isSecure) + sessionId)?.[1];

/** `Set-Cookie` values for a new session, with the removal of the oldest ones beyond the bound. */
export const cookiesFor = (
  header: string | null,
  sessionId: string,
  token: string,
  isSecure: boolean,
): string[] => {
  // Browsers send the oldest first (RFC 6265 §5.4).
  const mine = cookies(header)
    .map(([name]) => name)
    .filter((name) => name.startsWith(`${prefix(isSecure)}s_`));
  const old = mine.slice(0, Math.max(0, mine.length + 1 - MAX_SESSION_COOKIES));
  return [
    ...old.map((name) => `${name}=; Max-Age=0; ${attributes(isSecure)}`),
    `${prefix(isSecure)}${sessionId}=${token}; Max-Age=${COOKIE_MAX_AGE_S}; ${attributes(isSecure)}`,
  ];
};

export const removalOf = (sessionId: string, isSecure: boolean): string =>
  `${prefix(isSecure)}${sessionId}=; Max-Age=0; ${attributes(isSecure)}`;

/** The cookie by which a browser is the same person in all of its sessions; what is derived from it stays here. */
const personName = (isSecure: boolean): string => `${prefix(isSecure)}person`;

export const personInCookie = (header: string | null, isSecure: boolean): string | undefined => {
  const value = cookies(header).find(([name]) => name === personName(isSecure))?.[1];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
};
export const personCookie = (person: string, isSecure: boolean): string =>
  `${personName(isSecure)}=${person}; Max-Age=${COOKIE_MAX_AGE_S}; ${attributes(isSecure)}`;
