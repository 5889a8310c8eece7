/** Was über Clips, Geräusche und weggelassene Fotos gesagt wird. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';
import { plural } from '../wording.ts';

export const CLIPS_DE: ClipWords = {
  missing: 'Im Film ist kein Clip: Zieh ein MP4, MOV, WebM, MKV oder AVI zu deinen Fotos.',
  bounded: 'Der Teil des Clips',
  mixed: (photos, clips) => `${photos} und ${clips}`,
  which: (places) =>
    places.length === 1
      ? `Der Clip an Stelle ${places[0]}`
      : `Die Clips an den Stellen ${places.join(', ')}`,
  all: 'Die Clips',
  part: (which, from, to) => `${which}: jetzt von ${from} bis ${to} der Aufnahme.`,
  wholeAgain: (which) => `${which}: jetzt die ganze Aufnahme.`,
  speed: (which, after, before) => `${which}: jetzt mit ${after} Tempo (vorher ${before}).`,
  muted: (which) => `${which}: jetzt stumm.`,
  gain: (which, after, before) => `${which}: eigener Ton jetzt bei ${after} (vorher ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: Die Musik wird nicht mehr leiser.`
      : `${which}: Solange dort etwas zu hören ist, spielt die Musik mit ${left}.`,
  missingSound: 'Kein Clip im Film hat einen Ton, unter dem die Musik leiser werden könnte.',
  firstPart: (name, shown, whole) =>
    `Von „${name}“ sind die ersten ${shown} von ${whole} im Film; sag „den ganzen Clip“, wenn du alles willst.`,
  tooFastToHear:
    'Langsamer als halb oder schneller als doppelt so schnell läuft ein Clip ohne seinen Ton.',
  noSound: 'Der Clip hat keinen eigenen Ton.',
  halfSpeed: '„den Clip mit halbem Tempo“',
};

export const EFFECTS_DE: EffectWords = {
  missing:
    'Der Film hat noch keine Geräusche. Sag „ein Rauschen bei den Übergängen“ oder „setz ding.mp3 bei 0:03“.',
  count: 'Die Zahl der Geräusche',
  start: 'Der Anfang des Geräuschs in seiner Datei',
  track: 'Geräusche',
  names: {
    whoosh: 'ein Rauschen',
    shutter: 'ein Kameraklicken',
    pop: 'ein Plopp',
    riser: 'ein Anschwellen',
    impact: 'ein Wumms',
    sparkle: 'ein Glitzern',
  },
  at: (name, time) => `${name} bei ${time}`,
  added: (list) => `Jetzt zu hören: ${list}.`,
  removed: (list) => `Nicht mehr zu hören: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `Was bei ${time} zu hören ist, ${name}, geht jetzt mit seinem Foto mit.`
      : `Was bei ${time} zu hören ist, ${name}, bleibt an dieser Stelle des Films.`,
  gain: (effect, now, before) => `Lautstärke von ${effect}: ${now} (vorher: ${before}).`,
  onCuts: (name) => `Bei jedem Fotowechsel ist ${name} zu hören.`,
  offCuts: 'Die Fotos wechseln ohne Geräusch.',
  noFile: (formats) =>
    `Zuerst brauche ich das Geräusch: Zieh die Datei zu den Fotos (${formats}). Oder wünsch dir ein Rauschen, ein Kameraklicken, ein Plopp, ein Anschwellen, einen Wumms oder ein Glitzern: Die mache ich selbst.`,
};

export const LEFT_OUT_DE: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = plural(blurred.length, 'unscharfes Foto', 'unscharfe Fotos');
    const same =
      doubles.length === 1
        ? '1, das wie ein anderes aussieht'
        : `${doubles.length}, die wie andere aussehen`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `Weggelassen habe ich ${parts.join(' und ')}; sag „nimm sie wieder rein“, dann sind sie im Film.`;
  },
  noneBlurred: 'Keines der Fotos kommt mir unscharf vor.',
  noneDouble: 'Ich sehe keine zwei gleichen Fotos.',
};
