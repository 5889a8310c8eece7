import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RenderState } from '../../shared/contract/renderer.ts';
import {
  MAX_LOST_JOBS,
  MAX_RENDER_MS,
  MAX_UNREACHABLE_MS,
  OUTPUT_LIFE_MS,
} from '../../studio/limits.ts';
import { isOver, newJob, step, type Job, type Observation } from '../../studio/renders/machine.ts';

const T0 = 1_000_000;
const state = (over: Partial<RenderState> = {}): Observation => ({
  kind: 'state',
  state: {
    id: 'x',
    status: 'processing',
    progress: 40,
    frames_done: 40,
    frames_total: 100,
    ...over,
  },
});
const run = (job: Job, ...seen: Observation[]): Job =>
  seen.reduce((j, s) => step(j, s, T0).job, job);
const effect = (job: Job, now = T0) => step(job, { kind: 'tick' }, now).effect;

describe('a render’s life', () => {
  it('submit, poll, copy, forget, keep, delete', () => {
    let job = newJob('r', T0);
    expect(effect(job)).toBe('submit');
    job = run(job, state({ status: 'pending', progress: 0 }));
    expect(effect(job)).toBe('poll');
    job = run(job, state());
    expect(job).toMatchObject({ status: 'processing', progress: 40, frames_done: 40 });
    job = run(job, state({ status: 'completed', progress: 100 }));
    // Not finished for people until the file is ours.
    expect(job.status).toBe('processing');
    expect(effect(job)).toBe('copy');
    job = run(job, { kind: 'copied' });
    expect(job.status).toBe('completed');
    expect(effect(job)).toBe('forget');
    const kept = step(job, { kind: 'forgotten', really: true }, T0);
    expect(kept.wakeAt).toBe(T0 + OUTPUT_LIFE_MS);
    expect(effect(kept.job, T0 + 5)).toBeUndefined();
    expect(effect(kept.job, kept.wakeAt)).toBe('delete_output');
    expect(step(run(kept.job, { kind: 'deleted' }), { kind: 'tick' }, T0).wakeAt).toBeUndefined();
  });

  it('a job that the renderer has lost is submitted anew, so often and no more', () => {
    let job = run(newJob('r', T0), state());
    for (let i = 0; i < MAX_LOST_JOBS; i++) {
      job = run(job, { kind: 'lost' });
      expect(effect(job)).toBe('submit');
      job = run(job, state());
    }
    job = run(job, { kind: 'lost' });
    expect(job).toMatchObject({ status: 'failed', error: { code: 'render_failed' } });
  });

  it('an unreachable renderer is asked again ever more slowly, then given up', () => {
    let job = newJob('r', T0);
    const waits: number[] = [];
    let now = T0;
    while (!isOver(job)) {
      const next = step(job, { kind: 'unreachable' }, now);
      job = next.job;
      waits.push(next.wakeAt! - now);
      now = next.wakeAt!;
    }
    expect(waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(now - T0).toBeGreaterThanOrEqual(MAX_UNREACHABLE_MS);
    expect(now - T0).toBeLessThan(MAX_UNREACHABLE_MS + 60_000);
    expect(job.error?.message).toContain('10 minutes');
  });

  it('an answer in between starts the ten minutes anew', () => {
    const job = run(newJob('r', T0), { kind: 'unreachable' }, { kind: 'unreachable' }, state());
    expect(job.failures).toBe(0);
    expect(job.failingSince).toBeUndefined();
  });

  it('a full queue is waited for, a refusal is told', () => {
    expect(run(newJob('r', T0), { kind: 'refused', status: 429, detail: 'full' }).status).toBe(
      'pending',
    );
    expect(run(newJob('r', T0), { kind: 'refused', status: 400, detail: 'd: bad' })).toMatchObject({
      status: 'failed',
      error: { message: 'd: bad' },
    });
  });

  it('a cancel wins over whatever comes later, and frees the renderer', () => {
    const job = run(newJob('r', T0), state(), { kind: 'cancel' }, state({ status: 'completed' }), {
      kind: 'copied',
    });
    expect(job.status).toBe('cancelled');
    expect(effect(job)).toBe('forget');
  });

  it('photos that were left out and the reason of a failure are passed on', () => {
    const left_out = [{ name: 'b.jpg', reason: 'cut short' }];
    const job = run(
      newJob('r', T0),
      state({
        status: 'failed',
        left_out,
        error: { code: 'render_failed', detail: 'No photo left.' },
      }),
    );
    expect(job).toMatchObject({ left_out, error: { message: 'No photo left.' } });
  });

  it('whatever is observed, in whatever order, it goes on or it is over; and it ends in time', () => {
    const any: fc.Arbitrary<Observation> = fc.oneof(
      fc.constant<Observation>({ kind: 'lost' }),
      fc.constant<Observation>({ kind: 'unreachable' }),
      fc.constant<Observation>({ kind: 'refused', status: 503, detail: '' }),
      fc.constant<Observation>({ kind: 'copied' }),
      fc.constant(state()),
      fc.constant(state({ status: 'completed' })),
      fc.constant(state({ status: 'cancelled' })),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (seen) => {
        let job = newJob('r', T0);
        let now = T0;
        for (const s of seen) {
          const next = step(job, s, now);
          job = next.job;
          expect(next.wakeAt ?? 0).toBeGreaterThan(now);
          now = next.wakeAt!;
        }
        if (!isOver(job)) job = step(job, { kind: 'tick' }, T0 + MAX_RENDER_MS + 1 + now).job;
        expect(isOver(job)).toBe(true);
      }),
    );
  });
});
