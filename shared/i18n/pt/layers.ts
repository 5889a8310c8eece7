/** Palavras para o que fica embaixo, ao lado e em cima das imagens. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

export const CORNERS_PT: Record<TextPlace, string> = {
  'top-left': 'no alto, à esquerda',
  top: 'no alto',
  'top-right': 'no alto, à direita',
  left: 'à esquerda',
  middle: 'no centro',
  right: 'à direita',
  'bottom-left': 'embaixo, à esquerda',
  bottom: 'embaixo',
  'bottom-right': 'embaixo, à direita',
};
export const COLOURS_PT: Record<ColorName, string> = {
  white: 'branco',
  black: 'preto',
  grey: 'cinza',
  red: 'vermelho',
  orange: 'laranja',
  yellow: 'amarelo',
  gold: 'dourado',
  green: 'verde',
  turquoise: 'turquesa',
  blue: 'azul',
  purple: 'roxo',
  pink: 'rosa',
  brown: 'marrom',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_PT[name] : hex === '#000000' ? 'preto' : hex;
};
const words = (text: string | undefined): string => (text ? `, com as palavras “${text}”` : '');

export const layersPt: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `de ${colour(from)} a ${colour(to)}`),
  cardAdded: (place, ground, text) =>
    `Coloquei um cartão (${ground}) na posição ${place}${words(text)}.`,
  cardChanged: (place, ground, text) =>
    `O cartão da posição ${place} agora é ${ground}${words(text)}.`,
  cardRemoved: (place) => `Tirei o cartão da posição ${place}.`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: 'em tela cheia',
      blur: 'sem cortes, sobre um fundo desfocado',
      solid: `sem cortes, sobre ${ground === '' ? 'uma cor tirada da imagem' : `fundo ${ground}`}`,
      gradient: `sem cortes, sobre um degradê${ground === '' ? ' tirado da imagem' : ` (${ground})`}`,
      whole: `sem cortes, entre faixas de cor ${ground === '' ? 'preta' : ground}`,
    };
    return `${which === '' ? 'As fotos' : which}: agora ${how[fit] ?? fit}.`;
  },
  corner: (place) => CORNERS_PT[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} agora fica por cima do vídeo, ${CORNERS_PT[place]}.`
      : `O logo ${name} agora fica ${CORNERS_PT[place]}, com ${size} do quadro e ${opacity} de opacidade.`,
  logoRemoved: 'Tirei o logo.',
  whichLogo:
    'Para usar um logo, envie a imagem dele e diga o nome, por exemplo: use logo.png como marca d’água no canto.',
  bar: (tone, edge) =>
    `Uma barra de progresso de cor ${colour(tone)} cresce com o vídeo ${edge === 'top' ? 'no alto' : 'embaixo'}.`,
  barRemoved: 'Tirei a barra de progresso.',
  stamp: (format, place, photos) =>
    `Cada foto mostra ${format === 'month' ? 'o mês' : format === 'time' ? 'o dia e a hora' : 'o dia'} em que foi tirada, ${CORNERS_PT[place]} (isso se sabe de ${photos}).`,
  stampRemoved: 'Tirei a data das fotos.',
  pairs: (n) =>
    n === 1
      ? 'Agora duas fotos ficam lado a lado.'
      : `Agora ${n} pares de fotos ficam lado a lado.`,
  pairsNone: 'Cada foto tem de novo o quadro só para ela.',
};
