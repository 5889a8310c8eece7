/** The films that are measured: photos that move, dissolve and have music, as many and as long as asked for. */
import type { Draft } from '../shared/draft/schema.ts';

export const PHOTOS = 10;
const EACH_MS = 3050;
type Motion = 'in' | 'out' | 'left' | 'right' | 'up';
const MOTIONS: readonly Motion[] = ['in', 'left', 'out', 'right', 'up'];

export type PlainFilm = {
  photos: number;
  each_ms: number;
  /** The film's own frame. */
  frame: { width: number; height: number };
  /** What each photo measures. */
  photo: { width: number; height: number };
  motions: readonly Motion[];
  tempo: number;
};

/** Photos of one size for equally long, at 30 frames a second, with 600 ms dissolves where they last long enough, and music. */
export const plainFilm = (o: PlainFilm): Draft => ({
  v: 1,
  m: { ...o.frame, fps: 30 },
  d: o.photos * o.each_ms,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: Array.from({ length: o.photos }, (_, i) => ({
        id: `p${i + 1}`,
        st: i * o.each_ms,
        d: o.each_ms,
        media: `m${i}`,
        w: o.photo.width,
        h: o.photo.height,
        fit: 'fill' as const,
        kb: { kind: o.motions[i % o.motions.length], strength: 0.1 },
        ...(i > 0 ? { tr: { kind: 'dissolve' as const, d: Math.min(600, o.each_ms / 2) } } : {}),
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
          d: o.photos * o.each_ms,
          score: { style: 'acoustic' as const, tempo: o.tempo, seed: 7 },
        },
      ],
    },
  ],
});

/** Ten photos of `width`×`height`, 30.5 s of 1080p30 in time with the music, under a title. */
export const benchDraft = (width: number, height: number): Draft => {
  const film = plainFilm({
    photos: PHOTOS,
    each_ms: EACH_MS,
    frame: { width: 1920, height: 1080 },
    photo: { width, height },
    motions: MOTIONS,
    tempo: (5 * 60_000) / EACH_MS,
  });
  const title = { id: 'title1', st: 0, d: 3000, text: 'A summer by the sea' };
  return { ...film, t: [...film.t, { id: 'text', tt: 7, sg: [title] }] };
};
