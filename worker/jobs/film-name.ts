/** The name of a film's file, from a draft that may be anybody's. Promises a name for anything. */
import { TRACK } from '../../shared/draft/schema.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { isJson, textOf } from '../upstream/answer.ts';

export const filmName = (draft: unknown): string => filmFileName(titleOf(draft));

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
