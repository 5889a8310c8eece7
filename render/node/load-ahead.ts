/** What every film needs, loaded before there is one: modules, kernels, the thread of the sound. Promises never to fail: a film tells what is missing. */
import { compileKernels } from './kernels.ts';
import { loadSound } from './sound-feed.ts';

/** Resolves when everything is there, or is known not to come. */
export const loadAhead = async (): Promise<void> => {
  loadSound();
  // The first fetch loads the client: a third of the wait for the first photo.
  await Promise.allSettled([compileKernels(), fetch('data:,')]);
};
