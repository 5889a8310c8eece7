/** The words of the export sheet in Spanish. */
import type { OutputWords } from './shape.ts';

export const es: OutputWords = {
  for: 'Adónde va el video',
  film: 'Tal cual',
  fits: (name) => `Todo encaja con ${name}.`,
  mend: 'Arreglarlo',
  more: 'Formato, tamaño y calidad',
  format: 'Formato',
  codec: 'Códec',
  size: 'Tamaño',
  rate: 'Fotogramas por segundo',
  quality: 'Calidad',
  own: 'Como el video',
  upTo: (mb) => `hasta unos ${mb} MB`,
  qualities: { draft: 'Vistazo rápido', standard: 'Normal', high: 'Alta' },
  names: {
    mp4: 'Video MP4',
    webm: 'Video WebM',
    gif: 'GIF',
    carousel: 'Carrusel de fotos (ZIP)',
    poster: 'Póster (JPG)',
    sheet: 'Hoja de contactos (JPG)',
    srt: 'Subtítulos (SRT)',
    wav: 'Banda sonora (WAV)',
    stems: 'Pistas separadas (ZIP)',
    midi: 'Notas de la música (MIDI)',
  },
  gif: {
    small: 'Un GIF se mantiene pequeño para poder compartirlo. Un MP4 es más nítido y pesa menos.',
    large:
      'Un GIF tan grande es difícil de compartir. Elige su tamaño y ritmo propios, o un MP4, más nítido y ligero.',
  },
  unfit: {
    gif: 'El video es demasiado largo o demasiado grande para eso. Elige otro formato u otro tamaño.',
    srt: 'En el video no hay textos de los que hacer subtítulos.',
    stems: 'La música de este video no está escrita aquí: no tiene pistas separadas ni notas.',
  },
};
