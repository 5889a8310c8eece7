/** A file of the engine, from the page's own origin. Throws where it is missing or does not come in time. */
import { FETCH_TIMEOUT_MS } from './limits.ts';

/** The bytes at an address of the page’s own. Throws after a time-out, or for any answer but a good one. */
export const bytesOf = async (address: string): Promise<ArrayBuffer> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`part of the engine is missing (HTTP ${answer.status})`);
  return answer.arrayBuffer();
};
