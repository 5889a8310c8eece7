/** A real Chromium. Where none is found the browser tests are skipped with one loud line, unless they are required. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is; `undefined` where there is none and none is required. */
export const browserPath = (): string | undefined => {
  const path = process.env.REELAY_CHROMIUM ?? CANDIDATES.find((c) => existsSync(c));
  if (path && existsSync(path)) return path;
  if (process.env.REELAY_REQUIRE_BROWSER) {
    throw new Error(
      'REELAY_REQUIRE_BROWSER is set, but there is no Chromium; name one in REELAY_CHROMIUM.',
    );
  }
  console.warn(
    '\n*** NO CHROMIUM FOUND: THE BROWSER TESTS ARE SKIPPED. Name one in REELAY_CHROMIUM. ***\n',
  );
  return undefined;
};

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
