/**
 * Whether the page has a connection. Promises to say so at once when the device or a request says that it is gone, and
 * to go on by itself when it is back; refuses to believe a device that only thinks it is online.
 */
import { connected } from './store.ts';

/** What is done when the line is back, or should be looked at anew. */
const onBack = new Set<() => void>();

/** Offline is certain; online means only that there is a network of some kind. */
export const isOffline = (): boolean => 'onLine' in navigator && !navigator.onLine;

/** Hears when the device is online again. */
export const whenBack = (run: () => void): void => void onBack.add(run);

/** A request did not get through: it is said now, and looked at at once. */
export const lineLost = (): void => {
  if (!connected.value) return;
  connected.value = false;
  if (!isOffline()) for (const run of onBack) run();
};

/** Resolves as soon as the device is not offline. */
export const online = async (): Promise<void> => {
  while (isOffline())
    await new Promise<void>((done) =>
      window.addEventListener('online', () => done(), { once: true }),
    );
};

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => (connected.value = false));
  window.addEventListener('online', () => {
    for (const run of onBack) run();
  });
}
