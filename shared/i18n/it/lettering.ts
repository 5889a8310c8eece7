/** Come si parla dei caratteri di una scritta. */
import { spoken } from '../lettering.ts';
import { plural, upper } from '../wording.ts';
import { COLOURS_IT, CORNERS_IT } from './layers.ts';

export const LETTERING_IT = spoken(
  {
    of: {
      title: 'il titolo',
      caption: 'la didascalia',
      lower: 'il sottopancia',
      end: 'la scritta finale',
      subtitle: 'i sottotitoli',
    },
    style: {
      plain: 'semplice',
      bold: 'in grassetto',
      elegant: 'elegante con grazie',
      boxed: 'nel riquadro',
      outline: 'con contorno',
      handwritten: 'a mano',
      neon: 'neon',
      minimal: 'minimale',
    },
    animation: {
      none: 'senza animazione',
      fade: 'in dissolvenza',
      rise: 'che sale',
      slide: 'che scorre',
      pop: 'che salta fuori',
      typewriter: 'scritto lettera per lettera',
      karaoke: 'acceso parola per parola',
    },
    place: CORNERS_IT,
    color: COLOURS_IT,
    ownColor: 'nel colore dello stile',
    size: (percent) => `grande il ${percent}%`,
    colored: (color) => `in ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? upper(of) : `${which}, la scritta`}: ora ${after} (prima ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Ho tolto i sottotitoli.'
        : before === 0
          ? `Ho aggiunto ${plural(after, 'sottotitolo', 'sottotitoli')}.`
          : `Ora il film ha ${after} sottotitoli nuovi (prima ${before}).`,
  },
  ', ',
);
