import { CLIP_KINDS } from '../formats/input.ts';
import type { Profile } from './profile.ts';

export const profile: Profile = {
  id: 'italiano-photo-video-maker',
  version: '1.0.0',
  title: 'Italiano Photo Video Maker',
  language: 'it',
  greeting: {
    en: 'Share your photos of Italy and tell me what you need. Or just tell me what you have in mind.',
    it: 'Condividi le tue foto e dimmi che cosa ti serve. O raccontami la tua idea.',
    'zh-CN': '把你的意大利照片发给我，告诉我你想要什么。',
  },
  suggestions: {
    en: [
      'Create a slideshow video with Italian music and transitions',
      'Add a title saying "La dolce vita"',
      'Export 1080p MP4',
    ],
    it: [
      'Crea una presentazione con musica italiana e transizioni',
      'Aggiungi il titolo «La dolce vita»',
      'Esporta in MP4 1080p',
    ],
    'zh-CN': ['做一个有意大利音乐和转场的幻灯片视频', '加标题“甜蜜的生活”', '导出1080p MP4'],
  },
  tip: {
    en: 'Fewer photos make a calmer film: ten is a good number.',
    it: 'Meno foto fanno un film più calmo: dieci è un buon numero.',
    'zh-CN': '照片少一些，影片更从容：十张正好。',
  },
  accepts: [
    'image/jpeg',
    'image/png',
    'image/heic',
    'image/webp',
    'image/gif',
    'image/avif',
    ...CLIP_KINDS,
  ],
  shape: '16:9',
  music: 'italian',
  photoMs: 3200,
  motionStrength: 0.1,
  transition: { kind: 'dissolve', d: 700 },
};
