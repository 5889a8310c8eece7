/**
 * A fresh process that renders one film and ends. Promises that a crash, a leak or a hang in a native codec ends
 * here and not in the service; ends itself when its parent is gone. Refuses a second job.
 */
import type { LeftOut } from '../../shared/contract/events.ts';
import { EncodeError } from '../encode/encoder.ts';
import { loadAhead } from './load-ahead.ts';
import { RenderFailure, renderFilm, type FilmJob, type FilmOutput } from './render-film.ts';

export type ToJob = { kind: 'load' } | { kind: 'start'; job: FilmJob } | { kind: 'cancel' };
export type FromJob =
  | { kind: 'progress'; done: number; total: number; reused: number }
  | { kind: 'loaded' }
  | { kind: 'alive' }
  | { kind: 'left_out'; list: LeftOut[] }
  | { kind: 'done'; output: FilmOutput }
  | { kind: 'cancelled' }
  | { kind: 'failed'; detail: string };

const cancel = new AbortController();
const tell = (message: FromJob): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected) process.send!(message, () => resolve());
    else resolve();
  });

/** Progress is told at most this often: a poll cannot see more. */
const TELL_EVERY_MS = 100;

const run = async (job: FilmJob): Promise<FromJob> => {
  let told = 0;
  try {
    const output = await renderFilm(job, {
      signal: cancel.signal,
      progress: (done, total, reused = 0) => {
        const now = performance.now();
        if (now - told < TELL_EVERY_MS && done > 0 && done < total) return;
        told = now;
        void tell({ kind: 'progress', done, total, reused });
      },
      alive: () => void tell({ kind: 'alive' }),
      leftOut: (list) => void tell({ kind: 'left_out', list }),
    });
    return { kind: 'done', output };
  } catch (error) {
    if (cancel.signal.aborted) return { kind: 'cancelled' };
    if (error instanceof RenderFailure || error instanceof EncodeError)
      return { kind: 'failed', detail: error.message };
    // What was not foreseen is told on standard error, for whoever runs the service; never on the wire.
    console.error(error);
    return { kind: 'failed', detail: 'The film could not be rendered: an unexpected fault' };
  }
};

process.on('disconnect', () => process.exit(1));
process.on('message', (message: ToJob) => {
  switch (message.kind) {
    case 'load':
      void loadAhead().then(() => tell({ kind: 'loaded' }));
      break;
    case 'start':
      void run(message.job)
        .then(tell)
        .then(() => process.exit(0));
      break;
    case 'cancel':
      cancel.abort();
      break;
  }
});
