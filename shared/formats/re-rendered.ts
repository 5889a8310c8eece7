/** How much of a film had to be rendered again, for people. Promises whole seconds of a long film; refuses to speak of a first render. */

export type ReRendered = { made: number; whole: number };

/** Seconds made and in all, as numbers to be shown; `undefined` where nothing was kept from before. */
export const reRendered = (o: {
  frames_total?: number | undefined;
  frames_reused?: number | undefined;
  duration_ms?: number | undefined;
}): ReRendered | undefined => {
  const { frames_total: total = 0, frames_reused: reused = 0, duration_ms: ms = 0 } = o;
  if (total <= 0 || reused <= 0 || ms <= 0) return undefined;
  const whole = ms / 1000;
  const made = (whole * Math.max(0, total - reused)) / total;
  if (whole < 10) return { made: Number(made.toFixed(1)), whole: Number(whole.toFixed(1)) };
  // A segment that was made is never told as none.
  return { made: Math.ceil(made), whole: Math.round(whole) };
};
