/** Ce qui se dit d’un film avant de le mettre sur une plateforme. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_FR: PreflightWords = {
  finding: {
    empty: (f) => `il n’y a pas de photos dans le film (${f})`,
    short: (f, a) => `il dure ${f} ; il faut au moins ${a}`,
    long: (f, a) => `il dure ${f} ; le maximum est de ${a}`,
    format: (f, a) => `${f} n’y est pas accepté, mais ${a} l’est`,
    codec: (f, a) => `le codec ${f} n’y est pas accepté, mais ${a} l’est`,
    slow: (f, a) => `${f} images par seconde ; il en faut au moins ${a}`,
    fast: (f, a) => `${f} images par seconde ; le maximum est de ${a}`,
    small: (f, a) => `le petit côté fait ${f} pixels ; il en faut au moins ${a}`,
    large: (f, a) => `le grand côté fait ${f} pixels ; le maximum est de ${a}`,
    shape: (f, a) => `son format est ${f} ; là-bas il faut ${a}`,
    best_shape: (f, a) => `son format est ${f} ; ${a} remplit l’écran`,
    bytes: (f, a) => `le fichier peut aller jusqu’à ${f} ; le maximum est de ${a}`,
    covered: (f, a, w) =>
      `des mots peuvent passer sous les boutons de ${w} (${f} : laisse ${a} de libre)`,
    stills: (f, a) => `sur ${f} photos, ${a} vont dans le carrousel, prises à intervalles égaux`,
  },
  fits: (w, what) => `${w} : tout va bien (${what}).`,
  off: (w, n) => `${w} : ${n === 1 ? 'une chose ne va pas' : `${n} choses ne vont pas`} :`,
  hints: (w) => `${w} l’accepte tel quel. Cependant :`,
  mend: (w) => `Dis « adapte-le pour ${w} » et je change ça.`,
  side: { top: 'en haut', right: 'à droite', bottom: 'en bas', left: 'à gauche' },
};
