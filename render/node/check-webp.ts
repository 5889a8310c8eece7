/**
 * Whether the pixels of a WebP are undamaged: FFmpeg's own decoders paint over what makes no sense. libvpx counts what
 * it reads of a lossy one, and lossless pixels are followed code by code. Promises an answer for any bytes.
 */
import { setImmediate } from 'node:timers/promises';
import { AV_LOG_QUIET } from 'node-av/constants';
import { Codec, CodecContext, Frame, Log, Packet } from 'node-av/lib';
import { alphaFault, vp8lFault } from '../picture/vp8l.ts';
import { vp8Size, webpPart } from '../picture/webp.ts';
import { inSteps } from '../steps.ts';

/** Zeros in a row that coded data do not hold by chance: they are holes that a broken copy left… */
const HOLE_BYTES = 64;
/** …and of lossless data, where one colour may be a zero: a sector of a disk. */
const LOSSLESS_HOLE_BYTES = 512;

/** `file`: a whole still WebP. What is wrong, in words; `undefined` where all is well. */
export const webpFault = async (
  file: Uint8Array,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const lossy = webpPart(file, 'VP8 ');
  if (lossy && (await isVp8Damaged(lossy))) return 'its data make no sense';
  const alpha = lossy && webpPart(file, 'ALPH');
  const lossless = lossy ? undefined : webpPart(file, 'VP8L');
  if (lossless && hasHole(lossless, LOSSLESS_HOLE_BYTES)) return 'its data make no sense';
  const walk = alpha ? alphaFault(alpha, vp8Size(lossy)) : lossless && vp8lFault(lossless);
  // A large picture takes tenths of a second: whoever draws meanwhile goes on between two steps.
  const fault = walk && (await inSteps(walk, () => setImmediate(), signal));
  return fault && `its ${alpha ? 'transparent ' : ''}pixels ${fault}`;
};

const isVp8Damaged = async (data: Uint8Array): Promise<boolean> => {
  if (hasHole(data, HOLE_BYTES)) return true;
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

const hasHole = (data: Uint8Array, bytes: number): boolean => {
  let zeros = 0;
  for (const byte of data) {
    if (byte !== 0) {
      // Zeros at the very end are padding.
      if (zeros >= bytes) return true;
      zeros = 0;
    } else zeros++;
  }
  return false;
};
