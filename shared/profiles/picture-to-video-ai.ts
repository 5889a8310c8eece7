import { CLIP_KINDS } from '../formats/input.ts';
import type { Profile } from './profile.ts';

export const profile: Profile = {
  id: 'picture-to-video-ai',
  version: '1.0.0',
  title: 'Picture to Video AI',
  language: 'en',
  greeting: {
    en: 'Got pictures to bring to life? Send one or a few and tell me what you need.',
    it: 'Hai immagini a cui dare vita? Mandane una o più e dimmi che cosa ti serve.',
    'zh-CN': '想让图片动起来吗？发来一张或几张，告诉我你的需求。',
  },
  suggestions: {
    en: [
      'Turn my photos into a smooth animated video with transitions',
      'Make the motion stronger',
      'Export 1080p MP4',
    ],
    it: [
      'Trasforma le mie foto in un video animato fluido con transizioni',
      'Movimento più forte',
      'Esporta in MP4 1080p',
    ],
    'zh-CN': ['把我的照片做成流畅的动态视频，加转场', '动作再明显一点', '导出1080p MP4'],
  },
  tip: {
    en: 'Pictures with strong contrast and one clear subject move best.',
    it: 'Le immagini con forte contrasto e un soggetto chiaro si muovono meglio.',
    'zh-CN': '对比强、主体清晰的图片动起来效果最好。',
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
  music: 'lofi',
  photoMs: 4000,
  motionStrength: 0.16,
  transition: { kind: 'dissolve', d: 900 },
};
