/** Cómo se habla de las letras de un texto. */
import { spoken } from '../lettering.ts';
import { plural, upper } from '../wording.ts';
import { COLOURS_ES, CORNERS_ES } from './layers.ts';

export const LETTERING_ES = spoken(
  {
    of: {
      title: 'el título',
      caption: 'el pie de foto',
      lower: 'el rótulo inferior',
      end: 'el texto final',
      subtitle: 'los subtítulos',
    },
    style: {
      plain: 'sencillo',
      bold: 'en negrita',
      elegant: 'elegante con serifa',
      boxed: 'en un recuadro',
      outline: 'con contorno',
      handwritten: 'a mano',
      neon: 'neón',
      minimal: 'minimalista',
    },
    animation: {
      none: 'sin animación',
      fade: 'con fundido',
      rise: 'que sube',
      slide: 'que se desliza',
      pop: 'que salta',
      typewriter: 'escrito letra a letra',
      karaoke: 'iluminado palabra por palabra',
    },
    place: CORNERS_ES,
    color: COLOURS_ES,
    ownColor: 'en el color del estilo',
    size: (percent) => `al ${percent} % del tamaño`,
    colored: (color) => `en ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? upper(of) : `${which}, el texto`}: ahora ${after} (antes ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'He quitado los subtítulos.'
        : before === 0
          ? `He añadido ${plural(after, 'subtítulo', 'subtítulos')}.`
          : `Ahora el video tiene ${plural(after, 'subtítulo nuevo', 'subtítulos nuevos')} (antes ${before}).`,
  },
  ', ',
);
