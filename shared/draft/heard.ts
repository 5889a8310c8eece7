/**
 * What of which file is heard when. Promises, from the draft alone, every range of every file that the mix reads, in
 * samples at 48 kHz; refuses what lies outside the film. Composed music is no file and is not here.
 */
import type { AudioSegment, Draft, SongSegment, VoiceSegment } from './schema.ts';
import { songPieces } from './song.ts';
import { samplesAt } from './time.ts';

/** As in `schema.ts`, which the page is too small to load. */
const sounds = (draft: Draft): AudioSegment[] =>
  draft.t.flatMap((track) => (track.tt === 1 ? track.sg : []));

/** Music steps back while a voice is heard; the sound of clips is neither. */
export type Bus = 'music' | 'voice' | 'clip';

/** One stretch of a file in the film. All times and lengths in samples at 48 kHz; `gain` is linear. */
export type Heard = {
  /** Of the segment that it belongs to; a looped song has several stretches. */
  id: string;
  bus: Bus;
  media: string;
  /** Where it begins in the film, and in the file. */
  at: number;
  from: number;
  count: number;
  gain: number;
  /** The way up at its start and down at its end, inside `count`. */
  fadeIn: number;
  fadeOut: number;
};

/** How a sound comes in and goes where nothing is said: no click, and nothing to be heard of it. */
const EDGE_MS = 15;

const ofVoice = (s: VoiceSegment, end: number): Heard => {
  const d = Math.min(s.d, end - s.st, (s.ms ?? Infinity) - (s.from ?? 0));
  return {
    id: s.id,
    bus: 'voice',
    media: s.media,
    at: samplesAt(s.st),
    from: samplesAt(s.from ?? 0),
    count: Math.max(0, samplesAt(d)),
    gain: s.gain ?? 1,
    fadeIn: samplesAt(Math.min(s.fade_in ?? EDGE_MS, d)),
    fadeOut: samplesAt(Math.min(s.fade_out ?? EDGE_MS, d)),
  };
};

const ofSong = (s: SongSegment, end: number): Heard[] =>
  songPieces(s, Math.min(s.d, end - s.st)).map((p) => ({
    id: s.id,
    bus: 'music',
    media: s.media,
    at: samplesAt(s.st + p.at),
    from: samplesAt(p.from),
    count: samplesAt(p.d),
    gain: s.gain ?? 1,
    fadeIn: samplesAt(p.fadeIn),
    fadeOut: samplesAt(p.fadeOut),
  }));

/** Every stretch that is heard, in the order of the tracks. */
export const heard = (draft: Draft): Heard[] =>
  sounds(draft)
    .filter((s) => s.st < draft.d && (s.gain ?? 1) > 0)
    .flatMap((s) => {
      if (s.kind === 'voice') return [ofVoice(s, draft.d)];
      return s.kind === 'file' ? ofSong(s, draft.d) : [];
    })
    .filter((h) => h.count > 0);
