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
    es: 'Comparte tus fotos y dime qué necesitas. O cuéntame tu idea.',
    fr: 'Partage tes photos et dis-moi ce qu’il te faut. Ou raconte-moi ton idée.',
    de: 'Teile deine Fotos und sag mir, was du brauchst. Oder erzähl mir von deiner Idee.',
    pt: 'Compartilhe suas fotos e me diga o que você precisa. Ou me conte a sua ideia.',
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
    es: [
      'Convierte mis fotos en una presentación con música y transiciones',
      'Que dure 20 segundos',
      'Exporta en MP4 1080p',
    ],
    fr: [
      'Transforme mes photos en diaporama avec musique et transitions',
      'Fais-le durer 20 secondes',
      'Exporte en MP4 1080p',
    ],
    de: [
      'Mach aus meinen Fotos eine Diashow mit Musik und Übergängen',
      '20 Sekunden lang',
      'Als MP4 in 1080p exportieren',
    ],
    pt: [
      'Transforme minhas fotos em uma apresentação com música e transições',
      'Quero que dure 20 segundos',
      'Exportar em MP4 1080p',
    ],
  },
  tip: {
    en: 'Photos are put in the order in which they were taken; say "reverse the order" to turn it round.',
    it: 'Le foto vanno in ordine di scatto; di’ «inverti l’ordine» per girarlo.',
    'zh-CN': '照片按拍摄时间排序；说“倒序”即可反过来。',
    es: 'Las fotos van en el orden en que se tomaron; di «invierte el orden» para darle la vuelta.',
    fr: 'Les photos suivent l’ordre des prises de vue ; dis « inverse l’ordre » pour le retourner.',
    de: 'Die Fotos stehen in der Reihenfolge der Aufnahme; sag „umgekehrte Reihenfolge“, um sie zu drehen.',
    pt: 'As fotos ficam na ordem em que foram tiradas; diga “inverta a ordem” para virar.',
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
