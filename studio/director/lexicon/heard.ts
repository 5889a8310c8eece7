/**
 * The lexicons of all languages, by language; to the everyday words of Spanish, French, German and Portuguese is added
 * here what the answers in those languages suggest. Promises that people are understood who say what they were told to say.
 */
import type { Language } from '../../../shared/profiles/index.ts';
import type { Concept, Lexicon } from './concepts.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

type Words = Partial<Record<Concept, string>>;

const ES: Words = {
  'style.lofi': 'lo-fi|lofi|música lo-fi',
  'style.cinematic': 'cinematográfica|épica|de cine',
  'style.ambient': 'ambiental|ambient',
  'style.jazz': 'trío de jazz',
  'style.hiphop': 'hip-hop|hip hop|rap',
  'style.house': 'house|electrónica',
  'style.tarantella': 'tarantela',
  'style.canzone': 'canzone|canción italiana',
  'style.dolcevita': 'swing|dolce vita',
  'look.none': 'colores originales|color original|sin filtro',
  'look.natural': 'natural|colores naturales',
  'look.vivid': 'vivos|más vivos|colores vivos|más color',
  'join.white': 'por blanco|a blanco|fundido a blanco',
  'join.page': 'pasos de página|pasar página|como páginas',
  card: 'cartel|carteles|un cartel|pantalla en negro|pantalla negra',
  clip: 'el clip|los clips|este clip|cada clip|todos los clips',
  'clip.whole': 'el clip entero|todo el clip|clip entero|el clip completo',
  speed: 'a media velocidad|media velocidad|al doble de velocidad|a cámara lenta|velocidad',
  leftout: 'vuelve a ponerlas|ponlas de nuevo|las que quitaste|las que faltan',
  vague:
    'mejor|mejóralo|mejorar|mejora|más bonito|más bonita|sorpréndeme|hazlo bien|más profesional|más interesante',
  offtopic:
    'qué tiempo|tiempo hará|poesía|noticias|contraseña|capital de|cuánto es|quién ganó|chistes|háblame de',
  like: 'como antes|como estaba antes|igual que antes',
  except: 'excepto|menos la|salvo',
  focus: 'céntrate en|enfoca|enfócate en|enfoca en|centra en',
  whole: 'todo el video|todo el vídeo|durante todo el video|hasta el final',
  praise: 'me encanta|qué bonito|maravilloso|estupendo|buenísimo|muchas gracias|perfecta',
  help: 'ayúdame por favor|qué sabes|qué haces|cómo va esto',
  redo: 'rehaz el cambio',
  'color.grey': 'gris',
  'color.orange': 'naranja',
  'color.turquoise': 'turquesa',
  'color.purple': 'morado|morada|violeta',
  'color.brown': 'marrón',
  'cannot.people': 'que sonría|quítale el fondo|cambia el cielo',
  'cannot.filters': 'brillo|nitidez|más luz|más claras|más oscuras',
};

const FR: Words = {
  'style.lofi': 'lo-fi|lofi|musique lo-fi',
  'style.cinematic': 'cinématographique|épique|de cinéma',
  'style.ambient': 'ambient|d’ambiance|ambiante',
  'style.jazz': 'trio jazz|trio de jazz',
  'style.hiphop': 'hip-hop|hip hop|rap',
  'style.house': 'house|électro',
  'style.tarantella': 'tarentelle',
  'style.canzone': 'canzone|chanson italienne',
  'style.dolcevita': 'swing|dolce vita',
  'look.none': 'couleurs d’origine|couleurs originales|sans filtre',
  'look.natural': 'naturel|couleurs naturelles',
  'look.vivid': 'vives|plus vives|couleurs vives',
  'join.white': 'par le blanc|au blanc|fondu au blanc',
  'join.page': 'pages tournées|tourne les pages|comme des pages',
  card: 'carton|cartons|un carton|écran noir',
  clip: 'le clip|les clips|ce clip|chaque clip|tous les clips',
  'clip.whole': 'le clip entier|tout le clip|clip entier|le clip complet',
  speed: 'à mi-vitesse|mi-vitesse|deux fois plus vite|au ralenti|vitesse',
  leftout: 'remets-les|remets-les dedans|celles que tu as enlevées|celles qui manquent',
  vague:
    'mieux|améliore|améliore-le|améliorer|plus joli|plus jolie|plus beau|surprends-moi|plus professionnel|plus intéressant',
  offtopic:
    'quel temps|temps fera-t-il|poésie|actualités|mot de passe|capitale de|combien font|qui a gagné|parle-moi de',
  like: 'comme avant|comme c’était avant',
  except: 'sauf|excepté',
  focus: 'centre sur|cadre sur|concentre-toi sur|centre-toi sur',
  whole: 'tout le film|toute la vidéo|jusqu’à la fin|pendant tout le film',
  praise: 'merci beaucoup|magnifique|très bien|bravo|c’est beau|parfaite',
  help: 'à l’aide|que fais-tu|comment faire',
  'color.grey': 'gris',
  'color.orange': 'orange',
  'color.turquoise': 'turquoise',
  'color.purple': 'violet|violette',
  'color.brown': 'marron',
  'cannot.people': 'fais-la sourire|enlève l’arrière-plan|change le ciel',
  'cannot.filters': 'luminosité|netteté|plus claires|plus sombres',
};

const DE: Words = {
  'style.lofi': 'lo-fi|lofi|lo-fi-musik',
  'style.cinematic': 'filmisch|filmische|episch|epische|filmischer',
  'style.ambient': 'ambient|ambient-musik',
  'style.jazz': 'jazz-trio|jazztrio|jazzmusik',
  'style.hiphop': 'hip-hop|hip hop|rap|hip-hop-musik',
  'style.house': 'house|elektronische|house-musik',
  'style.tarantella': 'tarantella',
  'style.canzone': 'canzone',
  'style.dolcevita': 'swing|dolce vita|dolce-vita-swing',
  'style.upbeat': 'fröhlicher',
  'look.none': 'originalfarben|originale farben|ohne filter',
  'look.natural': 'natürlich|natürliche farben',
  'look.vivid': 'kräftige farben|bunter|kräftigere farben',
  'look.mono': 'in schwarz-weiß|schwarz-weiss|schwarzweiss',
  'join.white': 'über weiß|durch weiß|weißblende',
  'join.page': 'umblättern|seiten umblättern',
  card: 'karte|karten|eine karte|schwarze tafel',
  clip: 'den clip|der clip|die clips|diesen clip|jeden clip|alle clips',
  'clip.whole': 'den ganzen clip|ganzer clip|der ganze clip',
  speed:
    'mit halbem tempo|halbem tempo|halbes tempo|halbe geschwindigkeit|doppeltem tempo|in zeitlupe|zeitlupe|geschwindigkeit',
  leftout: 'nimm sie wieder rein|nimm sie wieder dazu|die weggelassenen|die fehlenden',
  vague:
    'besser|mach es besser|mach es schöner|verbessere|verbessern|schöner|überrasch mich|professioneller|interessanter',
  offtopic:
    'wetter|witz|nachrichten|passwort|hauptstadt von|wie viel ist|wer hat gewonnen|erzähl mir von',
  like: 'wie vorher|wie zuvor|wie davor',
  except: 'außer',
  focus: 'fokus auf|fokussiere|fokussiere auf|konzentriere dich auf',
  whole: 'den ganzen film|das ganze video|bis zum ende|die ganze zeit',
  praise: 'danke schön|vielen dank|wunderbar|wunderschön|sehr schön|prima',
  help: 'hilfe bitte|wie geht das|was machst du',
  add: 'leg|lege',
  stop: 'als',
  'color.grey': 'grau|grauer|graue',
  'color.orange': 'orange',
  'color.turquoise': 'türkis',
  'color.purple': 'lila|violett',
  'color.brown': 'braun',
  'color.black': 'schwarze',
  'color.white': 'weiße',
  'cannot.people': 'lass sie lächeln|hintergrund entfernen',
  'cannot.filters': 'helligkeit|schärfe|heller|dunkler',
};

const PT: Words = {
  'style.lofi': 'lo-fi|lofi|música lo-fi',
  'style.cinematic': 'cinematográfica|épica|de cinema',
  'style.ambient': 'ambiente|ambient',
  'style.jazz': 'trio de jazz',
  'style.hiphop': 'hip-hop|hip hop|rap',
  'style.house': 'house|eletrônica',
  'style.tarantella': 'tarantela',
  'style.canzone': 'canzone|canção italiana',
  'style.dolcevita': 'swing|dolce vita',
  'look.none': 'cores originais|cor original|sem filtro',
  'look.natural': 'natural|cores naturais',
  'look.vivid': 'vivas|mais vivas|cores vivas|mais cor',
  'join.white': 'pelo branco|fusão ao branco',
  'join.page': 'viradas de página|virar a página|como páginas',
  card: 'cartão|cartões|um cartão|tela preta',
  clip: 'o clipe|os clipes|este clipe|cada clipe|todos os clipes',
  'clip.whole': 'o clipe inteiro|todo o clipe|clipe inteiro|o clipe completo',
  speed:
    'na metade da velocidade|metade da velocidade|o dobro da velocidade|em câmera lenta|velocidade',
  leftout: 'coloque de volta|coloca de volta|as que você tirou|as que faltam',
  vague:
    'melhor|melhora|melhore|melhorar|mais bonito|mais bonita|me surpreenda|mais profissional|mais interessante',
  offtopic:
    'como está o tempo|o tempo amanhã|poesia|notícias|senha|capital de|capital do|quanto é|quem ganhou|fala-me de',
  like: 'como antes|como estava antes|igual a antes',
  except: 'exceto|menos a|salvo',
  focus: 'foque em|foca em|foca no|foque no',
  whole: 'o vídeo todo|todo o vídeo|até o fim|o tempo todo',
  praise: 'muito obrigado|muito obrigada|que lindo|maravilhoso|muito bom|perfeita|amei',
  help: 'me ajude|o que você faz|como faço',
  add: 'adicionar',
  'style.upbeat': 'música animada',
  'color.grey': 'cinza',
  'color.orange': 'laranja',
  'color.turquoise': 'turquesa',
  'color.purple': 'roxo|roxa',
  'color.brown': 'marrom',
  'cannot.people': 'faz ela sorrir|tira o fundo|muda o céu',
  'cannot.filters': 'brilho|nitidez|mais claras|mais escuras',
};

/** What is written alike in all of them. */
const ALIKE: Words = {
  film: 'mp4',
  'unit.s': 's|sec',
  'unit.min': 'min',
  'unit.ms': 'ms',
  'unit.percent': '%',
  'unit.bpm': 'bpm',
  stop: '1080p|720p|4k|hd|full hd|ok|okay',
};

const plain = (phrase: string): string =>
  phrase.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
/** Words shorter than this are other words without their accents: `à`, `él`, `sí`. */
const MIN_PLAIN_CHARS = 4;

/** The lexicon with more words, and with every word as it is typed where accents are hard to reach. */
const wider = (lexicon: Lexicon, more: Words): Lexicon => {
  const joined: Words = { ...lexicon.words };
  for (const [key, list] of [...Object.entries(more), ...Object.entries(ALIKE)]) {
    const concept = key as Concept;
    joined[concept] = [joined[concept], list].filter(Boolean).join('|');
  }
  const known = new Set(Object.values(joined).flatMap((list) => list.split('|')));
  for (const n of [...Object.keys(lexicon.numbers), ...Object.keys(lexicon.ordinals)]) known.add(n);
  const words: Words = {};
  for (const [key, list] of Object.entries(joined)) {
    const bare = list
      .split('|')
      .filter((p) => p.length >= MIN_PLAIN_CHARS)
      .map(plain)
      .filter((p) => !known.has(p));
    for (const p of bare) known.add(p);
    words[key as Concept] = [list, ...bare].join('|');
  }
  return { ...lexicon, words };
};

export const HEARD: Record<Language, Lexicon> = {
  en,
  it,
  'zh-CN': zh,
  es: wider(es, ES),
  fr: wider(fr, FR),
  de: wider(de, DE),
  pt: wider(pt, PT),
};
