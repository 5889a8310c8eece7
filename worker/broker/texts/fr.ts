/** Ce que dit le bord lui-même, en français. */
import { MAX_GIF_MS } from '../../../shared/limits.ts';
import { MB, MP, type Texts } from './shape.ts';

export const fr: Texts = {
  exportStarted: (what) =>
    `L’export a commencé : ${what}. Tu peux fermer la page, il continue tout seul.`,
  gifSmall: (mb) =>
    `Un GIF est petit et lent d’office pour pouvoir être partagé : jusqu’à ${mb} Mo environ. « Exporte un GIF en 540p, 15 fps » en fait un plus grand ; un MP4 est plus fin et plus léger.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `Un GIF dure au plus ${MAX_GIF_MS / 1000} s. Raccourcis le film, ou exporte un MP4.`
      : why === 'stems'
        ? 'Le film n’a pas de musique écrite par moi : il n’y a ni pistes séparées ni notes.'
        : why === 'srt'
          ? 'Il n’y a pas de textes dans le film dont faire des sous-titres.'
          : `Ce moteur vidéo ne sait pas faire ça (${what}). Il fait un MP4 à la taille du film : dis « exporte ».`,
  nothingToExport:
    'Il n’y a encore rien à exporter. Ajoute des photos et demande d’abord une vidéo.',
  exportBusy: 'Il y a déjà assez d’exports en cours. Attends que l’un d’eux finisse.',
  credits: (c) =>
    c.unlimited
      ? 'Ici les crédits ne se comptent pas : fais autant de films que tu veux.'
      : `Tu as ${c.available} crédits sur ${c.total} ; ${c.frozen} sont retenus pour du travail en cours.`,
  noCredits: 'Les crédits ne peuvent pas être lus pour le moment.',
  stateEmpty: 'Il n’y a pas encore de film. Ajoute des photos et dis-moi quoi en faire.',
  upload: (formats, megabytes) =>
    `Dépose tes photos sur la page ou choisis-les avec « Ajouter des photos » : ${formats}, jusqu’à ${megabytes} Mo chacune.`,
  leftOut: (list) => `Laissées de côté : ${list.join(' ; ')}.`,
  nothingChanged: 'Rien n’a changé dans le film.',
  stillWorking: '⏳ J’y travaille encore…',
  checking:
    'La ligne avec le moteur vidéo a été coupée. Je vérifie si la modification est arrivée…',
  landed: 'La ligne a été coupée, mais la modification est arrivée.',
  newSession: {
    film: 'Le moteur vidéo avait perdu cette session, alors j’en ai ouvert une nouvelle ; tes photos et le film y sont comme avant.',
    files:
      'Le moteur vidéo avait perdu cette session, alors j’en ai ouvert une nouvelle et j’ai renvoyé tes photos. Demande le film encore une fois, s’il te plaît.',
  },
  queued: 'C’est noté. Je le fais dès que ce qui est en cours est fini.',
  cancelled: 'Arrêté. Ce qui était déjà fait reste.',
  patience: (seconds) =>
    `Le moteur vidéo demande un peu de patience ; je réessaie dans ${seconds} s.`,
  roughCut: (line) => `Le premier montage est là : ${line}`,
  secondStage: (changes) => `Après le premier montage, il s’est ajouté : ${changes}`,
  noCreditsAnonymous: (link) =>
    `Il ne reste plus de crédits. Inscris-toi gratuitement pour en avoir d’autres ; ton projet te suit : ${link}`,
  noCreditsRegistered: 'Il ne reste plus de crédits. Recharge-les dans ton compte.',
  notOnPlan: (link) =>
    `L’export n’est pas compris dans cette formule ; les crédits n’y sont pour rien. Inscris-toi ou change de formule : ${link}`,
  replyCut: '… (la suite de la réponse a été coupée)',
  reasons: {
    file_unreadable: 'l’image est abîmée, incomplète ou trop longue à ouvrir',
    file_unsupported: 'ce type d’image n’est pas accepté',
    file_empty: 'le fichier est vide',
    file_too_large: `plus de ${MB} Mo`,
    picture_too_large: `plus de ${MP} mégapixels`,
    name_invalid: 'son nom ne peut pas servir',
    too_many_files: 'trop de fichiers',
  },
};
