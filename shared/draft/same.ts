/**
 * Whether two values say the same, as JSON would. Promises to stop at the first difference and to look at nothing twice
 * that is one object; refuses nothing: what JSON does not know is only the same as itself.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((v, i) => same(v, b[i]))
    );
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const k of Object.keys(x)) if (!same(x[k], y[k])) return false;
  for (const k of Object.keys(y)) if (x[k] === undefined && y[k] !== undefined) return false;
  return true;
};
