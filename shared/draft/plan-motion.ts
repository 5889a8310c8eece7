/**
 * Which way each photo moves when nobody says. Promises another motion than the photo before it, along the
 * side on which the picture has more than the frame shows; refuses to move a photo that was told how.
 */
import { textsIn } from '../i18n/texts.ts';
import { defaultFit } from './fit.ts';
import { coverWindow, type Size } from './motion.ts';
import type { Motion, PictureSegment } from './schema.ts';

/** Above this share a pan would have to zoom first: better to push in or pull out. */
const PAN_BELOW = 0.9;

export type MotionKind = Motion['kind'];

const OPPOSITE: Record<MotionKind, MotionKind> = {
  in: 'out',
  out: 'in',
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
  hold: 'in',
};

export type MotionReason = 'wide' | 'tall' | 'opening' | 'breathe' | 'whole';

const planOne = (
  segment: PictureSegment,
  frame: Size,
  before: MotionKind | undefined,
): { kind: MotionKind; reason: MotionReason } => {
  const inOut = before === 'in' ? 'out' : 'in';
  if (segment.w && segment.h && segment.fit !== 'blur') {
    const cover = coverWindow({ width: segment.w, height: segment.h }, frame, [0.5, 0.5]);
    const seen = cover[2] * cover[3];
    // Shown whole, it has no free side to travel along.
    if (
      segment.fit !== 'fill' &&
      defaultFit({ width: segment.w, height: segment.h }, frame) === 'blur'
    )
      return { kind: inOut, reason: 'whole' };
    if (seen < PAN_BELOW) {
      if (cover[2] < cover[3])
        return { kind: before === 'right' ? 'left' : 'right', reason: 'wide' };
      return { kind: before === 'up' ? 'down' : 'up', reason: 'tall' };
    }
  }
  return { kind: inOut, reason: before ? 'breathe' : 'opening' };
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
  let before: MotionKind | undefined;
  return segments.map((s) => {
    if (only && !only(s)) {
      before = s.kb?.kind;
      return s;
    }
    const { kind, reason } = planOne(s, frame, before);
    before = kind;
    const own = s.kb?.auto === true ? (s.kb.strength ?? strength) : strength;
    return { ...s, kb: { kind, strength: own, auto: true }, why: words[reason] };
  });
};

/** After photos have changed places: a planned motion that now repeats its predecessor is turned round. */
export const alternate = (segments: readonly PictureSegment[]): PictureSegment[] => {
  let before: MotionKind | undefined;
  return segments.map((s) => {
    const turned =
      s.kb?.auto === true && s.kb.kind === before
        ? { ...s, kb: { ...s.kb, kind: OPPOSITE[s.kb.kind] } }
        : s;
    before = turned.kb?.kind;
    return turned;
  });
};
