/**
 * Decoding alone, in a process of its own: every frame of each part of a film of clips, as the codec has it, and no more.
 * `node bench/decode-clips.ts` with `[path, from in ms, to in ms]` a part as JSON on stdin.
 */
import { text } from 'node:stream/consumers';
import { Frame } from 'node-av/lib';
import { ClipDecoder } from '../render/node/clip-decoder.ts';

let frames = 0;
for (const [path, from, to] of JSON.parse(await text(process.stdin)) as [
  string,
  number,
  number,
][]) {
  const decoder = await ClipDecoder.open(path);
  using frame = new Frame();
  frame.alloc();
  await decoder.seek(from);
  while (await decoder.next(frame)) {
    frames++;
    const at = decoder.timeOf(frame);
    frame.unref();
    if (at >= to) break;
  }
  await decoder.close();
}
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(JSON.stringify({ frames, cpu_s: (userCPUTime + systemCPUTime) / 1e6 }));
