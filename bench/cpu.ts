/** Processor time of a process with everything it started, from Linux's own books. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in ticks of 10 ms. */
const TICKS_PER_S = 100;

/** Seconds that `root` and its descendants (those still alive) have used so far; 0 where there is no `/proc`. */
export const treeCpu = (root: number): number => {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const entry of readable('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      // After the name in brackets: state, parent, …, user and system time as fields 12 and 13.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      parents.set(pid, Number(fields[1]));
      ticks.set(pid, Number(fields[11]) + Number(fields[12]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || belongs(parents.get(pid)));
  let sum = 0;
  for (const [pid, used] of ticks) if (belongs(pid)) sum += used;
  return sum / TICKS_PER_S;
};

const readable = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
