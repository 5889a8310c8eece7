/** Two channels as a WAV file, 16 bits at 48 kHz. Promises what every player reads; refuses samples beyond ±1: they are clipped. */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';

const HEADER_BYTES = 44;

/** The bytes of a `.wav` file; both channels must be equally long. */
export const wavOf = (left: Float32Array, right: Float32Array): Uint8Array => {
  const bytes = left.length * 4;
  const out = new Uint8Array(HEADER_BYTES + bytes);
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
  for (let i = 0; i < left.length; i++)
    for (const [k, v] of [left[i], right[i]].entries())
      view.setInt16(
        HEADER_BYTES + 4 * i + 2 * k,
        Math.round(Math.max(-1, Math.min(1, v)) * 32_767),
        true,
      );
  return out;
};
