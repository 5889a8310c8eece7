/**
 * AAC-LC by the encoder that is shipped with the page (FFmpeg's, in WebAssembly, in a thread of its own). Promises
 * the same sound in every browser, in time to the sample: browsers' own encoders are missing on Linux, and
 * do not agree on how much silence they put before the first sample. Refuses nothing.
 */
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { AudioSample, AudioSampleSource, Mp4OutputFormat, NullTarget, Output } from 'mediabunny';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { AAC_BITS_PER_S, AAC_BLOCK_SAMPLES } from '../encode/limits.ts';
import type { AudioPacket } from '../encode/packet.ts';

export class ShippedAac {
  readonly #source: AudioSampleSource;
  /** mediabunny encodes only for an output: this one is thrown away, its packets are what is wanted. */
  readonly #output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new NullTarget(),
  });
  #packets = 0;
  #samples = 0;

  /** `onPacket` hears every packet in order; the first carries the AudioSpecificConfig. */
  constructor(onPacket: (packet: AudioPacket) => void) {
    this.#source = new AudioSampleSource({
      codec: 'aac',
      bitrate: AAC_BITS_PER_S,
      onEncodedPacket: ({ data }, meta) => {
        const record = meta?.decoderConfig?.description;
        onPacket({
          data,
          // FFmpeg's encoder begins with one block of priming.
          sample: (this.#packets++ - 1) * AAC_BLOCK_SAMPLES,
          ...(record ? { description: bytesOf(record) } : {}),
        });
      },
    });
    this.#output.addAudioTrack(this.#source);
  }

  /** To be called once, before the first samples. */
  async start(): Promise<void> {
    registerAacEncoder();
    await this.#output.start();
  }

  /** The next samples of both channels, 48 kHz, of equal length. */
  async encode(left: Float32Array, right: Float32Array): Promise<void> {
    const data = new Float32Array(left.length * 2);
    data.set(left);
    data.set(right, left.length);
    const sample = new AudioSample({
      data,
      format: 'f32-planar',
      numberOfChannels: 2,
      sampleRate: SAMPLE_RATE,
      timestamp: this.#samples / SAMPLE_RATE,
    });
    this.#samples += left.length;
    try {
      await this.#source.add(sample);
    } finally {
      sample.close();
    }
  }

  /** Encodes what waits. */
  async flush(): Promise<void> {
    await this.#output.finalize();
  }

  /** Ends its thread, at any time. */
  async close(): Promise<void> {
    if (this.#output.state === 'started') await this.#output.cancel();
  }
}

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
