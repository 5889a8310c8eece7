/** Framing: the subject is kept where no app lies over it, and panoramas are walked along either way. */
import { describe, expect, it } from 'vitest';
import { defaultFit } from '../../../shared/draft/fit.ts';
import { motionPath, subjectWindow } from '../../../shared/draft/motion.ts';
import { planMotion } from '../../../shared/draft/plan-motion.ts';
import { coveredZone } from '../../../shared/draft/safe-zone.ts';

const UPRIGHT = { width: 1080, height: 1920, profile: 'tiktok-photo-video' };
const zone = coveredZone(UPRIGHT)!;

describe('the safe zone', () => {
  it('is there for upright films, over which apps lie, and for no others', () => {
    expect(zone.bottom).toBeGreaterThan(0.2);
    expect(
      coveredZone({ width: 1920, height: 1080, profile: 'tiktok-photo-video' }),
    ).toBeUndefined();
  });
  it('holds the subject of a wide photo, as far as the photo goes', () => {
    const photo = { width: 4000, height: 3000 };
    for (const x of [0.3, 0.5, 0.62, 0.75]) {
      const [left, , w] = subjectWindow(photo, UPRIGHT, [x, 0.5], zone);
      const seen = (x - left) / w;
      expect(seen).toBeGreaterThan(zone.left);
      expect(seen).toBeLessThan(1 - zone.right);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + w).toBeLessThanOrEqual(1 + 1e-9);
    }
    // A tall one has room upwards: a subject at its foot comes up from under the buttons.
    const tall = { width: 1000, height: 2600 };
    const [, plain] = subjectWindow(tall, UPRIGHT, [0.5, 0.7]);
    const [, top, , h] = subjectWindow(tall, UPRIGHT, [0.5, 0.7], zone);
    expect(top).toBeGreaterThan(plain);
    expect((0.7 - top) / h).toBeLessThan(1 - zone.bottom);
  });
  it('gives way to a point that a person named', () => {
    const photo = { width: 4000, height: 3000 };
    const motion = { kind: 'hold' as const, focus: [0.3, 0.5] as [number, number] };
    const bare = motionPath(motion, photo, UPRIGHT, 3000);
    expect(motionPath(motion, photo, UPRIGHT, 3000, [0.8, 0.5], zone)).toEqual(bare);
  });
});

describe('panoramas', () => {
  it.each([
    [{ width: 9000, height: 3000 }, { width: 1920, height: 1080 }, ['left', 'right']],
    [{ width: 3000, height: 8000 }, { width: 1080, height: 1920 }, ['up', 'down']],
  ])('%o in %o fill the frame and are walked along', (photo, frame, ways) => {
    expect(defaultFit(photo, frame)).toBe('fill');
    const segment = { id: 'p1', media: 'm', st: 0, d: 3000, w: photo.width, h: photo.height };
    const [planned] = planMotion([segment], frame, 0.1, 'en');
    expect(ways).toContain(planned.kb?.kind);
    const { from, to } = motionPath(planned.kb, photo, frame, 3000);
    const sideways = ways.includes('left');
    const way = sideways
      ? Math.abs(to[0] - from[0]) / from[2]
      : Math.abs(to[1] - from[1]) / from[3];
    expect(way).toBeGreaterThan(0.3);
  });
});
