/** A film of `count` photos on the beats of a score, for the tests of sound. */
import type { Draft, MusicStyle } from '../../../shared/draft/schema.ts';

export const scored = (o: {
  style: MusicStyle;
  tempo: number;
  seed?: number;
  gain?: number;
  count?: number;
  beats?: number;
  d?: number;
}): Draft => {
  const each = Math.round(((o.beats ?? 5) * 60_000) / o.tempo);
  const count = o.count ?? 6;
  const d = o.d ?? each * count;
  return {
    v: 1,
    m: { width: 1920, height: 1080, fps: 30 },
    d,
    t: [
      {
        id: 'video',
        tt: 0,
        sg: Array.from({ length: count }, (_, i) => ({
          id: `p${i + 1}`,
          st: i * each,
          d: each,
          media: `m${i}`,
        })).filter((s) => s.st < d),
      },
      {
        id: 'music',
        tt: 1,
        sg: [
          {
            id: 'score1',
            kind: 'score',
            st: 0,
            d,
            score: { style: o.style, tempo: o.tempo, seed: o.seed ?? 7 },
            ...(o.gain === undefined ? {} : { gain: o.gain }),
          },
        ],
      },
    ],
  };
};
