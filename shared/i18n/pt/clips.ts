/** O que se diz de clipes, de efeitos sonoros e das fotos que ficam de fora. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';
import { plural } from '../wording.ts';

export const CLIPS_PT: ClipWords = {
  missing:
    'Não há clipes no vídeo: arraste um MP4, MOV, WebM, MKV ou AVI para junto das suas fotos.',
  bounded: 'A parte do clipe',
  mixed: (photos, clips) => `${photos} e ${clips}`,
  which: (places) =>
    places.length === 1
      ? `O clipe da posição ${places[0]}`
      : `Os clipes das posições ${places.join(', ')}`,
  all: 'Os clipes',
  part: (which, from, to) => `${which}: agora vai de ${from} a ${to} da gravação.`,
  wholeAgain: (which) => `${which}: agora passa a gravação inteira.`,
  speed: (which, after, before) => `${which}: agora em velocidade ${after} (antes ${before}).`,
  muted: (which) => `${which}: sem som.`,
  gain: (which, after, before) => `${which}: som original agora a ${after} (antes ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: a música não abaixa mais.`
      : `${which}: enquanto se ouve algo ali, a música toca a ${left}.`,
  missingSound: 'Nenhum clipe do vídeo tem um som sob o qual a música possa abaixar.',
  firstPart: (name, shown, whole) =>
    `De “${name}” estão no vídeo os primeiros ${shown} de ${whole}; diga “o clipe inteiro” para ter tudo.`,
  tooFastToHear: 'Abaixo da metade ou acima do dobro da velocidade, um clipe passa sem o som dele.',
  noSound: 'O clipe não tem som.',
  halfSpeed: '“o clipe na metade da velocidade”',
};

export const EFFECTS_PT: EffectWords = {
  missing:
    'O vídeo ainda não tem efeitos sonoros. Diga “um zunido nas transições” ou “coloque ding.mp3 em 0:03”.',
  count: 'O número de efeitos sonoros',
  start: 'O começo do efeito no arquivo dele',
  track: 'Efeitos sonoros',
  names: {
    whoosh: 'um zunido',
    shutter: 'um clique de câmera',
    pop: 'um pop',
    riser: 'uma subida',
    impact: 'um estrondo',
    sparkle: 'um brilho',
  },
  at: (name, time) => `${name} em ${time}`,
  added: (list) => `Agora se ouve: ${list}.`,
  removed: (list) => `Não se ouve mais: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `O que se ouve em ${time}, ${name}, agora acompanha a sua foto.`
      : `O que se ouve em ${time}, ${name}, fica nesse momento do vídeo.`,
  gain: (effect, now, before) => `Volume de ${effect}: ${now} (antes: ${before}).`,
  onCuts: (name) => `A cada troca de foto se ouve ${name}.`,
  offCuts: 'As fotos trocam sem efeito sonoro.',
  noFile: (formats) =>
    `Primeiro preciso do som: arraste o arquivo para junto das fotos (${formats}). Ou peça um zunido, um clique de câmera, um pop, uma subida, um estrondo ou um brilho: esses eu faço.`,
};

export const LEFT_OUT_PT: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = plural(blurred.length, 'foto desfocada', 'fotos desfocadas');
    const same = doubles.length === 1 ? '1 igual a outra' : `${doubles.length} iguais a outras`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `Deixei de fora ${parts.join(' e ')}; diga “coloque de volta” para ter no vídeo.`;
  },
  noneBlurred: 'Nenhuma das fotos me parece desfocada.',
  noneDouble: 'Não vejo duas fotos iguais.',
};
