/**
 * Long work cut into steps, so that whoever runs it may do something else between two of them. Promises the same result
 * either way; refuses to go on after an abort, and lets the work clean up then.
 */

/** Yields where it may be interrupted. What it holds is freed in `finally`: it may be left at any of its yields. */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work to its end. */
export const atOnce = <T>(work: Steps<T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Gives the thread away between two steps: resolves when it is free again. */
export type Turn = () => Promise<void>;

/** Runs the work with a `turn` after each step; rejects with the signal's reason once it aborts. */
export const inSteps = async <T>(work: Steps<T>, turn: Turn, signal: AbortSignal): Promise<T> => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn();
    if (!signal.aborted) continue;
    work.return(undefined as never);
    throw signal.reason;
  }
};
