/** How many frames are drawn for an output, for whoever shows progress. Refuses nothing: subtitles and sound are none. */
import { pictures, type Draft } from '../draft/schema.ts';
import { frameCount } from '../draft/time.ts';
import { MAX_CAROUSEL_STILLS } from '../limits.ts';
import { draftFor, type Output } from './output-kinds.ts';

export const framesOf = (draft: Draft, output: Output): number => {
  switch (output.format) {
    case 'mp4':
    case 'webm':
    case 'gif':
      return frameCount(draftFor(draft, output));
    case 'carousel':
      return Math.min(pictures(draft).length, MAX_CAROUSEL_STILLS);
    case 'sheet':
      return pictures(draft).length;
    case 'poster':
      return 1;
    case 'srt':
    case 'wav':
    case 'stems':
    case 'midi':
      return 0;
  }
};
