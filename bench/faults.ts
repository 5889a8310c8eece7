/** `npm run bench -- faults`: what is lost when connections are cut at random, as counts. The seed is printed and can be given. */
import { disconnect } from './disconnects.ts';
import { startBackend, TOKEN } from './edge-backend.ts';
import { inMemory, startEdge } from './edge-stack.ts';
import { seeded } from './seeded.ts';

const DISCONNECTS = 1_000;

/** Prints by `log`; true if nothing was lost and nothing came twice. */
export const benchFaults = async (log: (line: string) => void): Promise<boolean> => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  log(`seed ${seed} (SEED=${seed} repeats it)`);
  const backend = await startBackend();
  const stack = await startEdge(
    { NEMO_API_URL: backend.url, NEMO_TOKEN: TOKEN },
    backend.url,
    inMemory(),
  );
  try {
    const all = await disconnect(stack.edge, backend, DISCONNECTS, seeded(seed));
    log(`random disconnects   ${all.disconnects}`);
    log(`events read          ${all.events}`);
    log(`events lost          ${all.lost}   (bound 0)`);
    log(`events repeated      ${all.repeated}   (bound 0)`);
    return all.lost === 0 && all.repeated === 0;
  } finally {
    await stack.close();
    backend.close();
  }
};
