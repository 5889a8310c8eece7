/** Where a film has no such days as were spoken of. Promises how many days the photos tell, one where they tell none. */
import type { Language } from '../profiles/index.ts';

const TOLD: Record<Language, (n: number) => string> = {
  en: (n) =>
    `The photos tell of ${n === 1 ? 'one day' : `${n} days`} only, so there are no such days to keep a transition between.`,
  it: (n) =>
    `Le foto raccontano ${n === 1 ? 'un solo giorno' : `solo ${n} giorni`}, quindi non ci sono quei giorni tra cui lasciare una transizione.`,
  'zh-CN': (n) => `从照片上只能看出${n}天，没有你说的那几天之间的转场可以保留。`,
  es: (n) =>
    `Las fotos solo cuentan ${n === 1 ? 'un día' : `${n} días`}: no hay transición que dejar entre esos días.`,
  fr: (n) =>
    `Les photos ne racontent que ${n === 1 ? 'un jour' : `${n} jours`} : il n’y a pas de transition à garder entre ces jours.`,
  de: (n) =>
    `Die Fotos erzählen nur von ${n === 1 ? 'einem Tag' : `${n} Tagen`}; zwischen solchen Tagen bleibt kein Übergang zu behalten.`,
  pt: (n) =>
    `As fotos contam só ${n === 1 ? 'um dia' : `${n} dias`}: não há transição a manter entre esses dias.`,
};

export const oneDay = (language: Language, days: number): string => TOLD[language](days);
