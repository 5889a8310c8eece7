/** Names from elsewhere, and chance that is the same everywhere. */
import { describe, expect, it } from 'vitest';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import { TRANSITIONS, type PictureSegment } from '../../../shared/draft/schema.ts';
import { drawnKind, RANDOM_TRANSITIONS } from '../../../shared/draft/transition-choice.ts';
import { transitionNamed, TRANSITION_NAMES } from '../../../shared/draft/transition-names.ts';
import { draftOf } from '../../fixtures/film.ts';

describe('names', () => {
  it('of ours, of ffmpeg, gl-transitions and Shotstack lead to one of ours', () => {
    for (const kind of TRANSITIONS) expect(transitionNamed(kind)).toBe(kind);
    for (const names of Object.values(TRANSITION_NAMES))
      for (const [name, kind] of Object.entries(names)) {
        expect(TRANSITIONS).toContain(kind);
        if (names !== TRANSITION_NAMES.common) expect(transitionNamed(name)).toBeDefined();
      }
    expect(TRANSITION_NAMES.xfade).toHaveProperty('smoothleft');
    expect(Object.keys(TRANSITION_NAMES.xfade).length).toBeGreaterThanOrEqual(56);
  });

  it.each([
    ['circleopen', 'circle-open'],
    ['slideleft', 'push-left'],
    ['coverup', 'slide-up'],
    ['CrossZoom', 'zoom'],
    ['GlitchMemories', 'glitch'],
    ['slideLeftSlow', 'push-left'],
    ['carouselRightFast', 'push-right'],
    ['Cross Dissolve', 'dissolve'],
    ['dip to white', 'white'],
    ['Whip pan', 'whip'],
  ] as const)('%s is %s', (name, kind) => {
    expect(transitionNamed(name)).toBe(kind);
  });

  it('nothing for what nobody has', () => {
    expect(transitionNamed('teleport')).toBeUndefined();
    expect(transitionNamed('')).toBeUndefined();
    expect(transitionNamed('constructor')).toBeUndefined();
  });
});

describe('random', () => {
  const row = (n: number, salt = ''): PictureSegment[] =>
    Array.from({ length: n }, (_, i) => ({
      id: `p${salt}${i}`,
      media: 'm',
      st: i * 1000,
      d: 1000,
      tr: { kind: 'random', d: 400 },
    }));

  it('is another one each time, never twice running, never one that ends a film', () => {
    const segments = row(200);
    const kinds = segments.map((_, i) => drawnKind(segments, i));
    expect(kinds[0]).toBeUndefined();
    for (let i = 2; i < kinds.length; i++) expect(kinds[i]).not.toBe(kinds[i - 1]);
    expect(new Set(kinds.slice(1)).size).toBe(RANDOM_TRANSITIONS.length);
    expect(kinds).not.toContain('black');
    expect(segments.map((_, i) => drawnKind(segments, i))).toEqual(kinds);
  });

  it('keeps its kinds for the same cuts, and steps aside for a named one before it', () => {
    const segments = row(40, 'x');
    const longer = [...segments, ...row(3, 'y')];
    expect(segments.map((_, i) => drawnKind(longer, i))).toEqual(
      segments.map((_, i) => drawnKind(segments, i)),
    );
    const chance = drawnKind(segments, 1)!;
    const named = [
      { ...segments[0], id: 'a' },
      { ...segments[0], tr: { kind: chance, d: 400 } },
      ...segments.slice(1),
    ];
    expect(drawnKind(named, 1)).toBe(chance);
    expect(drawnKind(named, 2)).not.toBe(chance);
  });

  it('is on screen under its own name', () => {
    const draft = draftOf([{}, { tr: { kind: 'random', d: 600 } }]);
    const kind = atFrame(draft, 30).incoming!.kind;
    expect(RANDOM_TRANSITIONS).toContain(kind);
    expect(atFrame(draft, 33).incoming!.kind).toBe(kind);
  });
});
