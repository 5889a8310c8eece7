/** Como se fala das letras de um texto. */
import { spoken } from '../lettering.ts';
import { plural, upper } from '../wording.ts';
import { COLOURS_PT, CORNERS_PT } from './layers.ts';

export const LETTERING_PT = spoken(
  {
    of: {
      title: 'o título',
      caption: 'a legenda',
      lower: 'a tarja',
      end: 'o texto final',
      subtitle: 'as legendas',
    },
    style: {
      plain: 'simples',
      bold: 'em negrito',
      elegant: 'elegante com serifa',
      boxed: 'em uma caixa',
      outline: 'com contorno',
      handwritten: 'escrito à mão',
      neon: 'neon',
      minimal: 'minimalista',
    },
    animation: {
      none: 'sem animação',
      fade: 'surgindo aos poucos',
      rise: 'subindo',
      slide: 'deslizando',
      pop: 'saltando',
      typewriter: 'digitado letra por letra',
      karaoke: 'aceso palavra por palavra',
    },
    place: CORNERS_PT,
    color: COLOURS_PT,
    ownColor: 'na cor do estilo',
    size: (percent) => `com ${percent}% do tamanho`,
    colored: (color) => `em ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? upper(of) : `${which}, o texto`}: agora ${after} (antes ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Tirei as legendas.'
        : before === 0
          ? `Coloquei ${plural(after, 'legenda', 'legendas')}.`
          : `Agora o vídeo tem ${plural(after, 'legenda nova', 'legendas novas')} (antes ${before}).`,
  },
  ', ',
);
