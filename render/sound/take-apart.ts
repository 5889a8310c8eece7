/**
 * The film's sound for other programs: the mix as a WAV, each player of the composed music by itself, its notes as MIDI.
 * Promises pieces to be written in order, one player in memory at a time; refuses a film without composed music where
 * that is what is taken apart.
 */
import type { Draft, ScoreSegment } from '../../shared/draft/schema.ts';
import { samplesAt } from '../../shared/draft/time.ts';
import { Zip } from '../encode/zip.ts';
import { midiOf } from '../music/midi.ts';
import { players, stem } from '../music/stems.ts';
import type { Voices } from '../music/synth.ts';
import { MIX_BLOCK_SAMPLES } from './limits.ts';
import { pieceOf } from './piece.ts';
import type { Soundtrack } from './soundtrack.ts';
import { wavHead, wavOf, wavPiece } from './wav.ts';

/** The whole mix, levelled and limited, as it is in the film. */
export const wavParts = function* (track: Soundtrack): Generator<Uint8Array> {
  yield wavHead(track.sampleCount);
  for (let at = 0; at < track.sampleCount; at += MIX_BLOCK_SAMPLES)
    yield wavPiece(...track.read(at, Math.min(MIX_BLOCK_SAMPLES, track.sampleCount - at)));
};

/** How many files there will be. */
export const stemCount = (draft: Draft, score: ScoreSegment): number =>
  players(pieceOf(draft, score)).length + 1;

/** A ZIP: a WAV for each player, from the music's first sample, and the notes. */
export const stemParts = function* (
  draft: Draft,
  score: ScoreSegment,
  told: (done: number) => void,
): Generator<Uint8Array> {
  const piece = pieceOf(draft, score);
  const zip = new Zip();
  const voices: Voices = new Map();
  const samples = samplesAt(piece.length_s * 1000);
  for (const [i, player] of players(piece).entries()) {
    const synth = stem(piece, player, voices);
    const [left, right] = [new Float32Array(samples), new Float32Array(samples)];
    synth.add(left, right, 0, samples, 1);
    yield* zip.add(`${String(i + 1).padStart(2, '0')}-${player}.wav`, wavOf(left, right));
    told(i + 1);
  }
  yield* zip.add('notes.mid', midiOf(piece));
  yield* zip.end();
  told(stemCount(draft, score));
};

/** The notes alone. */
export const midiParts = (draft: Draft, score: ScoreSegment): Uint8Array[] => [
  midiOf(pieceOf(draft, score)),
];
