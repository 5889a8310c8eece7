/**
 * One random walk of the export machine: a model of the shell around it, of an upstream that loses things, and of a
 * machine that may die between any two writes. Throws at the first promise that is broken.
 */
import type { RenderStatus } from '../../shared/contract/events.ts';
import { isFinal } from '../../shared/contract/events.ts';
import { randomFrom } from '../fixtures/random.ts';
import { step } from '../../worker/jobs/export-machine.ts';
import { begin } from '../../worker/jobs/export-state.ts';
import type { Effect, ExportState, Observation } from '../../worker/jobs/export-state.ts';
import {
  JOB_GUARD_MS,
  JOB_TOTAL_MS,
  JOB_UNREACHABLE_MS,
  OUTPUT_KEPT_MS,
} from '../../worker/limits.ts';

/** Thrown where the machine dies. */
class Died extends Error {}

export type Ending = {
  status: RenderStatus;
  submits: number;
  deaths: number;
  jumps: number;
  wasCancelled: boolean;
};

const MAX_STEPS = 8;
const MAX_ALARMS = 3_000;
const HOUR = 3_600_000;
/** A submit that nobody waits for any more arrives at most so late. */
const LATE_SUBMIT_MS = 60_000;

export const walk = (seed: number): Ending => {
  const random = randomFrom(seed);
  const chance = (p: number): boolean => random() < p;
  // Each walk has its own weather.
  const weather = {
    death: chance(0.5) ? random() * 0.15 : 0,
    silence: chance(0.6) ? random() * 0.4 : 0,
    refusal: chance(0.4) ? random() * 0.3 : 0,
    loss: chance(0.4) ? random() * 0.1 : 0,
    failure: chance(0.3) ? random() * 0.1 : 0,
    jump: chance(0.3) ? random() * 0.1 : 0,
    twice: chance(0.3) ? random() * 0.3 : 0,
    cancel: chance(0.5) ? random() * 0.1 : 0,
    outageMs: chance(0.2) ? random() * 40 * 60_000 : 0,
  };
  let time = 0;
  let offset = 1_000_000_000_000;
  const clock = (): number => time + offset;
  const pass = (ms: number): void => {
    time += Math.max(0, ms);
    for (const [id, at] of late)
      if (at <= time) {
        late.delete(id);
        alive.set(id, 0);
      }
  };
  const outageFrom = random() * 20 * 60_000;
  const isOut = (): boolean => time >= outageFrom && time < outageFrom + weather.outageMs;

  /** Upstream: id → polls so far, for renders that are at work; and those that have ended. */
  const alive = new Map<string, number>();
  const finished = new Set<string>();
  const late = new Map<string, number>();
  const submitted = new Set<string>();
  const lookedUp = new Set<string>();
  let hasFile = false;
  let deletions = 0;
  let deaths = 0;
  let jumps = 0;
  let wasCancelled = false;
  let serial = 0;

  let saved: ExportState = begin(chance(0.5) ? 'vendor' : 'studio', clock());
  let memory = saved;
  let alarm: number | undefined = clock() + 1;
  let wakeAt: number | undefined = alarm;
  let told: RenderStatus = saved.status;
  let progress = 0;

  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`seed ${seed}: ${what}; ${JSON.stringify(memory)}`);
  };
  const mayDie = (): void => {
    if (!chance(weather.death)) return;
    deaths++;
    throw new Died();
  };
  const rearm = (): void => {
    alarm = wakeAt === undefined ? undefined : Math.max(clock() + 1, wakeAt);
  };
  const save = (state: ExportState): void => {
    memory = saved = state;
    if (isFinal(told)) must(state.status === told, `${told} became ${state.status}`);
    told = state.status;
    must(state.progress >= progress, 'progress went back');
    must((state.progress === 100) === (told === 'completed'), '100 % without a film');
    progress = state.progress;
  };

  const advance = (observation: Observation): Observation | undefined => {
    const made = step(memory, observation, clock());
    if (made.state.phase !== 'end' || made.state.owed || made.state.owes_file)
      must(made.wakeAt !== undefined && made.wakeAt > clock(), 'it sleeps for ever');
    mayDie();
    save(made.state);
    wakeAt = made.wakeAt;
    mayDie();
    return made.effect && perform(made.effect);
  };

  /** A person may cancel while anything is in flight. */
  const mayCancel = (): void => {
    if (!chance(weather.cancel)) return;
    cancel();
  };
  const cancel = (): void => {
    if (isFinal(told)) return;
    wasCancelled = true;
    const saw = advance({ saw: 'cancel' });
    if (saw) advance(saw);
    rearm();
  };

  const perform = (effect: Effect): Observation | undefined => {
    switch (effect.do) {
      case 'submit':
        return submit(effect.id);
      case 'poll':
        pass(random() * 5_000);
        mayCancel();
        if (isOut() || chance(weather.silence)) return { saw: 'nothing' };
        if (chance(weather.refusal))
          return { saw: 'refused', fault: { code: 'upstream_failed', detail: '' }, again: true };
        return look(effect.id);
      case 'cancel':
        pass(random() * 5_000);
        if (isOut() || chance(weather.silence)) {
          // The answer is lost, with or without the deed.
          if (!isOut() && chance(0.5)) alive.delete(effect.id);
          return { saw: 'not_let_go', id: effect.id };
        }
        {
          const known = alive.delete(effect.id) || finished.has(effect.id);
          return { saw: 'let_go', id: effect.id, known };
        }
      case 'deliver': {
        pass(random() * 60_000);
        mayCancel();
        const comes = finished.has(effect.id) && !isOut() && !chance(weather.silence);
        if (comes) hasFile = true;
        mayDie();
        if (memory.phase !== 'deliver' && memory.status !== 'completed') {
          hasFile = false;
          return undefined;
        }
        return comes ? { saw: 'delivered', size: 7 } : { saw: 'delivery_failed' };
      }
      case 'delete_file':
        hasFile = false;
        deletions++;
        mayDie();
        return { saw: 'file_deleted' };
    }
  };

  const submit = (id: string): Observation | undefined => {
    for (const earlier of submitted)
      must(lookedUp.has(earlier), `${id} was submitted before ${earlier} was looked up`);
    must(!submitted.has(id), 'an id was used twice');
    submitted.add(id);
    const answer = arrives(id);
    pass(random() * 20_000);
    mayCancel();
    mayDie();
    if (isFinal(memory.status)) {
      if (!isOut() && !chance(weather.silence)) alive.delete(id);
      return undefined;
    }
    return answer;
  };
  const arrives = (id: string): Observation => {
    if (isOut()) return { saw: 'nothing' };
    if (chance(weather.silence)) {
      const how = random();
      if (how < 0.4) alive.set(id, 0);
      else if (how < 0.7) late.set(id, time + random() * LATE_SUBMIT_MS);
      return { saw: 'nothing' };
    }
    if (chance(weather.refusal)) {
      const again = chance(0.8);
      if (again && chance(0.3)) alive.set(id, 0);
      return { saw: 'refused', fault: { code: 'upstream_failed', detail: '' }, again };
    }
    alive.set(id, 0);
    return { saw: 'remote', remote: { status: 'pending', progress: 0 } };
  };
  const look = (id: string): Observation => {
    if (chance(weather.loss)) {
      alive.delete(id);
      finished.delete(id);
    }
    if (finished.has(id)) return { saw: 'remote', remote: { status: 'completed', progress: 100 } };
    const polls = alive.get(id);
    if (polls === undefined) {
      lookedUp.add(id);
      return { saw: 'missing' };
    }
    alive.set(id, polls + 1);
    if (chance(weather.failure)) {
      alive.delete(id);
      lookedUp.add(id);
      const status = chance(0.8) ? 'failed' : 'cancelled';
      return { saw: 'remote', remote: { status, progress: 50 } };
    }
    if (!chance(0.2)) {
      const remote = { status: 'processing', progress: random() * 100 } as const;
      return { saw: 'remote', remote };
    }
    alive.delete(id);
    finished.add(id);
    return { saw: 'remote', remote: { status: 'completed', progress: 100 } };
  };

  const ring = (): void => {
    alarm = clock() + JOB_GUARD_MS;
    try {
      let saw: Observation | undefined = { saw: 'wake', fresh: `r${++serial}` };
      for (let n = 0; saw && n < MAX_STEPS; n++) {
        const next: Observation | undefined = advance(saw);
        // The same answer comes twice.
        if (next && next.saw !== 'wake' && chance(weather.twice)) {
          const after = advance(next);
          saw = chance(0.5) ? next : after;
        } else saw = next;
      }
      rearm();
    } catch (thrown) {
      if (!(thrown instanceof Died)) throw thrown;
      memory = saved;
      // What is kept beside the state says when it wakes; the alarm that stands is the guard, or a cancel’s.
    }
  };

  for (let n = 0; alarm !== undefined; n++) {
    must(n < MAX_ALARMS, 'it does not end');
    if (!isFinal(told))
      must(time < JOB_TOTAL_MS + 6 * HOUR + jumps * 4 * HOUR, 'it takes too long');
    // After a clock that was set back somebody asks for the render, and the alarm is repaired.
    const wait = alarm - clock();
    pass(isFinal(told) ? wait : Math.min(wait, JOB_UNREACHABLE_MS + JOB_GUARD_MS));
    if (chance(weather.jump)) {
      jumps++;
      offset += (random() - 0.5) * 4 * HOUR;
    }
    if (chance(weather.cancel)) {
      try {
        cancel();
      } catch (thrown) {
        if (!(thrown instanceof Died)) throw thrown;
        memory = saved;
        alarm ??= clock() + 1;
      }
    }
    if (told === 'completed' && deletions === 0)
      must(hasFile, 'a film was promised that is not there');
    ring();
  }
  pass(LATE_SUBMIT_MS);
  must(isFinal(told), 'it sleeps before its end');
  must(!hasFile, 'a file stays for ever');
  must(alive.size === 0, `${[...alive.keys()].join()} is orphaned upstream`);
  if (told === 'completed' && deaths === 0 && weather.twice === 0)
    must(deletions === 1, `the film was deleted ${deletions} times`);
  if (told === 'completed' && jumps === 0) must(time >= OUTPUT_KEPT_MS, 'the film went too early');
  return { status: told, submits: submitted.size, deaths, jumps, wasCancelled };
};
