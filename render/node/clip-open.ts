/** A clip from its address to something that plays, and what is told of it at its upload. Promises that a refused one leaves nothing. */
import type { Source } from '../../shared/contract/renderer.ts';
import type { ClipFacts } from '../../shared/draft/clip-schema.ts';
import { MAX_CLIP_MS } from '../../shared/limits.ts';
import { PictureError } from '../picture/decoded.ts';
import { ClipDecoder } from './clip-decoder.ts';
import { fetchClip } from './clip-file.ts';
import { NodeClipReader } from './clip-reader.ts';

/** Rejects with `PictureError`, or the signal's reason. */
export const openClip = async (
  source: Pick<Source, 'url'>,
  signal: AbortSignal,
): Promise<NodeClipReader> => {
  const file = await fetchClip(source, signal);
  try {
    const decoder = await ClipDecoder.open(file.path);
    return new NodeClipReader(decoder, () => void file.close());
  } catch (error) {
    await file.close();
    throw error;
  }
};

export type ProbedClip = {
  /** Upright, with square pixels. */
  width: number;
  height: number;
  taken_at?: string;
  clip: ClipFacts;
  /** How many pictures there are: one is no clip. */
  moves: boolean;
};

/** What is missing of a file whose pictures end before this share of what it says was cut off. */
const WHOLE_SHARE = 0.9;

/**
 * Looks at a clip on the disk: at every packet, and at its first and its last picture. Rejects with `PictureError` for
 * one that cannot be filmed, with the value and the bound.
 */
export const probeClip = async (path: string, signal: AbortSignal): Promise<ProbedClip> => {
  const decoder = await ClipDecoder.open(path);
  const { pictures: end, all } = await decoder.measure();
  const ms = Math.round(end);
  // Some containers say only how long all of it is: its sound may go on after its pictures.
  const [told, there] =
    decoder.told_ms === undefined ? [decoder.toldOfAll_ms, all] : [decoder.told_ms, end];
  const reader = new NodeClipReader(decoder);
  try {
    if (ms < 1) throw new PictureError('file_unreadable', 'it has no pictures');
    if (ms > MAX_CLIP_MS)
      throw new PictureError(
        'file_unsupported',
        `it is ${minutes(ms)} long; clips are taken up to ${minutes(MAX_CLIP_MS)}`,
      );
    if (told !== undefined && there < told * WHOLE_SHARE)
      throw new PictureError(
        'file_unreadable',
        `it breaks off after ${seconds(there)} of ${seconds(told)}`,
      );
    await decoder.seek(0);
    const first = (await reader.at(0, signal)).id;
    const last = (await reader.at(ms, signal)).id;
    const { width, height } = reader;
    const taken = takenAt(decoder.tags);
    return {
      width,
      height,
      ...(taken ? { taken_at: taken } : {}),
      clip: { ms, sound: decoder.hasSound },
      moves: first !== last,
    };
  } finally {
    reader.close();
  }
};

const minutes = (ms: number): string => `${Number((ms / 60_000).toFixed(1))} minutes`;
const seconds = (ms: number): string => `${Number((ms / 1000).toFixed(1))} s`;

/** Apple writes the clock on the wall beside UTC, which is what everybody else writes. */
const DATES = ['com.apple.quicktime.creationdate', 'creation_time'] as const;
/** Cameras whose clock was never set say 1904, 1970 or the year they were built. */
const FIRST_YEAR = 1990;

const takenAt = (tags: Record<string, string>): string | undefined => {
  for (const name of DATES) {
    const told = tags[name];
    const found = /^(\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?/.exec(told ?? '');
    if (!found || Number(found[1]) < FIRST_YEAR) continue;
    return `${found[0].slice(0, 19)}${(found[2] ?? '').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
  }
  return undefined;
};
