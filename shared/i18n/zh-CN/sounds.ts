/** What is said of songs, voices and the mix, in Chinese. */
import type { SoundTexts } from '../en/sounds.ts';

export const soundsZh: SoundTexts = {
  missing: {
    voice: '影片还没有旁白。把录音拖到照片旁边，然后说“加上我的旁白”。',
    beats: '这首歌听不出稳定的节拍，照片保持原来的节奏。',
    score: '音乐是你自己的文件：只能调音量和淡入淡出。想要我来写音乐，可以说“欢快的音乐”。',
  },
  voiceOver: (names) => `影片配上了旁白${names}，说话时音乐会自动变小。`,
  voiceRemoved: (names) => `旁白${names}已去掉。`,
  mix: (of, part, now, before) => {
    const who = { music: '音乐', voice: '旁白', effect: '音效' }[of];
    const was = before === '' ? '' : `（之前：${before}）`;
    switch (part) {
      case 'gain':
        return `${who}音量为 ${now}${was}。`;
      case 'fade_in':
        return `${who}用 ${now}淡入${was}。`;
      case 'fade_out':
        return `${who}用 ${now}淡出${was}。`;
      case 'from':
        return `${who}从文件的 ${now}处开始${was}。`;
      case 'at':
        return `${who}从影片的 ${now}处开始${was}。`;
      case 'duck':
        return `说话时音乐音量为 ${now}${was}。`;
      case 'loop':
        return now === '' ? `${who}不再重复。` : `${who}会重复到影片结束。`;
    }
  },
  keyNames: ['C', '升C', 'D', '降E', 'E', 'F', '升F', 'G', '降A', 'A', '降B', 'B'],
  key: (name, mode) =>
    `${name ?? ''}${mode === undefined ? '调' : mode === 'minor' ? '小调' : '大调'}`,
  keyNow: (now) => `音乐改为${now}。`,
  keyOwn: '音乐用适合其风格的调。',
  form: (parts) => `音乐结构：${parts}。`,
  formOwn: '音乐的结构随影片长度而定。',
  sections: { intro: '前奏', verse: '主歌', lift: '副歌', break: '间奏', turn: '收尾' },
  noSong: (formats) => `我需要先拿到歌曲：把文件拖到照片旁边（${formats}）。`,
  noVoice: (formats) => `我需要先拿到录音：把文件拖到照片旁边（${formats}）。`,
  noLength: '我看不出这首歌有多长。',
};
