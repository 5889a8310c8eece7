/** Ce qui se dit des chansons, des voix et du mixage. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsFr: SoundTexts = {
  missing: {
    voice:
      'Le film n’a pas encore de voix off. Dépose un enregistrement à côté des photos et dis « mets ma voix ».',
    beats:
      'Je n’entends pas de rythme régulier dans cette chanson, alors les photos gardent le leur.',
    score:
      'La musique est un fichier à toi : je ne peux changer que son volume et ses fondus. Dis « musique entraînante » pour une musique que j’écris.',
  },
  voiceOver: (names) => `On entend ${names} sur le film ; pendant ce temps la musique baisse.`,
  voiceRemoved: (names) => `La voix off ${names} est enlevée.`,
  mix: (of, part, now, before) => {
    const who = { music: 'La musique', voice: 'La voix', effect: 'Chaque effet sonore' }[of];
    const was = before === '' ? '' : ` (avant : ${before})`;
    switch (part) {
      case 'gain':
        return `${who} est à ${now}${was}.`;
      case 'fade_in':
        return `${who} monte peu à peu en ${now}${was}.`;
      case 'fade_out':
        return `${who} s’éteint peu à peu en ${now}${was}.`;
      case 'from':
        return `${who} commence à ${now} du fichier${was}.`;
      case 'at':
        return `${who} commence à ${now} du film${was}.`;
      case 'duck':
        return `Quand la voix parle, la musique est à ${now}${was}.`;
      case 'loop':
        return now === '' ? `${who} ne se répète pas.` : `${who} se répète jusqu’à la fin du film.`;
    }
  },
  keyNames: ['do', 'do♯', 'ré', 'mi♭', 'mi', 'fa', 'fa♯', 'sol', 'la♭', 'la', 'si♭', 'si'],
  key: (name, mode) =>
    [name, mode === undefined ? undefined : mode === 'minor' ? 'mineur' : 'majeur']
      .filter((v) => v !== undefined)
      .join(' '),
  keyNow: (now) => `La musique est en ${now}.`,
  keyOwn: 'La musique est dans la tonalité qui va à son style.',
  form: (parts) => `La musique suit ce plan : ${parts}.`,
  formOwn: 'La musique a la forme qui va à la durée du film.',
  sections: {
    intro: 'introduction',
    verse: 'couplet',
    lift: 'refrain',
    break: 'pause',
    turn: 'tour final',
  },
  noSong: (formats) =>
    `Il me faut d’abord la chanson : dépose le fichier à côté des photos (${formats}).`,
  noVoice: (formats) =>
    `Il me faut d’abord l’enregistrement : dépose le fichier à côté des photos (${formats}).`,
  noLength: 'Je n’arrive pas à savoir combien de temps dure cette chanson.',
};
