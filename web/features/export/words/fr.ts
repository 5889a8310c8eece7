/** The words of the export sheet in French. */
import type { OutputWords } from './shape.ts';

export const fr: OutputWords = {
  for: 'Où va le film',
  film: 'Tel quel',
  fits: (name) => `Tout va bien pour ${name}.`,
  mend: 'Adapter',
  more: 'Format, taille et qualité',
  format: 'Format',
  codec: 'Codec',
  size: 'Taille',
  rate: 'Images par seconde',
  quality: 'Qualité',
  own: 'Comme le film',
  upTo: (mb) => `jusqu’à environ ${mb} Mo`,
  qualities: { draft: 'Coup d’œil', standard: 'Normale', high: 'Haute' },
  names: {
    mp4: 'Film MP4',
    webm: 'Film WebM',
    gif: 'GIF',
    carousel: 'Carrousel de photos (ZIP)',
    poster: 'Affiche (JPG)',
    sheet: 'Planche-contact (JPG)',
    srt: 'Sous-titres (SRT)',
    wav: 'Bande-son (WAV)',
    stems: 'Pistes séparées (ZIP)',
    midi: 'Notes de la musique (MIDI)',
  },
  gif: {
    small: 'Un GIF reste petit pour pouvoir être partagé. Un MP4 est plus fin et plus léger.',
    large:
      'Un GIF aussi grand se partage mal. Prends sa taille et sa cadence propres, ou un MP4, plus fin et plus léger.',
  },
  unfit: {
    gif: 'Ce film est trop long ou trop grand pour ça. Choisis un autre format ou une autre taille.',
    srt: 'Il n’y a pas de textes dans le film dont faire des sous-titres.',
    stems: 'La musique de ce film n’est pas écrite ici : elle n’a ni pistes séparées ni notes.',
  },
};
