/**
 * What is on screen at frame n. Preview, export on the device, export on a server, poster and contact
 * sheet all ask here and nowhere else, so they cannot drift apart.
 */
import { pictures, texts, type Draft, type PictureSegment } from './schema.ts';
import { clipAt, isClip } from './clip.ts';
import { textAt, type TextLayer } from './text-motion.ts';
import { layersAt, type FrameLayers } from './layers-at.ts';
import { pulseAt } from './pulse.ts';
import { overlap, visibleSpan } from './span.ts';
import { frameTime, msSince } from './time.ts';
import { drawnKind, seedOfCut, type DrawnTransition } from './transition-choice.ts';

export { visibleSpan } from './span.ts';

/**
 * One picture on screen; `progress` (0–1) of its motion and `pulse`, how near the music's beat is (1 on it; absent
 * where the motion has none), to be put through `windowOn`. `clip` is the moment of a clip, in ms of its file.
 */
export type PictureLayer = {
  segment: PictureSegment;
  progress: number;
  pulse?: number;
  clip?: number;
};
export type { TextLayer } from './text-motion.ts';

/** A transition on screen; `progress` eased, 0–1; `seed` is the cut's own, for what looks like chance. */
export type TransitionLayer = {
  layer: PictureLayer;
  kind: DrawnTransition;
  progress: number;
  seed: number;
};

export type FrameContent = {
  /** The picture below; absent only in a film without pictures (black). */
  base?: PictureLayer;
  /** The picture coming in, while a transition runs. */
  incoming?: TransitionLayer;
  /** How much of black lies over the pictures, 0–1 (a fade at the start or the end). */
  black: number;
  texts: TextLayer[];
  /** Between the pictures and the texts; absent where there is none. */
  layers?: FrameLayers;
};

/** Slow out of the start and into the end: a straight dissolve is seen to begin and stop. */
const smooth = (p: number): number => p * p * (3 - 2 * p);

const layerAt = (
  draft: Draft,
  segments: readonly PictureSegment[],
  i: number,
  n: number,
): PictureLayer => {
  const segment = segments[i]!;
  const { from, to } = visibleSpan(segments, i);
  const { fps } = draft.m;
  const t = frameTime(n, fps);
  const progress = Math.max(0, Math.min(1, msSince(from, n, fps) / (to - from)));
  return {
    segment,
    progress,
    ...(segment.kb?.kind === 'pulse' ? { pulse: pulseAt(draft, t) } : {}),
    ...(isClip(segment) ? { clip: clipAt(segment, t) } : {}),
  };
};

/** What frame number `frame` shows. One outside the film shows its nearest frame. */
export const atFrame = (draft: Draft, frame: number): FrameContent => {
  const segments = pictures(draft);
  const n = Math.max(0, frame);
  const { fps } = draft.m;
  const t = frameTime(n, fps);
  const content: FrameContent = { black: 0, texts: [] };
  for (const s of texts(draft)) {
    const layer = textAt(s, t);
    if (layer) content.texts.push(layer);
  }
  if (segments.length === 0) return content;

  let i = segments.findIndex((s) => t < s.st + s.d);
  if (i < 0) i = segments.length - 1;
  const current = segments[i]!;
  const first = segments[0]!;
  if (first.tr?.kind === 'black' && t < first.st + first.tr.d) {
    content.black = 1 - smooth(Math.max(0, (t - first.st) / Math.max(1, first.tr.d)));
  }

  // A transition is centred on its cut: look for one that reaches over from either side.
  const next = segments[i + 1];
  const intoNext = next ? overlap(current, next) : 0;
  const prev = segments[i - 1];
  const intoThis = prev ? overlap(prev, current) : 0;
  if (next && intoNext > 0 && t >= next.st - intoNext / 2) {
    cross(content, draft, i, n, msSince(next.st - intoNext / 2, n, fps) / intoNext);
  } else if (prev && intoThis > 0 && t < current.st + intoThis / 2) {
    cross(content, draft, i - 1, n, msSince(current.st - intoThis / 2, n, fps) / intoThis);
  } else {
    content.base = layerAt(draft, segments, i, n);
  }
  const layers = layersAt(draft, n, shares(content));
  if (layers) content.layers = layers;
  return content;
};

/** How much of each segment on screen is seen, 0–1. */
const shares = ({ base, incoming }: FrameContent): { segment: PictureSegment; share: number }[] => {
  const progress = incoming?.progress ?? 0;
  return [
    ...(base ? [{ segment: base.segment, share: 1 - progress }] : []),
    ...(incoming ? [{ segment: incoming.layer.segment, share: progress }] : []),
  ];
};

const cross = (
  content: FrameContent,
  draft: Draft,
  i: number,
  n: number,
  progress: number,
): void => {
  const segments = pictures(draft);
  const kind = drawnKind(segments, i + 1);
  if (!kind) return;
  content.base = layerAt(draft, segments, i, n);
  content.incoming = {
    layer: layerAt(draft, segments, i + 1, n),
    kind,
    progress: smooth(progress),
    seed: seedOfCut(segments[i]!, segments[i + 1]!),
  };
};
