/** English words for what lies under, beside and over the pictures. The shape of this object is what every other language must fill. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { Stamp } from '../../draft/layers.ts';
import type { TextPlace } from '../../draft/text-look.ts';

const corners: Record<TextPlace, string> = {
  'top-left': 'in the upper left corner',
  top: 'at the top',
  'top-right': 'in the upper right corner',
  left: 'on the left',
  middle: 'in the middle',
  right: 'on the right',
  'bottom-left': 'in the lower left corner',
  bottom: 'at the bottom',
  'bottom-right': 'in the lower right corner',
};
const colour = (hex: string): string => {
  const name: ColorName | undefined = nameOfColor(hex);
  return name ?? (hex === '#000000' ? 'black' : hex);
};
const words = (text: string | undefined): string => (text ? `, with the words “${text}”` : '');
const stamps: Record<NonNullable<Stamp['format']>, string> = {
  date: 'the day on which it was taken',
  month: 'the month in which it was taken',
  time: 'the day and hour at which it was taken',
};

export const layersEn = {
  colour,
  /** One colour, or from one to another. */
  ground: (from: string, to?: string): string =>
    to === undefined ? colour(from) : `${colour(from)} to ${colour(to)}`,
  cardAdded: (place: number, ground: string, text?: string): string =>
    `Added a card (${ground}) at place ${place}${words(text)}.`,
  cardChanged: (place: number, ground: string, text?: string): string =>
    `The card at place ${place} is now ${ground}${words(text)}.`,
  cardRemoved: (place: number): string => `Removed the card at place ${place}.`,
  fit: (which: string, fit: string, ground: string): string => {
    const how: Record<string, string> = {
      fill: 'filling the frame',
      blur: 'shown whole before a blurred background',
      solid: `shown whole before ${ground === '' ? 'one colour of their own' : `the colour ${ground}`}`,
      gradient: `shown whole before a gradient${ground === '' ? ' of their own colours' : ` (${ground})`}`,
      whole: `shown whole between ${ground === '' ? 'black' : ground} bars`,
    };
    return `${which === '' ? 'The photos' : which}: now ${how[fit] ?? fit}.`;
  },
  corner: (place: TextPlace): string => corners[place],
  logo: (name: string, place: TextPlace, size: string, opacity: string, isNew: boolean): string =>
    isNew
      ? `${name} now lies over the film, ${corners[place]}.`
      : `The logo ${name} is now ${corners[place]}, ${size} of the frame, ${opacity} opaque.`,
  logoRemoved: 'Removed the logo.',
  whichLogo:
    'To use a logo, upload its picture and name it, for example: use logo.png as a watermark in the corner.',
  bar: (tone: string, edge: 'top' | 'bottom'): string =>
    `A ${colour(tone)} progress bar grows with the film at the ${edge}.`,
  barRemoved: 'Removed the progress bar.',
  stamp: (format: NonNullable<Stamp['format']>, place: TextPlace, photos: string): string =>
    `Each photo shows ${stamps[format]}, ${corners[place]} (${photos} know it).`,
  stampRemoved: 'Removed the date stamp.',
  pairs: (n: number): string =>
    n === 1 ? 'Two photos now stand side by side.' : `${n} pairs of photos now stand side by side.`,
  pairsNone: 'Each photo has the frame to itself again.',
};
export type LayerTexts = typeof layersEn;
