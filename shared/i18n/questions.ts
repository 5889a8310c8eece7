/** Answers to questions about the film as it is. Promises only what the film shows; changes nothing. */

export type QuestionTexts = {
  length: (film: string) => string;
  photoLength: (n: number, time: string) => string;
  count: (photos: string) => string;
  music: (style: string, share: string) => string;
  song: (name: string, share: string) => string;
  noMusic: string;
  title: (text: string) => string;
  noTitle: string;
  photo: (n: number, name: string, time: string) => string;
  /** Why a photo moves as it does; `why` is a phrase of the film's own language. */
  why: (n: number, why: string) => string;
  isIn: (n: number, name: string) => string;
  leftOut: (name: string, fault: 'blurred' | 'double' | 'removed') => string;
  noSuchShape: string;
  atExport: string;
};

const en: QuestionTexts = {
  length: (film) => `The film lasts ${film}.`,
  photoLength: (n, time) => `Photo ${n} is shown for ${time}.`,
  count: (photos) => `The film has ${photos}.`,
  music: (style, share) => `The music is ${style}, at ${share}. It is written for this film.`,
  song: (name, share) => `The music is “${name}”, at ${share}.`,
  noMusic: 'The film has no music.',
  title: (text) => `The title is “${text}”.`,
  noTitle: 'The film has no title.',
  photo: (n, name, time) => `Photo ${n} is “${name}”, shown for ${time}.`,
  why: (n, why) => `Photo ${n}: ${why}.`,
  isIn: (n, name) => `“${name}” is in the film, as photo ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `“${name}” is not in the film because it looks blurred; say “bring it back” if you want it.`,
      double: `“${name}” is not in the film because another photo shows the same; say “bring it back” if you want it.`,
      removed: `“${name}” is not in the film; say “add ${name}” to have it in.`,
    })[fault],
  noSuchShape: 'The film has no photos of that shape.',
  atExport: 'Size, quality and frame rate are chosen when you export.',
};
const it: QuestionTexts = {
  length: (film) => `Il film dura ${film}.`,
  photoLength: (n, time) => `La foto ${n} resta per ${time}.`,
  count: (photos) => `Nel film ci sono ${photos}.`,
  music: (style, share) => `La musica è ${style}, al ${share}. È scritta per questo film.`,
  song: (name, share) => `La musica è «${name}», al ${share}.`,
  noMusic: 'Il film non ha musica.',
  title: (text) => `Il titolo è «${text}».`,
  noTitle: 'Il film non ha titolo.',
  photo: (n, name, time) => `La foto ${n} è «${name}» e resta per ${time}.`,
  why: (n, why) => `Foto ${n}: ${why}.`,
  isIn: (n, name) => `«${name}» è nel film: è la foto ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `«${name}» non è nel film perché sembra sfocata: di’ «rimettile» se la vuoi.`,
      double: `«${name}» non è nel film perché un’altra foto mostra la stessa cosa: di’ «rimettile» se la vuoi.`,
      removed: `«${name}» non è nel film: di’ «aggiungi ${name}» per metterla.`,
    })[fault],
  noSuchShape: 'Nel film non ci sono foto di quella forma.',
  atExport: 'Dimensioni, qualità e fotogrammi al secondo si scelgono all’esportazione.',
};
const zhCN: QuestionTexts = {
  length: (film) => `影片长 ${film}。`,
  photoLength: (n, time) => `第 ${n} 张照片显示 ${time}。`,
  count: (photos) => `影片里有 ${photos}。`,
  music: (style, share) => `音乐是${style}，音量 ${share}，是为这部影片写的。`,
  song: (name, share) => `音乐是“${name}”，音量 ${share}。`,
  noMusic: '影片没有音乐。',
  title: (text) => `标题是“${text}”。`,
  noTitle: '影片没有标题。',
  photo: (n, name, time) => `第 ${n} 张照片是“${name}”，显示 ${time}。`,
  why: (n, why) => `第 ${n} 张照片：${why}。`,
  isIn: (n, name) => `“${name}”在影片里，是第 ${n} 张。`,
  leftOut: (name, fault) =>
    ({
      blurred: `“${name}”没有放进影片，因为看起来模糊；想要的话请说“把它们加回来”。`,
      double: `“${name}”没有放进影片，因为另一张照片内容相同；想要的话请说“把它们加回来”。`,
      removed: `“${name}”不在影片里；想要的话请说“加入 ${name}”。`,
    })[fault],
  noSuchShape: '影片里没有这种形状的照片。',
  atExport: '尺寸、画质和帧率在导出时选择。',
};
const es: QuestionTexts = {
  length: (film) => `El vídeo dura ${film}.`,
  photoLength: (n, time) => `La foto ${n} se ve durante ${time}.`,
  count: (photos) => `El vídeo tiene ${photos}.`,
  music: (style, share) => `La música es ${style}, al ${share}. Está escrita para este vídeo.`,
  song: (name, share) => `La música es «${name}», al ${share}.`,
  noMusic: 'El vídeo no tiene música.',
  title: (text) => `El título es «${text}».`,
  noTitle: 'El vídeo no tiene título.',
  photo: (n, name, time) => `La foto ${n} es «${name}» y se ve durante ${time}.`,
  why: (n, why) => `Foto ${n}: ${why}.`,
  isIn: (n, name) => `«${name}» está en el vídeo: es la foto ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `«${name}» no está en el vídeo porque parece borrosa; dime «añade ${name}» si la quieres.`,
      double: `«${name}» no está en el vídeo porque otra foto muestra lo mismo; dime «añade ${name}» si la quieres.`,
      removed: `«${name}» no está en el vídeo; di «añade ${name}» para ponerla.`,
    })[fault],
  noSuchShape: 'El vídeo no tiene fotos de esa forma.',
  atExport: 'El tamaño, la calidad y los fotogramas por segundo se eligen al exportar.',
};
const fr: QuestionTexts = {
  length: (film) => `Le film dure ${film}.`,
  photoLength: (n, time) => `La photo ${n} reste ${time}.`,
  count: (photos) => `Le film contient ${photos}.`,
  music: (style, share) => `La musique est ${style}, à ${share}. Elle est écrite pour ce film.`,
  song: (name, share) => `La musique est « ${name} », à ${share}.`,
  noMusic: 'Le film n’a pas de musique.',
  title: (text) => `Le titre est « ${text} ».`,
  noTitle: 'Le film n’a pas de titre.',
  photo: (n, name, time) => `La photo ${n} est « ${name} » et reste ${time}.`,
  why: (n, why) => `Photo ${n} : ${why}.`,
  isIn: (n, name) => `« ${name} » est dans le film : c’est la photo ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `« ${name} » n’est pas dans le film parce qu’elle semble floue ; dites « ajoute ${name} » pour l’avoir.`,
      double: `« ${name} » n’est pas dans le film parce qu’une autre photo montre la même chose ; dites « ajoute ${name} » pour l’avoir.`,
      removed: `« ${name} » n’est pas dans le film ; dites « ajoute ${name} » pour la mettre.`,
    })[fault],
  noSuchShape: 'Le film n’a pas de photos de cette forme.',
  atExport: 'La taille, la qualité et la cadence se choisissent à l’export.',
};
const de: QuestionTexts = {
  length: (film) => `Der Film dauert ${film}.`,
  photoLength: (n, time) => `Foto ${n} ist ${time} zu sehen.`,
  count: (photos) => `Der Film hat ${photos}.`,
  music: (style, share) =>
    `Die Musik ist ${style}, bei ${share}. Sie ist für diesen Film geschrieben.`,
  song: (name, share) => `Die Musik ist „${name}“, bei ${share}.`,
  noMusic: 'Der Film hat keine Musik.',
  title: (text) => `Der Titel ist „${text}“.`,
  noTitle: 'Der Film hat keinen Titel.',
  photo: (n, name, time) => `Foto ${n} ist „${name}“, ${time} zu sehen.`,
  why: (n, why) => `Foto ${n}: ${why}.`,
  isIn: (n, name) => `„${name}“ ist im Film, als Foto ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `„${name}“ ist nicht im Film, weil es unscharf aussieht; sag „füge ${name} hinzu“, wenn du es willst.`,
      double: `„${name}“ ist nicht im Film, weil ein anderes Foto dasselbe zeigt; sag „füge ${name} hinzu“, wenn du es willst.`,
      removed: `„${name}“ ist nicht im Film; sag „füge ${name} hinzu“, wenn du es willst.`,
    })[fault],
  noSuchShape: 'Der Film hat keine Fotos in dieser Form.',
  atExport: 'Größe, Qualität und Bildrate wählst du beim Export.',
};
const pt: QuestionTexts = {
  length: (film) => `O vídeo dura ${film}.`,
  photoLength: (n, time) => `A foto ${n} aparece por ${time}.`,
  count: (photos) => `O vídeo tem ${photos}.`,
  music: (style, share) => `A música é ${style}, a ${share}. Foi escrita para este vídeo.`,
  song: (name, share) => `A música é “${name}”, a ${share}.`,
  noMusic: 'O vídeo não tem música.',
  title: (text) => `O título é “${text}”.`,
  noTitle: 'O vídeo não tem título.',
  photo: (n, name, time) => `A foto ${n} é “${name}” e aparece por ${time}.`,
  why: (n, why) => `Foto ${n}: ${why}.`,
  isIn: (n, name) => `“${name}” está no vídeo: é a foto ${n}.`,
  leftOut: (name, fault) =>
    ({
      blurred: `“${name}” não está no vídeo porque parece desfocada; diga “adicione ${name}” se a quiser.`,
      double: `“${name}” não está no vídeo porque outra foto mostra o mesmo; diga “adicione ${name}” se a quiser.`,
      removed: `“${name}” não está no vídeo; diga “adicione ${name}” para a incluir.`,
    })[fault],
  noSuchShape: 'O vídeo não tem fotos dessa forma.',
  atExport: 'O tamanho, a qualidade e a taxa de quadros são escolhidos na exportação.',
};

const TEXTS: Record<string, QuestionTexts> = { en, it, 'zh-CN': zhCN, es, fr, de, pt };
/** English for a language that is not spoken. */
export const questionTexts = (language: string): QuestionTexts => TEXTS[language] ?? en;
