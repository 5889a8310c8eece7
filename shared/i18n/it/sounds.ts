/** What is said of songs, voices and the mix, in Italian. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsIt: SoundTexts = {
  missing: {
    voice:
      'Il film non ha ancora una voce fuori campo. Trascina una registrazione accanto alle foto e di’ «metti la mia voce».',
    beats: 'In questo brano non sento un battito regolare: le foto tengono il loro tempo.',
    score:
      'La musica è un tuo file: posso cambiarne solo il volume e le dissolvenze. Di’ «musica allegra» per una che scrivo io.',
  },
  voiceOver: (names) => `${names} si sente sopra il film; intanto la musica si abbassa.`,
  voiceRemoved: (names) => `La voce fuori campo ${names} è tolta.`,
  mix: (of, part, now, before) => {
    const who = { music: 'La musica', voice: 'La voce', effect: 'Ogni effetto sonoro' }[of];
    const was = before === '' ? '' : ` (prima: ${before})`;
    switch (part) {
      case 'gain':
        return `${who} suona al ${now}${was}.`;
      case 'fade_in':
        return `${who} entra in dissolvenza in ${now}${was}.`;
      case 'fade_out':
        return `${who} sfuma in ${now}${was}.`;
      case 'from':
        return `${who} parte da ${now} del file${was}.`;
      case 'at':
        return `${who} comincia a ${now} del film${was}.`;
      case 'duck':
        return `Mentre la voce parla, la musica suona al ${now}${was}.`;
      case 'loop':
        return now === '' ? `${who} non si ripete.` : `${who} si ripete fino alla fine del film.`;
    }
  },
  keyNames: ['do', 'do♯', 're', 'mi♭', 'mi', 'fa', 'fa♯', 'sol', 'la♭', 'la', 'si♭', 'si'],
  key: (name, mode) =>
    [name, mode === undefined ? undefined : mode === 'minor' ? 'minore' : 'maggiore']
      .filter((v) => v !== undefined)
      .join(' '),
  keyNow: (now) => `La musica è in ${now}.`,
  keyOwn: 'La musica è nella tonalità adatta al suo stile.',
  form: (parts) => `La musica procede così: ${parts}.`,
  formOwn: 'La musica ha la forma adatta alla durata del film.',
  sections: {
    intro: 'introduzione',
    verse: 'strofa',
    lift: 'ritornello',
    break: 'pausa',
    turn: 'giro finale',
  },
  noSong: (formats) => `Prima mi serve il brano: trascina il file accanto alle foto (${formats}).`,
  noVoice: (formats) =>
    `Prima mi serve la registrazione: trascina il file accanto alle foto (${formats}).`,
  noLength: 'Non riesco a capire quanto dura questo brano.',
};
