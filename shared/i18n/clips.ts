/** What is said of clips, in every language that is spoken. Promises that each says all of it. */

/** Times and shares come as words; `which` names the clips, or is empty for all of them. */
export type ClipWords = {
  missing: string;
  bounded: string;
  /** Photos and clips counted together; both are above zero. */
  mixed: (photos: string, clips: string) => string;
  which: (places: readonly number[]) => string;
  all: string;
  part: (which: string, from: string, to: string) => string;
  wholeAgain: (which: string) => string;
  speed: (which: string, after: string, before: string) => string;
  muted: (which: string) => string;
  gain: (which: string, after: string, before: string) => string;
  /** `left` is what is left of the music, or empty where it stays as it is. */
  duck: (which: string, left: string) => string;
  missingSound: string;
  firstPart: (name: string, shown: string, whole: string) => string;
  tooFastToHear: string;
  noSound: string;
  halfSpeed: string;
};

/** `2×`, `0.5×`; the sign is the same everywhere. */
export const times = (n: number): string => `${Number(n.toFixed(2))}×`;

const en: ClipWords = {
  missing: 'There is no clip in the film: drop an MP4, MOV, WebM, MKV or AVI beside your photos.',
  bounded: 'The part of the clip',
  mixed: (photos, clips) => `${photos} and ${clips}`,
  which: (places) =>
    places.length === 1
      ? `The clip at place ${places[0]}`
      : `The clips at places ${places.join(', ')}`,
  all: 'The clips',
  part: (which, from, to) => `${which}: now plays from ${from} to ${to} of the recording.`,
  wholeAgain: (which) => `${which}: now plays the whole recording.`,
  speed: (which, after, before) => `${which}: now at ${after} speed (was ${before}).`,
  muted: (which) => `${which}: muted.`,
  gain: (which, after, before) => `${which}: own sound now at ${after} (was ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: the music no longer steps back.`
      : `${which}: while something is heard there, the music plays at ${left}.`,
  missingSound: 'No clip in the film has a sound under which the music could step back.',
  firstPart: (name, shown, whole) =>
    `Of “${name}” the first ${shown} of ${whole} are in the film; say “play the whole clip” for all of it.`,
  tooFastToHear:
    'Slower than half or faster than double speed, a clip plays without its own sound.',
  noSound: 'The clip has no sound of its own.',
  halfSpeed: '“play the clip at half speed”',
};

const it: ClipWords = {
  missing: 'Nel film non ci sono clip: trascina un MP4, MOV, WebM, MKV o AVI accanto alle foto.',
  bounded: 'La parte della clip',
  mixed: (photos, clips) => `${photos} e ${clips}`,
  which: (places) =>
    places.length === 1 ? `La clip al posto ${places[0]}` : `Le clip ai posti ${places.join(', ')}`,
  all: 'Le clip',
  part: (which, from, to) => `${which}: ora va da ${from} a ${to} della ripresa.`,
  wholeAgain: (which) => `${which}: ora la ripresa va per intero.`,
  speed: (which, after, before) => `${which}: ora a velocità ${after} (era ${before}).`,
  muted: (which) => `${which}: senza audio.`,
  gain: (which, after, before) => `${which}: il suo audio è ora al ${after} (era al ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: la musica non si abbassa più.`
      : `${which}: mentre si sente qualcosa, la musica suona al ${left}.`,
  missingSound: 'Nel film nessuna clip ha un audio sotto cui la musica possa abbassarsi.',
  firstPart: (name, shown, whole) =>
    `Di «${name}» nel film ci sono i primi ${shown} di ${whole}; di’ «mostra la clip intera» per averla tutta.`,
  tooFastToHear:
    'Sotto la metà o sopra il doppio della velocità, una clip va senza il proprio audio.',
  noSound: 'La clip non ha audio.',
  halfSpeed: '«la clip a metà velocità»',
};

const zh: ClipWords = {
  missing: '影片里没有视频片段：可以把 MP4、MOV、WebM、MKV 或 AVI 和照片一起拖进来。',
  bounded: '片段的这一部分',
  mixed: (photos, clips) => `${photos}和${clips}`,
  which: (places) => `第 ${places.join('、')} 个画面的片段`,
  all: '所有片段',
  part: (which, from, to) => `${which}：现在播放原片的 ${from} 到 ${to}。`,
  wholeAgain: (which) => `${which}：现在播放完整原片。`,
  speed: (which, after, before) => `${which}：速度现在为 ${after}（原为 ${before}）。`,
  muted: (which) => `${which}：已静音。`,
  gain: (which, after, before) => `${which}：原声现在为 ${after}（原为 ${before}）。`,
  duck: (which, left) =>
    left === '' ? `${which}：音乐不再变小。` : `${which}：有声音时音乐音量为 ${left}。`,
  missingSound: '影片里没有带声音的片段，音乐不需要变小。',
  firstPart: (name, shown, whole) =>
    `“${name}”长 ${whole}，影片中用了前 ${shown}；说“播放完整片段”就会全部播放。`,
  tooFastToHear: '速度低于一半或高于两倍时，片段不带原声播放。',
  noSound: '这个片段没有声音。',
  halfSpeed: '“片段半速播放”',
};

export const CLIP_WORDS = { en, it, 'zh-CN': zh };
