/** A file of subtitles for `reelay make`, read before anything starts; each fault is one sentence with the bound. */
import { readFile, stat } from 'node:fs/promises';
import type { SubtitleCue } from '../shared/draft/edits/subtitles.ts';
import { subtitlesOf } from '../shared/formats/subtitles.ts';
import { saySubtitleFault } from '../shared/i18n/subtitles.ts';
import { MAX_SUBTITLE_BYTES } from '../shared/limits.ts';
import { ApiError } from './api.ts';

/** The cues of an `.srt` or `.vtt` file. Throws ApiError. */
export const readSubtitles = async (file: string): Promise<SubtitleCue[]> => {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new ApiError(`${file}: there is no such file, or it may not be read.`, 'media_unknown');
  if (found.size > MAX_SUBTITLE_BYTES)
    throw told(file, { reason: 'too_large', bytes: found.size, max: MAX_SUBTITLE_BYTES });
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new ApiError(`${file}: the file may not be read.`, 'media_unknown');
  const cues = subtitlesOf(bytes, (part, encoding) => new TextDecoder(encoding).decode(part));
  if (!cues.ok) throw told(file, cues.error);
  return cues.value;
};

const told = (file: string, fault: Parameters<typeof saySubtitleFault>[0]): ApiError =>
  new ApiError(`${file}: ${saySubtitleFault(fault)}`, 'bad_request');
