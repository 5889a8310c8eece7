/**
 * The preflight of anybody's draft for a platform. Promises the same findings to the API and to the chat; refuses a draft
 * that is no film of ours to look at (a vendor's without sizes has its profile's).
 */
import type { z } from 'zod';
import type { preflightSchema } from '../../shared/contract/answers.ts';
import type { Fault } from '../../shared/contract/errors.ts';
import { draftSchema, type Draft } from '../../shared/draft/schema.ts';
import { DEFAULT_OUTPUT, type Output } from '../../shared/formats/output.ts';
import { sayOutput } from '../../shared/i18n/output.ts';
import { platformOf, type PlatformId } from '../../shared/platforms/platform.ts';
import { mended, preflight } from '../../shared/platforms/preflight.ts';
import { sayFinding, sayPreflight } from '../../shared/platforms/say.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fault } from '../fault.ts';

export type Preflight = z.infer<typeof preflightSchema>;

/** What is asked for where nothing is said: the platform's own preset, without what the film has anyway. */
export const outputFor = (id: PlatformId, asked: Partial<Output> | undefined): Output => ({
  ...DEFAULT_OUTPUT,
  ...(asked ?? platformOf(id).preset),
});

export const preflightOf = (
  raw: unknown,
  version: number,
  id: PlatformId,
  asked: Partial<Output> | undefined,
  language: Language,
): Result<Preflight, Fault> => {
  const draft = draftSchema.safeParse(raw);
  if (!draft.success)
    return err(fault('conflict', 'This video backend’s film does not say enough to be checked.'));
  const film: Draft = draft.data;
  const output = outputFor(id, asked);
  const found = preflight(film, output, id);
  return ok({
    platform: id,
    name: platformOf(id).name,
    ok: found.every((f) => f.level === 'hint'),
    output,
    findings: found.map((finding) => {
      const { mend: _, ...told } = finding;
      return { ...told, text: sayFinding(finding, id, language) };
    }),
    text: sayPreflight(found, id, sayOutput(output, film.m, language), language),
    mended: mended(film, output, id),
    version,
  });
};
