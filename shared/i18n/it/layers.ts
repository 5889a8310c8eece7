/** Italian words for what lies under, beside and over the pictures. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

export const CORNERS_IT: Record<TextPlace, string> = {
  'top-left': 'in alto a sinistra',
  top: 'in alto',
  'top-right': 'in alto a destra',
  left: 'a sinistra',
  middle: 'al centro',
  right: 'a destra',
  'bottom-left': 'in basso a sinistra',
  bottom: 'in basso',
  'bottom-right': 'in basso a destra',
};
export const COLOURS_IT: Record<ColorName, string> = {
  white: 'bianco',
  black: 'nero',
  grey: 'grigio',
  red: 'rosso',
  orange: 'arancione',
  yellow: 'giallo',
  gold: 'oro',
  green: 'verde',
  turquoise: 'turchese',
  blue: 'blu',
  purple: 'viola',
  pink: 'rosa',
  brown: 'marrone',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_IT[name] : hex === '#000000' ? 'nero' : hex;
};
const words = (text: string | undefined): string => (text ? `, con le parole «${text}»` : '');

export const layersIt: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `da ${colour(from)} a ${colour(to)}`),
  cardAdded: (place, ground, text) =>
    `Ho aggiunto un cartello (${ground}) al posto ${place}${words(text)}.`,
  cardChanged: (place, ground, text) =>
    `Il cartello al posto ${place} ora è ${ground}${words(text)}.`,
  cardRemoved: (place) => `Ho tolto il cartello al posto ${place}.`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: 'a tutto schermo',
      blur: 'intere su uno sfondo sfocato',
      solid: `intere su ${ground === '' ? 'un colore tratto da loro' : `sfondo ${ground}`}`,
      gradient: `intere su una sfumatura${ground === '' ? ' dei loro colori' : ` (${ground})`}`,
      whole: `intere fra bande di colore ${ground === '' ? 'nero' : ground}`,
    };
    return `${which === '' ? 'Le foto' : `Per ${which}`}: ora ${how[fit] ?? fit}.`;
  },
  corner: (place) => CORNERS_IT[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} ora sta sopra il film, ${CORNERS_IT[place]}.`
      : `Il logo ${name} ora è ${CORNERS_IT[place]}, ${size} del quadro, opaco al ${opacity}.`,
  logoRemoved: 'Ho tolto il logo.',
  whichLogo:
    'Per usare un logo carica la sua immagine e nominala, per esempio: usa logo.png come filigrana nell’angolo.',
  bar: (tone, edge) =>
    `Una barra di avanzamento di colore ${colour(tone)} cresce con il film ${edge === 'top' ? 'in alto' : 'in basso'}.`,
  barRemoved: 'Ho tolto la barra di avanzamento.',
  stamp: (format, place, photos) =>
    `Ogni foto mostra ${format === 'month' ? 'il mese' : format === 'time' ? 'il giorno e l’ora' : 'il giorno'} dello scatto, ${CORNERS_IT[place]} (lo sanno ${photos}).`,
  stampRemoved: 'Ho tolto la data dalle foto.',
  pairs: (n) =>
    n === 1
      ? 'Ora due foto stanno fianco a fianco.'
      : `Ora ${n} coppie di foto stanno fianco a fianco.`,
  pairsNone: 'Ogni foto ha di nuovo il quadro tutto per sé.',
};
