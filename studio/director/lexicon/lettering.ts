/** How people name letters, their styles, colours and movements. Every language that is spoken has all of them. */
import type { LetteringConcept, Lexicon } from './concepts.ts';

type Words = Record<LetteringConcept, string>;

export const LETTERING_WORDS = {
  en: {
    lettering:
      'font|fonts|typeface|lettering|letters|letter style|text style|the text|all the text|all texts|texts|the words|writing|words on screen|text colour|text color|title colour|title color|font size|text size|every text',
    lower: 'lower third|lower-third|lower thirds|name tag|name band|name strap|nameplate',
    bigger: 'bigger|larger|big|huge|enlarge|enlarged|too small|size up|in large',
    smaller: 'smaller|tiny|too big|too large|shrink|size down|in small',
    'text.plain':
      'plain|plain text|normal letters|normal font|standard font|default font|simple font|simple letters|white with shadow',
    'text.bold':
      'bold|in bold|bold letters|bold font|fat letters|impact|heavy font|poster style|thick letters',
    'text.elegant':
      'elegant|serif|elegant font|elegant letters|classy|fancy font|wedding style|wedding font|playfair|in serif',
    'text.boxed':
      'in a box|boxed|with a box|box behind|background box|with a background|text box|in boxes|on a box',
    'text.outline':
      'outline|outlined|outlines|with an outline|stroke|with a stroke|black border|with a border',
    'text.handwritten':
      'handwritten|handwriting|hand-written|hand written|script font|cursive|like handwriting|scribbled|brush font',
    'text.neon': 'neon|glowing|glow|neon sign|neon lights|neon style',
    'text.minimal': 'minimal|minimalist|minimalistic|discreet|understated|small and simple',
    'anim.none': 'without animation|no animation|no text animation|not animated|static',
    'anim.fade': 'title fades in|text fades in|fade the text in|fade in the text|fading in',
    'anim.rise':
      'rise|rises|rising|rise up|rise from below|float up|floats up|come up from below|rises from below|slide up from below',
    'anim.slide':
      'title slide in|fly in|flies in|flying in|comes in from the side|come in from the side|slide in from the side',
    'anim.pop':
      'pop up|pops up|popping|pop animation|bounce in|bounces in|bounce|bouncing|bouncy|pop in letters',
    'anim.typewriter':
      'typewriter|with a typewriter effect|with typewriter effect|with a typing effect|type writer|typed|letter by letter|typing effect|typed out|type it out|being typed|typing animation|one letter at a time',
    'anim.karaoke':
      'karaoke|with karaoke|with a karaoke effect|word by word|sing along|sing-along|one word at a time|highlight each word|highlight the words|karaoke style',
  },
  it: {
    lettering:
      'carattere|caratteri|font|lettere|lo stile del testo|stile del testo|le scritte|tutte le scritte|tutti i testi|i testi|colore del titolo|colore del testo|colore delle scritte|dimensione del testo',
    lower: 'sottopancia|sottopancia con|targhetta|fascetta col nome|terzo inferiore',
    bigger:
      'più grande|più grandi|ingrandisci|ingrandire|grande|grandi|enorme|troppo piccolo|troppo piccola|troppo piccoli',
    smaller:
      'più piccolo|più piccola|più piccoli|più piccole|rimpicciolisci|piccolo|piccola|minuscolo|troppo grande|troppo grandi',
    'text.plain':
      'semplice|carattere semplice|carattere normale|normale|caratteri normali|senza stile',
    'text.bold': 'grassetto|in grassetto|neretto|caratteri grossi|carattere pesante',
    'text.elegant':
      'elegante|eleganti|con grazie|carattere elegante|raffinato|raffinata|stile matrimonio',
    'text.boxed':
      'nel riquadro|in un riquadro|riquadro|con riquadro|con lo sfondo|su sfondo|in una scatola|con un fondo',
    'text.outline':
      'contorno|con contorno|contornato|con il contorno|bordo nero|con bordo|col bordo',
    'text.handwritten':
      'a mano|scritto a mano|scritta a mano|calligrafico|corsivo|in corsivo|come scritto a mano|stile a mano',
    'text.neon': 'neon|al neon|luminoso|luminosa|insegna al neon',
    'text.minimal': 'minimale|minimal|minimalista|discreto|discreta|sobrio|sobria',
    'anim.none': 'senza animazione|senza animazioni|nessuna animazione|fermo e basta|non animato',
    'anim.fade': 'fai apparire piano|appare piano|compare piano',
    'anim.rise':
      'che sale|sale dal basso|dal basso verso l’alto|che salga|salga dal basso|fallo salire',
    'anim.slide':
      'che scorre|entra di lato|di lato|entri di lato|che entra di lato|scorra da sinistra|dal lato',
    'anim.pop':
      'che salta fuori|salta fuori|a molla|rimbalza|rimbalzando|che rimbalza|che rimbalzi',
    'anim.typewriter':
      'macchina da scrivere|con effetto macchina da scrivere|con l’effetto macchina da scrivere|a macchina|lettera per lettera|una lettera alla volta|come scritto a macchina|effetto macchina da scrivere|battuto a macchina',
    'anim.karaoke':
      'karaoke|con effetto karaoke|parola per parola|una parola alla volta|stile karaoke|illumina le parole',
  },
  zh: {
    lettering:
      '字体|字号|字的样式|文字样式|所有文字|全部文字|字的颜色|标题颜色|文字颜色|字的大小|文字大小|艺术字|文字效果',
    lower: '人名条|名字条|人名字幕|姓名条|下三分之一',
    bigger: '更大|大一些|大些|太小|变大',
    smaller: '更小|小一些|小一点|小些|太大|变小|缩小|字小',
    'text.plain': '普通字体|普通|正常字体|默认字体|简单字体',
    'text.bold': '粗体|加粗|粗字|黑体|大粗字',
    'text.elegant': '优雅|衬线|衬线体|宋体|典雅|高雅|婚礼风格',
    'text.boxed': '底框|带底框|加框|带框|文字框|加底色|带底色|加背景框',
    'text.outline': '描边|加描边|带描边|轮廓|勾边',
    'text.handwritten': '手写|手写体|手写字|手写风格|楷体',
    'text.neon': '霓虹|霓虹灯|发光字|发光|荧光',
    'text.minimal': '简约|极简|低调|简洁',
    'anim.none': '不要动画|没有动画|无动画|静止文字|去掉文字动画',
    'anim.fade': '文字淡入|慢慢出现|慢慢显示',
    'anim.rise': '上升|升起|从下面升|从下往上|上升出现',
    'anim.slide': '飞入|从旁边进来|从侧面进来|从左边滑进来|滑进来|滑入',
    'anim.pop': '弹出|弹出来|蹦出来|弹跳',
    'anim.typewriter': '打字机|打字效果|逐字|一个字一个字|逐字打出|打字机效果|一字一字',
    'anim.karaoke': '卡拉ok|逐词|歌词效果|逐词点亮|一个词一个词|跟唱',
  },
} as const satisfies Record<string, Words>;

/** The everyday ones of the languages that are only heard. */
export const LETTERING_HEARD = {
  es: {
    lettering: 'letra|letras|fuente|tipografía|todos los textos|los textos',
    bigger: 'más grande|más grandes|grande',
    smaller: 'más pequeño|más pequeña|más pequeños',
    'text.bold': 'negrita|en negrita',
    'text.elegant': 'elegante',
    'text.handwritten': 'manuscrita|a mano|escrito a mano',
    'text.outline': 'contorno|con borde',
    'color.white': 'blanco',
    'color.red': 'rojo|roja|en rojo',
    'color.yellow': 'amarillo|amarilla|en amarillo',
    'color.blue': 'azul|en azul',
    'color.green': 'verde|en verde',
    'color.gold': 'dorado|dorada',
    'color.pink': 'rosa|en rosa',
    'anim.typewriter': 'máquina de escribir|letra por letra',
    'anim.karaoke': 'karaoke|palabra por palabra',
  },
  fr: {
    lettering: 'police|lettres|caractères|tous les textes|les textes',
    bigger: 'agrandis|agrandis-le|plus grand|plus grande|plus gros|plus grosse',
    smaller: 'plus petit|plus petite|plus petits',
    'text.bold': 'en gras|gras',
    'text.elegant': 'élégant|élégante',
    'text.handwritten': 'manuscrit|manuscrite|écrit à la main|à la main',
    'text.outline': 'contour|avec contour',
    'color.white': 'blanc',
    'color.red': 'rouge|en rouge',
    'color.yellow': 'jaune|en jaune',
    'color.blue': 'bleu|en bleu',
    'color.green': 'vert|en vert',
    'color.gold': 'doré|dorée',
    'color.pink': 'rose|en rose',
    'anim.typewriter': 'machine à écrire|lettre par lettre',
    'anim.karaoke': 'karaoké|mot par mot',
  },
  de: {
    lettering: 'schrift|schriftart|buchstaben|alle texte|die texte|schriftfarbe',
    bigger: 'größer|größere|gross|groß',
    smaller: 'kleiner|kleinere',
    'text.bold': 'fett|fettschrift',
    'text.elegant': 'elegant|elegante',
    'text.handwritten': 'handschrift|handschriftlich|handgeschrieben',
    'text.outline': 'kontur|mit kontur|umriss',
    'color.white': 'weiß',
    'color.red': 'rot|roter|roten|in rot',
    'color.yellow': 'gelb|gelber|gelben|in gelb',
    'color.blue': 'blau|blauer|in blau',
    'color.green': 'grün|grüner|in grün',
    'color.gold': 'golden|in gold',
    'color.pink': 'rosa|in rosa|pink',
    'anim.typewriter': 'schreibmaschine|buchstabe für buchstabe',
    'anim.karaoke': 'karaoke|wort für wort',
  },
  pt: {
    lettering: 'letra|letras|fonte|todos os textos|os textos',
    bigger: 'maior|maiores',
    smaller: 'menor|menores',
    'text.bold': 'negrito|em negrito',
    'text.elegant': 'elegante',
    'text.handwritten': 'manuscrita|à mão|escrito à mão',
    'text.outline': 'contorno|com contorno',
    'color.white': 'branco',
    'color.red': 'vermelho|vermelha|em vermelho',
    'color.yellow': 'amarelo|amarela|em amarelo',
    'color.blue': 'azul|em azul',
    'color.green': 'verde|em verde',
    'color.gold': 'dourado|dourada',
    'color.pink': 'rosa|em rosa',
    'anim.typewriter': 'máquina de escrever|letra por letra',
    'anim.karaoke': 'karaokê|karaoke|palavra por palavra',
  },
} as const satisfies Record<string, Lexicon['words']>;
