/** The words of the export sheet in Portuguese. */
import type { OutputWords } from './shape.ts';

export const pt: OutputWords = {
  for: 'Para onde vai o vídeo',
  film: 'Como está',
  fits: (name) => `Está tudo certo para ${name}.`,
  mend: 'Ajustar',
  more: 'Formato, tamanho e qualidade',
  format: 'Formato',
  codec: 'Codec',
  size: 'Tamanho',
  rate: 'Quadros por segundo',
  quality: 'Qualidade',
  own: 'Como o vídeo',
  upTo: (mb) => `até cerca de ${mb} MB`,
  qualities: { draft: 'Olhada rápida', standard: 'Normal', high: 'Alta' },
  names: {
    mp4: 'Vídeo MP4',
    webm: 'Vídeo WebM',
    gif: 'GIF',
    carousel: 'Carrossel de fotos (ZIP)',
    poster: 'Capa (JPG)',
    sheet: 'Folha de contatos (JPG)',
    srt: 'Legendas (SRT)',
    wav: 'Trilha sonora (WAV)',
    stems: 'Faixas separadas (ZIP)',
    midi: 'Notas da música (MIDI)',
  },
  gif: {
    small: 'Um GIF fica pequeno para poder ser partilhado. Um MP4 é mais nítido e mais leve.',
    large:
      'Um GIF tão grande é difícil de partilhar. Escolhe o tamanho e o ritmo próprios, ou um MP4, mais nítido e leve.',
  },
  unfit: {
    gif: 'O vídeo é longo ou grande demais para isso. Escolha outro formato ou outro tamanho.',
    srt: 'Não há textos no vídeo para virar legendas.',
    stems: 'A música deste vídeo não foi escrita aqui: ela não tem faixas separadas nem notas.',
  },
};
