/** The words of the export sheet, in each language; loaded with it, because the page itself has to be small. */
import type { Language } from '../../../shared/profiles/profile.ts';
import { de } from './words/de.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { OutputWords } from './words/shape.ts';

const en: OutputWords = {
  for: 'Where the film goes',
  film: 'As it is',
  fits: (name) => `Everything fits ${name}.`,
  mend: 'Mend it',
  more: 'Format, size and quality',
  format: 'Format',
  codec: 'Codec',
  size: 'Size',
  rate: 'Frames a second',
  quality: 'Quality',
  own: 'As the film',
  upTo: (mb) => `up to about ${mb} MB`,
  qualities: { draft: 'Quick look', standard: 'Standard', high: 'High' },
  names: {
    mp4: 'MP4 film',
    webm: 'WebM film',
    gif: 'GIF',
    carousel: 'Photo carousel (ZIP)',
    poster: 'Poster (JPG)',
    sheet: 'Contact sheet (JPG)',
    srt: 'Subtitles (SRT)',
    wav: 'Soundtrack (WAV)',
    stems: 'Stems of the music (ZIP)',
    midi: 'Notes of the music (MIDI)',
  },
  gif: {
    small: 'A GIF is kept small so that it can be shared. An MP4 is finer and smaller.',
    large:
      'A GIF this large is hard to share. Take its own size and rate, or an MP4, which is finer and smaller.',
  },
  unfit: {
    gif: 'This film is too long or too large for that. Choose another format or size.',
    srt: 'There are no texts in the film to make subtitles of.',
    stems: 'The music of this film is not written here: it has no stems and no notes.',
  },
};

const it: OutputWords = {
  for: 'Dove va il film',
  film: 'Così com’è',
  fits: (name) => `Va tutto bene per ${name}.`,
  mend: 'Sistema',
  more: 'Formato, misura e qualità',
  format: 'Formato',
  codec: 'Codec',
  size: 'Misura',
  rate: 'Fotogrammi al secondo',
  quality: 'Qualità',
  own: 'Come il film',
  upTo: (mb) => `fino a circa ${mb} MB`,
  qualities: { draft: 'Bozza', standard: 'Normale', high: 'Alta' },
  names: {
    mp4: 'Film MP4',
    webm: 'Film WebM',
    gif: 'GIF',
    carousel: 'Carosello di foto (ZIP)',
    poster: 'Locandina (JPG)',
    sheet: 'Foglio dei provini (JPG)',
    srt: 'Sottotitoli (SRT)',
    wav: 'Colonna sonora (WAV)',
    stems: 'Tracce separate (ZIP)',
    midi: 'Note della musica (MIDI)',
  },
  gif: {
    small: 'Una GIF resta piccola così si può condividere. Un MP4 è più nitido e più leggero.',
    large:
      'Una GIF così grande si condivide male. Scegli la sua misura e i suoi fotogrammi, o un MP4, più nitido e più leggero.',
  },
  unfit: {
    gif: 'Il film è troppo lungo o troppo grande per questo. Scegli un altro formato o un’altra misura.',
    srt: 'Nel film non ci sono scritte da cui fare i sottotitoli.',
    stems: 'La musica di questo film non è scritta qui: non ha tracce separate né note.',
  },
};

const zh: OutputWords = {
  for: '发布到哪里',
  film: '保持原样',
  fits: (name) => `完全符合${name}的要求。`,
  mend: '自动调整',
  more: '格式、尺寸和画质',
  format: '格式',
  codec: '编码',
  size: '尺寸',
  rate: '每秒帧数',
  quality: '画质',
  own: '与影片相同',
  upTo: (mb) => `最多约${mb} MB`,
  qualities: { draft: '草稿', standard: '标准', high: '高' },
  names: {
    mp4: 'MP4影片',
    webm: 'WebM影片',
    gif: 'GIF动图',
    carousel: '照片图集（ZIP）',
    poster: '海报（JPG）',
    sheet: '照片总览（JPG）',
    srt: '字幕（SRT）',
    wav: '原声 (WAV)',
    stems: '音乐分轨 (ZIP)',
    midi: '乐谱 (MIDI)',
  },
  gif: {
    small: 'GIF会保持较小，便于分享。MP4更清晰、更小。',
    large: '这么大的GIF很难分享。请用默认尺寸和帧率，或选MP4，更清晰、更小。',
  },
  unfit: {
    gif: '影片太长或太大，无法这样导出。请选择其他格式或尺寸。',
    srt: '影片里没有文字，无法生成字幕。',
    stems: '这部影片的音乐不是在这里创作的，没有分轨和乐谱。',
  },
};

export const OUTPUT_WORDS: Record<Language, OutputWords> = { en, it, 'zh-CN': zh, es, fr, de, pt };
