/** Was über einen Film gesagt wird, bevor er auf eine Plattform geht. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_DE: PreflightWords = {
  finding: {
    empty: (f) => `im Film sind keine Fotos (${f})`,
    short: (f, a) => `er ist ${f} lang; mindestens ${a} sind verlangt`,
    long: (f, a) => `er ist ${f} lang; höchstens ${a} sind erlaubt`,
    format: (f, a) => `${f} wird dort nicht genommen, aber ${a}`,
    codec: (f, a) => `der Codec ${f} wird dort nicht genommen, aber ${a}`,
    slow: (f, a) => `${f} Bilder pro Sekunde; mindestens ${a} sind verlangt`,
    fast: (f, a) => `${f} Bilder pro Sekunde; höchstens ${a} sind erlaubt`,
    small: (f, a) => `die kurze Seite hat ${f} Pixel; mindestens ${a} sind verlangt`,
    large: (f, a) => `die lange Seite hat ${f} Pixel; höchstens ${a} sind erlaubt`,
    shape: (f, a) => `das Format ist ${f}; dort gehört ${a} hin`,
    best_shape: (f, a) => `das Format ist ${f}; ${a} füllt dort den Bildschirm`,
    bytes: (f, a) => `die Datei kann bis zu ${f} groß werden; höchstens ${a} sind erlaubt`,
    covered: (f, a, w) => `Texte können unter den Knöpfen von ${w} liegen (${f}: lass ${a} frei)`,
    stills: (f, a) => `von ${f} Fotos kommen ${a} ins Karussell, gleichmäßig ausgewählt`,
  },
  fits: (w, what) => `${w}: alles passt (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'eine Sache passt' : `${n} Sachen passen`} nicht:`,
  hints: (w) => `${w} nimmt ihn so, wie er ist. Trotzdem:`,
  mend: (w) => `Sag „mach es passend für ${w}“, dann ändere ich das.`,
  side: { top: 'oben', right: 'rechts', bottom: 'unten', left: 'links' },
};
