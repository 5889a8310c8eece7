/** O que se diz de músicas, vozes e mixagem. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsPt: SoundTexts = {
  missing: {
    voice:
      'O vídeo ainda não tem narração. Arraste uma gravação para junto das fotos e diga “coloque a minha voz”.',
    beats: 'Não ouço uma batida regular nesta música, então as fotos seguem o tempo delas.',
    score:
      'A música é um arquivo seu: só posso mudar o volume e as entradas e saídas dela. Diga “música animada” para uma que eu escreva.',
  },
  voiceOver: (names) => `${names} toca por cima do vídeo; enquanto isso a música abaixa.`,
  voiceRemoved: (names) => `Tirei a narração ${names}.`,
  mix: (of, part, now, before) => {
    const who = { music: 'A música', voice: 'A voz', effect: 'Cada efeito sonoro' }[of];
    const was = before === '' ? '' : ` (antes: ${before})`;
    switch (part) {
      case 'gain':
        return `${who} toca a ${now}${was}.`;
      case 'fade_in':
        return `${who} entra aos poucos em ${now}${was}.`;
      case 'fade_out':
        return `${who} some aos poucos em ${now}${was}.`;
      case 'from':
        return `${who} começa em ${now} do arquivo${was}.`;
      case 'at':
        return `${who} começa em ${now} do vídeo${was}.`;
      case 'duck':
        return `Enquanto a voz fala, a música toca a ${now}${was}.`;
      case 'loop':
        return now === '' ? `${who} não se repete.` : `${who} se repete até o vídeo acabar.`;
    }
  },
  keyNames: ['dó', 'dó♯', 'ré', 'mi♭', 'mi', 'fá', 'fá♯', 'sol', 'lá♭', 'lá', 'si♭', 'si'],
  key: (name, mode) =>
    [name, mode === undefined ? undefined : mode === 'minor' ? 'menor' : 'maior']
      .filter((v) => v !== undefined)
      .join(' '),
  keyNow: (now) => `A música está em ${now}.`,
  keyOwn: 'A música está no tom que combina com o estilo dela.',
  form: (parts) => `A música segue assim: ${parts}.`,
  formOwn: 'A música tem a forma que combina com a duração do vídeo.',
  sections: {
    intro: 'introdução',
    verse: 'estrofe',
    lift: 'refrão',
    break: 'pausa',
    turn: 'volta final',
  },
  noSong: (formats) =>
    `Primeiro preciso da música: arraste o arquivo para junto das fotos (${formats}).`,
  noVoice: (formats) =>
    `Primeiro preciso da gravação: arraste o arquivo para junto das fotos (${formats}).`,
  noLength: 'Não consigo saber quanto tempo dura esta música.',
};
