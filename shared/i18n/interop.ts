/** Words for what is lost between Reelay and other programs, and for what becomes of a project that was brought. */
import type { Loss, ProjectFormat } from '../interop/loss.ts';
import type { Language } from '../profiles/index.ts';
import { INTEROP_DE } from './de/outside.ts';
import { INTEROP_ES } from './es/outside.ts';
import { INTEROP_FR } from './fr/outside.ts';
import { languageOf } from './language.ts';
import { FORMATS, type InteropWords } from './outside.ts';
import { INTEROP_PT } from './pt/outside.ts';
import { textsIn } from './texts.ts';
import { plural as n } from './wording.ts';

const WORDS: Record<Language, InteropWords> = {
  en: {
    formats: FORMATS,
    lost: {
      sounds: () => 'its music and sounds (I composed music instead where it had any)',
      levels: (c) => `how ${n(c, 'sound changes', 'sounds change')} in loudness or speed`,
      late: (c) =>
        n(c, 'sound that had no place in the film', 'sounds that had no place in the film'),
      graphics: (c) => n(c, 'shape, card or overlay', 'shapes, cards or overlays'),
      effects: (c) => n(c, 'effect', 'effects'),
      lettering: (c) => `the lettering of ${n(c, 'text', 'texts')}`,
      words: (c) =>
        n(c, 'text that was too long or had no place', 'texts that were too long or had no place'),
      joins: (c) => `the exact kind of ${n(c, 'transition', 'transitions')}`,
      fits: (c) => `how ${n(c, 'picture fits', 'pictures fit')} the frame`,
      gaps: (c) => n(c, 'pause without a picture', 'pauses without a picture'),
      lengths: (c) => `the length of ${n(c, 'picture', 'pictures')}`,
      layers: (c) => n(c, 'picture that lay over another', 'pictures that lay over others'),
      frame: () => 'its shape (I took the nearest one)',
      many: (c) => `${n(c, 'picture', 'pictures')} beyond the most that a film takes`,
      notes: () => 'notes that could not be read',
      motion: (c) => `the motion of ${n(c, 'photo', 'photos')}`,
      looks: (c) => `the look of ${n(c, 'photo', 'photos')}`,
      blur_fill: (c) => `the blurred surround of ${n(c, 'photo', 'photos')}`,
      score: () => 'the composed music (export it as sound beside it)',
      texts: (c) => `${n(c, 'text', 'texts')} as letters (they are markers there)`,
    },
    imported: (format, name) => `I took over the ${format} project “${name}”.`,
    missing: (names, c) =>
      `${c === 1 ? 'One picture is' : `${c} pictures are`} not here: ${names}. Upload ${c === 1 ? 'it' : 'them'} and bring the project again.`,
    missingSounds: (names, c) =>
      `${c === 1 ? 'One sound is' : `${c} sounds are`} not here: ${names}. Upload ${c === 1 ? 'it' : 'them'} and bring the project again.`,
    notTaken: (what) => `Not taken over: ${what}.`,
    notShown: (what) => `Other programs will not show: ${what}.`,
  },
  it: {
    formats: FORMATS,
    lost: {
      sounds: () => 'la sua musica e i suoi suoni (dove c’erano ho composto io una musica)',
      levels: (c) => `come ${n(c, 'suono cambia', 'suoni cambiano')} di volume o di velocità`,
      late: (c) => n(c, 'suono senza posto nel film', 'suoni senza posto nel film'),
      graphics: (c) => n(c, 'forma, scheda o sovrimpressione', 'forme, schede o sovrimpressioni'),
      effects: (c) => n(c, 'effetto', 'effetti'),
      lettering: (c) => `i caratteri di ${n(c, 'testo', 'testi')}`,
      words: (c) => n(c, 'testo troppo lungo o senza posto', 'testi troppo lunghi o senza posto'),
      joins: (c) => `il tipo esatto di ${n(c, 'transizione', 'transizioni')}`,
      fits: (c) => `come ${n(c, 'immagine riempie', 'immagini riempiono')} il riquadro`,
      gaps: (c) => n(c, 'pausa senza immagine', 'pause senza immagine'),
      lengths: (c) => `la durata di ${n(c, 'immagine', 'immagini')}`,
      layers: (c) => n(c, 'immagine sovrapposta a un’altra', 'immagini sovrapposte ad altre'),
      frame: () => 'il suo formato (ho preso il più vicino)',
      many: (c) => `${n(c, 'immagine', 'immagini')} oltre il massimo di un film`,
      notes: () => 'note che non si potevano leggere',
      motion: (c) => `il movimento di ${n(c, 'foto', 'foto')}`,
      looks: (c) => `lo stile dei colori di ${n(c, 'foto', 'foto')}`,
      blur_fill: (c) => `il bordo sfocato di ${n(c, 'foto', 'foto')}`,
      score: () => 'la musica composta (esportala a parte come suono)',
      texts: (c) => `${n(c, 'testo', 'testi')} come lettere (lì sono segnaposti)`,
    },
    imported: (format, name) => `Ho ripreso il progetto ${format} «${name}».`,
    missing: (names, c) =>
      `${c === 1 ? 'Manca un’immagine' : `Mancano ${c} immagini`}: ${names}. ${c === 1 ? 'Caricala' : 'Caricale'} e porta di nuovo il progetto.`,
    missingSounds: (names, c) =>
      `${c === 1 ? 'Manca un suono' : `Mancano ${c} suoni`}: ${names}. ${c === 1 ? 'Caricalo' : 'Caricali'} e porta di nuovo il progetto.`,
    notTaken: (what) => `Non ripreso: ${what}.`,
    notShown: (what) => `Altri programmi non mostreranno: ${what}.`,
  },
  'zh-CN': {
    formats: FORMATS,
    lost: {
      sounds: () => '原有的音乐和声音（有音乐的地方我另作了一首）',
      levels: (c) => `${c}个声音的音量或速度变化`,
      late: (c) => `${c}个在影片里没有位置的声音`,
      graphics: (c) => `${c}个图形、卡片或叠加层`,
      effects: (c) => `${c}个特效`,
      lettering: (c) => `${c}段文字的字体样式`,
      words: (c) => `${c}段过长或没有位置的文字`,
      joins: (c) => `${c}个转场的具体类型`,
      fits: (c) => `${c}张图片的填充方式`,
      gaps: (c) => `${c}处没有画面的停顿`,
      lengths: (c) => `${c}张图片的时长`,
      layers: (c) => `${c}张叠在别的图片上的图片`,
      frame: () => '画面比例（我取了最接近的）',
      many: (c) => `超出影片上限的${c}张图片`,
      notes: () => '无法读取的附注',
      motion: (c) => `${c}张照片的动态`,
      looks: (c) => `${c}张照片的色调`,
      blur_fill: (c) => `${c}张照片的模糊边框`,
      score: () => '作曲的音乐（请另行导出声音）',
      texts: (c) => `${c}段文字（在那里是标记）`,
    },
    imported: (format, name) => `我读入了${format}项目“${name}”。`,
    missing: (names, c) => `有${c}张图片不在这里：${names}。请上传后再导入这个项目。`,
    missingSounds: (names, c) => `有${c}个声音不在这里：${names}。请上传后再导入这个项目。`,
    notTaken: (what) => `没有读入：${what}。`,
    notShown: (what) => `其他软件不会显示：${what}。`,
  },
  es: INTEROP_ES,
  fr: INTEROP_FR,
  de: INTEROP_DE,
  pt: INTEROP_PT,
};

/** More names than this are only counted. */
const MAX_NAMES = 8;
const named = (names: readonly string[]): string => {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} +${names.length - MAX_NAMES}` : shown;
};

const listed = (lost: readonly Loss[], language: string | undefined): string =>
  textsIn(language).list(
    lost.map(({ what, count }) => WORDS[languageOf(language)].lost[what](count)),
  );

/** What is told of an import: what came, what is missing, what was not taken over. `missing` are file names. */
export const sayImported = (
  of: {
    format: ProjectFormat;
    name: string;
    missing: readonly string[];
    missing_sounds?: readonly string[] | undefined;
    lost: readonly Loss[];
  },
  language: string | undefined,
): string => {
  const words = WORDS[languageOf(language)];
  return [
    words.imported(words.formats[of.format], of.name),
    ...(of.missing.length > 0 ? [words.missing(named(of.missing), of.missing.length)] : []),
    ...(of.missing_sounds?.length
      ? [words.missingSounds(named(of.missing_sounds), of.missing_sounds.length)]
      : []),
    ...(of.lost.length > 0 ? [words.notTaken(listed(of.lost, language))] : []),
  ].join(textsIn(language).between);
};

/** What other programs will not show of an exported film; empty where they show all of it. */
export const sayExported = (lost: readonly Loss[], language: string | undefined): string =>
  lost.length > 0 ? WORDS[languageOf(language)].notShown(listed(lost, language)) : '';
