/** O que se diz de arquivos, formatos e outros programas. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { plural as n } from '../wording.ts';

export const OUTPUTS_PT: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'carrossel de fotos (ZIP)',
  poster: 'capa (JPG)',
  sheet: 'folha de contatos (JPG)',
  srt: 'arquivo de legendas (SRT)',
  wav: 'trilha sonora (WAV)',
  stems: 'faixas separadas da música (ZIP)',
  midi: 'notas da música (MIDI)',
};

export const INTEROP_PT: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => 'a música e os sons dele (onde havia, compus uma música)',
    levels: (c) => `como ${n(c, 'som muda', 'sons mudam')} de volume ou de velocidade`,
    late: (c) => n(c, 'som sem lugar no filme', 'sons sem lugar no filme'),
    graphics: (c) => n(c, 'forma, cartão ou sobreposição', 'formas, cartões ou sobreposições'),
    effects: (c) => n(c, 'efeito', 'efeitos'),
    lettering: (c) => `as letras de ${n(c, 'texto', 'textos')}`,
    words: (c) => n(c, 'texto longo demais ou sem lugar', 'textos longos demais ou sem lugar'),
    joins: (c) => `o tipo exato de ${n(c, 'transição', 'transições')}`,
    fits: (c) => `como ${n(c, 'imagem preenche', 'imagens preenchem')} o quadro`,
    gaps: (c) => n(c, 'pausa sem imagem', 'pausas sem imagem'),
    lengths: (c) => `a duração de ${n(c, 'imagem', 'imagens')}`,
    layers: (c) => n(c, 'imagem que ficava sobre outra', 'imagens que ficavam sobre outras'),
    frame: () => 'o formato dele (peguei o mais próximo)',
    many: (c) => `${n(c, 'imagem', 'imagens')} além do que cabe em um vídeo`,
    notes: () => 'notas que não dava para ler',
    motion: (c) => `o movimento de ${n(c, 'foto', 'fotos')}`,
    looks: (c) => `a aparência de ${n(c, 'foto', 'fotos')}`,
    blur_fill: (c) => `a borda desfocada de ${n(c, 'foto', 'fotos')}`,
    score: () => 'a música composta (exporte à parte como som)',
    texts: (c) => `${n(c, 'texto', 'textos')} como letras (lá são marcadores)`,
  },
  imported: (format, name) => `Trouxe o projeto do ${format} “${name}”.`,
  missing: (names, c) =>
    `${c === 1 ? 'Falta uma imagem' : `Faltam ${c} imagens`}: ${names}. Envie ${c === 1 ? 'essa imagem' : 'essas imagens'} e traga o projeto de novo.`,
  missingSounds: (names, c) =>
    `${c === 1 ? 'Falta um som' : `Faltam ${c} sons`}: ${names}. Envie ${c === 1 ? 'esse som' : 'esses sons'} e traga o projeto de novo.`,
  notTaken: (what) => `Não veio: ${what}.`,
  notShown: (what) => `Outros programas não vão mostrar: ${what}.`,
};

export const subtitleFaultPt = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Um arquivo de legendas tem no máximo ${f.max / 1000} kB (este tem ${kilobytes(f.bytes)} kB).`;
    case 'empty':
      return 'O arquivo de legendas está vazio.';
    case 'not_subtitles':
      return `Isto não é um arquivo de legendas: não há palavras sob uma linha como “${EXAMPLE}”.`;
    case 'time':
      return `A linha ${f.line} não tem um tempo como “${EXAMPLE}” (está “${f.found}”).`;
    case 'order':
      return `A linha ${f.line} acaba antes de começar (está “${f.found}”).`;
    case 'too_late':
      return `A linha ${f.line} passa do vídeo mais longo, ${f.max_ms / 60_000} minutos (está “${f.found}”).`;
    case 'too_long':
      return `As palavras sob a linha ${f.line} têm ${f.chars} caracteres; no máximo ${f.max} aparecem de uma vez.`;
    case 'too_many':
      return `Um vídeo tem no máximo ${f.max} legendas; este arquivo tem mais.`;
  }
};
