/** What encoders give and the muxer takes: one encoded picture or one block of sound. */

export type VideoPacket = {
  data: Uint8Array;
  key: boolean;
  /** Frame number in the order of showing. */
  frame: number;
  /** avcC, where the packets are length-prefixed; absent for Annex B with parameter sets in the stream. */
  description?: Uint8Array;
};
export type AudioPacket = {
  data: Uint8Array;
  /** First sample, counted from the film's start: −1024 for AAC's priming block, minus the pre-skip for Opus. */
  sample: number;
  /** AudioSpecificConfig or OpusHead; needed with the first packet. */
  description?: Uint8Array;
};
