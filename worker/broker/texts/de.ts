/** Was der Rand selbst sagt, auf Deutsch. */
import { MAX_GIF_MS } from '../../../shared/limits.ts';
import { MB, MP, type Texts } from './shape.ts';

export const de: Texts = {
  exportStarted: (what) =>
    `Der Export läuft: ${what}. Du kannst die Seite schließen, er geht von selbst weiter.`,
  gifSmall: (mb) =>
    `Ein GIF ist von selbst klein und langsam, damit man es teilen kann: bis etwa ${mb} MB. „Exportiere ein GIF in 540p, 15 fps“ macht ein größeres; ein MP4 ist feiner und kleiner.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `Ein GIF ist höchstens ${MAX_GIF_MS / 1000} s lang. Mach den Film kürzer oder exportiere ein MP4.`
      : why === 'stems'
        ? 'Im Film ist keine Musik von mir: Es gibt keine Einzelspuren und keine Noten davon.'
        : why === 'srt'
          ? 'Im Film sind keine Texte, aus denen Untertitel werden könnten.'
          : `Das kann dieses Videosystem nicht (${what}). Es macht ein MP4 in der Größe des Films: Sag „exportieren“.`,
  nothingToExport:
    'Es gibt noch nichts zu exportieren. Füge Fotos hinzu und bitte zuerst um ein Video.',
  exportBusy: 'Es laufen schon genug Exporte. Warte, bis einer davon fertig ist.',
  credits: (c) =>
    c.unlimited
      ? 'Guthaben wird hier nicht gezählt: Mach so viele Filme, wie du magst.'
      : `Du hast ${c.available} von ${c.total} Credits; ${c.frozen} sind für laufende Arbeit gebunden.`,
  noCredits: 'Das Guthaben lässt sich gerade nicht lesen.',
  stateEmpty: 'Es gibt noch keinen Film. Füge Fotos hinzu und sag, was daraus werden soll.',
  upload: (formats, megabytes) =>
    `Zieh deine Fotos auf die Seite oder wähle sie mit „Fotos hinzufügen“: ${formats}, jedes bis ${megabytes} MB.`,
  leftOut: (list) => `Nicht dabei: ${list.join('; ')}.`,
  nothingChanged: 'Am Film hat sich nichts geändert.',
  stillWorking: '⏳ Ich bin noch dabei…',
  checking:
    'Die Leitung zum Videosystem ist abgerissen. Ich sehe nach, ob die Änderung angekommen ist…',
  landed: 'Die Leitung ist abgerissen, aber die Änderung ist angekommen.',
  newSession: {
    film: 'Das Videosystem hatte diese Sitzung verloren, darum habe ich eine neue begonnen; deine Fotos und der Film sind darin, wie sie waren.',
    files:
      'Das Videosystem hatte diese Sitzung verloren, darum habe ich eine neue begonnen und deine Fotos noch einmal geschickt. Bitte wünsch dir den Film noch einmal.',
  },
  queued: 'Notiert. Ich mache es, sobald das Laufende fertig ist.',
  cancelled: 'Angehalten. Was schon fertig war, bleibt.',
  patience: (seconds) =>
    `Das Videosystem bittet um Geduld; in ${seconds} s versuche ich es noch einmal.`,
  roughCut: (line) => `Der Rohschnitt ist da: ${line}`,
  secondStage: (changes) => `Nach dem Rohschnitt kam noch dazu: ${changes}`,
  noCreditsAnonymous: (link) =>
    `Das Guthaben ist aufgebraucht. Registriere dich kostenlos, dann bekommst du mehr; dein Projekt kommt mit: ${link}`,
  noCreditsRegistered: 'Das Guthaben ist aufgebraucht. Lade es in deinem Konto auf.',
  notOnPlan: (link) =>
    `Der Export gehört nicht zu diesem Tarif; mit dem Guthaben hat das nichts zu tun. Registriere dich oder wechsle den Tarif: ${link}`,
  replyCut: '… (der Rest der Antwort wurde abgeschnitten)',
  reasons: {
    file_unreadable:
      'das Bild ist beschädigt, unvollständig oder ließ sich nicht schnell genug öffnen',
    file_unsupported: 'diese Art von Bild geht nicht',
    file_empty: 'die Datei ist leer',
    file_too_large: `größer als ${MB} MB`,
    picture_too_large: `mehr als ${MP} Megapixel`,
    name_invalid: 'der Name geht nicht',
    too_many_files: 'zu viele Dateien',
  },
};
