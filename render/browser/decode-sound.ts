/**
 * The sound of a file (music, a voice, a clip) by WebCodecs, in a browser's worker. Promises the wanted range as `Pcm`,
 * or a `SoundError` that says in words why not; refuses what this browser cannot decode.
 */
import {
  ALL_FORMATS,
  AudioSampleSink,
  BlobSource,
  Input,
  InputDisposedError,
  type InputAudioTrack,
} from 'mediabunny';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { mp3Delay } from '../../shared/formats/mp3.ts';
import { PcmCollector } from '../sound/collect.ts';
import type { Pcm } from '../sound/pcm.ts';
import { SoundError, type Want } from '../sound/sound-files.ts';

/** Decoders need a run-up: an MP3 frame borrows bits from those before it. */
const RUN_UP_S = 0.5;
/** An MP3's header frame is within this; its tags are skipped first. */
const HEAD_BYTES = 4096;

/** Decodes `from` to `to` (samples at 48 kHz from the file's start); shorter where the file ends before. */
export const decodeSound = async (
  file: Blob,
  { from, to }: Pick<Want, 'from' | 'to'>,
): Promise<Pcm> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track) throw new SoundError('it has no sound');
    if (!(await track.canDecode()))
      throw new SoundError(
        `this browser cannot decode its sound (${(await track.getCodec()) ?? 'unknown'})`,
      );
    return await collect(
      track,
      from,
      to,
      (await track.getCodec()) === 'mp3' ? await delayOf(file) : 0,
    );
  } catch (cause) {
    if (cause instanceof SoundError || cause instanceof InputDisposedError) throw cause;
    if (cause instanceof RangeError) throw new SoundError(cause.message, { cause });
    throw new SoundError('its sound is damaged or of an unknown kind', { cause });
  } finally {
    input.dispose();
  }
};

const collect = async (
  track: InputAudioTrack,
  from: number,
  to: number,
  delay: number,
): Promise<Pcm> => {
  const collector = new PcmCollector(from, to);
  const start = from / SAMPLE_RATE - RUN_UP_S;
  const sink = new AudioSampleSink(track);
  for await (const sample of sink.samples(start <= 0 ? undefined : start)) {
    try {
      const rate = sample.sampleRate;
      const planes = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
        const plane = new Float32Array(sample.numberOfFrames);
        sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
        return plane;
      });
      collector.push({ planes, rate, time_s: sample.timestamp - delay / rate });
    } finally {
      sample.close();
    }
    if (collector.full) break;
  }
  return collector.finish();
};

const delayOf = async (file: Blob): Promise<number> => {
  const head = new Uint8Array(await file.slice(0, 10).arrayBuffer());
  const at = id3Length(head);
  return mp3Delay(new Uint8Array(await file.slice(at, at + HEAD_BYTES).arrayBuffer()));
};

/** Bytes of the ID3v2 tag that a file opens with. Source: id3.org, ID3v2.4 §3.1. */
const id3Length = (b: Uint8Array): number =>
  b.length >= 10 && b[0] === 0x49 && b[1] === 0x44 && b[2] === 0x33
    ? 10 + ((b[6] << 21) | (b[7] << 14) | (b[8] << 7) | b[9])
    : 0;
