/** Lo que se dice de un video antes de subirlo a una plataforma. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_ES: PreflightWords = {
  finding: {
    empty: (f) => `no hay fotos en el video (${f})`,
    short: (f, a) => `dura ${f}; hacen falta al menos ${a}`,
    long: (f, a) => `dura ${f}; el máximo es ${a}`,
    format: (f, a) => `allí no se acepta ${f}, pero sí ${a}`,
    codec: (f, a) => `allí no se acepta el códec ${f}, pero sí ${a}`,
    slow: (f, a) => `${f} fotogramas por segundo; hacen falta al menos ${a}`,
    fast: (f, a) => `${f} fotogramas por segundo; el máximo es ${a}`,
    small: (f, a) => `el lado corto tiene ${f} píxeles; hacen falta al menos ${a}`,
    large: (f, a) => `el lado largo tiene ${f} píxeles; el máximo es ${a}`,
    shape: (f, a) => `su formato es ${f}; allí va ${a}`,
    best_shape: (f, a) => `su formato es ${f}; ${a} llena la pantalla`,
    bytes: (f, a) => `el archivo puede llegar a ${f}; el máximo es ${a}`,
    covered: (f, a, w) =>
      `los textos pueden quedar bajo los botones de ${w} (${f}: deja libre ${a})`,
    stills: (f, a) => `de ${f} fotos van ${a} en el carrusel, elegidas a intervalos iguales`,
  },
  fits: (w, what) => `${w}: todo en orden (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'una cosa no encaja' : `${n} cosas no encajan`}:`,
  hints: (w) => `${w} lo acepta tal cual. Aun así:`,
  mend: (w) => `Di «arréglalo para ${w}» y lo cambio.`,
  side: { top: 'arriba', right: 'a la derecha', bottom: 'abajo', left: 'a la izquierda' },
};
