/** Wörter für das, was unter, neben und über den Bildern liegt. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

export const CORNERS_DE: Record<TextPlace, string> = {
  'top-left': 'oben links',
  top: 'oben',
  'top-right': 'oben rechts',
  left: 'links',
  middle: 'in der Mitte',
  right: 'rechts',
  'bottom-left': 'unten links',
  bottom: 'unten',
  'bottom-right': 'unten rechts',
};
export const COLOURS_DE: Record<ColorName, string> = {
  white: 'Weiß',
  black: 'Schwarz',
  grey: 'Grau',
  red: 'Rot',
  orange: 'Orange',
  yellow: 'Gelb',
  gold: 'Gold',
  green: 'Grün',
  turquoise: 'Türkis',
  blue: 'Blau',
  purple: 'Lila',
  pink: 'Rosa',
  brown: 'Braun',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_DE[name] : hex === '#000000' ? 'Schwarz' : hex;
};
const words = (text: string | undefined): string => (text ? `, mit den Worten „${text}“` : '');

export const layersDe: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `${colour(from)} zu ${colour(to)}`),
  cardAdded: (place, ground, text) =>
    `Eine Karte (${ground}) ist jetzt an Stelle ${place}${words(text)}.`,
  cardChanged: (place, ground, text) =>
    `Die Karte an Stelle ${place} ist jetzt in ${ground}${words(text)}.`,
  cardRemoved: (place) => `Die Karte an Stelle ${place} ist weg.`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: 'bildfüllend',
      blur: 'ganz, vor unscharfem Hintergrund',
      solid: `ganz, ${ground === '' ? 'vor einer Farbe aus dem Bild' : `vor ${ground}`}`,
      gradient: `ganz, vor einem Verlauf${ground === '' ? ' aus den Farben des Bildes' : ` (${ground})`}`,
      whole: `ganz, zwischen Balken in ${ground === '' ? 'Schwarz' : ground}`,
    };
    return `${which === '' ? 'Die Fotos' : which}: jetzt ${how[fit] ?? fit}.`;
  },
  corner: (place) => CORNERS_DE[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} liegt jetzt über dem Film, ${CORNERS_DE[place]}.`
      : `Das Logo ${name} ist jetzt ${CORNERS_DE[place]}, ${size} des Bildes groß und zu ${opacity} deckend.`,
  logoRemoved: 'Das Logo ist weg.',
  whichLogo:
    'Für ein Logo lade sein Bild hoch und nenne es, zum Beispiel: nimm logo.png als Wasserzeichen in der Ecke.',
  bar: (tone, edge) =>
    `Ein Fortschrittsbalken in ${colour(tone)} wächst ${edge === 'top' ? 'oben' : 'unten'} mit dem Film.`,
  barRemoved: 'Der Fortschrittsbalken ist weg.',
  stamp: (format, place, photos) =>
    `Jedes Foto zeigt ${format === 'month' ? 'den Monat' : format === 'time' ? 'Tag und Uhrzeit' : 'den Tag'} der Aufnahme, ${CORNERS_DE[place]} (bekannt bei ${photos}).`,
  stampRemoved: 'Das Datum auf den Fotos ist weg.',
  pairs: (n) =>
    n === 1
      ? 'Zwei Fotos stehen jetzt nebeneinander.'
      : `${n} Paare von Fotos stehen jetzt nebeneinander.`,
  pairsNone: 'Jedes Foto hat das Bild wieder für sich allein.',
};
