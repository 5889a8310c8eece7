/** Where each picture is on the way of a transition, and how it moves, on output pixels. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { DrawnTransition } from '../../../shared/draft/transition-choice.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { colourAt, type Pixels } from '../../fixtures/paint.ts';
import { testStage } from '../../fixtures/stage.ts';

const FRAME = { width: 320, height: 180 };

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** Which of the two pictures is seen at a place: the red one goes, the blue one comes. */
const seenAt = (p: Pixels, x: number, y: number): string => {
  const [r, , b] = colourAt(p, x, y, 4);
  if (Math.abs(r - b) < 60) return 'both';
  return r > b ? 'out' : 'in';
};
/** At half the way unless told otherwise: places where one of the pictures must be. */
const PLACES: [DrawnTransition, number, [number, number, string][]][] = [
  [
    'wipe-left',
    0.5,
    [
      [0.2, 0.3, 'out'],
      [0.8, 0.3, 'in'],
    ],
  ],
  [
    'wipe-right',
    0.5,
    [
      [0.2, 0.3, 'in'],
      [0.8, 0.3, 'out'],
    ],
  ],
  [
    'wipe-up',
    0.5,
    [
      [0.5, 0.2, 'out'],
      [0.5, 0.8, 'in'],
    ],
  ],
  [
    'wipe-down',
    0.5,
    [
      [0.5, 0.2, 'in'],
      [0.5, 0.8, 'out'],
    ],
  ],
  [
    'slide-left',
    0.3,
    [
      [0.6, 0.3, 'out'],
      [0.75, 0.3, 'in'],
    ],
  ],
  [
    'slide-right',
    0.3,
    [
      [0.25, 0.3, 'in'],
      [0.35, 0.3, 'out'],
    ],
  ],
  [
    'slide-up',
    0.3,
    [
      [0.5, 0.6, 'out'],
      [0.5, 0.75, 'in'],
    ],
  ],
  [
    'slide-down',
    0.3,
    [
      [0.5, 0.25, 'in'],
      [0.5, 0.35, 'out'],
    ],
  ],
  [
    'push-left',
    0.3,
    [
      [0.6, 0.3, 'out'],
      [0.75, 0.3, 'in'],
    ],
  ],
  [
    'push-right',
    0.3,
    [
      [0.25, 0.3, 'in'],
      [0.35, 0.3, 'out'],
    ],
  ],
  [
    'push-up',
    0.3,
    [
      [0.5, 0.6, 'out'],
      [0.5, 0.75, 'in'],
    ],
  ],
  [
    'push-down',
    0.3,
    [
      [0.5, 0.25, 'in'],
      [0.5, 0.35, 'out'],
    ],
  ],
  [
    'cover',
    0.6,
    [
      [0.3, 0.3, 'out'],
      [0.5, 0.3, 'in'],
    ],
  ],
  [
    'zoom',
    0.5,
    [
      [0.5, 0.4, 'in'],
      [0.04, 0.5, 'out'],
    ],
  ],
  [
    'circle-open',
    0.4,
    [
      [0.5, 0.4, 'in'],
      [0.1, 0.1, 'out'],
    ],
  ],
  [
    'circle-close',
    0.6,
    [
      [0.5, 0.4, 'out'],
      [0.1, 0.1, 'in'],
    ],
  ],
  [
    'clock',
    0.25,
    [
      [0.6, 0.2, 'in'],
      [0.6, 0.8, 'out'],
      [0.4, 0.2, 'out'],
    ],
  ],
  [
    'clock',
    0.75,
    [
      [0.6, 0.8, 'in'],
      [0.4, 0.8, 'in'],
      [0.4, 0.2, 'out'],
    ],
  ],
  [
    'split',
    0.5,
    [
      [0.5, 0.3, 'in'],
      [0.15, 0.3, 'out'],
      [0.85, 0.3, 'out'],
    ],
  ],
  [
    'blinds',
    0.4,
    [
      [0.015, 0.3, 'in'],
      [0.085, 0.3, 'out'],
    ],
  ],
  [
    'page',
    0.35,
    [
      [0.1, 0.3, 'out'],
      [0.95, 0.6, 'in'],
    ],
  ],
];

describe('where', () => {
  it.each(PLACES)('%s at %f', (kind, progress, places) => {
    const s = testStage(k, FRAME);
    const seen = pixelsOfFrame(s.draw(kind, progress), FRAME.width, FRAME.height);
    for (const [x, y, which] of places) expect(seenAt(seen, x, y), `${x}, ${y}`).toBe(which);
    s.close();
  });

  /** The white square's middle in the frame, as a share of the width. */
  const markOf = (frame: Uint8Array, from = 0, to = 1): number => {
    let [sum, at] = [0, 0];
    for (let y = 60; y < 120; y++)
      for (let x = Math.round(from * 320); x < to * 320; x++) {
        const v = Math.max(0, frame[y * 320 + x] - 150);
        sum += v;
        at += v * (x + 0.5);
      }
    return at / sum / 320;
  };

  it('both pictures move in a push, the incoming one alone in a slide', () => {
    const s = testStage(k, FRAME);
    const push = s.draw('push-right', 0.4);
    // The outgoing mark at ¼ has gone 0.4 to the right; the incoming one at 0.7 is 0.6 to the left of its place.
    expect(markOf(push, 0.45)).toBeCloseTo(0.65, 2);
    expect(markOf(push, 0, 0.4)).toBeCloseTo(0.1, 2);
    const slide = s.draw('slide-left', 0.5);
    expect(markOf(slide, 0, 0.5)).toBeCloseTo(0.25, 2);
    s.close();
  });

  it('a push moves below the pixel', () => {
    const s = testStage(k, FRAME);
    const path = [0.4, 0.4008, 0.4016, 0.4024].map((p) => markOf(s.draw('push-right', p), 0.45));
    for (let i = 1; i < path.length; i++)
      expect((path[i] - path[i - 1]) * 320).toBeCloseTo(0.256, 1);
    s.close();
  });

  it('a whip pan streaks along, not across; a blur softens both ways', () => {
    const s = testStage(k, FRAME);
    /** The steepest step of the outgoing mark's luma along a side. */
    const steepest = (frame: Uint8Array, dx: number, dy: number): number => {
      let most = 0;
      for (let y = 40; y < 140; y++)
        for (let x = 20; x < 130; x++)
          most = Math.max(most, Math.abs(frame[(y + dy) * 320 + x + dx] - frame[y * 320 + x]));
      return most;
    };
    const whip = s.draw('whip', 0.2);
    expect(steepest(s.outgoing, 1, 0)).toBeGreaterThan(60);
    expect(steepest(whip, 1, 0)).toBeLessThan(12);
    expect(steepest(whip, 0, 1)).toBeGreaterThan(20);
    const blur = s.draw('blur', 0.35);
    expect(steepest(blur, 1, 0)).toBeLessThan(40);
    expect(steepest(blur, 0, 1)).toBeLessThan(40);
    s.close();
  });

  it('dips are white and black halfway; pixelated squares are of one colour; embers glow', () => {
    const s = testStage(k, FRAME);
    expect(
      s
        .draw('white', 0.5)
        .subarray(0, 57_600)
        .every((v) => v === 235),
    ).toBe(true);
    expect(
      s
        .draw('black', 0.5)
        .subarray(0, 57_600)
        .every((v) => v === 16),
    ).toBe(true);
    const squares = s.draw('pixelate', 0.5);
    const row = squares.subarray(90 * 320, 91 * 320);
    const edges = [...row.keys()].filter((x) => x > 0 && row[x] !== row[x - 1]);
    expect(edges.length).toBeGreaterThan(8);
    for (let i = 1; i < edges.length; i++)
      expect(edges[i] - edges[i - 1]).toBeGreaterThanOrEqual(19);
    const burn = pixelsOfFrame(s.draw('burn', 0.5), 320, 180);
    let glowing = 0;
    for (let i = 0; i < burn.rgba.length; i += 4)
      if (burn.rgba[i] > 235 && burn.rgba[i + 1] > 130 && burn.rgba[i + 2] < 150) glowing++;
    expect(glowing / (320 * 180)).toBeGreaterThan(0.02);
    s.close();
  });

  it('a glitch parts colours at edges and is gone at both ends', () => {
    const s = testStage(k, FRAME);
    const [luma, chroma] = [320 * 180, 160 * 90];
    // Both pictures by themselves, and how far the glitch's colours lie beyond what either has.
    const plain = [s.outgoing, s.incoming];
    const most = (frame: Uint8Array, plane: number): number =>
      Math.max(...frame.subarray(luma + plane * chroma, luma + (plane + 1) * chroma));
    const torn = s.draw('glitch', 0.5);
    for (const plane of [0, 1])
      expect(most(torn, plane) - Math.max(...plain.map((p) => most(p, plane)))).toBeGreaterThan(20);
    // At the ends nothing of it is left.
    for (const [progress, picture] of [
      [0, s.outgoing],
      [1, s.incoming],
    ] as const)
      expect(Buffer.compare(s.draw('glitch', progress), picture)).toBe(0);
    s.close();
  });

  it('a glitch and a burn are those of their cut', () => {
    const [a, b] = [testStage(k, FRAME, 1), testStage(k, FRAME, 2)];
    for (const kind of ['glitch', 'burn'] as const) {
      expect(Buffer.compare(a.draw(kind, 0.5), a.draw(kind, 0.5))).toBe(0);
      expect(Buffer.compare(a.draw(kind, 0.5), b.draw(kind, 0.5))).not.toBe(0);
    }
    a.close();
    b.close();
  });
});
