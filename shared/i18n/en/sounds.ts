/** What is said of songs, voices and the mix, in English. */
import type { MixPart } from '../../draft/diff-sounds.ts';

export const soundsEn = {
  missing: {
    voice:
      'The film has no voice-over yet. Drop a recording beside the photos and say “put my voice over it”.',
    beats: 'I cannot hear a steady beat in this song, so the photos keep their own time.',
    score:
      'The music is your own file: only its loudness and its fades can be changed. Say “upbeat music” for music that I write.',
  },
  voiceOver: (names: string): string =>
    `${names} is heard over the film; the music steps back meanwhile.`,
  voiceRemoved: (names: string): string => `The voice-over ${names} is gone.`,
  mix: (of: 'music' | 'voice' | 'effect', part: MixPart, now: string, before: string): string => {
    const who = { music: 'The music', voice: 'The voice', effect: 'Each sound effect' }[of];
    const was = before === '' ? '' : ` (before: ${before})`;
    switch (part) {
      case 'gain':
        return `${who} plays at ${now}${was}.`;
      case 'fade_in':
        return `${who} fades in over ${now}${was}.`;
      case 'fade_out':
        return `${who} fades out over ${now}${was}.`;
      case 'from':
        return `${who} starts at ${now} of the file${was}.`;
      case 'at':
        return `${who} begins at ${now} of the film${was}.`;
      case 'duck':
        return `While the voice speaks, the music plays at ${now}${was}.`;
      case 'loop':
        return now === '' ? `${who} is not repeated.` : `${who} is repeated until the film ends.`;
    }
  },
  keyNames: ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'],
  key: (name: string | undefined, mode: string | undefined): string =>
    [name, mode].filter((v) => v !== undefined).join(' '),
  keyNow: (now: string): string => `The music is in ${now}.`,
  keyOwn: 'The music is in the key that suits its style.',
  form: (parts: string): string => `The music goes: ${parts}.`,
  formOwn: 'The music has the form that suits the film’s length.',
  sections: {
    intro: 'intro',
    verse: 'verse',
    lift: 'chorus',
    break: 'break',
    turn: 'turnaround',
  } as Record<string, string>,
  noSong: (formats: string): string =>
    `I need the song first: drop the file beside the photos (${formats}).`,
  noVoice: (formats: string): string =>
    `I need the recording first: drop the file beside the photos (${formats}).`,
  noLength: 'I cannot tell how long this song is.',
};
export type SoundTexts = typeof soundsEn;
