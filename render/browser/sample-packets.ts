/**
 * Samples through one of mediabunny's encoders, packet by packet. Promises every packet in order as it is ready, and no
 * thread left after `close`; refuses to know where a packet's first sample lies, which each codec tells in its own way.
 */
import {
  AudioSample,
  AudioSampleSource,
  NullTarget,
  Output,
  type AudioCodec,
  type OutputFormat,
} from 'mediabunny';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';

export class SamplePackets {
  readonly #source: AudioSampleSource;
  /** mediabunny encodes only for an output: this one is thrown away, its packets are what is wanted. */
  readonly #output: Output;
  #packets = 0;
  #samples = 0;

  /** `onPacket` hears the data of packet `n` from 0 on, with the codec's record where the encoder gives it. */
  constructor(
    o: { codec: AudioCodec; bitrate: number; format: OutputFormat },
    onPacket: (data: Uint8Array, n: number, record: Uint8Array | undefined) => void,
  ) {
    this.#output = new Output({ format: o.format, target: new NullTarget() });
    this.#source = new AudioSampleSource({
      codec: o.codec,
      bitrate: o.bitrate,
      onEncodedPacket: ({ data }, meta) => {
        const record = meta?.decoderConfig?.description;
        onPacket(data, this.#packets++, record && bytesOf(record));
      },
    });
    this.#output.addAudioTrack(this.#source);
  }

  /** To be called once, before the first samples. */
  async start(): Promise<void> {
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

  /** Ends the encoder and its thread, at any time. */
  async close(): Promise<void> {
    if (this.#output.state === 'started') await this.#output.cancel();
  }
}

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
