/** O que a própria borda diz, em português. */
import { MAX_GIF_MS } from '../../../shared/limits.ts';
import { MB, MP, type Texts } from './shape.ts';

export const pt: Texts = {
  exportStarted: (what) =>
    `A exportação começou: ${what}. Você pode fechar a página, ela continua sozinha.`,
  gifSmall: (mb) =>
    `Um GIF já sai pequeno e lento para poder ser partilhado: até cerca de ${mb} MB. “Exporta um GIF em 540p, 15 fps” faz um maior; um MP4 é mais nítido e mais leve.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `Um GIF dura no máximo ${MAX_GIF_MS / 1000} s. Encurte o vídeo ou exporte um MP4.`
      : why === 'stems'
        ? 'Não há no vídeo música escrita por mim: não há faixas separadas nem notas.'
        : why === 'srt'
          ? 'Não há textos no vídeo para virar legendas.'
          : `Este motor de vídeo não sabe fazer isso (${what}). Ele faz um MP4 no tamanho do vídeo: diga “exportar”.`,
  nothingToExport: 'Ainda não há nada para exportar. Adicione fotos e peça antes um vídeo.',
  exportBusy: 'Já há exportações suficientes em andamento. Espere uma delas terminar.',
  credits: (c) =>
    c.unlimited
      ? 'Aqui os créditos não são contados: faça quantos vídeos quiser.'
      : `Você tem ${c.available} de ${c.total} créditos; ${c.frozen} estão reservados para o que está em andamento.`,
  noCredits: 'Não dá para ler os créditos agora.',
  stateEmpty: 'Ainda não há vídeo. Adicione fotos e me diga o que fazer com elas.',
  upload: (formats, megabytes) =>
    `Arraste as suas fotos para a página ou escolha em “Adicionar fotos”: ${formats}, até ${megabytes} MB cada uma.`,
  leftOut: (list) => `Ficaram de fora: ${list.join('; ')}.`,
  nothingChanged: 'Nada mudou no vídeo.',
  stillWorking: '⏳ Ainda estou trabalhando…',
  checking: 'A linha com o motor de vídeo caiu. Estou vendo se a mudança chegou…',
  landed: 'A linha caiu, mas a mudança chegou.',
  newSession: {
    film: 'O motor de vídeo tinha perdido esta sessão, então abri uma nova; as suas fotos e o vídeo estão nela como estavam.',
    files:
      'O motor de vídeo tinha perdido esta sessão, então abri uma nova e enviei as suas fotos de novo. Peça o vídeo mais uma vez, por favor.',
  },
  queued: 'Anotado. Faço isso assim que terminar o que está em andamento.',
  cancelled: 'Parado. O que já estava feito fica.',
  patience: (seconds) => `O motor de vídeo pede paciência; tento de novo em ${seconds} s.`,
  roughCut: (line) => `A primeira montagem está pronta: ${line}`,
  secondStage: (changes) => `Depois da primeira montagem entrou mais: ${changes}`,
  noCreditsAnonymous: (link) =>
    `Os créditos acabaram. Cadastre-se de graça para ter mais; o seu projeto vai junto: ${link}`,
  noCreditsRegistered: 'Os créditos acabaram. Recarregue na sua conta.',
  notOnPlan: (link) =>
    `A exportação não faz parte deste plano; não tem a ver com créditos. Cadastre-se ou mude de plano: ${link}`,
  replyCut: '… (o resto da resposta foi cortado)',
  reasons: {
    file_unreadable: 'a imagem está danificada, incompleta ou demora demais para abrir',
    file_unsupported: 'não é um tipo de imagem aceito',
    file_empty: 'o arquivo está vazio',
    file_too_large: `passa de ${MB} MB`,
    picture_too_large: `passa de ${MP} megapixels`,
    name_invalid: 'não dá para usar o nome',
    too_many_files: 'arquivos demais',
  },
};
