/** Palabras para lo que va debajo, al lado y encima de las imágenes. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

export const CORNERS_ES: Record<TextPlace, string> = {
  'top-left': 'arriba a la izquierda',
  top: 'arriba',
  'top-right': 'arriba a la derecha',
  left: 'a la izquierda',
  middle: 'en el centro',
  right: 'a la derecha',
  'bottom-left': 'abajo a la izquierda',
  bottom: 'abajo',
  'bottom-right': 'abajo a la derecha',
};
export const COLOURS_ES: Record<ColorName, string> = {
  white: 'blanco',
  black: 'negro',
  grey: 'gris',
  red: 'rojo',
  orange: 'naranja',
  yellow: 'amarillo',
  gold: 'dorado',
  green: 'verde',
  turquoise: 'turquesa',
  blue: 'azul',
  purple: 'morado',
  pink: 'rosa',
  brown: 'marrón',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_ES[name] : hex === '#000000' ? 'negro' : hex;
};
const words = (text: string | undefined): string => (text ? `, con las palabras «${text}»` : '');

export const layersEs: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `de ${colour(from)} a ${colour(to)}`),
  cardAdded: (place, ground, text) =>
    `He añadido un cartel (${ground}) en el puesto ${place}${words(text)}.`,
  cardChanged: (place, ground, text) =>
    `El cartel del puesto ${place} ahora es ${ground}${words(text)}.`,
  cardRemoved: (place) => `He quitado el cartel del puesto ${place}.`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: 'a pantalla completa',
      blur: 'sin recortar, sobre un fondo desenfocado',
      solid: `sin recortar, sobre ${ground === '' ? 'un color suyo' : `fondo ${ground}`}`,
      gradient: `sin recortar, sobre un degradado${ground === '' ? ' de sus colores' : ` (${ground})`}`,
      whole: `sin recortar, entre bandas de color ${ground === '' ? 'negro' : ground}`,
    };
    return `${which === '' ? 'Las fotos' : which}: ahora ${how[fit] ?? fit}.`;
  },
  corner: (place) => CORNERS_ES[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} va ahora encima del video, ${CORNERS_ES[place]}.`
      : `El logo ${name} está ahora ${CORNERS_ES[place]}, con el ${size} del cuadro y el ${opacity} de opacidad.`,
  logoRemoved: 'He quitado el logo.',
  whichLogo:
    'Para usar un logo, sube su imagen y nómbrala, por ejemplo: usa logo.png como marca de agua en la esquina.',
  bar: (tone, edge) =>
    `Una barra de progreso de color ${colour(tone)} crece con el video ${edge === 'top' ? 'arriba' : 'abajo'}.`,
  barRemoved: 'He quitado la barra de progreso.',
  stamp: (format, place, photos) =>
    `Cada foto muestra ${format === 'month' ? 'el mes' : format === 'time' ? 'el día y la hora' : 'el día'} en que se tomó, ${CORNERS_ES[place]} (lo saben ${photos}).`,
  stampRemoved: 'He quitado la fecha de las fotos.',
  pairs: (n) =>
    n === 1
      ? 'Ahora dos fotos van una al lado de la otra.'
      : `Ahora ${n} parejas de fotos van una al lado de la otra.`,
  pairsNone: 'Cada foto vuelve a tener el cuadro para ella sola.',
};
