/** Clips as phones, recorders and other programs write them: clocks that begin late, sound that goes on, parts that are missing. */
import { afterAll, describe, expect, it } from 'vitest';
import { probeClip } from '../../../render/node/clip-open.ts';
import { evenTimes, makeClip, type ClipOptions } from '../../fixtures/clips.ts';
import { ClipFolder } from '../../fixtures/clip-source.ts';

const folder = new ClipFolder();
afterAll(() => folder.remove());
const signal = new AbortController().signal;
const beep = (t: number): number => 0.3 * Math.sin(2 * Math.PI * 440 * t);
const webm: ClipOptions = {
  format: 'webm',
  codec: 'libvpx-vp9',
  options: { deadline: 'realtime', 'cpu-used': '8' },
};
let made = 0;
const kept = async (o: ClipOptions, share = 1): Promise<string> => {
  const bytes = await makeClip(o);
  return folder.add(`c${made++}`, bytes.subarray(0, Math.round(bytes.length * share)));
};
const lengthOf = async (path: string): Promise<number> => (await probeClip(path, signal)).clip.ms;

describe('sound that goes on after the pictures', () => {
  const long = { times: evenTimes(24, 24), sound: beep, soundMs: 3_000 };
  it.each([
    ['matroska', { ...long, format: 'matroska' }],
    ['webm', { ...long, ...webm }],
    ['mp4', long],
    ['mov', { ...long, format: 'mov' }],
    ['avi', { ...long, format: 'avi', codec: 'mpeg4', times: evenTimes(25, 25) }],
  ] as [string, ClipOptions][])('leaves the clip as long as its pictures: %s', async (_name, o) => {
    expect(Math.abs((await lengthOf(await kept(o))) - 1_000)).toBeLessThan(60);
  });
  it('and one of them that broke off is still refused', async () => {
    const path = await kept({ ...long, format: 'matroska' }, 0.5);
    await expect(lengthOf(path)).rejects.toThrow(/breaks off after/);
  });
});

it.each(['matroska', 'mp4', 'mov'] as const)(
  'a clock that begins at 37 s, as recordings of broadcasts have it: %s',
  async (format) => {
    const path = await kept({ format, times: evenTimes(25, 25).map((ms) => ms + 37_000) });
    const name = path.split('/').at(-1)!;
    const length = await lengthOf(path);
    const reader = await folder.reader(name);
    // Where the container says that nothing is shown before, that is part of the clip.
    const begins = length > 30_000 ? 37_000 : 0;
    expect(Math.abs(length - begins - 1_000)).toBeLessThan(60);
    const [first, later] = [
      (await reader.at(begins, signal)).id,
      (await reader.at(begins + 500, signal)).id,
    ];
    expect(Math.abs(later - first - 480_000)).toBeLessThan(50_000);
    reader.close();
  },
);

it('pictures that begin after the sound: the first one stands until it is its turn', async () => {
  const times = evenTimes(25, 25).map((ms) => ms + 800);
  const path = await kept({ times, sound: beep });
  const reader = await folder.reader(path.split('/').at(-1)!);
  const at = async (ms: number): Promise<number> => (await reader.at(ms, signal)).id / 1000;
  expect(await at(0)).toBe(await at(799));
  expect(Math.abs((await at(1_300)) - 1_280)).toBeLessThan(42);
  expect(Math.abs((await lengthOf(path)) - 1_800)).toBeLessThan(60);
  reader.close();
});
