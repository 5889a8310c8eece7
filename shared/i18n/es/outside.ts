/** Lo que se dice de archivos, formatos y otros programas. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { plural as n } from '../wording.ts';

export const OUTPUTS_ES: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'carrusel de fotos (ZIP)',
  poster: 'póster (JPG)',
  sheet: 'hoja de contactos (JPG)',
  srt: 'archivo de subtítulos (SRT)',
  wav: 'banda sonora (WAV)',
  stems: 'pistas separadas de la música (ZIP)',
  midi: 'notas de la música (MIDI)',
};

export const INTEROP_ES: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => 'su música y sus sonidos (donde los había he compuesto yo una música)',
    levels: (c) => `cómo ${n(c, 'sonido cambia', 'sonidos cambian')} de volumen o de velocidad`,
    late: (c) => n(c, 'sonido sin sitio en la película', 'sonidos sin sitio en la película'),
    graphics: (c) => n(c, 'forma, cartel o superposición', 'formas, carteles o superposiciones'),
    effects: (c) => n(c, 'efecto', 'efectos'),
    lettering: (c) => `el tipo de letra de ${n(c, 'texto', 'textos')}`,
    words: (c) => n(c, 'texto demasiado largo o sin sitio', 'textos demasiado largos o sin sitio'),
    joins: (c) => `el tipo exacto de ${n(c, 'transición', 'transiciones')}`,
    fits: (c) => `cómo ${n(c, 'imagen llena', 'imágenes llenan')} el cuadro`,
    gaps: (c) => n(c, 'pausa sin imagen', 'pausas sin imagen'),
    lengths: (c) => `la duración de ${n(c, 'imagen', 'imágenes')}`,
    layers: (c) => n(c, 'imagen superpuesta a otra', 'imágenes superpuestas a otras'),
    frame: () => 'su formato (he tomado el más cercano)',
    many: (c) => `${n(c, 'imagen', 'imágenes')} de más para un solo video`,
    notes: () => 'notas que no se podían leer',
    motion: (c) => `el movimiento de ${n(c, 'foto', 'fotos')}`,
    looks: (c) => `el aspecto de ${n(c, 'foto', 'fotos')}`,
    blur_fill: (c) => `el borde desenfocado de ${n(c, 'foto', 'fotos')}`,
    score: () => 'la música compuesta (expórtala aparte como sonido)',
    texts: (c) => `${n(c, 'texto', 'textos')} como letras (allí son marcadores)`,
  },
  imported: (format, name) => `He traído el proyecto de ${format} «${name}».`,
  missing: (names, c) =>
    `${c === 1 ? 'Falta una imagen' : `Faltan ${c} imágenes`}: ${names}. ${c === 1 ? 'Súbela' : 'Súbelas'} y vuelve a traer el proyecto.`,
  missingSounds: (names, c) =>
    `${c === 1 ? 'Falta un sonido' : `Faltan ${c} sonidos`}: ${names}. ${c === 1 ? 'Súbelo' : 'Súbelos'} y vuelve a traer el proyecto.`,
  notTaken: (what) => `No se ha traído: ${what}.`,
  notShown: (what) => `Otros programas no mostrarán: ${what}.`,
};

export const subtitleFaultEs = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Un archivo de subtítulos puede tener hasta ${f.max / 1000} kB (este tiene ${kilobytes(f.bytes)} kB).`;
    case 'empty':
      return 'El archivo de subtítulos está vacío.';
    case 'not_subtitles':
      return `Esto no es un archivo de subtítulos: no tiene palabras debajo de una línea como «${EXAMPLE}».`;
    case 'time':
      return `La línea ${f.line} no tiene un tiempo como «${EXAMPLE}» (pone «${f.found}»).`;
    case 'order':
      return `La línea ${f.line} termina antes de empezar (pone «${f.found}»).`;
    case 'too_late':
      return `La línea ${f.line} queda más allá del video más largo, ${f.max_ms / 60_000} minutos (pone «${f.found}»).`;
    case 'too_long':
      return `Las palabras bajo la línea ${f.line} tienen ${f.chars} caracteres; se muestran como máximo ${f.max} a la vez.`;
    case 'too_many':
      return `Un video tiene como máximo ${f.max} subtítulos; este archivo tiene más.`;
  }
};
