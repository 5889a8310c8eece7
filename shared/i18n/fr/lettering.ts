/** Comment on parle des lettres d’un texte. */
import { spoken } from '../lettering.ts';
import { pluralFromTwo, upper } from '../wording.ts';
import { COLOURS_FR, CORNERS_FR } from './layers.ts';

export const LETTERING_FR = spoken(
  {
    of: {
      title: 'le titre',
      caption: 'la légende',
      lower: 'le bandeau',
      end: 'le texte de fin',
      subtitle: 'les sous-titres',
    },
    style: {
      plain: 'simple',
      bold: 'en gras',
      elegant: 'élégant à empattements',
      boxed: 'dans un cadre',
      outline: 'avec contour',
      handwritten: 'manuscrit',
      neon: 'néon',
      minimal: 'minimaliste',
    },
    animation: {
      none: 'sans animation',
      fade: 'en fondu',
      rise: 'qui monte',
      slide: 'qui glisse',
      pop: 'qui surgit',
      typewriter: 'tapé lettre par lettre',
      karaoke: 'allumé mot par mot',
    },
    place: CORNERS_FR,
    color: COLOURS_FR,
    ownColor: 'dans la couleur du style',
    size: (percent) => `à ${percent} % de la taille`,
    colored: (color) => `en ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? upper(of) : `${which}, le texte`} : maintenant ${after} (avant ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'J’ai enlevé les sous-titres.'
        : before === 0
          ? `J’ai ajouté ${pluralFromTwo(after, 'sous-titre', 'sous-titres')}.`
          : `Le film a maintenant ${pluralFromTwo(after, 'nouveau sous-titre', 'nouveaux sous-titres')} (avant ${before}).`,
  },
  ', ',
);
