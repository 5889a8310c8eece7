/**
 * Whether a draft can be filmed, and what to put right where it cannot. Promises the path, what is allowed and
 * the nearest right value; refuses nothing by itself.
 */
import type { z } from 'zod';
import { MAX_FILM_MS } from '../limits.ts';
import { nearestId } from './edits/find.ts';
import { looseTracks } from './loose.ts';
import { draftSchema, pictures, type Draft } from './schema.ts';

/** `path` as in `t[0].sg[3].d`; `nearest` is a value that would be right, where one can be told. */
export type DraftProblem = {
  path: string;
  code: 'empty' | 'invalid' | 'gap' | 'duplicate' | 'length';
  allowed: string;
  found?: string;
  nearest?: number | string;
};

/** Some track has something in it: what the protocol calls ready for export. */
export const isReady = (draft: unknown): boolean =>
  looseTracks(draft).some((t) => t.segments.length > 0);

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`))
    .join('')
    .replace(/^\./, '');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, p) =>
      typeof v === 'object' && v !== null ? (v as Record<PropertyKey, unknown>)[p] : undefined,
    value,
  );

const MAX_FOUND_CHARS = 80;
const shown = (v: unknown): string => (JSON.stringify(v) ?? 'nothing').slice(0, MAX_FOUND_CHARS);

const ofIssue = (draft: unknown, issue: z.core.$ZodIssue): DraftProblem => {
  const found = at(draft, issue.path);
  const base = { path: pathOf(issue.path), code: 'invalid' as const, found: shown(found) };
  switch (issue.code) {
    case 'too_big':
      return { ...base, allowed: `at most ${issue.maximum}`, nearest: Number(issue.maximum) };
    case 'too_small':
      return { ...base, allowed: `at least ${issue.minimum}`, nearest: Number(issue.minimum) };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        ...base,
        allowed: `one of ${values.join(', ')}`,
        nearest: nearestId(typeof found === 'string' ? found : '', values),
      };
    }
    case 'invalid_type':
      return typeof found === 'number' && issue.expected === 'int'
        ? { ...base, allowed: 'a whole number', nearest: Math.round(found) }
        : { ...base, allowed: `a value of type ${issue.expected}` };
    case 'not_multiple_of':
      return {
        ...base,
        allowed: `a multiple of ${issue.divisor}`,
        ...(typeof found === 'number'
          ? { nearest: Math.round(found / issue.divisor) * issue.divisor }
          : {}),
      };
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'unrecognized_keys':
      return { ...base, allowed: issue.message };
  }
};

/** Every problem of a draft; none means that it can be filmed. */
export const check = (draft: unknown): DraftProblem[] => {
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) return parsed.error.issues.map((i) => ofIssue(draft, i));
  const problems: DraftProblem[] = [];
  if (!isReady(draft) || pictures(parsed.data).length === 0)
    problems.push({ path: 't', code: 'empty', allowed: 'at least one photo' });
  return [...problems, ...times(parsed.data), ...ids(parsed.data)];
};

const times = (draft: Draft): DraftProblem[] => {
  const problems: DraftProblem[] = [];
  const track = draft.t.findIndex((t) => t.tt === 0);
  let end = 0;
  for (const [i, s] of pictures(draft).entries()) {
    if (s.st !== end)
      problems.push({
        path: `t[${track}].sg[${i}].st`,
        code: 'gap',
        allowed: `${end} ms, where the photo before it ends`,
        found: String(s.st),
        nearest: end,
      });
    end += s.d;
  }
  if (pictures(draft).length > 0 && draft.d !== end)
    problems.push({
      path: 'd',
      code: 'length',
      allowed: `${end} ms, where the last photo ends (at most ${MAX_FILM_MS})`,
      found: String(draft.d),
      nearest: end,
    });
  return problems;
};

const ids = (draft: Draft): DraftProblem[] => {
  const seen = new Set<string>();
  return draft.t.flatMap((t, n) =>
    t.sg.flatMap((s, i): DraftProblem[] => {
      if (!seen.has(s.id)) {
        seen.add(s.id);
        return [];
      }
      let free = 2;
      while (seen.has(`${s.id}-${free}`)) free++;
      return [
        {
          path: `t[${n}].sg[${i}].id`,
          code: 'duplicate',
          allowed: 'an id that no other segment has',
          found: s.id,
          nearest: `${s.id}-${free}`,
        },
      ];
    }),
  );
};
