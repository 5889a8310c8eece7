/** Words for what lies under, beside and over the pictures, for the lexicons to take in. */

export const LAYER_CONCEPTS = [
  'logo',
  'bar',
  'stamp',
  'stamp.month',
  'stamp.time',
  'card',
  'pair',
  'apart',
  'portrait',
  'ground',
  'faint',
  'logo.bigger',
  'logo.smaller',
  'move.parallax',
  'fit.solid',
  'fit.gradient',
  'fit.whole',
  'color.white',
  'color.black',
  'color.grey',
  'color.red',
  'color.orange',
  'color.yellow',
  'color.gold',
  'color.green',
  'color.turquoise',
  'color.blue',
  'color.purple',
  'color.pink',
  'color.brown',
] as const;
type LayerConcept = (typeof LAYER_CONCEPTS)[number];
type Words = Record<LayerConcept, string>;

export const LAYERS_EN: Words = {
  logo: 'logo|watermark|as a watermark|as a logo|brand mark|our logo|my logo|logos|watermarks|channel bug',
  bar: 'progress bar|progress line|progress indicator|story bar|a bar that grows|time bar|timeline bar',
  stamp:
    'date stamp|datestamp|date stamps|timestamp|timestamps|time stamp|the dates|show dates|show the date|show the dates|dates on|date on the photos|date on each|date on every|date of each photo|when each photo was taken|when they were taken|the day each photo was taken|day it was taken|date taken',
  'stamp.month': 'only the month|just the month|month and year|month only',
  'stamp.time': 'with the time|and the time|date and time|the time of day|with the hour',
  card: 'card|title card|intro card|blank card|colour card|color card|cards|blank slide|text slide|title slide|slide with text|empty slide|coloured slide|black screen|white screen|interstitial',
  pair: 'side by side|side-by-side|next to each other|in pairs|pair up|split screen|split-screen|two at a time|two by two|beside each other',
  portrait:
    'portraits|portrait photos|portrait pictures|upright photos|the tall photos|upright pictures|vertical photos|vertical pictures',
  apart:
    'one at a time|no longer side by side|not side by side|not next to each other|split them up again|each on its own|one by one|separate them again|no pairs',
  ground: 'background|backdrop|behind the photos|behind them|behind it',
  faint:
    'transparent|see-through|semi-transparent|translucent|faint|opacity|half transparent|subtle|opaque',
  'logo.bigger': 'bigger|larger|bigger logo|larger logo|logo bigger|logo larger',
  'logo.smaller': 'smaller|tinier|smaller logo|logo smaller',
  'move.parallax':
    'parallax|parallax effect|3d effect|3d|depth effect|2.5d|three-dimensional|3d photo effect|fake 3d',
  'fit.solid':
    'solid background|plain background|one-colour background|one colour background|coloured background|colored background|solid colour behind|solid color behind|solid colour|solid color|plain colour|plain color|background colour|background color',
  'fit.gradient': 'gradient|gradient background|colour gradient|color gradient|gradients',
  'fit.whole':
    'add black bars|with black bars|use black bars|put black bars|with bars|add bars|bars around|bars around the photos|letterboxed|letterbox bars|pillarbox|cinema bars|cinematic bars|borders around|border around|add borders|add a border|with a border',
  'color.white': 'white',
  'color.black': 'black',
  'color.grey': 'grey|gray',
  'color.red': 'red',
  'color.orange': 'orange',
  'color.yellow': 'yellow',
  'color.gold': 'gold',
  'color.green': 'green',
  'color.turquoise': 'turquoise|teal|cyan',
  'color.blue': 'blue|navy',
  'color.purple': 'purple|violet',
  'color.pink': 'pink|magenta',
  'color.brown': 'brown',
};

export const LAYERS_IT: Words = {
  logo: 'logo|filigrana|come filigrana|come logo|il mio logo|il nostro logo|watermark|marchio',
  bar: 'barra di avanzamento|barra di progresso|barra del progresso|barra che cresce|progress bar|linea di avanzamento',
  stamp:
    'la data|le date|data sulle foto|data su ogni foto|data di scatto|data dello scatto|quando sono state scattate|giorno dello scatto|mostra la data|mostra le date|timbro della data|datario',
  'stamp.month': 'solo il mese|mese e anno|soltanto il mese',
  'stamp.time': 'e l’ora|con l’ora|data e ora|e ora|con orario',
  card: 'cartello|cartelli|schermata nera|schermata bianca|schermata|diapositiva vuota|schermo nero|cartoncino|scheda colorata|intertitolo',
  pair: 'affiancate|affianca|affiancale|fianco a fianco|una accanto all’altra|l’una accanto all’altra|vicine|a coppie|a due a due|due alla volta|schermo diviso',
  portrait:
    'foto verticali|le foto verticali|i ritratti|ritratti|immagini verticali|foto in verticale',
  apart:
    'una alla volta|non più affiancate|non affiancate|separale di nuovo|ognuna da sola|una per volta|non a coppie',
  ground: 'sfondo|dietro le foto|dietro alle foto|fondo',
  faint: 'trasparente|semitrasparente|mezzo trasparente|tenue|opaco|opacità|leggero',
  'logo.bigger': 'più grande|ingrandisci',
  'logo.smaller': 'più piccolo|rimpicciolisci',
  'move.parallax': 'parallasse|effetto parallasse|effetto 3d|effetto profondità|tridimensionale|3d',
  'fit.solid':
    'sfondo a tinta unita|sfondo in tinta unita|tinta unita|sfondo unito|sfondo colorato|colore unito|sfondo di colore|colore di sfondo',
  'fit.gradient':
    'sfumatura|gradiente|sfondo sfumato|sfondo a gradiente|sfumatura di sfondo|sfumato',
  'fit.whole':
    'con bande nere|con le bande nere|metti le bande nere|aggiungi bande nere|aggiungi le bande nere|bande intorno|bande ai lati|con le bande|con bande|con un bordo|bordo intorno|bordi intorno|metti un bordo|aggiungi un bordo',
  'color.white': 'bianco|bianca|bianche|bianchi',
  'color.black': 'nero|nera|nere|neri',
  'color.grey': 'grigio|grigia|grigie',
  'color.red': 'rosso|rossa|rosse|rossi',
  'color.orange': 'arancione|arancio',
  'color.yellow': 'giallo|gialla|gialle',
  'color.gold': 'oro|dorato|dorata',
  'color.green': 'verde|verdi',
  'color.turquoise': 'turchese',
  'color.blue': 'blu|azzurro|azzurra|celeste',
  'color.purple': 'viola',
  'color.pink': 'rosa',
  'color.brown': 'marrone',
};

export const LAYERS_ZH: Words = {
  logo: '水印|标志|logo|台标|商标|标识|图标',
  bar: '进度条|进度线',
  stamp:
    '日期戳|显示日期|拍摄日期|加日期|加上日期|日期水印|时间戳|照片上的日期|日期显示|拍摄时间|标上日期|每张照片的日期|日期',
  'stamp.month': '只显示月份|年月|月份',
  'stamp.time': '和时间|带时间|日期和时间|具体时间',
  card: '卡片|字卡|标题卡|纯色页|空白页|黑屏|白屏|过场页|过渡页',
  pair: '并排|左右并排|并列|两张一起|两两一组|两两并排|拼在一起|分屏|同屏',
  portrait: '竖拍的照片|竖拍照片|竖图|竖着的照片|竖版照片|人像照片',
  apart: '不要并排|取消并排|一张一张|单独显示|别并排|不再并排|分开显示',
  ground: '背景|底色|照片后面',
  faint: '半透明|透明|淡一点|不透明度|透明度',
  'logo.bigger': '水印大一点|标志大一点|logo大一点|放大水印|放大标志',
  'logo.smaller': '水印小一点|标志小一点|logo小一点|缩小水印|缩小标志',
  'move.parallax': '视差|视差效果|3d效果|立体效果|景深效果|3d',
  'fit.solid': '纯色背景|单色背景|彩色背景|背景颜色|背景色|纯色',
  'fit.gradient': '渐变|渐变背景|渐变色|渐变色背景',
  'fit.whole': '加黑边|加上黑边|留黑边|用黑边|加边框|加上边框|黑边框|四周留边|留边|白边',
  'color.white': '白色|白的|白',
  'color.black': '黑色|黑的|黑',
  'color.grey': '灰色',
  'color.red': '红色|红',
  'color.orange': '橙色|橘色',
  'color.yellow': '黄色|黄',
  'color.gold': '金色',
  'color.green': '绿色|绿',
  'color.turquoise': '青绿色|青色',
  'color.blue': '蓝色|蓝',
  'color.purple': '紫色',
  'color.pink': '粉色|粉红色|粉红',
  'color.brown': '棕色|咖啡色',
};

/** The everyday words of those that are heard. */
export const LAYERS_ES: Partial<Words> = {
  logo: 'logo|logotipo|marca de agua|como marca de agua',
  bar: 'barra de progreso',
  stamp: 'la fecha|las fechas|fecha de cada foto',
  pair: 'lado a lado|una al lado de la otra|en parejas',
  ground: 'fondo',
  'color.white': 'blanco|blanca',
  'color.black': 'negro|negra',
  'color.red': 'rojo|roja',
  'color.blue': 'azul',
};
export const LAYERS_FR: Partial<Words> = {
  logo: 'logo|filigrane|en filigrane',
  bar: 'barre de progression',
  stamp: 'la date|les dates|date de chaque photo',
  pair: 'côte à côte|deux par deux',
  ground: 'fond|arrière-plan',
  'color.white': 'blanc|blanche',
  'color.black': 'noir|noire',
  'color.red': 'rouge',
  'color.blue': 'bleu|bleue',
};
export const LAYERS_DE: Partial<Words> = {
  logo: 'logo|wasserzeichen|als wasserzeichen',
  bar: 'fortschrittsbalken|fortschrittsleiste',
  stamp: 'das datum|datumsstempel|aufnahmedatum|datum auf jedem foto',
  pair: 'nebeneinander|paarweise',
  ground: 'hintergrund',
  'color.white': 'weiß|weißer|weißen|weiss',
  'color.black': 'schwarz|schwarzer|schwarzen',
  'color.red': 'rot|roter|roten',
  'color.blue': 'blau|blauer|blauen',
};
export const LAYERS_PT: Partial<Words> = {
  logo: 'logo|logotipo|marca d’água|como marca d’água',
  bar: 'barra de progresso',
  stamp: 'a data|as datas|data de cada foto',
  pair: 'lado a lado|em pares',
  ground: 'fundo',
  'color.white': 'branco|branca',
  'color.black': 'preto|preta',
  'color.red': 'vermelho|vermelha',
  'color.blue': 'azul',
};
