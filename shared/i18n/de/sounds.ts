/** Was über Lieder, Stimmen und die Mischung gesagt wird. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsDe: SoundTexts = {
  missing: {
    voice:
      'Der Film hat noch keine Sprecherstimme. Zieh eine Aufnahme zu den Fotos und sag „leg meine Stimme darüber“.',
    beats:
      'In diesem Lied höre ich keinen gleichmäßigen Takt, also behalten die Fotos ihr eigenes Tempo.',
    score:
      'Die Musik ist deine eigene Datei: Ändern kann ich nur ihre Lautstärke und ihr Ein- und Ausblenden. Sag „fröhliche Musik“ für eine, die ich schreibe.',
  },
  voiceOver: (names) =>
    `${names} ist jetzt über dem Film zu hören; die Musik wird so lange leiser.`,
  voiceRemoved: (names) => `Die Sprecherstimme ${names} ist weg.`,
  mix: (of, part, now, before) => {
    const who = { music: 'Die Musik', voice: 'Die Stimme', effect: 'Jedes Geräusch' }[of];
    const was = before === '' ? '' : ` (vorher: ${before})`;
    switch (part) {
      case 'gain':
        return `${who} spielt jetzt mit ${now}${was}.`;
      case 'fade_in':
        return `${who} blendet in ${now} ein${was}.`;
      case 'fade_out':
        return `${who} blendet in ${now} aus${was}.`;
      case 'from':
        return `${who} beginnt bei ${now} der Datei${was}.`;
      case 'at':
        return `${who} beginnt bei ${now} des Films${was}.`;
      case 'duck':
        return `Solange die Stimme spricht, spielt die Musik mit ${now}${was}.`;
      case 'loop':
        return now === ''
          ? `${who} wird nicht wiederholt.`
          : `${who} wird wiederholt, bis der Film endet.`;
    }
  },
  keyNames: ['C', 'Cis', 'D', 'Es', 'E', 'F', 'Fis', 'G', 'As', 'A', 'B', 'H'],
  key: (name, mode) => {
    if (mode === undefined) return name ?? '';
    const minor = mode === 'minor';
    if (name === undefined) return minor ? 'Moll' : 'Dur';
    return minor ? `${name.toLowerCase()}-Moll` : `${name}-Dur`;
  },
  keyNow: (now) => `Die Musik steht in ${now}.`,
  keyOwn: 'Die Musik steht in der Tonart, die zu ihrem Stil passt.',
  form: (parts) => `Die Musik läuft so ab: ${parts}.`,
  formOwn: 'Die Musik hat die Form, die zur Länge des Films passt.',
  sections: {
    intro: 'Intro',
    verse: 'Strophe',
    lift: 'Refrain',
    break: 'Pause',
    turn: 'Schlusswendung',
  },
  noSong: (formats) => `Zuerst brauche ich das Lied: Zieh die Datei zu den Fotos (${formats}).`,
  noVoice: (formats) =>
    `Zuerst brauche ich die Aufnahme: Zieh die Datei zu den Fotos (${formats}).`,
  noLength: 'Ich kann nicht erkennen, wie lang dieses Lied ist.',
};
