/** Was über Dateien, Formate und andere Programme gesagt wird. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { plural as n } from '../wording.ts';

export const OUTPUTS_DE: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'Fotokarussell (ZIP)',
  poster: 'Titelbild (JPG)',
  sheet: 'Kontaktbogen (JPG)',
  srt: 'Untertiteldatei (SRT)',
  wav: 'Tonspur (WAV)',
  stems: 'Einzelspuren der Musik (ZIP)',
  midi: 'Noten der Musik (MIDI)',
};

export const INTEROP_DE: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => 'Musik und Töne (wo es welche gab, habe ich selbst Musik komponiert)',
    levels: (c) =>
      `wie ${n(c, 'Ton sich in Lautstärke oder Tempo ändert', 'Töne sich in Lautstärke oder Tempo ändern')}`,
    late: (c) =>
      n(c, 'Ton, der im Film keinen Platz hatte', 'Töne, die im Film keinen Platz hatten'),
    graphics: (c) => n(c, 'Form, Karte oder Einblendung', 'Formen, Karten oder Einblendungen'),
    effects: (c) => n(c, 'Effekt', 'Effekte'),
    lettering: (c) => `die Schrift von ${n(c, 'Text', 'Texten')}`,
    words: (c) =>
      n(
        c,
        'Text, der zu lang war oder keinen Platz hatte',
        'Texte, die zu lang waren oder keinen Platz hatten',
      ),
    joins: (c) => `die genaue Art von ${n(c, 'Übergang', 'Übergängen')}`,
    fits: (c) => `wie ${n(c, 'Bild das Format füllt', 'Bilder das Format füllen')}`,
    gaps: (c) => n(c, 'Pause ohne Bild', 'Pausen ohne Bild'),
    lengths: (c) => `die Dauer von ${n(c, 'Bild', 'Bildern')}`,
    layers: (c) => n(c, 'Bild, das über einem anderen lag', 'Bilder, die über anderen lagen'),
    frame: () => 'das Format (ich habe das nächste genommen)',
    many: (c) => `${n(c, 'Bild', 'Bilder')} mehr, als ein Film fasst`,
    notes: () => 'Notizen, die nicht zu lesen waren',
    motion: (c) => `die Bewegung von ${n(c, 'Foto', 'Fotos')}`,
    looks: (c) => `der Look von ${n(c, 'Foto', 'Fotos')}`,
    blur_fill: (c) => `der unscharfe Rand von ${n(c, 'Foto', 'Fotos')}`,
    score: () => 'die komponierte Musik (exportiere sie extra als Ton)',
    texts: (c) => `${n(c, 'Text', 'Texte')} als Schrift (dort sind es Marken)`,
  },
  imported: (format, name) => `Ich habe das ${format}-Projekt „${name}“ übernommen.`,
  missing: (names, c) =>
    `${c === 1 ? 'Ein Bild fehlt' : `${c} Bilder fehlen`}: ${names}. Lade ${c === 1 ? 'es' : 'sie'} hoch und bring das Projekt noch einmal.`,
  missingSounds: (names, c) =>
    `${c === 1 ? 'Ein Ton fehlt' : `${c} Töne fehlen`}: ${names}. Lade ${c === 1 ? 'ihn' : 'sie'} hoch und bring das Projekt noch einmal.`,
  notTaken: (what) => `Nicht übernommen: ${what}.`,
  notShown: (what) => `Andere Programme zeigen das nicht: ${what}.`,
};

export const subtitleFaultDe = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Eine Untertiteldatei hat höchstens ${f.max / 1000} kB (diese hat ${kilobytes(f.bytes)} kB).`;
    case 'empty':
      return 'Die Untertiteldatei ist leer.';
    case 'not_subtitles':
      return `Das ist keine Untertiteldatei: Unter einer Zeile wie „${EXAMPLE}“ stehen keine Wörter.`;
    case 'time':
      return `Zeile ${f.line} hat keine Zeit wie „${EXAMPLE}“ (dort steht „${f.found}“).`;
    case 'order':
      return `Zeile ${f.line} endet, bevor sie beginnt (dort steht „${f.found}“).`;
    case 'too_late':
      return `Zeile ${f.line} liegt hinter dem längsten Film von ${f.max_ms / 60_000} Minuten (dort steht „${f.found}“).`;
    case 'too_long':
      return `Die Wörter unter Zeile ${f.line} haben ${f.chars} Zeichen; höchstens ${f.max} sind auf einmal zu sehen.`;
    case 'too_many':
      return `Ein Film hat höchstens ${f.max} Untertitel; in dieser Datei sind es mehr.`;
  }
};
