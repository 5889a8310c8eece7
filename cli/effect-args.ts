/**
 * `--effect WHAT@WHEN`: a sound effect for the film. Promises a file or an effect that Reelay makes, and a moment inside
 * the longest film; refuses anything else with one sentence that names the bound.
 */
import { MADE_EFFECTS, type MadeEffect } from '../shared/draft/effect-schema.ts';
import { MAX_EFFECTS, MAX_FILM_MS } from '../shared/limits.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** `at` in ms of the film, or on every change of photos. */
export type EffectArg =
  | { file: string; at: number }
  | { made: MadeEffect; at: number }
  | { made: MadeEffect; at: 'cuts' };

export const EFFECT_USAGE = `  --effect WHAT@S   a sound effect at second S: a file, or ${MADE_EFFECTS.join(', ')};
                   WHAT@cuts puts one that Reelay makes on every change; name it again for more`;

const isMade = (what: string): what is MadeEffect =>
  (MADE_EFFECTS as readonly string[]).includes(what);

const effect = (told: string): Result<EffectArg, string> => {
  const place = told.lastIndexOf('@');
  const when = place < 0 ? '' : told.slice(place + 1);
  const isTime = /^\d{1,6}(\.\d{1,6})?$/.test(when);
  // A file's name may have an @ of its own.
  const what = isTime || when === 'cuts' ? told.slice(0, place) : told;
  if (what === '')
    return err(`--effect needs a file, or one of ${MADE_EFFECTS.join(', ')} (got "${told}").`);
  if (when === 'cuts')
    return isMade(what)
      ? ok({ made: what, at: 'cuts' })
      : err(`--effect …@cuts takes ${MADE_EFFECTS.join(', ')} (got "${what}").`);
  const at = isTime ? Math.round(Number(when) * 1000) : 0;
  if (at > MAX_FILM_MS)
    return err(`--effect must come within ${MAX_FILM_MS / 1000} s (got ${when} s).`);
  return ok(isMade(what) ? { made: what, at } : { file: what, at });
};

/** All of them, in their order. */
export const readEffects = (told: readonly string[]): Result<EffectArg[], string> => {
  if (told.length > MAX_EFFECTS)
    return err(`At most ${MAX_EFFECTS} effects stand in one film (got ${told.length}).`);
  const list: EffectArg[] = [];
  for (const one of told) {
    const read = effect(one);
    if (!read.ok) return read;
    list.push(read.value);
  }
  return ok(list);
};
