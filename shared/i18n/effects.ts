/** What is said of sound effects, in every language that is spoken. Promises that each says all of it. */
import type { MadeEffect } from '../draft/effect-schema.ts';

/** Names come as they are said within a sentence, times as words. */
export type EffectWords = {
  missing: string;
  count: string;
  start: string;
  /** The track's name in the summary. */
  track: string;
  names: Record<MadeEffect, string>;
  at: (name: string, time: string) => string;
  added: (list: string, n: number) => string;
  removed: (list: string, n: number) => string;
  /** Whether it goes where its photo goes. */
  bound: (name: string, time: string, bound: boolean) => string;
  gain: (effect: string, now: string, before: string) => string;
  onCuts: (name: string) => string;
  offCuts: string;
  noFile: (formats: string) => string;
};

const en: EffectWords = {
  missing:
    'The film has no sound effects yet. Say “a whoosh on the transitions” or “put ding.mp3 at 0:03”.',
  count: 'The number of sound effects',
  start: 'The start of the effect in its file',
  track: 'Sound effects',
  names: {
    whoosh: 'a whoosh',
    shutter: 'a camera click',
    pop: 'a pop',
    riser: 'a riser',
    impact: 'a boom',
    sparkle: 'a sparkle',
  },
  at: (name, time) => `${name} at ${time}`,
  added: (list) => `Now heard: ${list}.`,
  removed: (list) => `No longer heard: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `What is heard at ${time}, ${name}, now goes where its photo goes.`
      : `What is heard at ${time}, ${name}, stays at that moment of the film.`,
  gain: (effect, now, before) => `Loudness of ${effect}: ${now} (before: ${before}).`,
  onCuts: (name) => `Every change of photos has ${name}.`,
  offCuts: 'Photos change without a sound effect.',
  noFile: (formats) =>
    `I need the sound first: drop the file beside the photos (${formats}). Or ask for a whoosh, a camera click, a pop, a riser, a boom or a sparkle, which I make.`,
};

const it: EffectWords = {
  missing:
    'Nel film non ci sono ancora effetti sonori. Di’ «un fruscio sulle transizioni» o «metti ding.mp3 a 0:03».',
  count: 'Il numero di effetti sonori',
  start: 'L’inizio dell’effetto nel suo file',
  track: 'Effetti sonori',
  names: {
    whoosh: 'un fruscio',
    shutter: 'uno scatto',
    pop: 'un pop',
    riser: 'un crescendo',
    impact: 'un boato',
    sparkle: 'uno scintillio',
  },
  at: (name, time) => `${name} a ${time}`,
  added: (list) => `Ora si sente: ${list}.`,
  removed: (list) => `Non si sente più: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `Ciò che si sente a ${time}, ${name}, ora segue la sua foto.`
      : `Ciò che si sente a ${time}, ${name}, resta in quel punto del film.`,
  gain: (effect, now, before) => `Volume di ${effect}: ${now} (prima: ${before}).`,
  onCuts: (name) => `A ogni cambio di foto si sente ${name}.`,
  offCuts: 'Le foto cambiano senza effetti sonori.',
  noFile: (formats) =>
    `Prima mi serve il suono: trascina il file accanto alle foto (${formats}). Oppure chiedi un fruscio, uno scatto, un pop, un crescendo, un boato o uno scintillio: li faccio io.`,
};

const zh: EffectWords = {
  missing: '影片还没有音效。可以说“转场加上嗖的一声”或“在 0:03 放 ding.mp3”。',
  count: '音效数量',
  start: '音效在文件中的起点',
  track: '音效',
  names: {
    whoosh: '嗖声',
    shutter: '快门声',
    pop: '啵声',
    riser: '渐强声',
    impact: '重击声',
    sparkle: '闪亮声',
  },
  at: (name, time) => `${time}的${name}`,
  added: (list) => `现在加上了：${list}。`,
  removed: (list) => `已去掉：${list}。`,
  bound: (name, time, bound) =>
    bound ? `${time}的${name}现在跟随它的照片。` : `${time}的${name}固定在影片的这一刻。`,
  gain: (effect, now, before) => `${effect}音量为 ${now}（之前：${before}）。`,
  onCuts: (name) => `每次换照片都有${name}。`,
  offCuts: '换照片时不再有音效。',
  noFile: (formats) =>
    `我需要先拿到声音：把文件拖到照片旁边（${formats}）。也可以要嗖声、快门声、啵声、渐强声、重击声或闪亮声，我来制作。`,
};

export const EFFECT_WORDS = { en, it, 'zh-CN': zh };
