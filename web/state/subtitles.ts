/**
 * Files of subtitles that are dropped on the page. Promises that what cannot be read is told with its line and the
 * bound; refuses them before there is a film, because their times are those of a film.
 */
import { edit } from './film.ts';
import { hasFilm, language, t, tell } from './store.ts';

/** Whether a file has subtitles, by its name: the parser looks inside. */
export const isSubtitles = (file: { name: string }): boolean => /\.(srt|vtt)$/i.test(file.name);

/** Puts the words on the film in the place of those that were there. */
export const bringSubtitles = async (file: File): Promise<void> => {
  if (!hasFilm.value) return void tell(t.value.subtitlesFirst, 'bad');
  // Most people never need them.
  const [{ subtitlesOf }, { saySubtitleFault }, { MAX_SUBTITLE_BYTES: max }] = await Promise.all([
    import('../../shared/formats/subtitles.ts'),
    import('../../shared/i18n/subtitles.ts'),
    import('../../shared/limits.ts'),
  ]);
  const refuse = (fault: Parameters<typeof saySubtitleFault>[0]): void =>
    void tell(`${file.name}: ${saySubtitleFault(fault, language.value)}`, 'bad');
  if (file.size > max) return refuse({ reason: 'too_large', bytes: file.size, max });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const cues = subtitlesOf(bytes, (part, encoding) => new TextDecoder(encoding).decode(part));
  if (!cues.ok) return refuse(cues.error);
  if (await edit([{ op: 'subtitles', cues: cues.value }]))
    tell(t.value.subtitlesShown(cues.value.length, file.name), 'brief');
};
