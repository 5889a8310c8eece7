/** Lo que se dice de los clips, de los efectos de sonido y de las fotos que no entran. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';
import { plural } from '../wording.ts';

export const CLIPS_ES: ClipWords = {
  missing: 'En el video no hay clips: arrastra un MP4, MOV, WebM, MKV o AVI junto a las fotos.',
  bounded: 'La parte del clip',
  mixed: (photos, clips) => `${photos} y ${clips}`,
  which: (places) =>
    places.length === 1
      ? `El clip del puesto ${places[0]}`
      : `Los clips de los puestos ${places.join(', ')}`,
  all: 'Los clips',
  part: (which, from, to) => `${which}: ahora va de ${from} a ${to} de la grabación.`,
  wholeAgain: (which) => `${which}: ahora se ve la grabación entera.`,
  speed: (which, after, before) => `${which}: ahora a velocidad ${after} (antes ${before}).`,
  muted: (which) => `${which}: sin sonido.`,
  gain: (which, after, before) =>
    `${which}: su sonido está ahora al ${after} (antes al ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: la música ya no baja.`
      : `${which}: mientras se oye algo, la música suena al ${left}.`,
  missingSound: 'Ningún clip del video tiene un sonido bajo el que la música pueda bajar.',
  firstPart: (name, shown, whole) =>
    `De «${name}» están en el video los primeros ${shown} de ${whole}; di «el clip entero» para tenerlo todo.`,
  tooFastToHear:
    'Por debajo de la mitad o por encima del doble de la velocidad, un clip va sin su sonido.',
  noSound: 'El clip no tiene sonido propio.',
  halfSpeed: '«el clip a media velocidad»',
};

export const EFFECTS_ES: EffectWords = {
  missing:
    'El video aún no tiene efectos de sonido. Di «un silbido en las transiciones» o «pon ding.mp3 en 0:03».',
  count: 'El número de efectos de sonido',
  start: 'El inicio del efecto en su archivo',
  track: 'Efectos de sonido',
  names: {
    whoosh: 'un silbido',
    shutter: 'un disparo de cámara',
    pop: 'un pop',
    riser: 'una subida',
    impact: 'un golpe',
    sparkle: 'un destello',
  },
  at: (name, time) => `${name} en ${time}`,
  added: (list) => `Ahora se oye: ${list}.`,
  removed: (list) => `Ya no se oye: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `Lo que se oye en ${time}, ${name}, ahora va con su foto.`
      : `Lo que se oye en ${time}, ${name}, se queda en ese momento del video.`,
  gain: (effect, now, before) => `Volumen de ${effect}: ${now} (antes: ${before}).`,
  onCuts: (name) => `En cada cambio de foto se oye ${name}.`,
  offCuts: 'Las fotos cambian sin efectos de sonido.',
  noFile: (formats) =>
    `Primero necesito el sonido: arrastra el archivo junto a las fotos (${formats}). O pide un silbido, un disparo de cámara, un pop, una subida, un golpe o un destello: esos los hago yo.`,
};

export const LEFT_OUT_ES: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = plural(blurred.length, 'foto borrosa', 'fotos borrosas');
    const same = doubles.length === 1 ? '1 igual a otra' : `${doubles.length} iguales a otras`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `He dejado fuera ${parts.join(' y ')}; di «vuelve a ponerlas» para tenerlas en el video.`;
  },
  noneBlurred: 'Ninguna de las fotos me parece borrosa.',
  noneDouble: 'No veo dos fotos iguales.',
};
