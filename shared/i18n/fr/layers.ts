/** Les mots pour ce qui va dessous, à côté et par-dessus les images. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

export const CORNERS_FR: Record<TextPlace, string> = {
  'top-left': 'en haut à gauche',
  top: 'en haut',
  'top-right': 'en haut à droite',
  left: 'à gauche',
  middle: 'au centre',
  right: 'à droite',
  'bottom-left': 'en bas à gauche',
  bottom: 'en bas',
  'bottom-right': 'en bas à droite',
};
export const COLOURS_FR: Record<ColorName, string> = {
  white: 'blanc',
  black: 'noir',
  grey: 'gris',
  red: 'rouge',
  orange: 'orange',
  yellow: 'jaune',
  gold: 'doré',
  green: 'vert',
  turquoise: 'turquoise',
  blue: 'bleu',
  purple: 'violet',
  pink: 'rose',
  brown: 'marron',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_FR[name] : hex === '#000000' ? 'noir' : hex;
};
const words = (text: string | undefined): string => (text ? `, avec les mots « ${text} »` : '');

export const layersFr: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `de ${colour(from)} à ${colour(to)}`),
  cardAdded: (place, ground, text) =>
    `J’ai ajouté un carton (${ground}) à la place ${place}${words(text)}.`,
  cardChanged: (place, ground, text) =>
    `Le carton à la place ${place} est maintenant ${ground}${words(text)}.`,
  cardRemoved: (place) => `J’ai enlevé le carton de la place ${place}.`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: 'en plein cadre',
      blur: 'sans recadrage, sur un fond flou',
      solid: `sans recadrage, sur ${ground === '' ? 'une couleur tirée de l’image' : `fond ${ground}`}`,
      gradient: `sans recadrage, sur un dégradé${ground === '' ? ' tiré de l’image' : ` (${ground})`}`,
      whole: `sans recadrage, entre des bandes de couleur ${ground === '' ? 'noire' : ground}`,
    };
    return `${which === '' ? 'Les photos' : which} : maintenant ${how[fit] ?? fit}.`;
  },
  corner: (place) => CORNERS_FR[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} se pose maintenant sur le film, ${CORNERS_FR[place]}.`
      : `Le logo ${name} est maintenant ${CORNERS_FR[place]}, à ${size} du cadre, opaque à ${opacity}.`,
  logoRemoved: 'J’ai enlevé le logo.',
  whichLogo:
    'Pour mettre un logo, envoie son image et nomme-la, par exemple : utilise logo.png en filigrane dans le coin.',
  bar: (tone, edge) =>
    `Une barre de progression de couleur ${colour(tone)} grandit avec le film, ${edge === 'top' ? 'en haut' : 'en bas'}.`,
  barRemoved: 'J’ai enlevé la barre de progression.',
  stamp: (format, place, photos) =>
    `Chaque photo montre ${format === 'month' ? 'le mois' : format === 'time' ? 'le jour et l’heure' : 'le jour'} de la prise de vue, ${CORNERS_FR[place]} (connu pour ${photos}).`,
  stampRemoved: 'J’ai enlevé la date des photos.',
  pairs: (n) =>
    n === 1
      ? 'Deux photos sont maintenant côte à côte.'
      : `${n} paires de photos sont maintenant côte à côte.`,
  pairsNone: 'Chaque photo a de nouveau tout le cadre pour elle.',
};
