/** Deutsch. */
import type { Texts } from '../en/index.ts';
import { listing, plural, timeWithComma, upper, word } from '../wording.ts';
import { CLIPS_DE, EFFECTS_DE, LEFT_OUT_DE } from './clips.ts';
import { layersDe } from './layers.ts';
import { LETTERING_DE } from './lettering.ts';
import { ERRORS_DE, LOOK_DE, MOTION_DE, MUSIC_DE, TRANSITION_DE } from './names.ts';
import { soundsDe } from './sounds.ts';

const list = listing(() => 'und');
const or = listing(() => 'oder');

/** Styles that are adjectives: they bend before `Musik` and are small within a sentence. */
const ADJECTIVES = ['acoustic', 'upbeat', 'italian', 'cinematic'].map((id) => MUSIC_DE[id]);
const isStyle = (name: string): boolean => Object.values(MUSIC_DE).includes(name);
const inside = (name: string): string => {
  if (ADJECTIVES.includes(name)) return name.toLowerCase();
  return isStyle(name) ? name : `„${name}“`;
};
/** `fröhliche Musik`, `Jazz-Trio-Musik`; a file by its name. */
const piece = (name: string): string => {
  if (ADJECTIVES.includes(name)) return `${name.toLowerCase()}e Musik`;
  return isStyle(name) ? `${name}-Musik` : `Musik „${name}“`;
};

export const de: Texts = {
  time: timeWithComma,
  list,
  or,
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_DE,
  music: (style) => word(MUSIC_DE, style),
  transition: (kind) => word(TRANSITION_DE, kind),
  motion: (kind) => word(MOTION_DE, kind),
  look: (kind) => word(LOOK_DE, kind),
  errors: ERRORS_DE,
  layers: layersDe,
  sounds: soundsDe,
  percent: (share) => `${Math.round(share * 100)} %`,
  quote: (text) => `„${text}“`,
  clips: CLIPS_DE,
  effects: EFFECTS_DE,
  count: {
    photos: (n) => plural(n, 'Foto', 'Fotos'),
    clips: (n) => plural(n, 'Clip', 'Clips'),
  },
  why: {
    wide: 'breiter als das Bild, darum wandert der Blick zur Seite',
    tall: 'höher als das Bild, darum wandert der Blick auf oder ab',
    opening: 'zieht dich in den Film hinein',
    breathe: 'das Gegenteil vom Foto davor',
    whole: 'ganz zu sehen, mit sanfter Bewegung',
  },
  summary: {
    head: (tracks) => `Zeitleiste (${plural(tracks, 'Spur', 'Spuren')})`,
    nothing: 'Zeitleiste: leer',
    track: (tt) => (tt === 0 ? 'Video' : tt === 1 ? 'Musik' : tt === 7 ? 'Titel' : 'Spur'),
    empty: (head) => `${head}: leer`,
    unnamed: 'ohne Namen',
  },
  changes: {
    made: (photos, ms) => `Ich habe einen Film aus ${photos} gemacht, ${ms} lang`,
    madeMusic: (style) => `${piece(style)} im Takt der Fotos`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} von ${ms}`),
    madeMotion: 'sanfte Bewegung',
    madeShape: (shape) => `in ${shape}`,
    emptied: 'Der Film ist wieder leer.',
    added: (names) => `Dazugekommen: ${names}.`,
    removed: (names) => `Herausgenommen: ${names}.`,
    more: (n) => `${n} weitere`,
    order: (names) => `Die neue Reihenfolge beginnt mit ${names}.`,
    length: (before, after) => `Der Film dauert jetzt ${after} (vorher ${before}).`,
    photoLength: (which, before, after) =>
      which === ''
        ? `Jedes Foto dauert jetzt ${after} (vorher ${before}).`
        : `${which}: jetzt ${after} lang (vorher ${before}).`,
    which: (places) => `${places.length === 1 ? 'Foto' : 'Fotos'} ${list(places.map(String))}`,
    shape: (before, after) => `Das Format ist jetzt ${after} (vorher ${before}).`,
    titleAdded: (text) => `Der Titel ${text} ist jetzt dabei.`,
    titleChanged: (before, after) => `Der Titel ist jetzt ${after} (vorher ${before}).`,
    titleRemoved: (text) => `Der Titel ${text} ist weg.`,
    asTaken: 'wie aufgenommen',
    look: (which, before, after) =>
      `${which === '' ? 'Die Fotos' : which}: jetzt ${after} (vorher ${before}).`,
    titleLength: (before, after) => `Der Titel bleibt jetzt ${after} (vorher ${before}).`,
    captionAdded: (which, text) => `${which}: jetzt mit den Worten ${text}.`,
    captionChanged: (which, before, after) =>
      `${which}: jetzt mit den Worten ${after} (vorher ${before}).`,
    captionRemoved: (which, text) => `${which}: Die Worte ${text} sind weg.`,
    lastPhoto: 'Das letzte Foto',
    focus: (which, spot, percent) =>
      `${which === '' ? 'Alle Fotos' : which}: ${
        spot
          ? `Der Blick bleibt bei dem Punkt ${percent(spot[0])} von links und ${percent(spot[1])} von oben`
          : 'Der Blick wird wieder von selbst gewählt'
      }.`,
    tempo: (before, after) => `Die Musik hat jetzt ${after} Schläge pro Minute (vorher ${before}).`,
    beatsOn: 'Die Fotos wechseln jetzt im Takt der Musik.',
    beatsOff: 'Die Fotos wechseln jetzt in ihrem eigenen Tempo, nicht im Takt.',
    musicAdded: (name) => `${upper(piece(name))} ist jetzt dabei.`,
    musicRemoved: (name) => `Die ${piece(name)} ist weg.`,
    musicChanged: (before, after) =>
      `Die Musik ist jetzt ${inside(after)} (vorher ${inside(before)}).`,
    musicTune: 'Die Musik hat eine andere Melodie.',
    musicGain: (before, after) => `Die Musik spielt jetzt mit ${after} (vorher ${before}).`,
    transition: (which, before, after) =>
      `${which === '' ? 'Zwischen den Fotos' : which}: jetzt ${after} (vorher ${before}).`,
    motion: (which, before, after) =>
      `Bewegung${which === '' ? '' : ` von ${which}`}: jetzt ${after} (vorher ${before}).`,
    motionNew: (which) =>
      which === ''
        ? 'Die Fotos bewegen sich jetzt auf andere Weise.'
        : `${which}: jetzt mit anderer Bewegung.`,
    none: 'nichts',
    nothing: 'Es hat sich nichts geändert.',
  },
  faults: {
    unknownSegment: (id, nearest) =>
      `Es gibt kein Foto mit der Kennung „${id}“. Meinst du „${nearest}“?`,
    missing: (what) =>
      ({
        photos: 'Es gibt noch keinen Film. Zieh Fotos hierher und sag „mach ein Video“.',
        music: 'Der Film hat noch keine Musik. Sag „füge Musik hinzu“.',
        cards: 'Der Film hat noch keine Karte. Sag „füge eine schwarze Karte hinzu“.',
        logo: 'Der Film hat kein Logo. Lade eins hoch und sag „nimm logo.png als Wasserzeichen“.',
        bar: 'Der Film hat keinen Fortschrittsbalken. Sag „füge einen Fortschrittsbalken hinzu“.',
        stamp: 'Der Film zeigt kein Datum. Sag „zeig das Datum auf jedem Foto“.',
        dates: 'Kein Foto weiß, wann es aufgenommen wurde, also gibt es kein Datum zu zeigen.',
        portraits:
          'Es gibt keine zwei Hochformatfotos, die nebeneinander passen. Nenne zwei: „stell die Fotos 2 und 5 nebeneinander“.',
        pairs: 'Es stehen keine Fotos nebeneinander.',
        wide: 'Nebeneinander stehen Fotos in einem breiten Film. Sag zuerst „mach es 16:9“.',
        title: 'Der Film hat noch keinen Titel. Sag „füge den Titel … hinzu“.',
        texts: 'Solche Worte gibt es im Film noch nicht. Sag „schreib ‚…‘ auf Foto 1“.',
        subtitles:
          'Der Film hat noch keine Untertitel. Zieh eine .srt- oder .vtt-Datei zu den Fotos.',
        ...soundsDe.missing,
        clips: CLIPS_DE.missing,
        effects: EFFECTS_DE.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${{ photo_ms: 'Ein Foto', film_ms: 'Der Film', photos: 'Die Zahl der Fotos', clip_ms: CLIPS_DE.bounded, effects: EFFECTS_DE.count, effect_ms: EFFECTS_DE.start }[what]} kann von ${min} bis ${max} gehen${photos === '' ? '' : ` (bei ${photos})`}; gewünscht war ${value}.`,
    lastPhoto: (photos) =>
      `Damit wären alle Fotos weg (${photos}): Ein Film braucht wenigstens eins.`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `Zuerst brauche ich deine Fotos: Zieh sie hierher (${formats}, jedes bis ${megabytes} MB). Dann sag mir, was ich daraus machen soll.`,
    noPhotoSuchPlace: (place, photos) => `Foto ${place} gibt es nicht: Der Film hat ${photos}.`,
    noPhotoNamed: (name) => `Im Film gibt es kein Foto, das „${name}“ heißt.`,
    orderTaken: 'Sie stehen in der Reihenfolge, in der sie aufgenommen wurden.',
    orderNamed: 'Sie stehen in der Reihenfolge der Daten in ihren Dateinamen.',
    orderUpload: 'Sie stehen in der Reihenfolge, in der du sie hochgeladen hast.',
    ...LEFT_OUT_DE,
    orderName: 'Sie stehen in der Reihenfolge ihrer Dateinamen.',
    didYouMean: (examples) => `Das kann ich zum Beispiel: ${examples}.`,
    notUnderstood: 'Das habe ich nicht verstanden, also habe ich nichts geändert.',
    notUnderstoodPart: (part) => `„${part}“ habe ich nicht verstanden.`,
    alreadySo: 'Das ist schon so, darum hat sich nichts geändert.',
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    undone: 'Rückgängig gemacht.',
    redone: 'Wiederhergestellt.',
    loudest: 'Die Musik hat schon die volle Lautstärke.',
    strongest: 'Stärker kann die Bewegung nicht mehr werden.',
    noTitleText: 'Welche Worte? Sag zum Beispiel: füge den Titel „Sommer am Meer“ hinzu.',
    byModel: 'Ein Sprachmodell hat deine Nachricht gelesen; das wurde gemacht:',
    tooMuch: (n) =>
      `Mehr mache ich nicht auf einmal (${plural(n, 'Änderung', 'Änderungen')}). Sag mir den Rest in einer weiteren Nachricht.`,
    titleTooLong: (max, found) => `Ein Titel hat höchstens ${max} Zeichen (dieser hat ${found}).`,
    transitionRange: (max, found) => `Ein Übergang dauert höchstens ${max} (du wolltest ${found}).`,
    cannot: (what) => `Das kann ich noch nicht: ${what}.`,
    cannotText: {
      voice: 'Stimmen und Erzähltext',
      lettering: 'Schriftarten beim Namen, kursiv oder unterstrichen',
      sound: 'eigene oder bekannte Lieder und Geräusche (die Musik schreibe ich selbst)',
      clips: 'Sticker und bewegte Effekte über den Fotos',
      filters: 'Helligkeit, Schärfe und Retusche',
      people: 'ändern, was auf einem Foto zu sehen ist',
      seeing:
        'Fotos an dem erkennen, was sie zeigen (sag ihre Nummern oder wie die Dateien heißen)',
    },
    musicFits:
      'Die Musik ist für den Film geschrieben: Sie endet immer mit ihm, auf dem letzten Foto, egal wie lang er ist.',
    alreadyMade: 'Der Film ist schon da. Sag mir, was ich ändern soll, oder sag „von vorne“.',
    whichOne: 'Was meinst du: ein Foto (sag die Nummer), die Musik, den Titel oder die Übergänge?',
    howBetter:
      'Gern: Was soll ich versuchen? Zum Beispiel „schneller“, „ruhigere Bewegung“, „andere Musik“ oder „zwei Versionen“.',
    offTopic: 'Ich mache nur Videos aus Fotos, das überlasse ich anderen.',
    sorry: 'Schade, dass es noch nicht passt.',
    glad: 'Schön, dass es dir gefällt.',
    twoVersions: (other) =>
      `Das ist die zweite Version; mit „die andere Version“ wechselst du hin und her. ${other}`,
    onlyOne: 'Es gibt nur diese Version. Sag „zwei Versionen“ für eine zweite.',
    swapped: 'Hier ist die andere Version.',
    backToStart: 'Das ist der Film, wie er am Anfang war.',
    days: (n) => `Die Fotos sind von ${n} Tagen, darum kommt jeder neue Tag aus dem Schwarz.`,
    next: (examples) => `Als Nächstes könntest du sagen: ${examples}.`,
    exportHint:
      'Der Film ist fertig: Sag, dass du ihn exportieren willst, dann bekommst du das MP4.',
    exportNothing:
      'Es gibt noch keinen Film zum Exportieren: Zieh deine Fotos hierher und sag „mach ein Video“.',
    conflict: (base, now) =>
      `Der Film hat sich inzwischen geändert (bearbeitet wurde Version ${base}, jetzt gilt ${now}), darum habe ich nichts geändert. Sieh ihn dir noch einmal an und wiederhole die Änderung.`,
    editInvalid: (path, allowed) =>
      `Diese Änderung ist ungültig: ${path} ${allowed}. Ich habe nichts geändert.`,
    help: 'Zieh Fotos hierher und sag mir mit deinen Worten, was du möchtest.',
    nextAfterMake: 'Sag „exportieren“ für das MP4, oder sag mir, was ich ändern soll.',
    busy: 'Ich bin noch an einer anderen Änderung. Versuch es gleich noch einmal.',
    noCredits: 'Das Guthaben zum Bearbeiten ist aufgebraucht. Exportieren bleibt kostenlos.',
  },
  examples: {
    make: '„mach eine Diashow mit Musik“',
    music: '„Lo-Fi-Musik“',
    title: '„füge den Titel ‚Sommer‘ hinzu“',
    shape: '„mach es hochkant“',
    length: '„20 Sekunden lang“',
    order: '„umgekehrte Reihenfolge“',
    photos: '„entferne Foto 2“',
    transition: '„längere Überblendungen“',
    motion: '„ruhigere Bewegung“',
    undo: '„rückgängig“',
    caption: '„schreib ‚Rom‘ auf Foto 2“',
    versions: '„zwei Versionen“',
    again: '„nimm Foto 2 zweimal“',
    focus: '„zoome links in Foto 2 hinein“',
    beat: '„wechsle die Fotos im Takt“',
    export: '„exportieren“',
    look: '„in Schwarz-Weiß“',
  },
};
