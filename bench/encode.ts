/**
 * x264 alone: reads ready frames from a raw file and encodes them at the product's settings, in a process of its
 * own. `node bench/encode.ts RAW OUT WIDTH HEIGHT FRAMES`
 */
import { open } from 'node:fs/promises';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { PooledFrame } from '../render/node/frame-pool.ts';
import { LibavVideo } from '../render/node/libav-video.ts';

const began = performance.now();
const [raw, out, width, height, frames] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const size = { width: Number(width), height: Number(height) };
const bytes = (size.width * size.height * 3) / 2;
Log.setLevel(AV_LOG_ERROR);
const input = await open(raw, 'r');
const output = await open(out, 'w');
const video = await LibavVideo.open({
  ...size,
  fps: 30,
  frames: Number(frames),
  samples: 0,
  quality: 'high',
});

const frame = new PooledFrame(size);
// One frame is read while the one before is encoded.
const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)];
let reading = input.read(buffers[0], 0, bytes);
for (let n = 0; n < Number(frames); n++) {
  await reading;
  frame.fill(buffers[n % 2]);
  if (n + 1 < Number(frames)) reading = input.read(buffers[(n + 1) % 2], 0, bytes);
  for (const packet of await video.encode(frame.frame)) await output.write(packet.data);
}
for await (const packet of video.drain()) await output.write(packet.data);
video.close();
await input.close();
await output.close();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    cpu_s: (userCPUTime + systemCPUTime) / 1e6,
    encode_s: (performance.now() - began) / 1000,
  }),
);
