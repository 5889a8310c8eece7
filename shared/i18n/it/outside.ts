/** Ciò che si dice di file, formati e altri programmi. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { plural as n } from '../wording.ts';

export const OUTPUTS_IT: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'carosello di foto (ZIP)',
  poster: 'locandina (JPG)',
  sheet: 'foglio dei provini (JPG)',
  srt: 'file dei sottotitoli (SRT)',
  wav: 'colonna sonora (WAV)',
  stems: 'tracce separate della musica (ZIP)',
  midi: 'note della musica (MIDI)',
};

export const INTEROP_IT: InteropWords = {
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
};

export const subtitleFaultIt = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Un file di sottotitoli può avere al massimo ${f.max / 1000} kB (questo ne ha ${kilobytes(f.bytes)}).`;
    case 'empty':
      return 'Il file dei sottotitoli è vuoto.';
    case 'not_subtitles':
      return `Questo non è un file di sottotitoli: non ha parole sotto una riga come «${EXAMPLE}».`;
    case 'time':
      return `La riga ${f.line} non ha un tempo come «${EXAMPLE}» (c’è «${f.found}»).`;
    case 'order':
      return `La riga ${f.line} finisce prima di cominciare (c’è «${f.found}»).`;
    case 'too_late':
      return `La riga ${f.line} va oltre il film più lungo, ${f.max_ms / 60_000} minuti (c’è «${f.found}»).`;
    case 'too_long':
      return `Le parole sotto la riga ${f.line} sono ${f.chars} caratteri; se ne vedono al massimo ${f.max} alla volta.`;
    case 'too_many':
      return `Un film ha al massimo ${f.max} sottotitoli; questo file ne ha di più.`;
  }
};
