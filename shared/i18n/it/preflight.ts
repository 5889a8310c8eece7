/** Ciò che si dice di un film prima di caricarlo su una piattaforma. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_IT: PreflightWords = {
  finding: {
    empty: (f) => `nel video non ci sono foto (${f})`,
    short: (f, a) => `dura ${f}; servono almeno ${a}`,
    long: (f, a) => `dura ${f}; il massimo è ${a}`,
    format: (f, a) => `il formato ${f} lì non si accetta, ma ${a} sì`,
    codec: (f, a) => `il codec ${f} lì non si accetta, ma ${a} sì`,
    slow: (f, a) => `${f} fotogrammi al secondo; servono almeno ${a}`,
    fast: (f, a) => `${f} fotogrammi al secondo; il massimo è ${a}`,
    small: (f, a) => `il lato corto ha ${f} pixel; servono almeno ${a}`,
    large: (f, a) => `il lato lungo ha ${f} pixel; il massimo è ${a}`,
    shape: (f, a) => `la forma è ${f}; lì ci vuole ${a}`,
    best_shape: (f, a) => `la forma è ${f}; ${a} riempie lo schermo`,
    bytes: (f, a) => `il file può arrivare a ${f}; il massimo è ${a}`,
    covered: (f, a, w) =>
      `le scritte possono finire sotto i pulsanti di ${w} (${f}: lascia libero ${a})`,
    stills: (f, a) => `di ${f} foto nel carosello ne vanno ${a}, scelte in modo uniforme`,
  },
  fits: (w, what) => `${w}: va tutto bene (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'una cosa non va' : `${n} cose non vanno`}:`,
  hints: (w) => `${w} lo accetta così com’è. Però:`,
  mend: (w) => `Di’ “sistemalo per ${w}” e lo cambio.`,
  side: { top: 'in alto', right: 'a destra', bottom: 'in basso', left: 'a sinistra' },
};
