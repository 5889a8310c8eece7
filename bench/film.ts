/** The film that is measured: ten photos, 30.5 s of 1080p30, motion, dissolves, music, a title. */
import type { Draft } from '../shared/draft/schema.ts';

export const PHOTOS = 10;
const EACH_MS = 3050;
const MOTIONS = ['in', 'left', 'out', 'right', 'up'] as const;

export const benchDraft = (width: number, height: number): Draft => ({
  v: 1,
  m: { width: 1920, height: 1080, fps: 30 },
  d: PHOTOS * EACH_MS,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: Array.from({ length: PHOTOS }, (_, i) => ({
        id: `p${i + 1}`,
        st: i * EACH_MS,
        d: EACH_MS,
        media: `m${i}`,
        w: width,
        h: height,
        fit: 'fill' as const,
        kb: { kind: MOTIONS[i % MOTIONS.length], strength: 0.1 },
        ...(i > 0 ? { tr: { kind: 'dissolve' as const, d: 600 } } : {}),
      })),
    },
    {
      id: 'music',
      tt: 1,
      sg: [
        {
          id: 'score1',
          kind: 'score' as const,
          st: 0,
          d: PHOTOS * EACH_MS,
          score: { style: 'acoustic' as const, tempo: (5 * 60_000) / EACH_MS, seed: 7 },
        },
      ],
    },
    { id: 'text', tt: 7, sg: [{ id: 'title1', st: 0, d: 3000, text: 'A summer by the sea' }] },
  ],
});
