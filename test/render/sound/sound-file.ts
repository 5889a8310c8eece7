/** Makes files of sound for tests: every kind that people have, from samples. */
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CHANNEL_LAYOUT_STEREO,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
} from 'node-av/constants';
import { Encoder, Muxer } from 'node-av/api';
import { Dictionary, Frame, Rational } from 'node-av/lib';

/** The encoder of each, and whether it wants whole numbers. */
const KINDS = {
  mp3: ['libmp3lame', false],
  m4a: ['aac', false],
  aac: ['aac', false],
  wav: ['pcm_s16le', true],
  opus: ['libopus', true],
  flac: ['flac', true],
} as const;
export type FileKind = keyof typeof KINDS;
export const FILE_KINDS = Object.keys(KINDS) as FileKind[];

const BLOCK = 1024;
let made = 0;

const buffer = (planes: readonly Float32Array[], at: number, n: number, whole: boolean): Buffer => {
  if (!whole) return Buffer.concat(planes.map((p) => new Uint8Array(p.slice(at, at + n).buffer)));
  const out = new Int16Array(n * planes.length);
  for (let i = 0; i < n; i++)
    for (const [c, p] of planes.entries())
      out[i * planes.length + c] = Math.round(Math.max(-1, Math.min(1, p[at + i])) * 32_767);
  return Buffer.from(out.buffer);
};

/** One or two channels as the bytes of a file. */
export const soundFile = async (
  kind: FileKind,
  planes: readonly Float32Array[],
  rate = 48_000,
  tags: Record<string, string> = {},
): Promise<Uint8Array> => {
  const path = join(tmpdir(), `reelay-sound-${process.pid}-${made++}.${kind}`);
  const [name, whole] = KINDS[kind];
  const format = whole ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_FLTP;
  const channelLayout = planes.length === 1 ? AV_CHANNEL_LAYOUT_MONO : AV_CHANNEL_LAYOUT_STEREO;
  try {
    const timeBase = new Rational(1, rate);
    const encoder = await Encoder.create(name as never, { timeBase, bitrate: 192_000 } as never);
    const muxer = await Muxer.open(path);
    muxer.getFormatContext().metadata = Dictionary.fromObject(tags);
    const stream = muxer.addStream(encoder);
    const write = async (frame: Frame | null): Promise<void> => {
      for (const packet of encoder.encodeAllSync(frame)) await muxer.writePacket(packet, stream);
    };
    for (let at = 0; at < planes[0].length; at += BLOCK) {
      const nbSamples = Math.min(BLOCK, planes[0].length - at);
      await write(
        Frame.fromAudioBuffer(buffer(planes, at, nbSamples, whole), {
          nbSamples,
          format,
          sampleRate: rate,
          channelLayout,
          timeBase,
          pts: BigInt(at),
        }),
      );
    }
    await write(null);
    await muxer.close();
    encoder.close();
    return new Uint8Array(await readFile(path));
  } finally {
    await rm(path, { force: true });
  }
};
