/** How far apart two films are to the eye. Promises to hold a frame of each; refuses films of different lengths. */
import { Decoder, Demuxer } from 'node-av/api';

/**
 * x264 chooses what a key frame may cost by the frames before it: a segment that was kept looks like one that was made
 * among others, but is not made of the same bits. So many levels of luma they may be apart; another title is farther.
 */
export const ALIKE = 1.2;

/** The luma of each frame, without padding, valid until the next one. */
async function* lumaOf(film: Uint8Array): AsyncGenerator<Uint8Array> {
  await using input = await Demuxer.open(Buffer.from(film));
  using decoder = await Decoder.create(input.video()!);
  let luma = new Uint8Array(0);
  for await (const frame of decoder.frames(input.packets(input.video()!.index))) {
    if (!frame) break;
    const { width, height, data, linesize } = frame;
    if (luma.length !== width * height) luma = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      luma.set(data![0].subarray(y * linesize[0], y * linesize[0] + width), y * width);
    frame.free();
    yield luma;
  }
}

/** Of two MP4s, where they are farthest apart: the mean difference of a frame's luma, 0–255. */
export const apart = async (film: Uint8Array, other: Uint8Array): Promise<number> => {
  const [frames, others] = [lumaOf(film), lumaOf(other)];
  let most = 0;
  for (;;) {
    const [a, b] = [await frames.next(), await others.next()];
    if (a.done !== b.done) throw new Error('one film is longer than the other');
    if (a.done || b.done) return most;
    let sum = 0;
    for (let i = 0; i < a.value.length; i++) sum += Math.abs(a.value[i] - b.value[i]);
    most = Math.max(most, sum / a.value.length);
  }
};
