/** Español. */
import type { Texts } from '../en/index.ts';
import { listing, plural, timeWithComma, word } from '../wording.ts';
import { CLIPS_ES, EFFECTS_ES, LEFT_OUT_ES } from './clips.ts';
import { layersEs } from './layers.ts';
import { LETTERING_ES } from './lettering.ts';
import { ERRORS_ES, LOOK_ES, MOTION_ES, MUSIC_ES, TRANSITION_ES } from './names.ts';
import { soundsEs } from './sounds.ts';

/** `y` is `e` before the sound of an i, `o` is `u` before that of an o. */
const list = listing((last) => (/^[«“]?h?[ií](?![ae])/i.test(last) ? 'e' : 'y'));
const or = listing((last) => (/^[«“]?h?[oó]/i.test(last) ? 'u' : 'o'));

/** As it follows `música`: an adjective by itself, a kind of piece with `de`, a file in quotes. */
const PIECES = ['jazz', 'tarantella', 'canzone', 'dolcevita'].map((id) => MUSIC_ES[id]);
const inside = (name: string): string => {
  if (PIECES.includes(name)) return `de ${name.toLowerCase()}`;
  return Object.values(MUSIC_ES).includes(name) ? name.toLowerCase() : `«${name}»`;
};

export const es: Texts = {
  time: timeWithComma,
  list,
  or,
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_ES,
  music: (style) => word(MUSIC_ES, style),
  transition: (kind) => word(TRANSITION_ES, kind),
  motion: (kind) => word(MOTION_ES, kind),
  look: (kind) => word(LOOK_ES, kind),
  errors: ERRORS_ES,
  layers: layersEs,
  sounds: soundsEs,
  percent: (share) => `${Math.round(share * 100)} %`,
  quote: (text) => `«${text}»`,
  clips: CLIPS_ES,
  effects: EFFECTS_ES,
  count: {
    photos: (n) => plural(n, 'foto', 'fotos'),
    clips: (n) => plural(n, 'clip', 'clips'),
  },
  why: {
    wide: 'más ancha que el cuadro: la mirada la recorre de lado',
    tall: 'más alta que el cuadro: la mirada la recorre de arriba abajo o al revés',
    opening: 'te mete en el video',
    breathe: 'lo contrario de la foto anterior',
    whole: 'entera, con un movimiento suave',
  },
  summary: {
    head: (tracks) => `Línea de tiempo (${plural(tracks, 'pista', 'pistas')})`,
    nothing: 'Línea de tiempo: vacía',
    track: (tt) => (tt === 0 ? 'Video' : tt === 1 ? 'Música' : tt === 7 ? 'Título' : 'Pista'),
    empty: (head) => `${head}: vacía`,
    unnamed: 'sin nombre',
  },
  changes: {
    made: (photos, ms) => `He hecho un video con ${photos}, de ${ms}`,
    madeMusic: (style) => `música ${inside(style)} al compás de las fotos`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} de ${ms}`),
    madeMotion: 'movimiento suave',
    madeShape: (shape) => `en ${shape}`,
    emptied: 'El video vuelve a estar vacío.',
    added: (names) => `He añadido ${names}.`,
    removed: (names) => `He quitado ${names}.`,
    more: (n) => `${n} más`,
    order: (names) => `El nuevo orden empieza con ${names}.`,
    length: (before, after) => `El video ahora dura ${after} (antes ${before}).`,
    photoLength: (which, before, after) =>
      which === ''
        ? `Cada foto ahora dura ${after} (antes ${before}).`
        : `${which}: ahora ${after} (antes ${before}).`,
    which: (places) => `${places.length === 1 ? 'Foto' : 'Fotos'} ${list(places.map(String))}`,
    shape: (before, after) => `El formato ahora es ${after} (antes ${before}).`,
    titleAdded: (text) => `He añadido el título ${text}.`,
    titleChanged: (before, after) => `El título ahora es ${after} (antes ${before}).`,
    titleRemoved: (text) => `He quitado el título ${text}.`,
    asTaken: 'tal como se tomaron',
    look: (which, before, after) =>
      `Aspecto${which === '' ? ' de las fotos' : ` (${which.toLowerCase()})`}: ahora ${after} (antes ${before}).`,
    titleLength: (before, after) => `El título ahora se queda ${after} (antes ${before}).`,
    captionAdded: (which, text) => `${which}: ahora con las palabras ${text}.`,
    captionChanged: (which, before, after) =>
      `${which}: ahora con las palabras ${after} (antes ${before}).`,
    captionRemoved: (which, text) => `${which}: ya sin las palabras ${text}.`,
    lastPhoto: 'La última foto',
    focus: (which, spot, percent) =>
      `${which === '' ? 'Todas las fotos' : which}: ${
        spot
          ? `el encuadre sigue el punto al ${percent(spot[0])} desde la izquierda y al ${percent(spot[1])} desde arriba`
          : 'el encuadre vuelve a elegirse solo'
      }.`,
    tempo: (before, after) => `La música ahora va a ${after} pulsos por minuto (antes ${before}).`,
    beatsOn: 'Ahora las fotos cambian al ritmo de la música.',
    beatsOff: 'Ahora las fotos cambian a su propio ritmo, no al de la música.',
    musicAdded: (name) => `He añadido música ${inside(name)}.`,
    musicRemoved: (name) => `He quitado la música ${inside(name)}.`,
    musicChanged: (before, after) =>
      `La música ahora es ${inside(after)} (antes ${inside(before)}).`,
    musicTune: 'La música tiene otra melodía.',
    musicGain: (before, after) => `La música ahora suena al ${after} (antes al ${before}).`,
    transition: (which, before, after) =>
      `${which === '' ? 'Entre las fotos' : which}: ahora ${after} (antes ${before}).`,
    motion: (which, before, after) =>
      `Movimiento${which === '' ? '' : ` (${which.toLowerCase()})`}: ahora ${after} (antes ${before}).`,
    motionNew: (which) =>
      which === '' ? 'Ahora las fotos se mueven de otra manera.' : `${which}: otro movimiento.`,
    none: 'nada',
    nothing: 'No ha cambiado nada.',
  },
  faults: {
    unknownSegment: (id, nearest) =>
      `No hay ninguna foto con el id «${id}». ¿Querías decir «${nearest}»?`,
    missing: (what) =>
      ({
        photos: 'Todavía no hay video. Arrastra aquí unas fotos y di «haz un video».',
        music: 'El video aún no tiene música. Di «pon música».',
        cards: 'El video aún no tiene carteles. Di «añade un cartel negro».',
        logo: 'El video no tiene logo. Sube uno y di «usa logo.png como marca de agua».',
        bar: 'El video no tiene barra de progreso. Di «añade una barra de progreso».',
        stamp: 'El video no muestra fechas. Di «muestra la fecha en cada foto».',
        dates: 'Ninguna foto sabe cuándo se tomó, así que no hay fecha que mostrar.',
        portraits:
          'No hay dos fotos verticales que poner juntas. Nombra dos: «pon las fotos 2 y 5 una al lado de la otra».',
        pairs: 'Ninguna foto está al lado de otra.',
        wide: 'Las fotos van una al lado de la otra en un video ancho. Di antes «hazlo en 16:9».',
        title: 'El video aún no tiene título. Di «añade el título …».',
        texts: 'En el video aún no hay textos así. Di «escribe “…” en la foto 1».',
        subtitles:
          'El video aún no tiene subtítulos. Arrastra un archivo .srt o .vtt junto a las fotos.',
        ...soundsEs.missing,
        clips: CLIPS_ES.missing,
        effects: EFFECTS_ES.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${{ photo_ms: 'Una foto', film_ms: 'El video', photos: 'El número de fotos', clip_ms: CLIPS_ES.bounded, effects: EFFECTS_ES.count, effect_ms: EFFECTS_ES.start }[what]} puede ir de ${min} a ${max}${photos === '' ? '' : ` con ${photos}`} (pediste ${value}).`,
    lastPhoto: (photos) => `Así se irían todas (${photos}): un video necesita al menos una.`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `Primero necesito tus fotos: arrástralas aquí (${formats}, hasta ${megabytes} MB cada una). Luego dime qué hago con ellas.`,
    noPhotoSuchPlace: (place, photos) => `No hay foto ${place}: el video tiene ${photos}.`,
    noPhotoNamed: (name) => `En el video no hay ninguna foto que se llame «${name}».`,
    orderTaken: 'Van en el orden en que se tomaron.',
    orderNamed: 'Van en el orden de las fechas de sus nombres de archivo.',
    orderUpload: 'Van en el orden en que las subiste.',
    ...LEFT_OUT_ES,
    orderName: 'Van en el orden de sus nombres de archivo.',
    didYouMean: (examples) => `Esto es lo que sé hacer, por ejemplo: ${examples}.`,
    notUnderstood: 'No lo he entendido, así que no he cambiado nada.',
    notUnderstoodPart: (part) => `No he entendido «${part}».`,
    alreadySo: 'Ya está así, por eso no ha cambiado nada.',
    nothingToUndo: 'No hay nada que deshacer.',
    nothingToRedo: 'No hay nada que rehacer.',
    undone: 'Deshecho.',
    redone: 'Rehecho.',
    loudest: 'La música ya está al volumen máximo.',
    strongest: 'El movimiento ya no puede ser más fuerte.',
    noTitleText: '¿Qué palabras? Di por ejemplo: añade el título «Verano en el mar».',
    byModel: 'Un modelo de lenguaje ha leído tu mensaje; esto es lo que se ha hecho:',
    tooMuch: (n) => `Más no hago de una vez (${n} cambios). Dime el resto en otro mensaje.`,
    titleTooLong: (max, found) =>
      `Un título tiene como máximo ${max} caracteres (este tiene ${found}).`,
    transitionRange: (max, found) => `Una transición dura como máximo ${max} (pediste ${found}).`,
    cannot: (what) => `Eso todavía no lo sé hacer: ${what}.`,
    cannotText: {
      voice: 'voces y narración',
      lettering: 'tipos de letra por su nombre, cursiva o subrayado',
      sound: 'canciones tuyas o famosas y efectos de sonido (la música la escribo yo)',
      clips: 'pegatinas y efectos animados encima de las fotos',
      filters: 'brillo, nitidez y retoques',
      people: 'cambiar lo que se ve en una foto',
      seeing:
        'reconocer las fotos por lo que muestran (di sus números o cómo se llaman los archivos)',
    },
    musicFits:
      'La música está escrita para el video: siempre termina con él, en la última foto, dure lo que dure.',
    alreadyMade: 'El video ya está hecho. Dime qué cambio, o di «empieza de nuevo».',
    whichOne:
      '¿A qué te refieres: a una foto (di su número), a la música, al título o a las transiciones?',
    howBetter:
      'Con gusto, ¿qué pruebo? Por ejemplo «más rápido», «un movimiento más suave», «otra música» o «dos versiones».',
    offTopic: 'Yo solo hago videos con fotos; eso se lo dejo a otros.',
    sorry: 'Siento que todavía no esté bien.',
    glad: 'Me alegro de que te guste.',
    twoVersions: (other) =>
      `Esta es la segunda versión; di «la otra versión» para pasar de una a otra. ${other}`,
    onlyOne: 'Solo hay esta versión. Di «dos versiones» para tener otra.',
    swapped: 'Aquí tienes la otra versión.',
    backToStart: 'Este es el video tal como era al principio.',
    days: (n) => `Las fotos son de ${n} días, así que cada día nuevo entra desde negro.`,
    next: (examples) => `Ahora podrías decir ${examples}.`,
    exportHint: 'El video está listo: pide la exportación y tendrás el MP4.',
    exportNothing: 'Todavía no hay un video que exportar: arrastra tus fotos y di «haz un video».',
    conflict: (base, now) =>
      `Mientras tanto el video ha cambiado (editaste la versión ${base} y ya va por la ${now}), así que no he cambiado nada. Míralo otra vez y repite el cambio.`,
    editInvalid: (path, allowed) =>
      `Ese cambio no es válido: ${path} ${allowed}. No he cambiado nada.`,
    help: 'Arrastra aquí tus fotos y dime con tus palabras qué quieres.',
    nextAfterMake: 'Di «exporta» para tener el MP4, o dime qué cambio.',
    busy: 'Todavía estoy haciendo otro cambio. Prueba de nuevo en un momento.',
    noCredits: 'No quedan créditos para editar. Exportar sigue siendo gratis.',
  },
  examples: {
    make: '«haz una presentación con música»',
    music: '«pon música lo-fi»',
    title: '«ponle el título “Verano”»',
    shape: '«hazlo vertical»',
    length: '«que dure 20 segundos»',
    order: '«invierte el orden»',
    photos: '«quita la foto 2»',
    transition: '«fundidos más largos»',
    motion: '«un movimiento más suave»',
    undo: '«deshaz»',
    caption: '«escribe “Roma” en la foto 2»',
    versions: '«dos versiones»',
    again: '«usa la foto 2 dos veces»',
    focus: '«zoom a la izquierda de la foto 2»',
    beat: '«cambia las fotos al ritmo de la música»',
    export: '«exporta»',
    look: '«en blanco y negro»',
  },
};
