/**
 * One random walk of the studio’s render machine: a model of the shell around it, of a renderer that restarts and falls
 * silent, and of a machine that may die between any two writes. Throws at the first promise that is broken.
 */
import type { RenderState } from '../../shared/contract/renderer.ts';
import { MAX_RENDER_MS, OUTPUT_LIFE_MS } from '../../studio/limits.ts';
import { isOver, newJob, step } from '../../studio/renders/machine.ts';
import type { Effect, Job, JobStatus, Observation } from '../../studio/renders/machine.ts';
import { randomFrom } from '../fixtures/random.ts';

/** Thrown where the machine dies. */
class Died extends Error {}

export type Ending = { status: JobStatus; submits: number; deaths: number; jumps: number };

const HOUR = 3_600_000;
const MAX_ALARMS = 3_000;
/** A submit that nobody waits for any more arrives at most so late. */
const LATE_SUBMIT_MS = 20_000;
/** No outage after the end is longer: beyond it the renderer is gone for good. */
const MAX_OUTAGE_MS = 8 * 60_000;

export const walk = (seed: number): Ending => {
  const random = randomFrom(seed);
  const chance = (p: number): boolean => random() < p;
  // Each walk has its own weather.
  const weather = {
    death: chance(0.5) ? random() * 0.2 : 0,
    silence: chance(0.6) ? random() * 0.4 : 0,
    busy: chance(0.3) ? random() * 0.4 : 0,
    restart: chance(0.4) ? random() * 0.1 : 0,
    failure: chance(0.3) ? random() * 0.1 : 0,
    jump: chance(0.3) ? random() * 0.1 : 0,
    cancel: chance(0.5) ? random() * 0.1 : 0,
    outageMs: chance(0.3) ? random() * MAX_OUTAGE_MS : 0,
  };
  let time = 0;
  let offset = 1_000_000_000_000;
  const clock = (): number => time + offset;
  const outageFrom = random() * 60_000;
  const isOut = (): boolean => time >= outageFrom && time < outageFrom + weather.outageMs;

  /** What the renderer has of the job. */
  let held: { status: 'processing' | 'completed' | 'failed'; polls: number } | undefined;
  let lateAt: number | undefined;
  let hasFile = false;
  let submits = 0;
  let deletions = 0;
  let deaths = 0;
  let jumps = 0;
  let jumpsAfterEnd = 0;

  let saved: Job = newJob('r', clock());
  let told: JobStatus = saved.status;
  let alarm: number | undefined = clock() + 1;

  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`seed ${seed}: ${what}; ${JSON.stringify(saved)}`);
  };
  const pass = (ms: number): void => {
    time += Math.max(0, ms);
    if (lateAt !== undefined && lateAt <= time) {
      lateAt = undefined;
      held ??= { status: 'processing', polls: 0 };
    }
  };
  const mayDie = (): void => {
    if (!chance(weather.death)) return;
    deaths++;
    throw new Died();
  };
  const save = (job: Job): void => {
    if (isOver(saved)) must(job.status === told, `${told} became ${job.status}`);
    told = job.status;
    saved = job;
    if (told === 'completed' && deletions === 0) must(hasFile, 'finished without its film');
  };
  const cancel = (): void => {
    if (isOver(saved)) return;
    const made = step(saved, { kind: 'cancel' }, clock());
    mayDie();
    save(made.job);
    must(made.wakeAt !== undefined, 'a cancel that nobody sees to');
    mayDie();
    alarm = made.wakeAt;
  };
  const mayCancel = (): void => {
    if (chance(weather.cancel)) cancel();
  };

  const answer = (): Observation => {
    if (!held) return { kind: 'lost' };
    if (chance(weather.failure)) held.status = 'failed';
    else if (held.status === 'processing' && ++held.polls > 2 && chance(0.3))
      held.status = 'completed';
    const state: RenderState = {
      id: 'r',
      status: held.status,
      progress: held.status === 'completed' ? 100 : random() * 99,
      frames_done: 1,
      frames_total: 2,
    };
    return { kind: 'state', state };
  };
  const perform = (effect: Effect): Observation => {
    pass(random() * 10_000);
    if (chance(weather.restart)) held = undefined;
    const isSilent = isOut() || chance(weather.silence);
    switch (effect) {
      case 'submit': {
        submits++;
        const how = random();
        if (isSilent && !isOut() && how < 0.4) held ??= { status: 'processing', polls: 0 };
        else if (isSilent && !isOut() && how < 0.7) lateAt = time + random() * LATE_SUBMIT_MS;
        mayCancel();
        mayDie();
        if (isSilent) return { kind: 'unreachable' };
        if (chance(weather.busy)) return { kind: 'refused', status: 429, detail: 'full' };
        held ??= { status: 'processing', polls: 0 };
        return answer();
      }
      case 'poll':
        mayCancel();
        return isSilent ? { kind: 'unreachable' } : answer();
      case 'copy':
        mayCancel();
        if (isSilent) return { kind: 'unreachable' };
        if (held?.status !== 'completed') return { kind: 'lost' };
        hasFile = true;
        mayDie();
        return { kind: 'copied' };
      case 'forget':
        if (isSilent) {
          if (!isOut() && chance(0.5)) held = undefined;
          return { kind: 'forgotten', really: false };
        }
        held = undefined;
        mayDie();
        return { kind: 'forgotten', really: true };
      case 'delete_output':
        hasFile = false;
        deletions++;
        mayDie();
        return { kind: 'deleted' };
    }
  };

  /** As the shell does it: one effect and what came of it, each stored before the next. */
  const ring = (): void => {
    const begun = clock();
    try {
      const made = step(saved, { kind: 'tick' }, clock());
      mayDie();
      save(made.job);
      mayDie();
      if (!made.effect) {
        must(made.wakeAt !== undefined || saved.phase === 'gone', 'it sleeps for ever');
        alarm = made.wakeAt;
        return;
      }
      const seen = perform(made.effect);
      const after = step(saved, seen, clock());
      mayDie();
      save(after.job);
      must(
        saved.phase === 'gone' ? after.wakeAt === undefined : after.wakeAt! > clock(),
        'it sleeps for ever',
      );
      mayDie();
      alarm = after.wakeAt;
    } catch (thrown) {
      if (!(thrown instanceof Died)) throw thrown;
      // The platform rings again for an alarm whose handler did not come to its end.
      alarm = Math.max(begun, alarm ?? 0) + 1_000;
    }
  };

  for (let n = 0; ; n++) {
    if (alarm === undefined) break;
    must(n < MAX_ALARMS, 'it does not end');
    if (!isOver(saved))
      must(time < MAX_RENDER_MS + 2 * HOUR + jumps * 4 * HOUR, 'it takes too long');
    // After a clock that was set back somebody asks for the render.
    const wait = alarm - clock();
    pass(isOver(saved) && saved.phase === 'keep' ? wait : Math.min(wait, 15 * 60_000));
    if (chance(weather.jump)) {
      jumps++;
      if (isOver(saved)) jumpsAfterEnd++;
      offset += (random() - 0.5) * 4 * HOUR;
    }
    if (chance(weather.cancel)) {
      try {
        cancel();
      } catch (thrown) {
        if (!(thrown instanceof Died)) throw thrown;
      }
    }
    ring();
  }
  pass(LATE_SUBMIT_MS);
  must(isOver(saved), 'it sleeps before its end');
  must(!hasFile, 'a film stays for ever');
  if (jumpsAfterEnd === 0) must(held === undefined, 'the renderer is left with the job');
  if (deaths === 0) must(deletions === 1, `the film was deleted ${deletions} times`);
  if (told === 'completed' && jumps === 0) must(time >= OUTPUT_LIFE_MS, 'the film went too early');
  return { status: told, submits, deaths, jumps };
};
