/** Ce qui se dit des clips, des effets sonores et des photos laissées de côté. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';
import { pluralFromTwo } from '../wording.ts';

export const CLIPS_FR: ClipWords = {
  missing:
    'Il n’y a pas de clip dans le film : dépose un MP4, MOV, WebM, MKV ou AVI à côté des photos.',
  bounded: 'La partie du clip',
  mixed: (photos, clips) => `${photos} et ${clips}`,
  which: (places) =>
    places.length === 1
      ? `Le clip à la place ${places[0]}`
      : `Les clips aux places ${places.join(', ')}`,
  all: 'Les clips',
  part: (which, from, to) => `${which} : maintenant de ${from} à ${to} de la prise.`,
  wholeAgain: (which) => `${which} : maintenant la prise entière.`,
  speed: (which, after, before) => `${which} : vitesse maintenant à ${after} (avant ${before}).`,
  muted: (which) => `${which} : sans le son.`,
  gain: (which, after, before) =>
    `${which} : son d’origine maintenant à ${after} (avant ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which} : la musique ne baisse plus.`
      : `${which} : tant qu’on y entend quelque chose, la musique est à ${left}.`,
  missingSound: 'Aucun clip du film n’a de son sous lequel la musique pourrait baisser.',
  firstPart: (name, shown, whole) =>
    `De « ${name} », le film montre ${shown} sur ${whole}, depuis le début ; dis « le clip entier » pour tout avoir.`,
  tooFastToHear:
    'À moins de la moitié ou à plus du double de la vitesse, un clip passe sans son propre son.',
  noSound: 'Le clip n’a pas de son.',
  halfSpeed: '« le clip à mi-vitesse »',
};

export const EFFECTS_FR: EffectWords = {
  missing:
    'Le film n’a pas encore d’effets sonores. Dis « un souffle sur les transitions » ou « mets ding.mp3 à 0:03 ».',
  count: 'Le nombre d’effets sonores',
  start: 'Le début de l’effet dans son fichier',
  track: 'Effets sonores',
  names: {
    whoosh: 'un souffle',
    shutter: 'un déclic d’appareil photo',
    pop: 'un pop',
    riser: 'une montée',
    impact: 'un choc sourd',
    sparkle: 'un scintillement',
  },
  at: (name, time) => `${name} à ${time}`,
  added: (list) => `On entend maintenant : ${list}.`,
  removed: (list) => `On n’entend plus : ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `Ce qu’on entend à ${time}, ${name}, suit maintenant sa photo.`
      : `Ce qu’on entend à ${time}, ${name}, reste à ce moment du film.`,
  gain: (effect, now, before) => `Volume de ${effect} : ${now} (avant : ${before}).`,
  onCuts: (name) => `À chaque changement de photo on entend ${name}.`,
  offCuts: 'Les photos changent sans effet sonore.',
  noFile: (formats) =>
    `Il me faut d’abord le son : dépose le fichier à côté des photos (${formats}). Ou demande un souffle, un déclic d’appareil photo, un pop, une montée, un choc sourd ou un scintillement : je les fais moi-même.`,
};

export const LEFT_OUT_FR: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = pluralFromTwo(blurred.length, 'photo floue', 'photos floues');
    const same =
      doubles.length === 1 ? '1 pareille à une autre' : `${doubles.length} pareilles à d’autres`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `J’ai laissé de côté ${parts.join(' et ')} ; dis « remets-les » pour les avoir dans le film.`;
  },
  noneBlurred: 'Aucune des photos ne me semble floue.',
  noneDouble: 'Je ne vois pas deux photos pareilles.',
};
