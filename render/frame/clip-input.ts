/**
 * A decoded frame of a clip in kernel memory, as planes of eight bits. Promises that depth above eight bits and RGB end
 * here; leaves the size, the turn and, of eight-bit video, the colours as they are.
 */
import type { Look } from '../../shared/draft/schema.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { Kernels } from '../kernels/index.ts';
import { colourCube, isOurs, type ClipColour } from '../picture/colour-cube.ts';
import type { ClipFrame, ClipPlanes } from '../picture/clip-frame.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import type { KernelPlane } from '../picture/plane-scaler.ts';
import type { ClipMemory } from './clip-memory.ts';

/**
 * Y′, Cb, Cr of eight bits. `sited` says how many luma samples left of the middle of its block a chroma sample sits;
 * `cube` is the address of the colour cube that they still have to go through, 0 for none.
 */
export type LoadedFrame = {
  planes: [KernelPlane, KernelPlane, KernelPlane];
  shift: [0 | 1, 0 | 1];
  sited: number;
  cube: number;
};

const OURS: ClipColour = {
  matrix: 'bt709',
  full: false,
  transfer: 'sdr',
  wide: false,
  depth: 8,
};

const aligned = (bytes: number): number => (bytes + 15) & ~15;

/** Brings the frame in. `target` is the size that it is going to have, before it is turned. */
export const loadFrame = (
  k: Kernels,
  memory: ClipMemory,
  frame: ClipFrame,
  target: Size,
  look: Look | undefined,
): LoadedFrame => {
  if ('rgba' in frame) return loadRgba(k, memory, frame, look);
  if (frame.colour.depth > 8) return loadWide(k, memory, frame, target, look);
  const planes = copyPlanes(k, memory, frame, 1);
  const { shift, colour } = frame;
  return { planes, shift, sited: shift[0] ? 0.5 : 0, cube: cubeFor(k, memory, colour, look) };
};

/** The planes as they are, `bytes` a sample. */
const copyPlanes = (
  k: Kernels,
  memory: ClipMemory,
  { planes }: ClipPlanes,
  bytes: 1 | 2,
): LoadedFrame['planes'] => {
  const laid = planes.map(({ width, height }, i) => {
    const stride = aligned(width * bytes);
    return { address: memory.block(`in${i}`, stride * height), stride, width, height };
  }) as LoadedFrame['planes'];
  const heap = new Uint8Array(k.memory.memory.buffer);
  for (const [i, { address, stride, width, height }] of laid.entries()) {
    const from = planes[i];
    const row = width * bytes;
    if (from.bytes.length < from.stride * (height - 1) + row)
      throw new Error(`a plane of ${width}×${height} has only ${from.bytes.length} bytes`);
    for (let y = 0; y < height; y++)
      heap.set(from.bytes.subarray(y * from.stride, y * from.stride + row), address + y * stride);
  }
  return laid;
};

const even = (n: number): number => n & ~1;

/** More than eight bits: through the cube at once, halved before where twice the target's size is there. */
const loadWide = (
  k: Kernels,
  memory: ClipMemory,
  frame: ClipPlanes,
  target: Size,
  look: Look | undefined,
): LoadedFrame => {
  let planes = copyPlanes(k, memory, frame, 2);
  const { shift, colour } = frame;
  const halved = planes[0].width >= 2 * target.width && planes[0].height >= 2 * target.height;
  if (halved)
    planes = planes.map((p, i) => {
      const [width, height] = [p.width >> 1, p.height >> 1];
      const stride = aligned(width * 2);
      const address = memory.block(`half${i}`, stride * height);
      k.calls.halveWide(p.address, p.stride, address, stride, width, height);
      return { address, stride, width, height };
    }) as LoadedFrame['planes'];
  const [y, u, v] = planes;
  // What of an odd size has no chroma of its own after the halving is left out.
  const width = even(Math.min(y.width, u.width << shift[0]));
  const height = even(Math.min(y.height, u.height << shift[1]));
  const out = emptyPlanes(memory, { width, height });
  k.calls.throughCube(
    ...([y.address, u.address, v.address, y.stride, u.stride, ...shift, colour.depth] as const),
    ...([width, height, cubeAddress(k, memory, colour, look)] as const),
    ...([out[0].address, out[1].address, out[2].address, out[0].stride, out[1].stride] as const),
  );
  return { planes: out, shift: [1, 1], sited: shift[0] ? (halved ? 0.25 : 0.5) : 0, cube: 0 };
};

const loadRgba = (
  k: Kernels,
  memory: ClipMemory,
  picture: DecodedPicture,
  look: Look | undefined,
): LoadedFrame => {
  const [width, height] = [even(picture.width), even(picture.height)];
  const stride = picture.width * 4;
  const address = memory.block('rgba', stride * picture.height + 16);
  const out = emptyPlanes(memory, { width, height });
  k.memory.view(address, stride * picture.height).set(picture.rgba);
  k.calls.flatten(address, picture.width * picture.height);
  k.calls.toYuv(
    ...([address, stride, width, height, out[0].address, out[0].stride] as const),
    ...([out[1].address, out[2].address, out[1].stride] as const),
  );
  return { planes: out, shift: [1, 1], sited: 0.5, cube: cubeFor(k, memory, OURS, look) };
};

const emptyPlanes = (memory: ClipMemory, { width, height }: Size): LoadedFrame['planes'] =>
  [0, 1, 1].map((shift, i) => {
    const [w, h] = [width >> shift, height >> shift];
    const stride = aligned(w);
    return { address: memory.block(`out${i}`, stride * h), stride, width: w, height: h };
  }) as LoadedFrame['planes'];

const cubeFor = (
  k: Kernels,
  memory: ClipMemory,
  colour: ClipColour,
  look: Look | undefined,
): number => (isOurs(colour) && !look ? 0 : cubeAddress(k, memory, colour, look));

/** Cubes that were made: one a colour and look, of 1.1 MB each. */
const MAX_CUBES = 8;
const cubes = new Map<string, Float32Array>();

const cubeAddress = (
  k: Kernels,
  memory: ClipMemory,
  colour: ClipColour,
  look: Look | undefined,
): number => {
  const key = JSON.stringify([colour, look?.kind, look?.strength]);
  let cube = cubes.get(key);
  if (!cube) {
    cube = colourCube(colour, look);
    if (cubes.size >= MAX_CUBES) cubes.clear();
    cubes.set(key, cube);
  }
  const address = memory.block(`cube ${key}`, cube.byteLength);
  const there = new Float32Array(k.memory.memory.buffer, address, cube.length);
  if (!memory.filled(key)) there.set(cube);
  return address;
};
