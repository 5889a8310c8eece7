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
    es: 'Cuando quieras. Arrastra aquí tus fotos y dime qué quieres hacer.',
    fr: 'Quand tu veux. Dépose tes photos ici et dis-moi ce que tu veux en faire.',
    de: 'Es kann losgehen. Zieh deine Fotos hierher und sag mir, was du machen willst.',
    pt: 'Quando você quiser. Arraste as suas fotos para cá e me diga o que quer fazer.',
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
    es: [
      'Convierte mis fotos en un video de TikTok con música y transiciones',
      'Más rápido',
      'Exporta en MP4 1080p',
    ],
    fr: [
      'Transforme mes photos en vidéo TikTok avec musique et transitions',
      'Plus rapide',
      'Exporte en MP4 1080p',
    ],
    de: [
      'Mach aus meinen Fotos ein TikTok-Video mit Musik und Übergängen',
      'Schneller',
      'Als MP4 in 1080p exportieren',
    ],
    pt: [
      'Transforme minhas fotos em um vídeo para o TikTok com música e transições',
      'Mais rápido',
      'Exportar em MP4 1080p',
    ],
  },
  tip: {
    en: 'Upright 9:16 photos fill the frame; others are shown whole before a soft background.',
    it: 'Le foto verticali 9:16 riempiono lo schermo; le altre si vedono intere su uno sfondo morbido.',
    'zh-CN': '9:16竖图会铺满画面；其他照片会完整显示在柔和背景前。',
    es: 'Las fotos verticales 9:16 llenan la pantalla; las demás se ven enteras sobre un fondo suave.',
    fr: 'Les photos verticales 9:16 remplissent l’écran ; les autres se voient entières sur un fond doux.',
    de: 'Hochkant-Fotos in 9:16 füllen den Bildschirm; andere sind ganz zu sehen, vor weichem Hintergrund.',
    pt: 'Fotos verticais 9:16 enchem a tela; as outras aparecem inteiras sobre um fundo suave.',
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
