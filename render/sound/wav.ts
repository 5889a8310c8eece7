/** Two channels as a WAV file, 16 bits at 48 kHz. Promises what every player reads; refuses samples beyond ±1: they are clipped. */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';

const HEADER_BYTES = 44;

/** The head of a file of `samples` samples in each channel; what follows are pieces of `wavPiece`. */
export const wavHead = (samples: number): Uint8Array => {
  const bytes = samples * 4;
  const out = new Uint8Array(HEADER_BYTES);
  const view = new DataView(out.buffer);
  const text = (at: number, s: string): void => {
    for (let i = 0; i < s.length; i++) out[at + i] = s.charCodeAt(i);
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, bytes, true);
  return out;
};

/** Samples as they stand in the file, both sides in turn. */
export const wavPiece = (left: Float32Array, right: Float32Array): Uint8Array => {
  const out = new Uint8Array(left.length * 4);
  const view = new DataView(out.buffer);
  const whole = (v: number): number => Math.round(Math.max(-1, Math.min(1, v)) * 32_767);
  for (let i = 0; i < left.length; i++) {
    view.setInt16(4 * i, whole(left[i]), true);
    view.setInt16(4 * i + 2, whole(right[i]), true);
  }
  return out;
};

/** The bytes of a `.wav` file; both channels must be equally long. */
export const wavOf = (left: Float32Array, right: Float32Array): Uint8Array => {
  const out = new Uint8Array(HEADER_BYTES + left.length * 4);
  out.set(wavHead(left.length));
  out.set(wavPiece(left, right), HEADER_BYTES);
  return out;
};
