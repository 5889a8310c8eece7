/**
 * Which files need not be sent at all, in words with the bound. Promises to let pass whatever it is not sure
 * of: the edge looks at the bytes, here there are only a name, a size and the browser's guess at the kind.
 */
import { MEDIA_NAMES } from '../../shared/formats/input.ts';
import { SOUND_NAMES } from '../../shared/formats/sound.ts';
import { MAX_FILE_BYTES, MAX_FILES_PER_SESSION, MAX_NAME_CHARS } from '../../shared/limits.ts';
import type { Texts } from '../i18n/index.ts';

type Checked = { name: string; size: number; type?: string };

/** Kinds that the browser is sure of and that are neither pictures, clips nor sound. */
const NOT_MEDIA = /^(text|font)\/|^application\/(pdf|zip|json|msword|x-)/;

/** The sentence that refuses `file`, or undefined; `count` photos are in the session already. */
export const refuseFile = (file: Checked, count: number, t: Texts): string | undefined => {
  if (file.size === 0) return t.fileEmpty;
  if (file.size > MAX_FILE_BYTES)
    return t.fileLarge((file.size / 1e6).toFixed(1), MAX_FILE_BYTES / 1e6);
  if (file.name.length > MAX_NAME_CHARS) return t.fileName(file.name.length, MAX_NAME_CHARS);
  if (file.type && NOT_MEDIA.test(file.type))
    return t.fileKind(file.name, [...MEDIA_NAMES, ...SOUND_NAMES].join(', '));
  if (count >= MAX_FILES_PER_SESSION) return t.fileMany(MAX_FILES_PER_SESSION);
  return undefined;
};
