/** The name of a film's file, from a draft that may be anybody's. Promises a name for anything. */
import { TRACK } from '../../shared/draft/schema.ts';
import { OUTPUT_FILES, type OutputFormat } from '../../shared/formats/output.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { isJson, textOf } from '../upstream/answer.ts';

/** `Sicily.webm`; what is not the film says what it is: `Sicily - poster.jpg`. */
export const filmName = (draft: unknown, format: OutputFormat = 'mp4'): string => {
  const { ext } = OUTPUT_FILES[format];
  const isFilm = format !== 'poster' && format !== 'sheet';
  return filmFileName(isFilm ? titleOf(draft) : `${titleOf(draft) ?? 'Reelay'} - ${format}`, ext);
};

const titleOf = (draft: unknown): string | undefined => {
  if (!isJson(draft)) return undefined;
  const meta = isJson(draft['m']) ? textOf(draft['m']['title']) : undefined;
  if (meta) return meta;
  const tracks = Array.isArray(draft['t']) ? draft['t'].filter(isJson) : [];
  const segments = tracks
    .filter((track) => track['tt'] === TRACK.text && Array.isArray(track['sg']))
    .flatMap((track) => track['sg'] as unknown[]);
  const first = segments.find(isJson);
  return first && textOf(first['text']);
};
