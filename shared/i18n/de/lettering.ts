/** Wie über die Schrift eines Textes gesprochen wird. */
import { spoken } from '../lettering.ts';
import { plural, upper } from '../wording.ts';
import { COLOURS_DE, CORNERS_DE } from './layers.ts';

export const LETTERING_DE = spoken(
  {
    of: {
      title: 'der Titel',
      caption: 'die Bildunterschrift',
      lower: 'die Bauchbinde',
      end: 'der Schlusstext',
      subtitle: 'die Untertitel',
    },
    style: {
      plain: 'schlicht',
      bold: 'fett',
      elegant: 'elegant mit Serifen',
      boxed: 'im Kasten',
      outline: 'mit Kontur',
      handwritten: 'handschriftlich',
      neon: 'Neon',
      minimal: 'minimalistisch',
    },
    animation: {
      none: 'ohne Animation',
      fade: 'eingeblendet',
      rise: 'aufsteigend',
      slide: 'hereingleitend',
      pop: 'aufspringend',
      typewriter: 'Buchstabe für Buchstabe getippt',
      karaoke: 'Wort für Wort aufleuchtend',
    },
    place: CORNERS_DE,
    color: COLOURS_DE,
    ownColor: 'in der Farbe des Stils',
    size: (percent) => `${percent} % so groß`,
    colored: (color) => `in ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? upper(of) : `${which}, der Text`}: jetzt ${after} (vorher ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Die Untertitel sind weg.'
        : before === 0
          ? `${plural(after, 'Untertitel ist', 'Untertitel sind')} jetzt im Film.`
          : `Der Film hat jetzt ${plural(after, 'anderen Untertitel', 'andere Untertitel')} (vorher ${before}).`,
  },
  ', ',
);
