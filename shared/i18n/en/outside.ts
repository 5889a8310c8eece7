/** What is said of files, outputs and other programs. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { plural as n } from '../wording.ts';

export const OUTPUTS_EN: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'photo carousel (ZIP)',
  poster: 'poster (JPG)',
  sheet: 'contact sheet (JPG)',
  srt: 'subtitle file (SRT)',
  wav: 'soundtrack (WAV)',
  stems: 'stems of the music (ZIP)',
  midi: 'notes of the music (MIDI)',
};

export const INTEROP_EN: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => 'its music and sounds (I composed music instead where it had any)',
    levels: (c) => `how ${n(c, 'sound changes', 'sounds change')} in loudness or speed`,
    late: (c) =>
      n(c, 'sound that had no place in the film', 'sounds that had no place in the film'),
    graphics: (c) => n(c, 'shape, card or overlay', 'shapes, cards or overlays'),
    effects: (c) => n(c, 'effect', 'effects'),
    lettering: (c) => `the lettering of ${n(c, 'text', 'texts')}`,
    words: (c) =>
      n(c, 'text that was too long or had no place', 'texts that were too long or had no place'),
    joins: (c) => `the exact kind of ${n(c, 'transition', 'transitions')}`,
    fits: (c) => `how ${n(c, 'picture fits', 'pictures fit')} the frame`,
    gaps: (c) => n(c, 'pause without a picture', 'pauses without a picture'),
    lengths: (c) => `the length of ${n(c, 'picture', 'pictures')}`,
    layers: (c) => n(c, 'picture that lay over another', 'pictures that lay over others'),
    frame: () => 'its shape (I took the nearest one)',
    many: (c) => `${n(c, 'picture', 'pictures')} beyond the most that a film takes`,
    notes: () => 'notes that could not be read',
    motion: (c) => `the motion of ${n(c, 'photo', 'photos')}`,
    looks: (c) => `the look of ${n(c, 'photo', 'photos')}`,
    blur_fill: (c) => `the blurred surround of ${n(c, 'photo', 'photos')}`,
    score: () => 'the composed music (export it as sound beside it)',
    texts: (c) => `${n(c, 'text', 'texts')} as letters (they are markers there)`,
  },
  imported: (format, name) => `I took over the ${format} project “${name}”.`,
  missing: (names, c) =>
    `${c === 1 ? 'One picture is' : `${c} pictures are`} not here: ${names}. Upload ${c === 1 ? 'it' : 'them'} and bring the project again.`,
  missingSounds: (names, c) =>
    `${c === 1 ? 'One sound is' : `${c} sounds are`} not here: ${names}. Upload ${c === 1 ? 'it' : 'them'} and bring the project again.`,
  notTaken: (what) => `Not taken over: ${what}.`,
  notShown: (what) => `Other programs will not show: ${what}.`,
};

export const subtitleFaultEn = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `A file of subtitles has up to ${f.max / 1000} kB (this one has ${kilobytes(f.bytes)} kB).`;
    case 'empty':
      return 'The file of subtitles is empty.';
    case 'not_subtitles':
      return `This is no file of subtitles: it has no words under a line like “${EXAMPLE}”.`;
    case 'time':
      return `Line ${f.line} has no time like “${EXAMPLE}” (got “${f.found}”).`;
    case 'order':
      return `Line ${f.line} ends before it begins (got “${f.found}”).`;
    case 'too_late':
      return `Line ${f.line} lies beyond the longest film of ${f.max_ms / 60_000} minutes (got “${f.found}”).`;
    case 'too_long':
      return `The words under line ${f.line} have ${f.chars} characters; at most ${f.max} are shown at once.`;
    case 'too_many':
      return `A film has at most ${f.max} subtitles; this file has more.`;
  }
};
