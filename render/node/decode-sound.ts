/**
 * The sound of a file (music, a voice, a clip) by FFmpeg, in Node. Promises the wanted range as `Pcm`, or a `SoundError`
 * that says in words why not; runs to its end without a wait, so that the thread it runs in can be ended between
 * blocks. Refuses files without sound.
 */
import { AV_LOG_QUIET, AV_SAMPLE_FMT_FLTP } from 'node-av/constants';
import { Decoder, Demuxer } from 'node-av/api';
import { Log, type Frame } from 'node-av/lib';
import { CLIP_CONTAINERS } from './clip-input.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { PcmCollector } from '../sound/collect.ts';
import type { Pcm } from '../sound/pcm.ts';
import { SoundError, type Want } from '../sound/sound-files.ts';

/** What a file says about its sound. `ms` is its length, where the file says it. */
export type SoundFacts = { ms?: number; title?: string; artist?: string };

const titleOf = (tags: Record<string, string>, key: string): string | undefined =>
  Object.entries(tags).find(([k, v]) => k.toLowerCase() === key && v.trim() !== '')?.[1];

/** `file` is its bytes, or the path of a clip. Decodes `from` to `to` (samples at 48 kHz from the file's start); shorter where the file ends before. */
export const decodeSound = (
  file: Uint8Array | string,
  { from, to }: Pick<Want, 'from' | 'to'>,
): { pcm: Pcm; facts: SoundFacts } => {
  Log.setLevel(AV_LOG_QUIET);
  try {
    const source =
      typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    // A file on the disk is opened as a clip, and nothing that it may name is.
    const only = { format_whitelist: CLIP_CONTAINERS, protocol_whitelist: 'file' };
    using input = Demuxer.openSync(source, typeof file === 'string' ? { options: only } : {});
    const stream = input.audio();
    if (!stream) throw new SoundError('it has no sound');
    using decoder = Decoder.createSync(stream, {
      exitOnError: false,
      resample: { sampleFormat: AV_SAMPLE_FMT_FLTP },
    });
    const collector = new PcmCollector(from, to);
    // Time is counted from where the file begins: an MP3's first sample stands after its encoder's silence.
    const start_s = Number.isFinite(input.startTime) ? input.startTime : 0;
    let heard = false;
    let next_s = 0;
    for (const frame of decoder.framesSync(input.packetsSync(stream.index))) {
      if (!frame) continue;
      try {
        const rate = frame.sampleRate;
        const base = frame.timeBase;
        const pts = Number(frame.pts);
        // Damaged files have blocks without a time: they follow the one before.
        const told = base.num > 0 && Number.isFinite(pts) && pts > -1e15;
        const time_s = told ? (pts * base.num) / base.den - start_s : next_s;
        collector.push({ planes: planesOf(frame), rate, time_s });
        next_s = time_s + frame.nbSamples / rate;
        heard = true;
      } finally {
        frame.free();
      }
      if (collector.full) break;
    }
    if (!heard) throw new SoundError('its sound cannot be decoded');
    const tags = { ...stream.metadata?.getAll(), ...input.metadata };
    const title = titleOf(tags, 'title');
    const artist = titleOf(tags, 'artist');
    return {
      pcm: collector.finish(),
      facts: {
        ...(input.duration > 0 ? { ms: Math.round(input.duration * 1000) } : {}),
        ...(title ? { title } : {}),
        ...(artist ? { artist } : {}),
      },
    };
  } catch (cause) {
    if (cause instanceof SoundError) throw cause;
    if (cause instanceof RangeError) throw new SoundError(cause.message, { cause });
    throw new SoundError('its sound is damaged or of an unknown kind', { cause });
  }
};

/** The frame's channels, copied: its memory goes with it. */
const planesOf = (frame: Frame): Float32Array[] => {
  const data = frame.extendedData ?? frame.data ?? [];
  return Array.from({ length: frame.channels }, (_, c) => {
    const plane = new Float32Array(frame.nbSamples);
    const bytes = data[c];
    if (bytes) new Uint8Array(plane.buffer).set(bytes.subarray(0, plane.byteLength));
    return plane;
  });
};

/** All of it, up to `max_s`. */
export const wholeOf = (max_s: number): Pick<Want, 'from' | 'to'> => ({
  from: 0,
  to: max_s * SAMPLE_RATE,
});
