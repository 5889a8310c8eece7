/**
 * AAC-LC by the encoder that is shipped with the page (FFmpeg's, in WebAssembly, in a thread of its own). Promises
 * the same sound in every browser, in time to the sample: browsers' own encoders are missing on Linux, and
 * do not agree on how much silence they put before the first sample. Refuses nothing.
 */
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { Mp4OutputFormat } from 'mediabunny';
import { AAC_BITS_PER_S, AAC_BLOCK_SAMPLES } from '../encode/limits.ts';
import type { AudioPacket } from '../encode/packet.ts';
import { SamplePackets } from './sample-packets.ts';

export class ShippedAac extends SamplePackets {
  /** `onPacket` hears every packet in order; the first carries the AudioSpecificConfig. */
  constructor(onPacket: (packet: AudioPacket) => void) {
    const format = new Mp4OutputFormat({ fastStart: false });
    super({ codec: 'aac', bitrate: AAC_BITS_PER_S, format }, (data, n, config) =>
      onPacket({
        data,
        // FFmpeg's encoder begins with one block of priming.
        sample: (n - 1) * AAC_BLOCK_SAMPLES,
        ...(config ? { description: config } : {}),
      }),
    );
  }

  /** To be called once, before the first samples. */
  override async start(): Promise<void> {
    registerAacEncoder();
    await super.start();
  }
}
