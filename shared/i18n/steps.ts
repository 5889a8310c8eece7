/** How many steps were taken back or forth, where it was not one. Promises to say when there were fewer than asked for. */
import type { Language } from '../profiles/index.ts';

type StepTexts = {
  /** `asked` is given where fewer were there. */
  undone: (n: number, asked?: number) => string;
  redone: (n: number, asked?: number) => string;
};

export const STEPS: Record<Language, StepTexts> = {
  en: {
    undone: (n, asked) =>
      asked === undefined
        ? `Undone: the last ${n} changes.`
        : `You asked for ${asked} steps back, but there ${n === 1 ? 'was 1, which is' : `were ${n}, which are`} undone.`,
    redone: (n, asked) =>
      asked === undefined
        ? `Redone: ${n} changes.`
        : `You asked for ${asked} steps forward, but there ${n === 1 ? 'was 1, which is' : `were ${n}, which are`} redone.`,
  },
  it: {
    undone: (n, asked) =>
      asked === undefined
        ? `Annullate le ultime ${n} modifiche.`
        : `Hai chiesto ${asked} passi indietro, ma ${n === 1 ? 'ce n’era uno solo: annullato' : `ce n’erano ${n}: annullati`}.`,
    redone: (n, asked) =>
      asked === undefined
        ? `Ripetute ${n} modifiche.`
        : `Hai chiesto ${asked} passi avanti, ma ${n === 1 ? 'ce n’era uno solo: ripetuto' : `ce n’erano ${n}: ripetuti`}.`,
  },
  'zh-CN': {
    undone: (n, asked) =>
      asked === undefined ? `已撤销最近${n}步。` : `你要撤销${asked}步，但只有${n}步，已全部撤销。`,
    redone: (n, asked) =>
      asked === undefined ? `已重做${n}步。` : `你要重做${asked}步，但只有${n}步，已全部重做。`,
  },
  es: {
    undone: (n, asked) =>
      asked === undefined
        ? `Deshechos los últimos ${n} cambios.`
        : `Pediste ${asked} pasos atrás, pero solo había ${n}: deshecho.`,
    redone: (n, asked) =>
      asked === undefined
        ? `Rehechos ${n} cambios.`
        : `Pediste ${asked} pasos adelante, pero solo había ${n}: rehecho.`,
  },
  fr: {
    undone: (n, asked) =>
      asked === undefined
        ? `Les ${n} derniers changements sont annulés.`
        : `Vous avez demandé ${asked} pas en arrière, mais il n’y en avait que ${n} : annulé.`,
    redone: (n, asked) =>
      asked === undefined
        ? `${n} changements sont rétablis.`
        : `Vous avez demandé ${asked} pas en avant, mais il n’y en avait que ${n} : rétabli.`,
  },
  de: {
    undone: (n, asked) =>
      asked === undefined
        ? `Die letzten ${n} Änderungen sind rückgängig gemacht.`
        : `Gewünscht waren ${asked} Schritte zurück, es gab aber nur ${n}: rückgängig gemacht.`,
    redone: (n, asked) =>
      asked === undefined
        ? `${n} Änderungen sind wiederhergestellt.`
        : `Gewünscht waren ${asked} Schritte vor, es gab aber nur ${n}: wiederhergestellt.`,
  },
  pt: {
    undone: (n, asked) =>
      asked === undefined
        ? `Desfeitas as últimas ${n} alterações.`
        : `Você pediu ${asked} passos para trás, mas só havia ${n}: desfeito.`,
    redone: (n, asked) =>
      asked === undefined
        ? `Refeitas ${n} alterações.`
        : `Você pediu ${asked} passos para a frente, mas só havia ${n}: refeito.`,
  },
};
