import { CLIP_KINDS } from '../formats/input.ts';
import type { Profile } from './profile.ts';

export const profile: Profile = {
  id: 'tiktok-photo-video',
  version: '1.0.0',
  title: 'TikTok Photo Video',
  language: 'en',
  greeting: {
    en: 'Ready when you are. Drop your photos here and tell me what you want to make.',
    it: 'Quando vuoi. Trascina qui le foto e dimmi che cosa vuoi fare.',
    'zh-CN': '准备好了。把照片拖到这里，告诉我你想做什么。',
  },
  suggestions: {
    en: [
      'Turn my photos into a TikTok video with music and transitions',
      'Make it faster',
      'Export 1080p MP4',
    ],
    it: [
      'Trasforma le mie foto in un video TikTok con musica e transizioni',
      'Fallo più veloce',
      'Esporta in MP4 1080p',
    ],
    'zh-CN': ['把我的照片做成有音乐和转场的TikTok视频', '节奏快一点', '导出1080p MP4'],
  },
  tip: {
    en: 'Upright 9:16 photos fill the frame; others are shown whole before a soft background.',
    it: 'Le foto verticali 9:16 riempiono lo schermo; le altre si vedono intere su uno sfondo morbido.',
    'zh-CN': '9:16竖图会铺满画面；其他照片会完整显示在柔和背景前。',
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
  shape: '9:16',
  music: 'upbeat',
  photoMs: 2000,
  motionStrength: 0.12,
  transition: { kind: 'dissolve', d: 300 },
};
