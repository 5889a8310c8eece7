/** Português. */
import type { Texts } from '../en/index.ts';
import { listing, plural, timeWithComma, word } from '../wording.ts';
import { CLIPS_PT, EFFECTS_PT, LEFT_OUT_PT } from './clips.ts';
import { layersPt } from './layers.ts';
import { LETTERING_PT } from './lettering.ts';
import { ERRORS_PT, LOOK_PT, MOTION_PT, MUSIC_PT, TRANSITION_PT } from './names.ts';
import { soundsPt } from './sounds.ts';

const list = listing(() => 'e');
const or = listing(() => 'ou');

/** As it follows `música`: an adjective by itself, a kind of piece with `de`, a file in quotes. */
const PIECES = ['jazz', 'tarantella', 'canzone', 'dolcevita'].map((id) => MUSIC_PT[id]);
const inside = (name: string): string => {
  if (PIECES.includes(name)) return `de ${name.toLowerCase()}`;
  return Object.values(MUSIC_PT).includes(name) ? name.toLowerCase() : `“${name}”`;
};

export const pt: Texts = {
  time: timeWithComma,
  list,
  or,
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_PT,
  music: (style) => word(MUSIC_PT, style),
  transition: (kind) => word(TRANSITION_PT, kind),
  motion: (kind) => word(MOTION_PT, kind),
  look: (kind) => word(LOOK_PT, kind),
  errors: ERRORS_PT,
  layers: layersPt,
  sounds: soundsPt,
  percent: (share) => `${Math.round(share * 100)}%`,
  quote: (text) => `“${text}”`,
  clips: CLIPS_PT,
  effects: EFFECTS_PT,
  count: {
    photos: (n) => plural(n, 'foto', 'fotos'),
    clips: (n) => plural(n, 'clipe', 'clipes'),
  },
  why: {
    wide: 'mais larga que o quadro, por isso o olhar passeia de lado',
    tall: 'mais alta que o quadro, por isso o olhar sobe ou desce',
    opening: 'puxa você para dentro do vídeo',
    breathe: 'o contrário da foto anterior',
    whole: 'inteira, com um movimento leve',
  },
  summary: {
    head: (tracks) => `Linha do tempo (${plural(tracks, 'faixa', 'faixas')})`,
    nothing: 'Linha do tempo: vazia',
    track: (tt) => (tt === 0 ? 'Vídeo' : tt === 1 ? 'Música' : tt === 7 ? 'Título' : 'Faixa'),
    empty: (head) => `${head}: vazia`,
    unnamed: 'sem nome',
  },
  changes: {
    made: (photos, ms) => `Fiz um vídeo com ${photos}, de ${ms}`,
    madeMusic: (style) => `música ${inside(style)} no ritmo das fotos`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} de ${ms}`),
    madeMotion: 'movimento leve',
    madeShape: (shape) => `em ${shape}`,
    emptied: 'O vídeo está vazio de novo.',
    added: (names) => `Coloquei ${names}.`,
    removed: (names) => `Tirei ${names}.`,
    more: (n) => `mais ${n}`,
    order: (names) => `A nova ordem começa com ${names}.`,
    length: (before, after) => `O vídeo agora dura ${after} (antes ${before}).`,
    photoLength: (which, before, after) =>
      which === ''
        ? `Cada foto agora dura ${after} (antes ${before}).`
        : `${which}: agora ${after} (antes ${before}).`,
    which: (places) => `${places.length === 1 ? 'Foto' : 'Fotos'} ${list(places.map(String))}`,
    shape: (before, after) => `O formato agora é ${after} (antes ${before}).`,
    titleAdded: (text) => `Coloquei o título ${text}.`,
    titleChanged: (before, after) => `O título agora é ${after} (antes ${before}).`,
    titleRemoved: (text) => `Tirei o título ${text}.`,
    asTaken: 'como foram tiradas',
    look: (which, before, after) =>
      `Aparência${which === '' ? ' das fotos' : ` (${which.toLowerCase()})`}: agora ${after} (antes ${before}).`,
    titleLength: (before, after) => `O título agora fica ${after} (antes ${before}).`,
    captionAdded: (which, text) => `${which}: agora com as palavras ${text}.`,
    captionChanged: (which, before, after) =>
      `${which}: agora com as palavras ${after} (antes ${before}).`,
    captionRemoved: (which, text) => `${which}: já sem as palavras ${text}.`,
    lastPhoto: 'A última foto',
    focus: (which, spot, percent) =>
      `${which === '' ? 'Todas as fotos' : which}: ${
        spot
          ? `o enquadramento segue o ponto a ${percent(spot[0])} da esquerda e ${percent(spot[1])} do alto`
          : 'o enquadramento volta a ser automático'
      }.`,
    tempo: (before, after) => `A música agora tem ${after} batidas por minuto (antes ${before}).`,
    beatsOn: 'Agora as fotos trocam no ritmo da música.',
    beatsOff: 'Agora as fotos trocam no tempo delas, não no da música.',
    musicAdded: (name) => `Coloquei música ${inside(name)}.`,
    musicRemoved: (name) => `Tirei a música ${inside(name)}.`,
    musicChanged: (before, after) => `A música agora é ${inside(after)} (antes ${inside(before)}).`,
    musicTune: 'A música tem outra melodia.',
    musicGain: (before, after) => `A música agora toca a ${after} (antes ${before}).`,
    transition: (which, before, after) =>
      `${which === '' ? 'Entre as fotos' : which}: agora ${after} (antes ${before}).`,
    motion: (which, before, after) =>
      `Movimento${which === '' ? '' : ` (${which.toLowerCase()})`}: agora ${after} (antes ${before}).`,
    motionNew: (which) =>
      which === '' ? 'Agora as fotos se movem de outro jeito.' : `${which}: outro movimento.`,
    none: 'nada',
    nothing: 'Nada mudou.',
  },
  faults: {
    unknownSegment: (id, nearest) =>
      `Não há nenhuma foto com o id “${id}”. Você quis dizer “${nearest}”?`,
    missing: (what) =>
      ({
        photos: 'Ainda não há vídeo. Arraste umas fotos para cá e diga “faça um vídeo”.',
        music: 'O vídeo ainda não tem música. Diga “coloque música”.',
        cards: 'O vídeo ainda não tem cartões. Diga “adicione um cartão preto”.',
        logo: 'O vídeo não tem logo. Envie um e diga “use logo.png como marca d’água”.',
        bar: 'O vídeo não tem barra de progresso. Diga “adicione uma barra de progresso”.',
        stamp: 'O vídeo não mostra datas. Diga “mostre a data em cada foto”.',
        dates: 'Nenhuma foto sabe quando foi tirada, então não há data para mostrar.',
        portraits:
          'Não há duas fotos verticais para pôr lado a lado. Diga quais: “coloque as fotos 2 e 5 lado a lado”.',
        pairs: 'Nenhuma foto está ao lado de outra.',
        wide: 'As fotos ficam lado a lado em um vídeo largo. Diga antes “deixe em 16:9”.',
        title: 'O vídeo ainda não tem título. Diga “adicione o título …”.',
        texts: 'Ainda não há textos assim no vídeo. Diga “escreva ‘…’ na foto 1”.',
        subtitles:
          'O vídeo ainda não tem legendas. Arraste um arquivo .srt ou .vtt para junto das fotos.',
        ...soundsPt.missing,
        clips: CLIPS_PT.missing,
        effects: EFFECTS_PT.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${{ photo_ms: 'Uma foto', film_ms: 'O vídeo', photos: 'O número de fotos', clip_ms: CLIPS_PT.bounded, effects: EFFECTS_PT.count, effect_ms: EFFECTS_PT.start }[what]} pode ir de ${min} a ${max}${photos === '' ? '' : ` com ${photos}`} (você pediu ${value}).`,
    lastPhoto: (photos) => `Assim sairiam todas (${photos}): um vídeo precisa de pelo menos uma.`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `Primeiro preciso das suas fotos: arraste para cá (${formats}, até ${megabytes} MB cada uma). Depois me diga o que fazer com elas.`,
    noPhotoSuchPlace: (place, photos) => `Não há foto ${place}: o vídeo tem ${photos}.`,
    noPhotoNamed: (name) => `Não há nenhuma foto chamada “${name}” no vídeo.`,
    orderTaken: 'Elas estão na ordem em que foram tiradas.',
    orderNamed: 'Elas estão na ordem das datas nos nomes dos arquivos.',
    orderUpload: 'Elas estão na ordem em que você enviou.',
    ...LEFT_OUT_PT,
    orderName: 'Elas estão na ordem dos nomes dos arquivos.',
    didYouMean: (examples) => `Isto eu sei fazer, por exemplo: ${examples}.`,
    notUnderstood: 'Não entendi, então não mudei nada.',
    notUnderstoodPart: (part) => `Não entendi “${part}”.`,
    alreadySo: 'Já está assim, por isso nada mudou.',
    nothingToUndo: 'Não há nada para desfazer.',
    nothingToRedo: 'Não há nada para refazer.',
    undone: 'Desfeito.',
    redone: 'Refeito.',
    loudest: 'A música já está no volume máximo.',
    strongest: 'O movimento já está o mais forte possível.',
    noTitleText: 'Quais palavras? Diga por exemplo: adicione o título “Verão na praia”.',
    byModel: 'Um modelo de linguagem leu a sua mensagem; foi isto que se fez:',
    tooMuch: (n) =>
      `Mais que isso eu não faço de uma vez (${plural(n, 'mudança', 'mudanças')}). Diga o resto em outra mensagem.`,
    titleTooLong: (max, found) => `Um título tem no máximo ${max} caracteres (este tem ${found}).`,
    transitionRange: (max, found) => `Uma transição dura no máximo ${max} (você pediu ${found}).`,
    cannot: (what) => `Isso eu ainda não sei fazer: ${what}.`,
    cannotText: {
      voice: 'vozes e narração',
      lettering: 'fontes pelo nome, itálico ou sublinhado',
      sound: 'músicas suas ou famosas e efeitos sonoros (a música quem escreve sou eu)',
      clips: 'adesivos e efeitos animados por cima das fotos',
      filters: 'brilho, nitidez e retoques',
      people: 'mudar o que aparece em uma foto',
      seeing:
        'reconhecer as fotos pelo que mostram (diga os números ou como se chamam os arquivos)',
    },
    musicFits:
      'A música é escrita para o vídeo: ela sempre acaba junto com ele, na última foto, seja qual for a duração.',
    alreadyMade: 'O vídeo já está feito. Diga o que mudar, ou diga “começa de novo”.',
    whichOne:
      'Do que você fala: de uma foto (diga o número), da música, do título ou das transições?',
    howBetter:
      'Com prazer: o que eu tento? Por exemplo “mais rápido”, “um movimento mais calmo”, “outra música” ou “duas versões”.',
    offTopic: 'Eu só faço vídeos com fotos; isso eu deixo para outros.',
    sorry: 'Que pena que ainda não está bom.',
    glad: 'Que bom que você gostou.',
    twoVersions: (other) =>
      `Esta é a segunda versão; diga “a outra versão” para ir e voltar. ${other}`,
    onlyOne: 'Só há esta versão. Diga “duas versões” para ter outra.',
    swapped: 'Aqui está a outra versão.',
    backToStart: 'Este é o vídeo como era no começo.',
    days: (n) => `As fotos são de ${n} dias, por isso cada dia novo entra pelo preto.`,
    next: (examples) => `Agora você pode dizer ${examples}.`,
    exportHint: 'O vídeo está pronto: peça a exportação e você recebe o MP4.',
    exportNothing:
      'Ainda não há vídeo para exportar: arraste as suas fotos para cá e diga “faça um vídeo”.',
    conflict: (base, now) =>
      `Enquanto isso o vídeo mudou (você editou a versão ${base}, agora é a ${now}), então não mudei nada. Veja de novo e repita a mudança.`,
    editInvalid: (path, allowed) =>
      `Essa mudança não é válida: ${path} ${allowed}. Não mudei nada.`,
    help: 'Arraste as fotos para cá e me diga com as suas palavras o que você quer.',
    nextAfterMake: 'Diga “exportar” para ter o MP4, ou me diga o que mudar.',
    busy: 'Ainda estou fazendo outra mudança. Tente de novo daqui a pouco.',
    noCredits: 'Os créditos para editar acabaram. Exportar continua grátis.',
  },
  examples: {
    make: '“faça uma apresentação com música”',
    music: '“coloque música lo-fi”',
    title: '“adicione o título ‘Verão’”',
    shape: '“deixe na vertical”',
    length: '“quero que dure 20 segundos”',
    order: '“inverta a ordem”',
    photos: '“tire a foto 2”',
    transition: '“fusões mais longas”',
    motion: '“um movimento mais calmo”',
    undo: '“desfaça”',
    caption: '“escreva ‘Roma’ na foto 2”',
    versions: '“duas versões”',
    again: '“use a foto 2 duas vezes”',
    focus: '“zoom à esquerda da foto 2”',
    beat: '“troque as fotos no ritmo da música”',
    export: '“exportar”',
    look: '“em preto e branco”',
  },
};
