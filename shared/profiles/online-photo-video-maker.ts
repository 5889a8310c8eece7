import { CLIP_KINDS } from '../formats/input.ts';
import type { Profile } from './profile.ts';

export const profile: Profile = {
  id: 'online-photo-video-maker',
  version: '1.0.0',
  title: 'Online Photo Video Maker',
  language: 'en',
  greeting: {
    en: 'Share your photos and tell me what you need. Or just tell me what you have in mind.',
    it: 'Condividi le tue foto e dimmi che cosa ti serve. O raccontami la tua idea.',
    'zh-CN': '把照片发给我，告诉我你想要什么。也可以先说说你的想法。',
  },
  suggestions: {
    en: [
      'Turn my photos into a slideshow video with music and transitions',
      'Make it 20 seconds long',
      'Export 1080p MP4',
    ],
    it: [
      'Trasforma le mie foto in una presentazione con musica e transizioni',
      'Fallo durare 20 secondi',
      'Esporta in MP4 1080p',
    ],
    'zh-CN': ['把我的照片做成有音乐和转场的幻灯片视频', '时长改成20秒', '导出1080p MP4'],
  },
  tip: {
    en: 'Photos are put in the order in which they were taken; say "reverse the order" to turn it round.',
    it: 'Le foto vanno in ordine di scatto; di’ «inverti l’ordine» per girarlo.',
    'zh-CN': '照片按拍摄时间排序；说“倒序”即可反过来。',
  },
  accepts: [
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/heic',
    'image/gif',
    'image/avif',
    ...CLIP_KINDS,
  ],
  shape: '16:9',
  music: 'acoustic',
  photoMs: 3000,
  motionStrength: 0.1,
  transition: { kind: 'dissolve', d: 600 },
};
