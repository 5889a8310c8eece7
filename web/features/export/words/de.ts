/** The words of the export sheet in German. */
import type { OutputWords } from './shape.ts';

export const de: OutputWords = {
  for: 'Wohin der Film geht',
  film: 'So, wie er ist',
  fits: (name) => `Alles passt für ${name}.`,
  mend: 'Anpassen',
  more: 'Format, Größe und Qualität',
  format: 'Format',
  codec: 'Codec',
  size: 'Größe',
  rate: 'Bilder pro Sekunde',
  quality: 'Qualität',
  own: 'Wie der Film',
  upTo: (mb) => `bis etwa ${mb} MB`,
  qualities: { draft: 'Schneller Blick', standard: 'Normal', high: 'Hoch' },
  names: {
    mp4: 'MP4-Film',
    webm: 'WebM-Film',
    gif: 'GIF',
    carousel: 'Fotokarussell (ZIP)',
    poster: 'Titelbild (JPG)',
    sheet: 'Kontaktbogen (JPG)',
    srt: 'Untertitel (SRT)',
    wav: 'Tonspur (WAV)',
    stems: 'Einzelspuren (ZIP)',
    midi: 'Noten der Musik (MIDI)',
  },
  gif: {
    small: 'Ein GIF bleibt klein, damit man es teilen kann. Ein MP4 ist feiner und kleiner.',
    large:
      'Ein so großes GIF lässt sich schlecht teilen. Nimm seine eigene Größe und Bildrate oder ein MP4, das feiner und kleiner ist.',
  },
  unfit: {
    gif: 'Dafür ist der Film zu lang oder zu groß. Wähle ein anderes Format oder eine andere Größe.',
    srt: 'Im Film sind keine Texte, aus denen Untertitel werden könnten.',
    stems:
      'Die Musik dieses Films ist nicht hier geschrieben: Sie hat keine Einzelspuren und keine Noten.',
  },
};
