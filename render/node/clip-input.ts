/**
 * A clip's file as FFmpeg opens it. Promises that nothing but the file itself is opened, whatever it says inside; refuses
 * containers that are not clips.
 */
import { AV_NOPTS_VALUE, AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import { Dictionary, FormatContext, Packet, type Stream } from 'node-av/lib';

/** FFmpeg's own names; playlists and the like would open other files. */
export const CLIP_CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif';

/** Opens the file and nothing else; `undefined` where it does not open. */
export const openOnly = async (
  path: string,
  options: Record<string, string> = {},
): Promise<FormatContext | undefined> => {
  const input = new FormatContext();
  const only = Dictionary.fromObject({
    format_whitelist: CLIP_CONTAINERS,
    protocol_whitelist: 'file',
    ...options,
  });
  if ((await input.openInput(path, null, only)) >= 0) return input;
  input.freeContext();
  return undefined;
};

/** The time of the stream's first packet, in its ticks. */
const firstTime = async (input: FormatContext, index: number): Promise<bigint | undefined> => {
  using packet = new Packet();
  packet.alloc();
  while ((await input.readFrame(packet)) >= 0) {
    const { pts, streamIndex } = packet;
    packet.unref();
    if (streamIndex === index) return pts === AV_NOPTS_VALUE ? undefined : pts;
  }
  return undefined;
};

/**
 * Where an edit list hides the beginning, FFmpeg puts the first picture behind it at zero, up to a picture's length too
 * early for the sound. By how many ticks. Source: FFmpeg's mov.c, mov_fix_index (min_corrected_pts).
 */
export const hiddenShift = async (
  input: FormatContext,
  { index }: Stream,
  path: string,
): Promise<number> => {
  if (!input.iformat?.name?.includes('mov')) return 0;
  const moved = await firstTime(input, index);
  await input.seekFrame(index, 0n, AVSEEK_FLAG_BACKWARD);
  if (moved === undefined || moved >= 0n) return 0;
  const plain = await openOnly(path, { advanced_editlist: '0' });
  if (!plain) return 0;
  try {
    const told = await firstTime(plain, index);
    const late = told === undefined ? 0 : Number(told - moved);
    const { num, den } = plain.streams[index].timeBase;
    return late > 0 && (late * num) / den < MAX_SHIFT_S ? late : 0;
  } finally {
    await plain.closeInput();
  }
};
/** A picture's length at the slowest usual rate; more is another kind of edit list. */
const MAX_SHIFT_S = 0.1;
