/**
 * Sounds of one's own in the film: music, a voice, effects. Promises that one which cannot be used ends the command, with
 * its name; refuses files that hold no sound.
 */
import { basename } from 'node:path';
import type { Edit } from '../shared/draft/edit.ts';
import { Api, ApiError } from './api.ts';
import type { MakeArgs } from './args.ts';
import { checkFile } from './check-file.ts';
import type { EffectArg } from './effect-args.ts';

type Log = (line: string) => void;

/** Uploads it behind the files that are there. */
const uploadSound = async (
  api: Api,
  path: string,
  place: number,
  signal: AbortSignal,
): Promise<{ media: string; name: string }> => {
  const name = basename(path);
  const { size } = await checkFile(path, name).catch((error: unknown) => {
    if (error instanceof ApiError) throw new ApiError(`${name}: ${error.message}`, error.code);
    throw error;
  });
  const { id, type } = await api.upload(signal, path, name, size, place);
  if (!type.startsWith('audio/'))
    throw new ApiError(`${name} is no file of sound (it is ${type}).`, 'file_unsupported');
  return { media: id, name };
};

/** The film's own music, a voice over it, and effects in it. */
export const addSounds = async (
  api: Api,
  args: Pick<MakeArgs, 'photos' | 'music' | 'voice' | 'effects'>,
  signal: AbortSignal,
  log: Log,
): Promise<void> => {
  let place = args.photos.length;
  const edit = async (one: Edit): Promise<void> => {
    await api.edit(signal, [one], await api.version(signal));
  };
  for (const [op, path] of [
    ['song', args.music],
    ['voice', args.voice],
  ] as const) {
    if (path === undefined) continue;
    const sound = await uploadSound(api, path, place++, signal);
    await edit({ op, sound });
    log(op === 'song' ? `${sound.name} is the music.` : `${sound.name} is heard over the film.`);
  }
  // A file that is heard often is uploaded once.
  const uploaded = new Map<string, { media: string; name: string }>();
  for (const effect of args.effects ?? []) {
    if ('file' in effect && !uploaded.has(effect.file))
      uploaded.set(effect.file, await uploadSound(api, effect.file, place++, signal));
    await edit(effectEdit(effect, uploaded));
    const name = 'made' in effect ? effect.made : basename(effect.file);
    const when = effect.at === 'cuts' ? 'on every change' : `at ${effect.at / 1000} s`;
    log(`${name} is heard ${when}.`);
  }
};

const effectEdit = (
  effect: EffectArg,
  uploaded: ReadonlyMap<string, { media: string; name: string }>,
): Edit => {
  if (effect.at === 'cuts') return { op: 'cut_sound', made: effect.made };
  const { at } = effect;
  return 'made' in effect
    ? { op: 'effect', made: effect.made, at }
    : { op: 'effect', sound: uploaded.get(effect.file)!, at };
};
