/**
 * Opus by the browser's own encoder. Promises blocks of 20 ms whose place is told by the pre-skip that the encoder itself
 * names; refuses a browser that has none.
 */
import { WebMOutputFormat } from 'mediabunny';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { OPUS_BITS_PER_S, OPUS_BLOCK_SAMPLES } from '../encode/limits.ts';
import type { AudioPacket } from '../encode/packet.ts';
import { SamplePackets } from './sample-packets.ts';
import { NoEncoder } from './webcodecs-video.ts';

/** RFC 7845 §5.1: the pre-skip stands at byte 10, least significant byte first. */
const preSkipOf = (head: Uint8Array): number => (head[10] ?? 0) | ((head[11] ?? 0) << 8);

/** Throws `NoEncoder` where the browser cannot encode Opus. */
const mustEncode = async (): Promise<void> => {
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
};

export class BrowserOpus extends SamplePackets {
  /** `onPacket` hears every packet in order; the first carries OpusHead. */
  constructor(onPacket: (packet: AudioPacket) => void) {
    let preSkip = 0;
    const format = new WebMOutputFormat();
    super({ codec: 'opus', bitrate: OPUS_BITS_PER_S, format }, (data, n, head) => {
      if (head) preSkip = preSkipOf(head);
      onPacket({
        data,
        sample: n * OPUS_BLOCK_SAMPLES - preSkip,
        ...(head ? { description: head } : {}),
      });
    });
  }

  /** To be called once, before the first samples. Throws `NoEncoder`. */
  override async start(): Promise<void> {
    await mustEncode();
    await super.start();
  }
}
