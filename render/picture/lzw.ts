/**
 * The compressed pixels of a GIF image, followed code by code without being painted. Promises to tell damage: a code
 * that cannot be there, pixels too few, data left over; refuses to mind a missing end code, which encoders forget.
 */

/** Bytes that may stand behind the last pixel: the end code and what careless encoders add. */
const SLACK_BYTES = 16;
const MAX_CODES = 4096;

/** What is wrong, in words that follow "its pixels"; `undefined` where all is well. Source: GIF89a appendix F. */
export const lzwFault = (
  data: Uint8Array,
  minimumBits: number,
  pixels: number,
): string | undefined => {
  if (minimumBits < 1 || minimumBits > 8) return 'make no sense';
  const clear = 1 << minimumBits;
  const lengths = new Int32Array(MAX_CODES).fill(1);
  let [next, bits, last, count] = [clear + 2, minimumBits + 1, -1, 0];
  let [buffer, held, at] = [0, 0, 0];
  while (count < pixels) {
    while (held < bits && at < data.length) {
      buffer |= data[at++] << held;
      held += 8;
    }
    if (held < bits) return `end after ${count} of ${pixels}`;
    const code = buffer & ((1 << bits) - 1);
    buffer >>>= bits;
    held -= bits;
    if (code === clear) {
      [next, bits, last] = [clear + 2, minimumBits + 1, -1];
      continue;
    }
    if (code === clear + 1) return `end after ${count} of ${pixels}`;
    // The one code that is not in the table yet is the last string and its own beginning.
    const isNew = last >= 0 && code === next && next < MAX_CODES;
    if (!isNew && (code >= next || (last < 0 && code > clear))) return 'are damaged';
    const length = isNew ? lengths[last] + 1 : lengths[code];
    if (last >= 0 && next < MAX_CODES) {
      lengths[next++] = lengths[last] + 1;
      if (next === 1 << bits && bits < 12) bits++;
    }
    count += length;
    last = code;
  }
  return count > pixels || data.length - at > SLACK_BYTES ? 'are damaged' : undefined;
};
