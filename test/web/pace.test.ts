/** Frames are asked for as long before their time as they take to be seen. */
import { describe, expect, it } from 'vitest';
import { MAX_LEAD_MS } from '../../web/limits.ts';
import { Pace } from '../../web/features/preview/pace.ts';

/** Plays `frames` refreshes of a screen, each frame drawn after `drawing` ms. */
const played = (frames: number, refresh: number, drawing: (i: number) => number): Pace => {
  let now = 1000;
  const pace = new Pace(() => now);
  for (let i = 0; i < frames; i++) {
    const start = now;
    pace.refreshed();
    pace.asked(i);
    now = start + drawing(i);
    pace.came(i);
    now = start + refresh;
  }
  return pace;
};

describe('the lead', () => {
  it('is one refresh where drawing takes less', () => {
    expect(new Pace(() => 0).leadMs).toBeCloseTo(1000 / 60);
    expect(played(200, 1000 / 60, () => 5).leadMs).toBeCloseTo(1000 / 60, 1);
    expect(played(200, 1000 / 120, () => 5).leadMs).toBeCloseTo(1000 / 120, 1);
  });

  it('is as many as drawing takes, and never more than the bound', () => {
    expect(played(200, 20, () => 30).leadMs).toBeCloseTo(40, 1);
    expect(played(200, 20, () => 500).leadMs).toBeCloseTo(MAX_LEAD_MS, 3);
  });

  it('does not follow one frame that was slow, nor a page that stood still', () => {
    expect(played(200, 20, (i) => (i === 199 ? 60 : 5)).leadMs).toBeCloseTo(20, 1);
    expect(played(200, 5_000, () => 5).leadMs).toBeCloseTo(1000 / 60);
  });
});
