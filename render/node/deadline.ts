/**
 * When a decoder that does not answer has hung. Promises that a machine which is merely busy gets its time: what counts
 * is what the process has worked, not the clock alone; refuses to wait for ever where nothing works at all.
 */
import { DECODE_TIMEOUT_MS } from '../limits.ts';
import { DECODE_STANDSTILL_MS } from './limits.ts';

/** The clock and the processor time of this process, all its threads, in ms. */
export type Clocks = { now: () => number; worked: () => number };

const OWN: Clocks = {
  now: () => performance.now(),
  worked: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
const EVERY_MS = 500;

/** Says, asked again and again, whether the time that began with this call is over. */
export const patience = ({ now, worked }: Clocks = OWN): (() => boolean) => {
  const [began, had] = [now(), worked()];
  return () => {
    const waited = now() - began;
    if (waited < DECODE_TIMEOUT_MS) return false;
    return worked() - had >= DECODE_TIMEOUT_MS || waited >= DECODE_STANDSTILL_MS;
  };
};

/** A signal that aborts when that time is over. `end` has to be called when nobody waits any more. */
export const deadline = (): { signal: AbortSignal; end(): void } => {
  const late = new AbortController();
  const isOver = patience();
  const timer = setInterval(() => {
    if (isOver()) late.abort();
  }, EVERY_MS);
  return { signal: late.signal, end: () => clearInterval(timer) };
};
