/**
 * What people see of cards, fits and layers in any draft, also the vendor's. Promises an answer for each; refuses to
 * guess what is not there.
 */
import {
  barSchema,
  LOGO_OPACITY,
  LOGO_SIZE,
  logoSchema,
  stampPlace,
  stampSchema,
  type Bar,
  type Stamp,
} from './layers.ts';
import { obj, str, type LooseSegment } from './loose.ts';
import type { TextPlace } from './text-look.ts';

/** One colour, or from one to the other. */
export type Colours = { colour: string; to?: string };
/** What a card is: its colours and its words. */
export type CardLook = Colours & { text?: string };
/** A logo: the file's name and where, how large and how opaque it is. */
export type LogoLook = { name: string; place: TextPlace; size: number; opacity: number };
export type BarLook = { colour: string; edge: NonNullable<Bar['edge']> };
export type StampLook = {
  format: NonNullable<Stamp['format']>;
  place: TextPlace;
  colour: string;
  /** How many photos know their day. */
  photos: number;
};
export type OverLooks = { logo: LogoLook | null; bar: BarLook | null; stamp: StampLook | null };

/** Whether a segment is a card. */
export const isLooseCard = (s: LooseSegment): boolean => s.raw.kind === 'card';

/** The key that the photo beside this one would have by itself. */
export const pairKey = (s: LooseSegment): string | undefined => {
  const media = str(obj(s.raw.pair)?.media);
  return media === undefined ? undefined : `${media}\n1`;
};

/** The colours of its ground; `undefined` where it names none. */
export const coloursOf = (s: LooseSegment): Colours | undefined => {
  const ground = obj(s.raw.ground);
  const to = str(ground?.to);
  const colour = str(ground?.colour) ?? to;
  return colour === undefined ? undefined : { colour, ...(to === undefined ? {} : { to }) };
};

/** How a photo meets the frame; a card does not. */
export const fitLook = (s: LooseSegment): { fit: string | null; ground?: Colours } => {
  const fit = isLooseCard(s) ? null : (str(s.raw.fit) ?? null);
  const ground = fit === null || fit === 'fill' || fit === 'blur' ? undefined : coloursOf(s);
  return { fit, ...(ground ? { ground } : {}) };
};

/** What lies over the pictures, with the defaults where a value is absent. */
export const overLooks = (m: unknown, photos: readonly LooseSegment[]): OverLooks => {
  const logo = logoSchema.safeParse(obj(m)?.logo).data;
  const bar = barSchema.safeParse(obj(m)?.bar).data;
  const stamp = stampSchema.safeParse(obj(m)?.stamp).data;
  return {
    logo: logo
      ? {
          name: logo.name ?? logo.media,
          place: logo.place ?? 'bottom-right',
          size: logo.size ?? LOGO_SIZE,
          opacity: logo.opacity ?? LOGO_OPACITY,
        }
      : null,
    bar: bar ? { colour: bar.colour ?? '#ffffff', edge: bar.edge ?? 'bottom' } : null,
    stamp: stamp
      ? {
          format: stamp.format ?? 'date',
          place: stampPlace(stamp, logo),
          colour: stamp.colour ?? '#ffffff',
          photos: photos.filter((s) => str(s.raw.taken_at)).length,
        }
      : null,
  };
};
