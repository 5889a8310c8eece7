/**
 * What a language model says, judged: text becomes edits or nothing. Promises only edits of the closed list that bring
 * no film and no file of their own; refuses everything if any of it is wrong, because half an intention is none.
 */
import { z } from 'zod';
import { applyAll } from '../../shared/draft/apply.ts';
import { diff } from '../../shared/draft/diff.ts';
import { editSchema, type Edit, type EditOp } from '../../shared/draft/edit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Taste } from '../../shared/draft/taste.ts';
import { MAX_MODEL_EDITS } from '../limits.ts';

/** Named one by one: an operation that comes later is not among them until somebody has thought about it. */
export const PROPOSABLE = [
  'remove',
  'duplicate',
  'order',
  'film_length',
  'photo_length',
  'shape',
  'fit',
  'look',
  'transition',
  'motion',
  'focus',
  'title',
  'title_length',
  'caption',
  'ending',
  'music',
  'beat_cuts',
] as const satisfies readonly EditOp[];

const isProposable = (edit: Edit): boolean => (PROPOSABLE as readonly string[]).includes(edit.op);

/** A file's id anywhere in an edit: none of these operations needs one. */
const namesMedia = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([k, v]) => k === 'media' || k === 'draft' || namesMedia(v));

export const proposalSchema = z.strictObject({
  edits: z
    .array(
      editSchema.refine((e) => isProposable(e) && !namesMedia(e), 'not an edit to be proposed'),
    )
    .max(MAX_MODEL_EDITS),
});

/** The JSON in an answer, also where it stands in a fence; nothing where there is none. */
const jsonIn = (text: string): unknown => {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)```\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
};

/** The edits that an answer proposes, if every one of them is valid and the film would be another by them. */
export const proposedIn = (text: string, draft: Draft, taste: Taste): Edit[] | undefined => {
  const parsed = proposalSchema.safeParse(jsonIn(text));
  if (!parsed.success || parsed.data.edits.length === 0) return undefined;
  const { edits } = parsed.data;
  const done = applyAll(draft, edits, taste);
  return done.ok && diff(draft, done.value.draft).length > 0 ? edits : undefined;
};
