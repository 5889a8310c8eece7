/**
 * Where words and logos are not covered by what apps lay over a film. Promises a zone for every shape; refuses to tell
 * apps apart for films that are not upright: there nothing lies over them.
 */

/** What apps cover from each side, in shares of the frame. */
export type SafeZone = { top: number; right: number; bottom: number; left: number };

/** Apps that play upright films with their buttons over them. */
export const APPS = ['tiktok', 'reels', 'shorts'] as const;
export type App = (typeof APPS)[number];

/**
 * On 1080×1920. Sources: TikTok's in-feed guide (130, 140, 484, 60 px), Meta's guide for Reels (14, 6, 35 and 6 %),
 * Google's for Shorts (288, 192, 672, 48 px).
 */
export const APP_ZONES = {
  tiktok: { top: 0.068, right: 0.13, bottom: 0.252, left: 0.056 },
  reels: { top: 0.14, right: 0.06, bottom: 0.35, left: 0.06 },
  shorts: { top: 0.15, right: 0.178, bottom: 0.35, left: 0.045 },
} as const satisfies Record<App, SafeZone>;

/** Where nothing lies over the film, as broadcasters leave it. */
const PLAIN: SafeZone = { top: 0.08, right: 0.08, bottom: 0.12, left: 0.08 };

/** Films of profiles that are made for one app. */
const APP_OF_PROFILE: Record<string, App> = { 'tiktok-photo-video': 'tiktok' };

/** Taller than 4:5 is shown full-screen on a phone. */
const UPRIGHT = 1.3;

type Framed = { width: number; height: number; profile?: string | undefined };

/** The apps whose buttons a film is kept clear of; none where it is not upright. */
export const appsOf = ({ width, height, profile }: Framed): readonly App[] => {
  if (height <= width * UPRIGHT) return [];
  const one = profile === undefined ? undefined : APP_OF_PROFILE[profile];
  return one ? [one] : APPS;
};

/** What apps lay over the film, as far as they do: where photos are kept clear of it. `undefined` where none does. */
export const coveredZone = (film: Framed): SafeZone | undefined =>
  appsOf(film).length > 0 ? safeZone(film) : undefined;

/** What must stay free of words, in shares of the frame: of several apps the most from each side. */
export const safeZone = (film: Framed): SafeZone => {
  const apps = appsOf(film);
  if (apps.length === 0) return PLAIN;
  const most = (side: keyof SafeZone): number =>
    Math.max(...apps.map((app) => APP_ZONES[app][side]));
  return { top: most('top'), right: most('right'), bottom: most('bottom'), left: most('left') };
};
