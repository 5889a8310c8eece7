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
    es: 'Comparte tus fotos de Italia y dime qué necesitas. O cuéntame tu idea.',
    fr: 'Partage tes photos d’Italie et dis-moi ce qu’il te faut. Ou raconte-moi ton idée.',
    de: 'Teile deine Fotos aus Italien und sag mir, was du brauchst. Oder erzähl mir von deiner Idee.',
    pt: 'Compartilhe suas fotos da Itália e me diga o que você precisa. Ou me conte a sua ideia.',
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
    es: [
      'Crea una presentación con música italiana y transiciones',
      'Añade el título «La dolce vita»',
      'Exporta en MP4 1080p',
    ],
    fr: [
      'Crée un diaporama avec de la musique italienne et des transitions',
      'Ajoute le titre « La dolce vita »',
      'Exporte en MP4 1080p',
    ],
    de: [
      'Erstelle eine Diashow mit italienischer Musik und Übergängen',
      'Füge den Titel „La dolce vita“ hinzu',
      'Als MP4 in 1080p exportieren',
    ],
    pt: [
      'Crie uma apresentação com música italiana e transições',
      'Adicione o título “La dolce vita”',
      'Exportar em MP4 1080p',
    ],
  },
  tip: {
    en: 'Fewer photos make a calmer film: ten is a good number.',
    it: 'Meno foto fanno un film più calmo: dieci è un buon numero.',
    'zh-CN': '照片少一些，影片更从容：十张正好。',
    es: 'Menos fotos hacen un video más tranquilo: diez es un buen número.',
    fr: 'Moins de photos font un film plus calme : dix est un bon nombre.',
    de: 'Weniger Fotos machen den Film ruhiger: Zehn ist eine gute Zahl.',
    pt: 'Menos fotos fazem um vídeo mais calmo: dez é um bom número.',
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
