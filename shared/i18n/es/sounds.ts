/** Lo que se dice de canciones, voces y mezcla. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsEs: SoundTexts = {
  missing: {
    voice:
      'El video aún no tiene voz en off. Arrastra una grabación junto a las fotos y di «pon mi voz».',
    beats: 'En esta canción no oigo un ritmo regular, así que las fotos siguen a su propio ritmo.',
    score:
      'La música es un archivo tuyo: solo puedo cambiar su volumen y sus fundidos. Di «música alegre» para una que escriba yo.',
  },
  voiceOver: (names) => `${names} se oye sobre el video; mientras tanto la música baja.`,
  voiceRemoved: (names) => `He quitado la voz en off ${names}.`,
  mix: (of, part, now, before) => {
    const who = { music: 'La música', voice: 'La voz', effect: 'Cada efecto de sonido' }[of];
    const was = before === '' ? '' : ` (antes: ${before})`;
    switch (part) {
      case 'gain':
        return `${who} suena al ${now}${was}.`;
      case 'fade_in':
        return `${who} entra poco a poco en ${now}${was}.`;
      case 'fade_out':
        return `${who} se apaga poco a poco en ${now}${was}.`;
      case 'from':
        return `${who} empieza en ${now} del archivo${was}.`;
      case 'at':
        return `${who} empieza en ${now} del video${was}.`;
      case 'duck':
        return `Mientras habla la voz, la música suena al ${now}${was}.`;
      case 'loop':
        return now === '' ? `${who} no se repite.` : `${who} se repite hasta que termina el video.`;
    }
  },
  keyNames: ['do', 'do♯', 're', 'mi♭', 'mi', 'fa', 'fa♯', 'sol', 'la♭', 'la', 'si♭', 'si'],
  key: (name, mode) =>
    [name, mode === undefined ? undefined : mode === 'minor' ? 'menor' : 'mayor']
      .filter((v) => v !== undefined)
      .join(' '),
  keyNow: (now) => `La música está en ${now}.`,
  keyOwn: 'La música está en la tonalidad que va con su estilo.',
  form: (parts) => `La música sigue este orden: ${parts}.`,
  formOwn: 'La música tiene la forma que va con la duración del video.',
  sections: {
    intro: 'introducción',
    verse: 'estrofa',
    lift: 'estribillo',
    break: 'pausa',
    turn: 'vuelta final',
  },
  noSong: (formats) =>
    `Primero necesito la canción: arrastra el archivo junto a las fotos (${formats}).`,
  noVoice: (formats) =>
    `Primero necesito la grabación: arrastra el archivo junto a las fotos (${formats}).`,
  noLength: 'No consigo saber cuánto dura esta canción.',
};
