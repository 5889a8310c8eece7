/**
 * The film's sound as a file of its own. Promises the same samples as the film has; refuses to take music apart that
 * was not composed here.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { firstScore } from '../sound/piece.ts';
import { SoundShelf } from '../sound/sound-files.ts';
import { openSoundtrack } from '../sound/soundtrack.ts';
import { midiParts, stemCount, stemParts, wavParts } from '../sound/take-apart.ts';
import { openSound } from './open-sound.ts';
import type { SoundBroken } from './sound-thread.ts';
import type { Source } from '../../shared/contract/renderer.ts';

type Hooks = {
  signal: AbortSignal;
  progress(done: number, total: number): void;
  silent(broken: SoundBroken): void;
};

/** The pieces of the file, in order; `undefined` where the film has no composed music. */
export const soundParts = async (
  format: 'wav' | 'stems' | 'midi',
  draft: Draft,
  sources: Record<string, Source>,
  hooks: Hooks,
): Promise<Iterable<Uint8Array> | undefined> => {
  if (format === 'wav') {
    const shelf = new SoundShelf(openSound(sources), (media, reason) =>
      hooks.silent({ media, reason }),
    );
    return until(hooks.signal, wavParts(openSoundtrack(draft, await shelf.load(draft))));
  }
  const score = firstScore(draft);
  if (!score) return undefined;
  if (format === 'midi') return midiParts(draft, score);
  const total = stemCount(draft, score);
  return until(
    hooks.signal,
    stemParts(draft, score, (done) => hooks.progress(done, total)),
  );
};

/** The pieces until somebody no longer wants them. */
const until = function* (signal: AbortSignal, parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const part of parts) {
    signal.throwIfAborted();
    yield part;
  }
};
