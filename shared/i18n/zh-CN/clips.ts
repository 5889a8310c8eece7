/** 关于视频片段、音效和未选用照片的说法。 */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';

export const CLIPS_ZH: ClipWords = {
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

export const EFFECTS_ZH: EffectWords = {
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

export const LEFT_OUT_ZH: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const parts = [
      ...(blurred.length > 0 ? [`${blurred.length} 张模糊的照片（${some(blurred, '、')}）`] : []),
      ...(doubles.length > 0
        ? [`${doubles.length} 张与其他照片相同的（${some(doubles, '、')}）`]
        : []),
    ];
    return `我没有放入${parts.join('和')}；说“把它们加回来”就能放进影片。`;
  },
  noneBlurred: '我没有发现模糊的照片。',
  noneDouble: '我没有发现相同的照片。',
};
