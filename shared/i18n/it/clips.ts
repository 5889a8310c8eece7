/** Ciò che si dice delle clip, degli effetti sonori e delle foto lasciate fuori. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';

export const CLIPS_IT: ClipWords = {
  missing: 'Nel film non ci sono clip: trascina un MP4, MOV, WebM, MKV o AVI accanto alle foto.',
  bounded: 'La parte della clip',
  mixed: (photos, clips) => `${photos} e ${clips}`,
  which: (places) =>
    places.length === 1 ? `La clip al posto ${places[0]}` : `Le clip ai posti ${places.join(', ')}`,
  all: 'Le clip',
  part: (which, from, to) => `${which}: ora va da ${from} a ${to} della ripresa.`,
  wholeAgain: (which) => `${which}: ora la ripresa va per intero.`,
  speed: (which, after, before) => `${which}: ora a velocità ${after} (era ${before}).`,
  muted: (which) => `${which}: senza audio.`,
  gain: (which, after, before) => `${which}: il suo audio è ora al ${after} (era al ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: la musica non si abbassa più.`
      : `${which}: mentre si sente qualcosa, la musica suona al ${left}.`,
  missingSound: 'Nel film nessuna clip ha un audio sotto cui la musica possa abbassarsi.',
  firstPart: (name, shown, whole) =>
    `Di «${name}» nel film ci sono i primi ${shown} di ${whole}; di’ «mostra la clip intera» per averla tutta.`,
  tooFastToHear:
    'Sotto la metà o sopra il doppio della velocità, una clip va senza il proprio audio.',
  noSound: 'La clip non ha audio.',
  halfSpeed: '«la clip a metà velocità»',
};

export const EFFECTS_IT: EffectWords = {
  missing:
    'Nel film non ci sono ancora effetti sonori. Di’ «un fruscio sulle transizioni» o «metti ding.mp3 a 0:03».',
  count: 'Il numero di effetti sonori',
  start: 'L’inizio dell’effetto nel suo file',
  track: 'Effetti sonori',
  names: {
    whoosh: 'un fruscio',
    shutter: 'uno scatto',
    pop: 'un pop',
    riser: 'un crescendo',
    impact: 'un boato',
    sparkle: 'uno scintillio',
  },
  at: (name, time) => `${name} a ${time}`,
  added: (list) => `Ora si sente: ${list}.`,
  removed: (list) => `Non si sente più: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `Ciò che si sente a ${time}, ${name}, ora segue la sua foto.`
      : `Ciò che si sente a ${time}, ${name}, resta in quel punto del film.`,
  gain: (effect, now, before) => `Volume di ${effect}: ${now} (prima: ${before}).`,
  onCuts: (name) => `A ogni cambio di foto si sente ${name}.`,
  offCuts: 'Le foto cambiano senza effetti sonori.',
  noFile: (formats) =>
    `Prima mi serve il suono: trascina il file accanto alle foto (${formats}). Oppure chiedi un fruscio, uno scatto, un pop, un crescendo, un boato o uno scintillio: li faccio io.`,
};

export const LEFT_OUT_IT: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = blurred.length === 1 ? '1 foto sfocata' : `${blurred.length} foto sfocate`;
    const same = doubles.length === 1 ? '1 uguale a un’altra' : `${doubles.length} uguali ad altre`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `Ho lasciato fuori ${parts.join(' e ')}: di’ «rimettile» per averle nel film.`;
  },
  noneBlurred: 'Nessuna delle foto mi sembra sfocata.',
  noneDouble: 'Non vedo due foto uguali.',
};
