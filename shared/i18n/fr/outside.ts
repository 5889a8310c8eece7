/** Ce qui se dit des fichiers, des formats et des autres programmes. */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';
import { pluralFromTwo as n } from '../wording.ts';

export const OUTPUTS_FR: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'carrousel de photos (ZIP)',
  poster: 'affiche (JPG)',
  sheet: 'planche-contact (JPG)',
  srt: 'fichier de sous-titres (SRT)',
  wav: 'bande-son (WAV)',
  stems: 'pistes séparées de la musique (ZIP)',
  midi: 'notes de la musique (MIDI)',
};

export const INTEROP_FR: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => 'sa musique et ses sons (là où il y en avait, j’ai composé une musique)',
    levels: (c) => `la façon dont ${n(c, 'son change', 'sons changent')} de volume ou de vitesse`,
    late: (c) => n(c, 'son sans place dans le film', 'sons sans place dans le film'),
    graphics: (c) => n(c, 'forme, carton ou surimpression', 'formes, cartons ou surimpressions'),
    effects: (c) => n(c, 'effet', 'effets'),
    lettering: (c) => `les lettres de ${n(c, 'texte', 'textes')}`,
    words: (c) => n(c, 'texte trop long ou sans place', 'textes trop longs ou sans place'),
    joins: (c) => `le type exact de ${n(c, 'transition', 'transitions')}`,
    fits: (c) => `la façon dont ${n(c, 'image remplit', 'images remplissent')} le cadre`,
    gaps: (c) => n(c, 'pause sans image', 'pauses sans image'),
    lengths: (c) => `la durée de ${n(c, 'image', 'images')}`,
    layers: (c) => n(c, 'image posée sur une autre', 'images posées sur d’autres'),
    frame: () => 'son format (j’ai pris le plus proche)',
    many: (c) => `${n(c, 'image', 'images')} de trop pour un seul film`,
    notes: () => 'des notes illisibles',
    motion: (c) => `le mouvement de ${n(c, 'photo', 'photos')}`,
    looks: (c) => `l’aspect de ${n(c, 'photo', 'photos')}`,
    blur_fill: (c) => `le bord flou de ${n(c, 'photo', 'photos')}`,
    score: () => 'la musique composée (exporte-la à part comme son)',
    texts: (c) => `${n(c, 'texte', 'textes')} en lettres (ce sont là des repères)`,
  },
  imported: (format, name) => `J’ai repris le projet ${format} « ${name} ».`,
  missing: (names, c) =>
    `${c === 1 ? 'Il manque une image' : `Il manque ${c} images`} : ${names}. Envoie-${c === 1 ? 'la' : 'les'} et apporte de nouveau le projet.`,
  missingSounds: (names, c) =>
    `${c === 1 ? 'Il manque un son' : `Il manque ${c} sons`} : ${names}. Envoie-${c === 1 ? 'le' : 'les'} et apporte de nouveau le projet.`,
  notTaken: (what) => `Non repris : ${what}.`,
  notShown: (what) => `D’autres programmes ne montreront pas : ${what}.`,
};

export const subtitleFaultFr = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Un fichier de sous-titres fait au plus ${f.max / 1000} ko (celui-ci en fait ${kilobytes(f.bytes)}).`;
    case 'empty':
      return 'Le fichier de sous-titres est vide.';
    case 'not_subtitles':
      return `Ce n’est pas un fichier de sous-titres : il n’a pas de mots sous une ligne comme « ${EXAMPLE} ».`;
    case 'time':
      return `La ligne ${f.line} n’a pas de temps comme « ${EXAMPLE} » (il y a « ${f.found} »).`;
    case 'order':
      return `La ligne ${f.line} finit avant de commencer (il y a « ${f.found} »).`;
    case 'too_late':
      return `La ligne ${f.line} dépasse le film le plus long, ${f.max_ms / 60_000} minutes (il y a « ${f.found} »).`;
    case 'too_long':
      return `Les mots sous la ligne ${f.line} font ${f.chars} caractères ; on en montre au plus ${f.max} à la fois.`;
    case 'too_many':
      return `Un film a au plus ${f.max} sous-titres ; ce fichier en a davantage.`;
  }
};
