/** O que se diz de um vídeo antes de ele ir para uma plataforma. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_PT: PreflightWords = {
  finding: {
    empty: (f) => `não há fotos no vídeo (${f})`,
    short: (f, a) => `ele dura ${f}; são precisos pelo menos ${a}`,
    long: (f, a) => `ele dura ${f}; o máximo é ${a}`,
    format: (f, a) => `lá não se aceita ${f}, mas ${a} sim`,
    codec: (f, a) => `lá não se aceita o codec ${f}, mas ${a} sim`,
    slow: (f, a) => `${f} quadros por segundo; são precisos pelo menos ${a}`,
    fast: (f, a) => `${f} quadros por segundo; o máximo é ${a}`,
    small: (f, a) => `o lado menor tem ${f} pixels; são precisos pelo menos ${a}`,
    large: (f, a) => `o lado maior tem ${f} pixels; o máximo é ${a}`,
    shape: (f, a) => `o formato é ${f}; lá o certo é ${a}`,
    best_shape: (f, a) => `o formato é ${f}; ${a} enche a tela`,
    bytes: (f, a) => `o arquivo pode chegar a ${f}; o máximo é ${a}`,
    covered: (f, a, w) =>
      `os textos podem ficar embaixo dos botões do ${w} (${f}: deixe ${a} livre)`,
    stills: (f, a) => `de ${f} fotos, ${a} vão para o carrossel, escolhidas em intervalos iguais`,
  },
  fits: (w, what) => `${w}: está tudo certo (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'uma coisa não serve' : `${n} coisas não servem`}:`,
  hints: (w) => `O ${w} aceita assim mesmo. Ainda assim:`,
  mend: (w) => `Diga “ajuste para o ${w}” e eu mudo isso.`,
  side: { top: 'no alto', right: 'à direita', bottom: 'embaixo', left: 'à esquerda' },
};
