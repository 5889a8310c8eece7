/** A sensible file name for a film: its title, else “Reelay”. Refuses characters that some system cannot store. */

/** Long enough for a title, short enough for every file system with its ending. */
const MAX_STEM_CHARS = 80;

/** `<title>.<ext>`; `title` may be anything that a person typed, or nothing. */
export const filmFileName = (title: string | undefined, ext = 'mp4'): string => {
  const stem = (title ?? 'Reelay')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(stem).slice(0, MAX_STEM_CHARS).join('').trim() || 'Reelay'}.${ext}`;
};
