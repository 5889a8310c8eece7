/**
 * What lies over the pictures at one moment: the date stamp, the progress bar, the logo. Promises everything that
 * decides their pixels; refuses to draw.
 */
import { dayWords } from '../i18n/dates.ts';
import { languageOf } from '../i18n/language.ts';
import { stampPlace, type Bar, type Logo } from './layers.ts';
import type { Draft, PictureSegment, TextSegment } from './schema.ts';
import { frameCount } from './time.ts';

/** A photo's day as a text, the same object for the same photo of one draft; `opacity` 0–1. */
export type StampLayer = { segment: TextSegment; opacity: number };

export type FrameLayers = {
  stamps: StampLayer[];
  /** `share` 0–1 of the film is over. */
  bar?: { bar: Bar; share: number };
  logo?: Logo;
};

/** Smaller than any words, which are read first. */
const STAMP_SIZE = 0.4;

/** By photo, so that a text is set once, not once a frame. */
const stamps = new WeakMap<Draft, Map<PictureSegment, TextSegment>>();

const stampOf = (draft: Draft, photo: PictureSegment): TextSegment | undefined => {
  const { taken_at: taken } = photo;
  const { stamp, logo, language } = draft.m;
  if (!stamp || taken === undefined) return undefined;
  const text = dayWords(taken, stamp.format ?? 'date', languageOf(language));
  if (text === undefined) return undefined;
  const known = stamps.get(draft) ?? new Map<PictureSegment, TextSegment>();
  stamps.set(draft, known);
  const segment = known.get(photo) ?? {
    id: `stamp ${text}`,
    // It moves with its photo, and is the same wherever that stands.
    st: photo.st,
    d: 1,
    text,
    role: 'caption' as const,
    style: 'plain' as const,
    animation: 'none' as const,
    size: STAMP_SIZE,
    place: stampPlace(stamp, logo),
    color: stamp.colour ?? '#ffffff',
  };
  known.set(photo, segment);
  return segment;
};

/** `shown` are the segments on screen with how much of each is seen, 0–1. */
export const layersAt = (
  draft: Draft,
  n: number,
  shown: readonly { segment: PictureSegment; share: number }[],
): FrameLayers | undefined => {
  const { bar, logo, stamp } = draft.m;
  if (!bar && !logo && !stamp) return undefined;
  const layers: FrameLayers = { stamps: [] };
  for (const { segment, share } of shown) {
    const text = stampOf(draft, segment);
    const same = layers.stamps.find((s) => s.segment.text === text?.text);
    if (same) same.opacity = Math.min(1, same.opacity + share);
    else if (text && share > 0) layers.stamps.push({ segment: text, opacity: share });
  }
  if (bar) layers.bar = { bar, share: Math.min(1, (n + 1) / Math.max(1, frameCount(draft))) };
  if (logo) layers.logo = logo;
  return layers;
};
