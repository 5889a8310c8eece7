/** The draft with readable keys, for people who look at it. Promises every value; refuses to be sent back: edits are. */

const LONG: Record<string, string> = {
  v: 'version',
  m: 'film',
  t: 'tracks',
  tt: 'type',
  sg: 'segments',
  st: 'start_ms',
  d: 'duration_ms',
  w: 'width',
  h: 'height',
  kb: 'motion',
  tr: 'transition',
};
const TYPES: Record<number, string> = { 0: 'video', 1: 'audio', 7: 'text' };

export const longDraft = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(longDraft);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      LONG[key] ?? key,
      key === 'tt' && typeof v === 'number' ? (TYPES[v] ?? v) : longDraft(v),
    ]),
  );
};
