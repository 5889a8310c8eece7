/** The one file input of the page; every "choose photos" opens it. */
import { createRef } from 'preact';
import { open, settled } from '../../state/session.ts';
import { bringProject, isProject } from '../../state/project.ts';
import { bringSubtitles, isSubtitles } from '../../state/subtitles.ts';
import { chosenProfile, t } from '../../state/store.ts';
import { addFiles } from '../../state/tray.ts';

const input = createRef<HTMLInputElement>();

export const pickPhotos = (): void => input.current?.click();

/**
 * Takes files from wherever they come; on the start screen they open a film in the chosen style first. Files that come
 * while a film is being opened, or before it could be, wait for it.
 */
export const takeFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  for (let at = await settled(); at !== 'studio'; at = await settled())
    await open(chosenProfile.value ?? '');
  const photos = files.filter((f) => !isProject(f) && !isSubtitles(f));
  if (photos.length > 0) addFiles(photos);
  for (const project of files.filter(isProject)) await bringProject(project);
  for (const file of files.filter(isSubtitles)) await bringSubtitles(file);
};

export const PhotoInput = () => (
  <input
    ref={input}
    class="unseen"
    type="file"
    multiple
    accept="image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,image/avif,.heic,.heif,.avif,audio/*,.mp3,.m4a,.aac,.wav,.ogg,.opus,.flac,video/mp4,video/quicktime,video/webm,video/x-matroska,video/x-msvideo,.mp4,.mov,.webm,.mkv,.avi,.json,.json5,.xml,.srt,.vtt"
    tabIndex={-1}
    aria-label={t.value.choosePhotos}
    data-testid="photos"
    onChange={(e) => {
      const files = [...(e.currentTarget.files ?? [])];
      // The same file may be chosen again after it was refused.
      e.currentTarget.value = '';
      void takeFiles(files);
    }}
  />
);
