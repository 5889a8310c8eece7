/**
 * What lies under and over the pictures: grounds of colour, a logo, a progress bar, the day a photo was taken. Promises
 * bounds for each; refuses colours that are not `#rrggbb`.
 */
import { z } from 'zod';
import { TEXT_PLACES, type TextPlace } from './text-look.ts';

const unit = z.number().min(0).max(1);

export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour as #rrggbb');

/** A colour, or with `to` a gradient from one to the other along `angle`: 0 upwards, 90 to the right, as in CSS. */
export const groundSchema = z.looseObject({
  colour: colourSchema.optional(),
  to: colourSchema.optional(),
  angle: z.number().int().min(0).max(359).optional(),
});
export type Ground = z.infer<typeof groundSchema>;
export { GROUND_ANGLE } from './ground-angle.ts';

/** A picture over the whole film. Where a value is absent, the default beside it is meant. */
export const logoSchema = z.looseObject({
  media: z.string().min(1).max(200),
  name: z.string().max(255).optional(),
  /** `bottom-right`. */
  place: z.enum(TEXT_PLACES).optional(),
  /** Its longer side as a share of the frame's shorter one: 0.18. */
  size: z.number().min(0.02).max(1).optional(),
  /** 0.9. */
  opacity: unit.optional(),
  /** Room between it and the edge of the safe zone, as a share of the frame's shorter side: 0. */
  margin: z.number().min(0).max(0.4).optional(),
});
/** Where the draft leaves them open. */
export const LOGO_SIZE = 0.18;
export const LOGO_OPACITY = 0.9;
export type Logo = z.infer<typeof logoSchema>;

/** A thin line that grows with the film. */
export const barSchema = z.looseObject({
  /** White. */
  colour: colourSchema.optional(),
  /** `bottom`. */
  edge: z.enum(['top', 'bottom']).optional(),
  /** Its height as a share of the frame's shorter side: 0.008. */
  height: z.number().min(0.002).max(0.1).optional(),
});
export type Bar = z.infer<typeof barSchema>;

export const STAMP_FORMATS = ['date', 'month', 'time'] as const;
/** The day on which each photo was taken, where its file tells it. */
export const stampSchema = z.looseObject({
  /** `bottom-right`, or `bottom-left` where the logo stands there. */
  place: z.enum(TEXT_PLACES).optional(),
  /** The day, the month, or the day with the hour: `date`. */
  format: z.enum(STAMP_FORMATS).optional(),
  /** `#ffffff`. */
  colour: colourSchema.optional(),
});
export type Stamp = z.infer<typeof stampSchema>;

/** Where the stamp stands: out of the logo's way where nobody has said it. */
export const stampPlace = (stamp: Stamp, logo: Logo | undefined): TextPlace =>
  stamp.place ??
  (logo && (logo.place ?? 'bottom-right') === 'bottom-right' ? 'bottom-left' : 'bottom-right');

/** The photo that stands beside a segment's own. */
export const pairSchema = z.looseObject({
  media: z.string().min(1).max(200),
  name: z.string().max(255).optional(),
  w: z.number().int().min(1).optional(),
  h: z.number().int().min(1).optional(),
  taken_at: z.string().max(40).optional(),
});
export type Pair = z.infer<typeof pairSchema>;
