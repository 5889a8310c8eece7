/**
 * What of which file is heard when. Promises, from the draft alone, every range of every file that the mix reads, in
 * samples at 48 kHz; refuses what lies outside the film. Composed music and made effects are no files and are not here.
 */
import { clipSounds } from './clip-sound.ts';
import type { AudioSegment, Draft, EffectSegment, SongSegment, VoiceSegment } from './schema.ts';
import { songPieces } from './song.ts';
import type { Heard } from './stretch.ts';
import { samplesAt } from './time.ts';

/** As in `schema.ts`, which the page is too small to load. */
const sounds = (draft: Draft): AudioSegment[] =>
  draft.t.flatMap((track) => (track.tt === 1 ? track.sg : []));

export type { Bus, Heard } from './stretch.ts';

/** How a sound comes in and goes where nothing is said: no click, and nothing to be heard of it. */
const EDGE_MS = 15;

type FileEffect = EffectSegment & { media: string };
const isFileEffect = (s: AudioSegment): s is FileEffect =>
  s.kind === 'effect' && s.media !== undefined;

const spoken = (s: VoiceSegment | FileEffect, end: number): Heard => {
  const d = Math.min(s.d, end - s.st, (s.ms ?? Infinity) - (s.from ?? 0));
  return {
    id: s.id,
    bus: s.kind,
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

/** Every stretch that is heard, in the order of the tracks, then the clips'. */
export const heard = (draft: Draft): Heard[] =>
  [...ofTracks(draft), ...clipSounds(draft)].filter((h) => h.count > 0);

const ofTracks = (draft: Draft): Heard[] =>
  sounds(draft)
    .filter((s) => s.st < draft.d && (s.gain ?? 1) > 0)
    .flatMap((s) => {
      if (s.kind === 'voice' || isFileEffect(s)) return [spoken(s, draft.d)];
      return s.kind === 'file' ? ofSong(s, draft.d) : [];
    });
