/** Italiano. */
import type { Texts } from '../en/index.ts';
import { listing, plural, timeWithComma, upper, word } from '../wording.ts';
import { CLIPS_IT, EFFECTS_IT, LEFT_OUT_IT } from './clips.ts';
import { layersIt } from './layers.ts';
import { LETTERING_IT } from './lettering.ts';
import { ERRORS_IT, LOOK_IT, MOTION_IT, MUSIC_IT, TRANSITION_IT } from './names.ts';
import { soundsIt } from './sounds.ts';

const list = listing(() => 'e');
const or = listing(() => 'o');

export const it: Texts = {
  time: timeWithComma,
  list,
  or,
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_IT,
  music: (style) => word(MUSIC_IT, style),
  transition: (kind) => word(TRANSITION_IT, kind),
  motion: (kind) => word(MOTION_IT, kind),
  look: (kind) => word(LOOK_IT, kind),
  errors: ERRORS_IT,
  layers: layersIt,
  sounds: soundsIt,
  percent: (share) => `${Math.round(share * 100)}%`,
  quote: (text) => `«${text}»`,
  clips: CLIPS_IT,
  effects: EFFECTS_IT,
  count: {
    photos: (n) => `${n} foto`,
    clips: (n) => `${n} clip`,
  },
  why: {
    wide: 'più larga dell’inquadratura: lo sguardo scorre di lato',
    tall: 'più alta dell’inquadratura: lo sguardo scorre in verticale',
    opening: 'porta dentro il film',
    breathe: 'il contrario della foto precedente',
    whole: 'intera, con un movimento lieve',
  },
  summary: {
    head: (tracks) => `Timeline (${plural(tracks, 'traccia', 'tracce')})`,
    nothing: 'Timeline: vuota',
    track: (tt) => (tt === 0 ? 'Video' : tt === 1 ? 'Musica' : tt === 7 ? 'Titolo' : 'Traccia'),
    empty: (head) => `${head}: vuota`,
    unnamed: 'senza nome',
  },
  changes: {
    made: (photos, ms) => `Ho fatto un film con ${photos}, lungo ${ms}`,
    madeMusic: (style) => `musica ${style.toLowerCase()} a tempo con le foto`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} di ${ms}`),
    madeMotion: 'movimento lieve',
    madeShape: (shape) => `in ${shape}`,
    emptied: 'Il film è di nuovo vuoto.',
    added: (names) => `Ho aggiunto ${names}.`,
    removed: (names) => `Ho tolto ${names}.`,
    more: (n) => plural(n, 'altra', 'altre'),
    order: (names) => `Il nuovo ordine comincia con ${names}.`,
    length: (before, after) => `Il film ora dura ${after} (prima ${before}).`,
    photoLength: (which, before, after) =>
      which === ''
        ? `Ogni foto ora dura ${after} (prima ${before}).`
        : `Durata di ${which}: ora ${after} (prima ${before}).`,
    which: (places) => `foto ${list(places.map(String))}`,
    shape: (before, after) => `Il formato ora è ${after} (prima ${before}).`,
    titleAdded: (text) => `Ho aggiunto il titolo ${text}.`,
    titleChanged: (before, after) => `Il titolo ora è ${after} (prima ${before}).`,
    titleRemoved: (text) => `Ho tolto il titolo ${text}.`,
    asTaken: 'come scattate',
    look: (which, before, after) =>
      `Aspetto${which === '' ? ' delle foto' : ` di ${which}`}: ora ${after} (prima ${before}).`,
    titleLength: (before, after) => `Il titolo ora resta ${after} (prima ${before}).`,
    captionAdded: (which, text) => `${upper(which)}: ora con la scritta ${text}.`,
    captionChanged: (which, before, after) =>
      `${upper(which)}: ora con la scritta ${after} (prima ${before}).`,
    captionRemoved: (which, text) => `${upper(which)}: tolta la scritta ${text}.`,
    lastPhoto: 'l’ultima foto',
    focus: (which, spot, percent) =>
      `${which === '' ? 'Tutte le foto' : upper(which)}: ${
        spot
          ? `l’inquadratura segue il punto a ${percent(spot[0])} da sinistra e ${percent(spot[1])} dall’alto`
          : 'l’inquadratura è di nuovo automatica'
      }.`,
    tempo: (before, after) => `La musica ora ha ${after} battute al minuto (prima ${before}).`,
    beatsOn: 'Ora le foto cambiano a tempo di musica.',
    beatsOff: 'Ora le foto cambiano con un tempo loro, non a battuta.',
    musicAdded: (name) => `Ho aggiunto la musica ${name.toLowerCase()}.`,
    musicRemoved: (name) => `Ho tolto la musica ${name.toLowerCase()}.`,
    musicChanged: (before, after) =>
      `La musica ora è ${after.toLowerCase()} (prima ${before.toLowerCase()}).`,
    musicTune: 'La musica ha un’altra melodia.',
    musicGain: (before, after) => `Il volume della musica ora è ${after} (prima ${before}).`,
    transition: (which, before, after) =>
      `${which === '' ? 'Fra le foto' : `Per ${which}`} ora: ${after} (prima: ${before}).`,
    motion: (which, before, after) =>
      `Movimento${which === '' ? '' : ` di ${which}`}: ora ${after} (prima ${before}).`,
    motionNew: (which) =>
      which === '' ? 'Ora le foto si muovono in un altro modo.' : `Nuovo movimento per ${which}.`,
    none: 'niente',
    nothing: 'Non è cambiato nulla.',
  },
  faults: {
    unknownSegment: (id, nearest) =>
      `Non c’è nessuna foto con l’id «${id}». Intendevi «${nearest}»?`,
    missing: (what) =>
      ({
        photos: 'Non c’è ancora un film. Trascina qui delle foto e di’ «fai un video».',
        music: 'Il film non ha ancora musica. Di’ «aggiungi musica».',
        cards: 'Il film non ha ancora cartelli. Di’ «aggiungi un cartello nero».',
        logo: 'Il film non ha un logo. Caricane uno e di’ «usa logo.png come filigrana».',
        bar: 'Il film non ha una barra di avanzamento. Di’ «aggiungi una barra di avanzamento».',
        stamp: 'Il film non mostra date. Di’ «mostra la data su ogni foto».',
        dates: 'Nessuna foto sa quando è stata scattata, quindi non c’è una data da mostrare.',
        portraits:
          'Non ci sono due foto verticali da affiancare. Nomina due foto: «metti le foto 2 e 5 fianco a fianco».',
        pairs: 'Nessuna foto sta fianco a fianco con un’altra.',
        wide: 'Le foto stanno fianco a fianco in un film largo. Di’ prima «fallo in 16:9».',
        title: 'Il film non ha ancora un titolo. Di’ «aggiungi il titolo …».',
        texts: 'Nel film non ci sono ancora scritte così. Di’ «scrivi “…” sulla foto 1».',
        subtitles:
          'Il film non ha ancora sottotitoli. Trascina un file .srt o .vtt accanto alle foto.',
        ...soundsIt.missing,
        clips: CLIPS_IT.missing,
        effects: EFFECTS_IT.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${{ photo_ms: 'Una foto', film_ms: 'Il film', photos: 'Il numero di foto', clip_ms: CLIPS_IT.bounded, effects: EFFECTS_IT.count, effect_ms: EFFECTS_IT.start }[what]} può andare da ${min} a ${max}${photos === '' ? '' : ` con ${photos}`} (hai chiesto ${value}).`,
    lastPhoto: (photos) => `Così sparirebbero tutte le ${photos}: a un film ne serve almeno una.`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `Prima mi servono le tue foto: trascinale qui (${formats}, fino a ${megabytes} MB l’una). Poi dimmi che cosa farne.`,
    noPhotoSuchPlace: (place, photos) => `La foto ${place} non c’è: il film ha ${photos}.`,
    noPhotoNamed: (name) => `Nel film non c’è nessuna foto che si chiama «${name}».`,
    orderTaken: 'Sono in ordine di scatto.',
    orderNamed: 'Sono nell’ordine delle date nei nomi dei file.',
    orderUpload: 'Sono nell’ordine in cui le hai caricate.',
    ...LEFT_OUT_IT,
    orderName: 'Sono nell’ordine dei nomi dei file.',
    didYouMean: (examples) => `Ecco che cosa so fare, per esempio: ${examples}.`,
    notUnderstood: 'Non ho capito, quindi non ho cambiato nulla.',
    notUnderstoodPart: (part) => `Non ho capito «${part}».`,
    alreadySo: 'È già così, quindi non è cambiato nulla.',
    nothingToUndo: 'Non c’è nulla da annullare.',
    nothingToRedo: 'Non c’è nulla da ripetere.',
    undone: 'Annullato.',
    redone: 'Ripetuto.',
    loudest: 'La musica è già al volume massimo.',
    strongest: 'Il movimento è già il più forte possibile.',
    noTitleText: 'Quali parole? Di’ per esempio: aggiungi il titolo «Estate al mare».',
    byModel: 'Un modello linguistico ha letto il tuo messaggio; ecco che cosa è stato fatto:',
    tooMuch: (n) =>
      `Più di così non faccio in una volta (${n} modifiche). Dimmi il resto in un altro messaggio.`,
    titleTooLong: (max, found) =>
      `Un titolo ha al massimo ${max} caratteri (questo ne ha ${found}).`,
    transitionRange: (max, found) =>
      `Una transizione dura al massimo ${max} (hai chiesto ${found}).`,
    cannot: (what) => `Questo non lo so ancora fare: ${what}.`,
    cannotText: {
      voice: 'voci e narrazione',
      lettering: 'caratteri per nome, corsivo tipografico o sottolineature',
      sound: 'canzoni tue o famose ed effetti sonori (la musica la scrivo io)',
      clips: 'adesivi ed effetti animati sopra le foto',
      filters: 'luminosità, nitidezza e ritocchi',
      people: 'cambiare ciò che si vede in una foto',
      seeing:
        'riconoscere le foto da ciò che mostrano (di’ i loro numeri, o come si chiamano i file)',
    },
    musicFits:
      'La musica è scritta per il film: finisce sempre con lui, sull’ultima foto, qualunque sia la durata.',
    alreadyMade: 'Il film c’è già. Dimmi che cosa cambiare, oppure di’ «ricomincia da capo».',
    whichOne: 'Che cosa intendi: una foto (di’ il numero), la musica, il titolo o le transizioni?',
    howBetter:
      'Volentieri: che cosa provo? Per esempio «più veloce», «movimento più calmo», «un’altra musica» o «due versioni».',
    offTopic: 'Faccio solo video con le foto: questo lo lascio ad altri.',
    sorry: 'Mi dispiace che non vada ancora bene.',
    glad: 'Sono contento che ti piaccia.',
    twoVersions: (other) =>
      `Questa è la seconda versione; di’ «l’altra versione» per passare dall’una all’altra. ${other}`,
    onlyOne: 'C’è solo questa versione. Di’ «due versioni» per averne un’altra.',
    swapped: 'Ecco l’altra versione.',
    backToStart: 'Questo è il film come era all’inizio.',
    days: (n) => `Le foto sono di ${n} giorni, quindi ogni giorno nuovo entra dal nero.`,
    next: (examples) => `Ora potresti dire ${examples}.`,
    exportHint: 'Il film è pronto: chiedi l’esportazione e avrai l’MP4.',
    exportNothing:
      'Non c’è ancora un film da esportare: trascina qui le foto e di’ «fai un video».',
    conflict: (base, now) =>
      `Nel frattempo il film è cambiato (hai modificato la versione ${base}, ora è la ${now}), quindi non ho cambiato nulla. Guardalo di nuovo e ripeti la modifica.`,
    editInvalid: (path, allowed) =>
      `Questa modifica non è valida: ${path} ${allowed}. Non ho cambiato nulla.`,
    help: 'Trascina qui le foto e dimmi con parole tue che cosa vuoi.',
    nextAfterMake: 'Di’ «esporta» per avere l’MP4, oppure dimmi che cosa cambiare.',
    busy: 'Sto ancora facendo un’altra modifica. Riprova fra un momento.',
    noCredits: 'I crediti per le modifiche sono finiti. Esportare resta gratuito.',
  },
  examples: {
    make: '«fai una presentazione con musica»',
    music: '«metti musica lo-fi»',
    title: '«aggiungi il titolo “Estate”»',
    shape: '«fallo verticale»',
    length: '«fallo durare 20 secondi»',
    order: '«inverti l’ordine»',
    photos: '«togli la foto 2»',
    transition: '«dissolvenze più lunghe»',
    motion: '«movimento più calmo»',
    undo: '«annulla»',
    caption: '«scrivi “Roma” sulla foto 2»',
    versions: '«due versioni»',
    again: '«usa la foto 2 due volte»',
    focus: '«zoom a sinistra nella foto 2»',
    beat: '«cambia foto a tempo di musica»',
    export: '«esporta»',
    look: '«in bianco e nero»',
  },
};
