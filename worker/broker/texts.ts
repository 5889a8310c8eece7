/** What the edge itself says, in every language that is spoken. Promises that a missing text does not compile. */
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { MAX_GIF_MS } from '../../shared/limits.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { de } from './texts/de.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { pt } from './texts/pt.ts';
import { MB, MP, type Texts } from './texts/shape.ts';

export type { Texts } from './texts/shape.ts';

const en: Texts = {
  exportStarted: (what) =>
    `The export has started: ${what}. You can close the page; it goes on by itself.`,
  gifSmall: (mb) =>
    `A GIF is small and slow by itself so that it can be shared: up to about ${mb} MB. “Export a GIF at 540p, 15 fps” makes a larger one; an MP4 is finer and smaller.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `A GIF is at most ${MAX_GIF_MS / 1000} s long. Make the film shorter, or export an MP4.`
      : why === 'stems'
        ? 'The film has no music that I have written: there are no stems and no notes of it.'
        : why === 'srt'
          ? 'There are no texts in the film to make subtitles of.'
          : `This video backend cannot make that (${what}). It makes an MP4 in the film’s own size: say “export”.`,
  nothingToExport: 'There is nothing to export yet. Add photos and ask for a video first.',
  exportBusy: 'Enough exports are running already. Wait for one of them to finish.',
  credits: (c) =>
    c.unlimited
      ? 'Credits are not counted here: make as many films as you like.'
      : `You have ${c.available} of ${c.total} credits; ${c.frozen} are held for work in progress.`,
  noCredits: 'The credits cannot be read right now.',
  stateEmpty: 'There is no film yet. Add photos and say what to make of them.',
  upload: (formats, megabytes) =>
    `Drop your photos on the page or pick them with “Add photos”: ${formats}, up to ${megabytes} MB each.`,
  leftOut: (list) => `Left out: ${list.join('; ')}.`,
  nothingChanged: 'Nothing in the film has changed.',
  stillWorking: '⏳ Still working…',
  checking: 'The line to the video backend was cut. I am checking whether the edit arrived…',
  landed: 'The line was cut, but the edit arrived.',
  newSession: {
    film: 'The video backend had lost this session, so I began a new one; your photos and the film are in it as they were.',
    files:
      'The video backend had lost this session, so I began a new one and sent your photos again. Please ask for the film once more.',
  },
  queued: 'Noted. I will do this as soon as what runs now is finished.',
  cancelled: 'Stopped. What was already done stays.',
  patience: (seconds) => `The video backend asks for patience; I try again in ${seconds} s.`,
  roughCut: (line) => `The rough cut is there: ${line}`,
  secondStage: (changes) => `After the rough cut, more was added: ${changes}`,
  noCreditsAnonymous: (link) =>
    `There are no credits left. Register for free to get more; your project comes along: ${link}`,
  noCreditsRegistered: 'There are no credits left. Top up credits in your account.',
  notOnPlan: (link) =>
    `Export is not part of this plan; that has nothing to do with credits. Register or upgrade: ${link}`,
  replyCut: '… (the rest of this reply was cut)',
  reasons: {
    file_unreadable: 'the picture is damaged, cut short or took too long to open',
    file_unsupported: 'not a kind of picture that is taken',
    file_empty: 'the file is empty',
    file_too_large: `larger than ${MB} MB`,
    picture_too_large: `more than ${MP} megapixels`,
    name_invalid: 'its name cannot be used',
    too_many_files: 'too many files',
  },
};

const it: Texts = {
  exportStarted: (what) =>
    `Esportazione avviata: ${what}. Puoi chiudere la pagina, va avanti da sola.`,
  gifSmall: (mb) =>
    `Una GIF da sé è piccola e lenta, così si può condividere: fino a circa ${mb} MB. «Esporta una GIF 540p, 15 fps» ne fa una più grande; un MP4 è più nitido e più leggero.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `Una GIF dura al massimo ${MAX_GIF_MS / 1000} s. Accorcia il video, oppure esporta un MP4.`
      : why === 'stems'
        ? 'Nel film non c’è musica scritta da me: non ci sono tracce separate né note.'
        : why === 'srt'
          ? 'Nel video non ci sono scritte da cui fare i sottotitoli.'
          : `Questo motore video non lo sa fare (${what}). Fa un MP4 nella misura del video: di’ “esporta”.`,
  nothingToExport:
    'Non c’è ancora nulla da esportare. Aggiungi delle foto e chiedi prima un video.',
  exportBusy: 'Ci sono già abbastanza esportazioni in corso. Aspetta che ne finisca una.',
  credits: (c) =>
    c.unlimited
      ? 'Qui i crediti non si contano: fai tutti i video che vuoi.'
      : `Hai ${c.available} crediti su ${c.total}; ${c.frozen} sono impegnati in lavori in corso.`,
  noCredits: 'In questo momento i crediti non si possono leggere.',
  stateEmpty: 'Non c’è ancora un video. Aggiungi delle foto e dimmi che cosa farne.',
  upload: (formats, megabytes) =>
    `Trascina le foto sulla pagina o scegli “Aggiungi foto”: ${formats}, fino a ${megabytes} MB ciascuna.`,
  leftOut: (list) => `Lasciate fuori: ${list.join('; ')}.`,
  nothingChanged: 'Nel video non è cambiato nulla.',
  stillWorking: '⏳ Ci sto ancora lavorando…',
  checking: 'La linea con il motore video è caduta. Controllo se la modifica è arrivata…',
  landed: 'La linea è caduta, ma la modifica è arrivata.',
  newSession: {
    film: 'Il motore video aveva perso questa sessione: ne ho aperta una nuova, con le tue foto e il video come erano.',
    files:
      'Il motore video aveva perso questa sessione: ne ho aperta una nuova e ho rimandato le foto. Chiedi di nuovo il video, per favore.',
  },
  queued: 'Ricevuto. Lo faccio appena finisce quello che è in corso.',
  cancelled: 'Fermato. Quello che era già fatto resta.',
  patience: (seconds) => `Il motore video chiede pazienza; riprovo tra ${seconds} s.`,
  roughCut: (line) => `Il primo montaggio è pronto: ${line}`,
  secondStage: (changes) => `Dopo il primo montaggio si è aggiunto altro: ${changes}`,
  noCreditsAnonymous: (link) =>
    `I crediti sono finiti. Registrati gratis per averne altri; il progetto resta tuo: ${link}`,
  noCreditsRegistered: 'I crediti sono finiti. Ricaricali nel tuo account.',
  notOnPlan: (link) =>
    `L’esportazione non fa parte di questo piano; i crediti non c’entrano. Registrati o passa a un altro piano: ${link}`,
  replyCut: '… (il resto della risposta è stato tagliato)',
  reasons: {
    file_unreadable: 'l’immagine è danneggiata, incompleta o troppo lenta da aprire',
    file_unsupported: 'non è un tipo di immagine accettato',
    file_empty: 'il file è vuoto',
    file_too_large: `supera ${MB} MB`,
    picture_too_large: `supera ${MP} megapixel`,
    name_invalid: 'il suo nome non si può usare',
    too_many_files: 'troppi file',
  },
};

const zh: Texts = {
  exportStarted: (what) => `已开始导出：${what}。可以关闭页面，导出会继续进行。`,
  gifSmall: (mb) =>
    `GIF默认较小、帧率较低，便于分享：最多约${mb} MB。说“导出GIF 540p 15帧”可以更大；MP4更清晰、更小。`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `GIF最长${MAX_GIF_MS / 1000}秒。请缩短影片，或导出MP4。`
      : why === 'stems'
        ? '影片里没有由我创作的音乐，所以没有分轨和乐谱。'
        : why === 'srt'
          ? '影片里没有文字，无法生成字幕文件。'
          : `这个视频后端无法生成（${what}），只能按影片本身的尺寸导出MP4：请说“导出”。`,
  nothingToExport: '还没有可以导出的内容。请先添加照片并让我制作视频。',
  exportBusy: '已有足够多的导出在进行，请等其中一个完成。',
  credits: (c) =>
    c.unlimited
      ? '这里不计积分：想做多少视频都可以。'
      : `你有${c.available}积分（共${c.total}），其中${c.frozen}积分正被进行中的任务占用。`,
  noCredits: '暂时无法读取积分。',
  stateEmpty: '还没有视频。请添加照片，然后告诉我想做什么。',
  upload: (formats, megabytes) =>
    `把照片拖到页面上，或点选“添加照片”：支持${formats}，每个文件不超过${megabytes} MB。`,
  leftOut: (list) => `未使用：${list.join('；')}。`,
  nothingChanged: '视频没有变化。',
  stillWorking: '⏳ 仍在处理…',
  checking: '与视频后端的连接中断了，我正在确认修改是否已生效…',
  landed: '连接曾中断，但修改已生效。',
  newSession: {
    film: '视频后端丢失了这个会话，我已新建会话，照片和视频都恢复成原来的样子。',
    files: '视频后端丢失了这个会话，我已新建会话并重新发送了照片。请再说一次想要的视频。',
  },
  queued: '收到。当前任务完成后我马上处理。',
  cancelled: '已停止。已经完成的部分会保留。',
  patience: (seconds) => `视频后端请求稍候，${seconds}秒后我再试一次。`,
  roughCut: (line) => `粗剪已完成：${line}`,
  secondStage: (changes) => `粗剪之后又添加了：${changes}`,
  noCreditsAnonymous: (link) => `积分已用完。免费注册即可获得更多积分，项目会一并保留：${link}`,
  noCreditsRegistered: '积分已用完，请在你的账户中充值。',
  notOnPlan: (link) => `当前方案不含导出功能，与积分无关。请注册或升级：${link}`,
  replyCut: '…（回复的其余部分已截断）',
  reasons: {
    file_unreadable: '图片已损坏、不完整，或打开太慢',
    file_unsupported: '不支持的图片类型',
    file_empty: '文件为空',
    file_too_large: `超过${MB} MB`,
    picture_too_large: `超过${MP}百万像素`,
    name_invalid: '文件名无法使用',
    too_many_files: '文件太多',
  },
};

export const TEXTS: Record<Language, Texts> = { en, it, 'zh-CN': zh, es, fr, de, pt };

/** Why a file was left out, in a few words. */
export const reasonText = (code: string, language: Language): string => {
  const { reasons } = TEXTS[language];
  return reasons[code as ErrorCode] ?? reasons.file_unreadable;
};
