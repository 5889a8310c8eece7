/** Every transition on output pixels: both ends exact, no jumps, nothing stale. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { TRANSITIONS_DRAWN } from '../../../render/transitions/index.ts';
import type { DrawnTransition } from '../../../shared/draft/transition-choice.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { testStage } from '../../fixtures/stage.ts';

const FRAME = { width: 320, height: 180 };
const KINDS = Object.keys(TRANSITIONS_DRAWN) as DrawnTransition[];

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** How much of the frame is the incoming picture's colour, 0–1, by its blue against its red. */
const share = (frame: Uint8Array): number => {
  const n = FRAME.width * FRAME.height;
  let [u, v] = [0, 0];
  for (let i = 0; i < n / 4; i++) {
    u += frame[n + i];
    v += frame[n + n / 4 + i];
  }
  return (u - v) / (n / 4);
};

describe.each(KINDS)('%s', (kind) => {
  it('is the outgoing picture at 0 and the incoming one at 1, to the byte', () => {
    const s = testStage(k, FRAME);
    expect(Buffer.compare(s.draw(kind, 0), s.outgoing)).toBe(0);
    expect(Buffer.compare(s.draw(kind, 1), s.incoming)).toBe(0);
    s.close();
    expect(k.memory.used).toBe(0);
  });

  it('starts and ends without a jump, and goes from one to the other', () => {
    const s = testStage(k, FRAME);
    const far = (a: Uint8Array, b: Uint8Array): number =>
      a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;
    const whole = far(s.outgoing, s.incoming);
    // A torn signal jumps: that is what it is.
    const most = kind === 'glitch' ? 0.2 : 0.06;
    expect(far(s.draw(kind, 0.004), s.outgoing)).toBeLessThan(most * whole);
    expect(far(s.draw(kind, 0.996), s.incoming)).toBeLessThan(most * whole);
    // The flat pictures are dark, and dark parts change last.
    const mid = s.draw(kind, kind === 'luma' ? 0.65 : 0.5);
    expect(far(mid, s.outgoing)).toBeGreaterThan(0.2 * whole);
    expect(far(mid, s.incoming)).toBeGreaterThan(0.2 * whole);
    const [from, to] = [share(s.outgoing), share(s.incoming)];
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9].map(
      (p) => (share(s.draw(kind, p)) - from) / (to - from),
    );
    // Embers and dips have colours of their own, which is why only the way as a whole is held.
    expect(shares[0]).toBeLessThan(0.35);
    expect(shares[4]).toBeGreaterThan(0.65);
    for (let i = 1; i < shares.length; i++)
      expect(shares[i] - shares[i - 1], shares.join()).toBeGreaterThan(-0.08);
    s.close();
  });

  it('is drawn in a frame whose planes are not whole vectors', () => {
    const s = testStage(k, { width: 150, height: 86 });
    expect(Buffer.compare(s.draw(kind, 0), s.outgoing)).toBe(0);
    for (const p of [0.03, 0.37, 0.5, 0.81, 0.97]) {
      const frame = s.draw(kind, p);
      const again = s.draw(kind, p);
      expect(Buffer.compare(frame, again)).toBe(0);
      // Nothing of what lay in memory before (77 and 99, which none of the colours has in luma and chroma alike).
      const n = 150 * 86;
      const stale = frame.filter((v, i) => i >= n && (v === 77 || v === 99)).length;
      expect(stale).toBeLessThan(n / 40);
    }
    expect(Buffer.compare(s.draw(kind, 1), s.incoming)).toBe(0);
    s.close();
    expect(k.memory.used).toBe(0);
  });
});
