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
    es: '¿Tienes imágenes a las que dar vida? Envía una o varias y dime qué necesitas.',
    fr: 'Des images à animer ? Envoie-en une ou plusieurs et dis-moi ce qu’il te faut.',
    de: 'Hast du Bilder, die lebendig werden sollen? Schick eins oder mehrere und sag mir, was du brauchst.',
    pt: 'Tem imagens para ganhar vida? Envie uma ou algumas e me diga o que você precisa.',
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
    es: [
      'Convierte mis fotos en un video animado fluido con transiciones',
      'Movimiento más fuerte',
      'Exporta en MP4 1080p',
    ],
    fr: [
      'Transforme mes photos en vidéo animée fluide avec des transitions',
      'Un mouvement plus intense',
      'Exporte en MP4 1080p',
    ],
    de: [
      'Mach aus meinen Fotos ein fließend bewegtes Video mit Übergängen',
      'Stärkere Bewegung',
      'Als MP4 in 1080p exportieren',
    ],
    pt: [
      'Transforme minhas fotos em um vídeo animado fluido com transições',
      'Movimento mais forte',
      'Exportar em MP4 1080p',
    ],
  },
  tip: {
    en: 'Pictures with strong contrast and one clear subject move best.',
    it: 'Le immagini con forte contrasto e un soggetto chiaro si muovono meglio.',
    'zh-CN': '对比强、主体清晰的图片动起来效果最好。',
    es: 'Las imágenes con mucho contraste y un motivo claro se mueven mejor.',
    fr: 'Les images bien contrastées, avec un sujet net, bougent le mieux.',
    de: 'Bilder mit viel Kontrast und einem klaren Motiv bewegen sich am schönsten.',
    pt: 'Imagens com bastante contraste e um assunto claro se movem melhor.',
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
