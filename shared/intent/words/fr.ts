/** French words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const FRENCH: Vocabulary = {
  verbs: {
    export: words(`
      exporte | exporter | exporte-le | exporte-la | exportez | exporte en | exporte comme | télécharge | télécharger | télécharge-le
      télécharge-la | telecharger | l’exporter | l'exporter | le télécharger | la télécharger | envoie-moi la vidéo | envoie-moi le film
      donne-moi la vidéo | donne-moi le film | donne-moi le fichier | enregistre la vidéo | enregistrer la vidéo
      lance l’export | lance l'export | fais-moi un gif | je veux un gif | donne-moi un gif
    `),
    credits: words(`crédits | solde`),
    state: words(`
      état | où en est | montre les pistes | montre-moi les pistes | montre le montage | montre-moi le montage | résumé
      quelles pistes | liste des pistes
    `),
    upload: words(
      `téléverser | téléverse | envoyer | j’envoie | j'envoie | charger | joindre | importer`,
    ),
    check: words(
      `ça va pour | ça passe sur | est-il prêt pour | est-ce bon pour | convient à | convient pour | marche sur | je peux le publier sur | je peux le mettre sur | vérifie pour | vérifie-le pour`,
    ),
    mend: words(
      `adapte-le pour | adapte-le à | adapte-le | adapte pour | prépare-le pour | arrange-le pour | ajuste-le pour`,
    ),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        vidéo | film | clip | fichier | montage | en | comme | pour | un | une | final | finale | qualité | haute | maximale | format
        encore | encore une fois | à | au | mon téléphone | tout
      `),
    ],
    credits: words(`
      combien | de | quel | est | il me reste | me reste-t-il | reste-t-il | j’ai | j'ai | ai-je | restants | il reste | mon | encore | voir
    `),
    state: words(`projet | du | de | quel | est | film | vidéo | actuel | donne-moi | un | bref`),
    upload: words(`
      photos | images | fichiers | photo | image | d’autres | d'autres | des | comment | où | nouvelles | depuis | mon téléphone | plus de
      encore | autres
    `),
    check: words(`
      vidéo | film | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | pour | sur | comme ça | ça
    `),
    mend: words(`
      vidéo | film | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | pour | à
    `),
  },
  fillers: words(`
    s’il te plaît | s'il te plaît | s’il vous plaît | s'il vous plaît | svp | stp | maintenant | tu peux | peux-tu | pourrais-tu | pouvez-vous
    le | la | les | mon | ma | mes | ce | cette | ok | d’accord | d'accord | merci | merci beaucoup | je veux | je voudrais | j’aimerais | j'aimerais
    bonjour | salut | et | puis-je | je peux | montre-moi | montre | dis-moi
  `),
  approvals: words(`
    parfait | parfaite | super | génial | très bien | c’est bien | c'est bien | c’est parfait | c'est parfait | j’adore | j'adore | j’aime | j'aime
    magnifique | excellent | bravo | c’est bon | c'est bon
  `),
};
