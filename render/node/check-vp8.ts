/**
 * Whether the pixels of a lossy WebP are undamaged. FFmpeg's own decoder paints over what makes no sense; libvpx counts
 * what it reads and says so. Promises an answer for any bytes; refuses nothing: what is not VP8 passes.
 */
import { AV_LOG_QUIET } from 'node-av/constants';
import { Codec, CodecContext, Frame, Log, Packet } from 'node-av/lib';
import { vp8Data } from '../picture/webp.ts';

/** Zeros in a row that coded data do not hold by chance: they are holes that a broken copy left. */
const HOLE_BYTES = 64;

/** `file`: a whole still WebP. */
export const isVp8Damaged = async (file: Uint8Array): Promise<boolean> => {
  const data = vp8Data(file);
  if (!data) return false;
  if (hasHole(data)) return true;
  const codec = Codec.findDecoderByName('libvpx' as never);
  if (!codec) return false;
  Log.setLevel(AV_LOG_QUIET);
  using context = new CodecContext();
  context.allocContext3(codec);
  context.threadCount = 1;
  if ((await context.open2(codec)) < 0) return false;
  using packet = new Packet();
  packet.alloc();
  packet.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  using frame = new Frame();
  frame.alloc();
  return (await context.sendPacket(packet)) < 0 || (await context.receiveFrame(frame)) < 0;
};

const hasHole = (data: Uint8Array): boolean => {
  let zeros = 0;
  for (const byte of data) {
    if (byte !== 0) {
      // Zeros at the very end are padding.
      if (zeros >= HOLE_BYTES) return true;
      zeros = 0;
    } else zeros++;
  }
  return false;
};
