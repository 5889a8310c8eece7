/** Français. */
import type { Texts } from '../en/index.ts';
import { listing, pluralFromTwo, timeWithComma, word } from '../wording.ts';
import { CLIPS_FR, EFFECTS_FR, LEFT_OUT_FR } from './clips.ts';
import { layersFr } from './layers.ts';
import { LETTERING_FR } from './lettering.ts';
import { ERRORS_FR, LOOK_FR, MOTION_FR, MUSIC_FR, TRANSITION_FR } from './names.ts';
import { soundsFr } from './sounds.ts';

const list = listing(() => 'et');
const or = listing(() => 'ou');

/** As it follows `musique`: an adjective by itself, a kind of piece with `de`, a file in quotes. */
const PIECES = ['jazz', 'tarantella', 'canzone', 'dolcevita'].map((id) => MUSIC_FR[id]);
const inside = (name: string): string => {
  if (PIECES.includes(name)) return `de ${name.toLowerCase()}`;
  return Object.values(MUSIC_FR).includes(name) ? name.toLowerCase() : `« ${name} »`;
};

export const fr: Texts = {
  time: timeWithComma,
  list,
  or,
  stop: '.',
  between: ' ',
  colon: ' : ',
  lettering: LETTERING_FR,
  music: (style) => word(MUSIC_FR, style),
  transition: (kind) => word(TRANSITION_FR, kind),
  motion: (kind) => word(MOTION_FR, kind),
  look: (kind) => word(LOOK_FR, kind),
  errors: ERRORS_FR,
  layers: layersFr,
  sounds: soundsFr,
  percent: (share) => `${Math.round(share * 100)} %`,
  quote: (text) => `« ${text} »`,
  clips: CLIPS_FR,
  effects: EFFECTS_FR,
  count: {
    photos: (n) => pluralFromTwo(n, 'photo', 'photos'),
    clips: (n) => pluralFromTwo(n, 'clip', 'clips'),
  },
  why: {
    wide: 'plus large que le cadre : le regard la parcourt de côté',
    tall: 'plus haute que le cadre : le regard la parcourt de haut en bas ou de bas en haut',
    opening: 'fait entrer dans le film',
    breathe: 'le contraire de la photo d’avant',
    whole: 'entière, avec un léger mouvement',
  },
  summary: {
    head: (tracks) => `Montage (${pluralFromTwo(tracks, 'piste', 'pistes')})`,
    nothing: 'Montage : vide',
    track: (tt) => (tt === 0 ? 'Vidéo' : tt === 1 ? 'Musique' : tt === 7 ? 'Titre' : 'Piste'),
    empty: (head) => `${head} : vide`,
    unnamed: 'sans nom',
  },
  changes: {
    made: (photos, ms) => `J’ai fait un film avec ${photos}, long de ${ms}`,
    madeMusic: (style) => `musique ${inside(style)} en rythme avec les photos`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} de ${ms}`),
    madeMotion: 'mouvement léger',
    madeShape: (shape) => `en ${shape}`,
    emptied: 'Le film est de nouveau vide.',
    added: (names) => `J’ai ajouté ${names}.`,
    removed: (names) => `J’ai enlevé ${names}.`,
    more: (n) => `${n} de plus`,
    order: (names) => `Le nouvel ordre commence par ${names}.`,
    length: (before, after) => `Le film dure maintenant ${after} (avant ${before}).`,
    photoLength: (which, before, after) =>
      which === ''
        ? `Chaque photo dure maintenant ${after} (avant ${before}).`
        : `${which} : maintenant ${after} (avant ${before}).`,
    which: (places) => `${places.length === 1 ? 'Photo' : 'Photos'} ${list(places.map(String))}`,
    shape: (before, after) => `Le format est maintenant ${after} (avant ${before}).`,
    titleAdded: (text) => `J’ai ajouté le titre ${text}.`,
    titleChanged: (before, after) => `Le titre est maintenant ${after} (avant ${before}).`,
    titleRemoved: (text) => `J’ai enlevé le titre ${text}.`,
    asTaken: 'telles quelles',
    look: (which, before, after) =>
      `Aspect${which === '' ? ' des photos' : ` (${which.toLowerCase()})`} : maintenant ${after} (avant ${before}).`,
    titleLength: (before, after) => `Le titre reste maintenant ${after} (avant ${before}).`,
    captionAdded: (which, text) => `${which} : maintenant avec les mots ${text}.`,
    captionChanged: (which, before, after) =>
      `${which} : maintenant avec les mots ${after} (avant ${before}).`,
    captionRemoved: (which, text) => `${which} : les mots ${text} sont enlevés.`,
    lastPhoto: 'La dernière photo',
    focus: (which, spot, percent) =>
      `${which === '' ? 'Toutes les photos' : which} : ${
        spot
          ? `le cadrage suit le point à ${percent(spot[0])} de la gauche et ${percent(spot[1])} du haut`
          : 'le cadrage se choisit de nouveau tout seul'
      }.`,
    tempo: (before, after) =>
      `La musique a maintenant ${after} temps par minute (avant ${before}).`,
    beatsOn: 'Les photos changent maintenant en rythme avec la musique.',
    beatsOff: 'Les photos changent maintenant à leur propre rythme, pas à celui de la musique.',
    musicAdded: (name) => `J’ai ajouté une musique ${inside(name)}.`,
    musicRemoved: (name) => `J’ai enlevé la musique ${inside(name)}.`,
    musicChanged: (before, after) =>
      `La musique est maintenant ${inside(after)} (avant ${inside(before)}).`,
    musicTune: 'La musique a un autre air.',
    musicGain: (before, after) => `La musique est maintenant à ${after} (avant ${before}).`,
    transition: (which, before, after) =>
      `${which === '' ? 'Entre les photos' : which} : maintenant ${after} (avant ${before}).`,
    motion: (which, before, after) =>
      `Mouvement${which === '' ? '' : ` (${which.toLowerCase()})`} : maintenant ${after} (avant ${before}).`,
    motionNew: (which) =>
      which === ''
        ? 'Les photos bougent maintenant d’une autre façon.'
        : `${which} : un autre mouvement.`,
    none: 'rien',
    nothing: 'Rien n’a changé.',
  },
  faults: {
    unknownSegment: (id, nearest) =>
      `Il n’y a pas de photo avec l’id « ${id} ». Voulais-tu dire « ${nearest} » ?`,
    missing: (what) =>
      ({
        photos: 'Il n’y a pas encore de film. Dépose des photos et dis « fais une vidéo ».',
        music: 'Le film n’a pas encore de musique. Dis « ajoute de la musique ».',
        cards: 'Le film n’a pas encore de carton. Dis « ajoute un carton noir ».',
        logo: 'Le film n’a pas de logo. Envoies-en un et dis « utilise logo.png en filigrane ».',
        bar: 'Le film n’a pas de barre de progression. Dis « ajoute une barre de progression ».',
        stamp: 'Le film ne montre pas de dates. Dis « montre la date sur chaque photo ».',
        dates: 'Aucune photo ne sait quand elle a été prise : il n’y a pas de date à montrer.',
        portraits:
          'Il n’y a pas deux photos verticales à mettre côte à côte. Nommes-en deux : « mets les photos 2 et 5 côte à côte ».',
        pairs: 'Aucune photo n’est à côté d’une autre.',
        wide: 'Les photos se mettent côte à côte dans un film large. Dis d’abord « mets-le en 16:9 ».',
        title: 'Le film n’a pas encore de titre. Dis « ajoute le titre … ».',
        texts: 'Il n’y a pas encore de tels mots dans le film. Dis « écris “…” sur la photo 1 ».',
        subtitles:
          'Le film n’a pas encore de sous-titres. Dépose un fichier .srt ou .vtt à côté des photos.',
        ...soundsFr.missing,
        clips: CLIPS_FR.missing,
        effects: EFFECTS_FR.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${{ photo_ms: 'Une photo', film_ms: 'Le film', photos: 'Le nombre de photos', clip_ms: CLIPS_FR.bounded, effects: EFFECTS_FR.count, effect_ms: EFFECTS_FR.start }[what]} peut aller de ${min} à ${max}${photos === '' ? '' : ` avec ${photos}`} (tu as demandé ${value}).`,
    lastPhoto: (photos) => `Il ne resterait rien des ${photos} : il en faut au moins une.`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `Il me faut d’abord tes photos : dépose-les ici (${formats}, jusqu’à ${megabytes} Mo chacune). Puis dis-moi quoi en faire.`,
    noPhotoSuchPlace: (place, photos) => `Il n’y a pas de photo ${place} : le film a ${photos}.`,
    noPhotoNamed: (name) => `Il n’y a pas de photo appelée « ${name} » dans le film.`,
    orderTaken: 'Elles sont dans l’ordre des prises de vue.',
    orderNamed: 'Elles sont dans l’ordre des dates de leurs noms de fichier.',
    orderUpload: 'Elles sont dans l’ordre où tu les as envoyées.',
    ...LEFT_OUT_FR,
    orderName: 'Elles sont dans l’ordre de leurs noms de fichier.',
    didYouMean: (examples) => `Voici ce que je sais faire, par exemple : ${examples}.`,
    notUnderstood: 'Je n’ai pas compris, alors je n’ai rien changé.',
    notUnderstoodPart: (part) => `Je n’ai pas compris « ${part} ».`,
    alreadySo: 'C’est déjà ainsi, alors rien n’a changé.',
    nothingToUndo: 'Il n’y a rien à annuler.',
    nothingToRedo: 'Il n’y a rien à rétablir.',
    undone: 'Annulé.',
    redone: 'Rétabli.',
    loudest: 'La musique est déjà au volume maximal.',
    strongest: 'Le mouvement est déjà aussi fort que possible.',
    noTitleText: 'Quels mots ? Dis par exemple : ajoute le titre « Un été à la mer ».',
    byModel: 'Un modèle de langage a lu ton message ; voici ce qui a été fait :',
    tooMuch: (n) =>
      `Je n’en fais pas plus d’un coup (${pluralFromTwo(n, 'modification', 'modifications')}). Dis-moi le reste dans un autre message.`,
    titleTooLong: (max, found) => `Un titre a au plus ${max} caractères (celui-ci en a ${found}).`,
    transitionRange: (max, found) => `Une transition dure au plus ${max} (tu as demandé ${found}).`,
    cannot: (what) => `Je ne sais pas encore faire ça : ${what}.`,
    cannotText: {
      voice: 'les voix et la narration',
      lettering: 'les polices par leur nom, l’italique ou le soulignement',
      sound:
        'tes chansons ou des chansons connues et les effets sonores (la musique, je l’écris moi-même)',
      clips: 'les autocollants et les effets animés par-dessus les photos',
      filters: 'la luminosité, la netteté et les retouches',
      people: 'changer ce qu’on voit sur une photo',
      seeing:
        'reconnaître les photos à ce qu’elles montrent (dis leurs numéros ou le nom de leurs fichiers)',
    },
    musicFits:
      'La musique est écrite pour le film : elle finit toujours avec lui, sur la dernière photo, quelle que soit sa durée.',
    alreadyMade: 'Le film est déjà fait. Dis-moi quoi changer, ou dis « recommence à zéro ».',
    whichOne:
      'De quoi parles-tu : d’une photo (dis son numéro), de la musique, du titre ou des transitions ?',
    howBetter:
      'Volontiers : qu’est-ce que j’essaie ? Par exemple « plus vite », « un mouvement plus calme », « une autre musique » ou « deux versions ».',
    offTopic: 'Je ne fais que des vidéos avec des photos ; je laisse ça à d’autres.',
    sorry: 'Désolé que ça n’aille pas encore.',
    glad: 'Content que ça te plaise.',
    twoVersions: (other) =>
      `Voici la deuxième version ; dis « l’autre version » pour passer de l’une à l’autre. ${other}`,
    onlyOne: 'Il n’y a que cette version. Dis « deux versions » pour en avoir une autre.',
    swapped: 'Voici l’autre version.',
    backToStart: 'Voici le film tel qu’il était au début.',
    days: (n) => `Les photos datent de ${n} jours, alors chaque nouveau jour arrive par le noir.`,
    next: (examples) => `Tu pourrais dire maintenant ${examples}.`,
    exportHint: 'Le film est prêt : demande l’export et tu auras le MP4.',
    exportNothing:
      'Il n’y a pas encore de film à exporter : dépose tes photos et dis « fais une vidéo ».',
    conflict: (base, now) =>
      `Le film a changé entre-temps (tu as modifié la version ${base}, on en est à la ${now}), alors je n’ai rien changé. Regarde-le de nouveau et refais la modification.`,
    editInvalid: (path, allowed) =>
      `Cette modification n’est pas valide : ${path} ${allowed}. Je n’ai rien changé.`,
    help: 'Dépose tes photos et dis-moi avec tes mots ce que tu veux.',
    nextAfterMake: 'Dis « exporte » pour avoir le MP4, ou dis-moi quoi changer.',
    busy: 'Je fais encore une autre modification. Réessaie dans un instant.',
    noCredits: 'Il ne reste plus de crédits pour modifier. L’export reste gratuit.',
  },
  examples: {
    make: '« fais un diaporama avec de la musique »',
    music: '« mets de la musique lo-fi »',
    title: '« ajoute le titre “Été” »',
    shape: '« mets-le en vertical »',
    length: '« fais-le durer 20 secondes »',
    order: '« inverse l’ordre »',
    photos: '« enlève la photo 2 »',
    transition: '« des fondus plus longs »',
    motion: '« un mouvement plus calme »',
    undo: '« annule »',
    caption: '« écris “Rome” sur la photo 2 »',
    versions: '« deux versions »',
    again: '« utilise la photo 2 deux fois »',
    focus: '« zoome à gauche de la photo 2 »',
    beat: '« change de photo en rythme »',
    export: '« exporte »',
    look: '« en noir et blanc »',
  },
};
