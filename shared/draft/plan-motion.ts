/**
 * Which way each photo moves when nobody says. Promises another motion than the photo before it, along the
 * side on which the picture has more than the frame shows; refuses to move a photo that was told how.
 */
import { textsIn } from '../i18n/texts.ts';
import { isClip } from './clip.ts';
import { defaultFit } from './fit.ts';
import { coverWindow, type Size } from './motion.ts';
import { isCard, type Motion, type PictureSegment } from './schema.ts';

/** Above this share a pan would have to zoom first: better to push in or pull out. */
const PAN_BELOW = 0.9;
/** Below it so much is out of sight that only a pan does the picture justice. */
const ALWAYS_PAN_BELOW = 0.72;

export type MotionKind = Motion['kind'];

const OPPOSITE: Record<MotionKind, MotionKind> = {
  in: 'out',
  out: 'in',
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
  hold: 'in',
  diagonal: 'arc',
  arc: 'diagonal',
  pulse: 'in',
  parallax: 'in',
};

export type MotionReason = 'wide' | 'tall' | 'opening' | 'breathe' | 'whole';

/** What has been seen so far: the next of a kind goes the other way. */
type Seen = { before?: MotionKind; zoom?: MotionKind; pan?: MotionKind };

const isZoom = (kind: MotionKind | undefined): boolean => kind === 'in' || kind === 'out';

const isPan = (kind: MotionKind): boolean =>
  kind === 'left' || kind === 'right' || kind === 'up' || kind === 'down';

const note = (seen: Seen, kind: MotionKind | undefined): Seen => ({
  ...seen,
  ...(kind ? { before: kind } : {}),
  ...(isZoom(kind) ? { zoom: kind! } : kind && isPan(kind) ? { pan: kind } : {}),
});

const planOne = (
  segment: PictureSegment,
  frame: Size,
  seen: Seen,
): { kind: MotionKind; reason: MotionReason } => {
  const zoom: MotionKind = (isZoom(seen.before) ? seen.before : seen.zoom) === 'in' ? 'out' : 'in';
  // Two photos side by side fill the frame: there is no side to travel to.
  if (segment.pair) return { kind: zoom, reason: 'whole' };
  const { w: width, h: height, fit } = segment;
  if (width && height && (fit === undefined || fit === 'fill')) {
    // Shown whole, it has no free side to travel along.
    if (fit !== 'fill' && defaultFit({ width, height }, frame) === 'blur')
      return { kind: zoom, reason: 'whole' };
    const cover = coverWindow({ width, height }, frame, [0.5, 0.5]);
    const kept = cover[2] * cover[3];
    // Pans and zooms take turns, so that a film of photos of one size does not only go up and down.
    if (kept < ALWAYS_PAN_BELOW || (kept < PAN_BELOW && isZoom(seen.before)))
      return cover[2] < cover[3]
        ? { kind: seen.pan === 'right' ? 'left' : 'right', reason: 'wide' }
        : { kind: seen.pan === 'up' ? 'down' : 'up', reason: 'tall' };
  }
  return { kind: zoom, reason: seen.before ? 'breathe' : 'opening' };
};

/** All of them anew, or only those in `only`; strength as a share of the window. */
export const planMotion = (
  segments: readonly PictureSegment[],
  frame: Size,
  strength: number,
  language: string | undefined,
  only?: (s: PictureSegment) => boolean,
): PictureSegment[] => {
  const words = textsIn(language).why;
  let seen: Seen = {};
  return segments.map((s) => {
    if (isCard(s)) return s;
    if (only && !only(s)) {
      seen = note(seen, s.kb?.kind);
      return s;
    }
    // A clip moves by itself.
    if (isClip(s)) return { ...s, kb: { kind: 'hold', auto: true } };
    const { kind, reason } = planOne(s, frame, seen);
    seen = note(seen, kind);
    const own = s.kb?.auto === true ? (s.kb.strength ?? strength) : strength;
    return { ...s, kb: { kind, strength: own, auto: true }, why: words[reason] };
  });
};

/** After photos have changed places: a planned motion that now repeats its predecessor is turned round. */
export const alternate = (segments: readonly PictureSegment[]): PictureSegment[] => {
  let before: MotionKind | undefined;
  return segments.map((s) => {
    if (isCard(s)) return s;
    const turned =
      s.kb?.auto === true && s.kb.kind === before && !isClip(s)
        ? { ...s, kb: { ...s.kb, kind: OPPOSITE[s.kb.kind] } }
        : s;
    before = turned.kb?.kind;
    return turned;
  });
};
