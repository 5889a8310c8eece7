/** What an upload is told: which kind of file it is and what a film must know of it. Promises that a broken one is found now. */
import { readSync, openSync, closeSync } from 'node:fs';
import type { ProbeAnswer, Source } from '../../shared/contract/renderer.ts';
import { isClipType, sniffClip, SNIFF_BYTES } from '../../shared/formats/input.ts';
import { PictureError } from '../picture/decoded.ts';
import { fetchClip, keepClip, type ClipFile } from './clip-file.ts';
import { probeClip } from './clip-open.ts';
import { probePicture } from './decode.ts';
import { probeSound } from './probe-sound.ts';
import { fetchSource } from './sources.ts';

/** Rejects with `PictureError`; `source.type` is what its sender found by the first bytes. */
export const probe = async (source: Source, signal: AbortSignal): Promise<ProbeAnswer> => {
  if (isClipType(source.type)) return ofClip(await fetchClip(source, signal), signal);
  const bytes = await fetchSource(source, signal);
  const sound = probeSound(bytes);
  if (sound) return sound;
  const answer = await probePicture(bytes, signal);
  return answer.type === 'image/gif' ? { ...answer, ...(await moving(bytes, signal)) } : answer;
};

const ofClip = async (file: ClipFile, signal: AbortSignal): Promise<ProbeAnswer> => {
  try {
    const head = new Uint8Array(SNIFF_BYTES);
    const fd = openSync(file.path, 'r');
    const length = readSync(fd, head, 0, head.length, 0);
    closeSync(fd);
    const type = sniffClip(head.subarray(0, length));
    if (!type) throw new PictureError('file_unsupported', 'it is not a clip of a known kind');
    const { moves: _, ...facts } = await probeClip(file.path, signal);
    return { type, ...facts };
  } finally {
    await file.close();
  }
};

/** A GIF with more than one picture plays, again and again. One that only its first can be read of is a picture. */
const moving = async (
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Pick<ProbeAnswer, 'clip'>> => {
  const file = await keepClip(bytes);
  try {
    const { moves, clip } = await probeClip(file.path, signal);
    return moves ? { clip: { ...clip, loop: true } } : {};
  } catch (error) {
    if (error instanceof PictureError) return {};
    throw error;
  } finally {
    await file.close();
  }
};
