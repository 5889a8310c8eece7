/**
 * Clips as the engine draws them from equal decoded pictures: stored hashes of a frame of every way to play one, the
 * same in Node and in Chromium. A change of one has to be meant: it needs a line in `CHANGELOG.md`.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { clipSubject } from '../../../render/picture/clip-subject.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { KERNELS_FILE } from '../../../scripts/build-kernels.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine } from '../../fixtures/engine-page.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { CLIP_FILMS, clipFrames, decodedFrame } from '../../fixtures/painted-clips.ts';

const hashOf = (frame: Uint8Array): string =>
  createHash('sha256').update(frame).digest('hex').slice(0, 12);

it('every way to play a clip draws what it drew', async () => {
  const seen: Record<string, string> = {};
  const k = await testKernels();
  for (const [name, draft] of Object.entries(CLIP_FILMS))
    seen[name] = (await clipFrames(k, draft, [17])).map(hashOf).join();
  // Ten bits and eight are one picture; nothing else may look like another.
  expect(seen['ten bits']).toBe(seen.plain);
  expect(new Set(Object.values(seen)).size).toBe(Object.keys(CLIP_FILMS).length - 1);
  expect(seen).toMatchInlineSnapshot(`
    {
      "framed by its subject": "c15727f4b768",
      "from its middle": "f95977efe749",
      "half as fast": "27e7f997c37a",
      "in a dissolve": "701f0a0ed156",
      "mirrored": "c80069f9e4bc",
      "plain": "b367679fbc5f",
      "ten bits": "b367679fbc5f",
      "turned": "36103c7c34d6",
      "turned and mirrored, whole before its blur": "7e17b8c37f3e",
      "turned, whole before its blur": "25530eb851c2",
      "twice as fast": "7f0fd8b6f0ab",
      "with a look": "7f3653c7227b",
      "with a motion": "a6d9021f3b98",
    }
  `);
});

type Anywhere = typeof import('../../fixtures/painted-clips.ts');

it.skipIf(!browserPath())(
  'the same in Chromium',
  async () => {
    const k = await testKernels();
    const here: string[] = [];
    for (const draft of Object.values<Draft>(CLIP_FILMS))
      here.push(...(await clipFrames(k, draft, [3, 17])).map(hashOf));
    const kernels = (await readFile(KERNELS_FILE)).toString('base64');
    const file = new URL('../../fixtures/painted-clips.ts', import.meta.url);
    await using engine = await openEngine<Anywhere>(file);
    const there = await engine.call('framesOfAll', kernels, [3, 17]);
    expect(there.map((f) => hashOf(Buffer.from(f, 'base64')))).toEqual(here);
  },
  60_000,
);

describe('the subject of a clip', () => {
  it.each([
    ['as it is stored', 0, 8, [0.8, 0.3]],
    ['turned by a quarter', 1, 8, [0.7, 0.8]],
    ['upside down', 2, 8, [0.2, 0.7]],
    ['turned back by a quarter', 3, 8, [0.3, 0.2]],
    ['with ten bits', 0, 10, [0.8, 0.3]],
  ] as const)('is found, mirrored too: %s', (_name, quarters, depth, [right, down]) => {
    const frame = decodedFrame(0, depth, 'spot');
    const size = quarters % 2 ? { width: 120, height: 160 } : { width: 160, height: 120 };
    for (const mirrored of [false, true]) {
      const [x, y] = clipSubject(frame, { quarters, mirrored }, size);
      expect(Math.abs(x - (mirrored ? 1 - right : right))).toBeLessThan(0.12);
      expect(Math.abs(y - down)).toBeLessThan(0.12);
    }
  });

  it('stays in sight where an upright frame is cut out of a wide clip', async () => {
    const k = await testKernels();
    const { upright } = { upright: { width: 90, height: 160 } };
    const film = (focus?: [number, number]): Draft => ({
      v: 1,
      m: { ...upright, fps: 30 },
      d: 1_000,
      t: [
        {
          id: 'video',
          tt: 0,
          sg: [
            {
              id: 'p1',
              kind: 'clip',
              media: 'spot',
              st: 0,
              d: 1_000,
              len: 2_000,
              fit: 'fill',
              kb: { kind: 'hold', ...(focus ? { focus } : {}) },
            },
          ],
        },
      ],
    });
    /** The spot is the brightest of all. */
    const bright = (frame: Uint8Array): number =>
      frame.subarray(0, 90 * 160).reduce((n, v) => n + (v > 190 ? 1 : 0), 0);
    const [found] = await clipFrames(k, film(), [5]);
    const [middle] = await clipFrames(k, film([0.3, 0.5]), [5]);
    expect(bright(found)).toBeGreaterThan(300);
    expect(bright(middle)).toBe(0);
  });
});
