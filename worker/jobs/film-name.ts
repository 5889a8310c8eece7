/** A sensible file name for a film: its title, else “Reelay”. Refuses characters that some system cannot store. */
import { TRACK } from '../../shared/draft/schema.ts';
import { isJson, textOf } from '../upstream/answer.ts';

/** Long enough for a title, short enough for every file system with its ending. */
const MAX_STEM_CHARS = 80;

export const filmName = (draft: unknown): string => {
  const stem = (titleOf(draft) ?? 'Reelay')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(stem).slice(0, MAX_STEM_CHARS).join('').trim() || 'Reelay'}.mp4`;
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
