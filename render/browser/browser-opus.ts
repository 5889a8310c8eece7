/**
 * Opus by the browser's own encoder. Promises blocks of 20 ms whose place is told by the pre-skip that the encoder itself
 * names; refuses a browser that has none.
 */
import { AudioSample, AudioSampleSource, NullTarget, Output, WebMOutputFormat } from 'mediabunny';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { OPUS_BITS_PER_S, OPUS_BLOCK_SAMPLES } from '../encode/limits.ts';
import type { AudioPacket } from '../encode/packet.ts';
import { NoEncoder } from './webcodecs-video.ts';

/** RFC 7845 §5.1: the pre-skip stands at byte 10, least significant byte first. */
const preSkipOf = (head: Uint8Array): number => (head[10] ?? 0) | ((head[11] ?? 0) << 8);

export class BrowserOpus {
  readonly #source: AudioSampleSource;
  /** mediabunny encodes only for an output: this one is thrown away, its packets are what is wanted. */
  readonly #output = new Output({ format: new WebMOutputFormat(), target: new NullTarget() });
  #packets = 0;
  #samples = 0;
  #preSkip = 0;

  /** `onPacket` hears every packet in order; the first carries OpusHead. */
  constructor(onPacket: (packet: AudioPacket) => void) {
    this.#source = new AudioSampleSource({
      codec: 'opus',
      bitrate: OPUS_BITS_PER_S,
      onEncodedPacket: ({ data }, meta) => {
        const record = meta?.decoderConfig?.description;
        const head = record && bytesOf(record);
        if (head) this.#preSkip = preSkipOf(head);
        onPacket({
          data,
          sample: this.#packets++ * OPUS_BLOCK_SAMPLES - this.#preSkip,
          ...(head ? { description: head } : {}),
        });
      },
    });
    this.#output.addAudioTrack(this.#source);
  }

  /** To be called once, before the first samples. Throws `NoEncoder`. */
  async start(): Promise<void> {
    const config = {
      codec: 'opus',
      sampleRate: SAMPLE_RATE,
      numberOfChannels: 2,
      bitrate: OPUS_BITS_PER_S,
    };
    const can =
      typeof AudioEncoder === 'function' &&
      (await AudioEncoder.isConfigSupported(config).catch(() => undefined))?.supported;
    if (!can) throw new NoEncoder('it cannot encode Opus');
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

  /** Ends its encoder, at any time. */
  async close(): Promise<void> {
    if (this.#output.state === 'started') await this.#output.cancel();
  }
}

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
