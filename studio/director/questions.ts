/**
 * Questions about the film: how long, how many, which music, which photo, why. Promises an answer from the draft and to
 * change nothing; leaves every wish that is put as a question (`can you make it longer?`) to the rules.
 */
import { musicOf, pictures, texts } from '../../shared/draft/schema.ts';
import { TITLE_ID } from '../../shared/draft/text-times.ts';
import { questionTexts } from '../../shared/i18n/questions.ts';
import { textsIn, type Texts } from '../../shared/i18n/index.ts';
import { LANGUAGES } from '../../shared/profiles/index.ts';
import { clauseOf } from './clause.ts';
import { cull, faultsOf } from './cull.ts';
import type { Direction } from './direction.ts';
import { OUTSIDE } from './hear.ts';
import { placesOf } from './places.ts';
import { withPlaces } from './refer.ts';
import type { Token } from './token.ts';

/** Longer than any of them is said. */
const MAX_QUESTION_CHARS = 120;
const ASKED = {
  why: /^(?:but |and |ma |e |y |et |und |aber )?(?:why|how come|perché|perchè|come mai|为什么|为啥|怎么把|warum|wieso|pourquoi|por qué|por que|porque)(?!\p{Script=Latin})/u,
  length:
    /\bhow long (?:is|will|does|are)\b|\bwhat(?:’s| is|s) (?:the|its) (?:length|duration|running time)\b|\bquanto (?:dura|è lung|dur[ae])|\bqual è la durata|\bcuánto dura|\bcombien de temps dure|\bwie lang(?:e)? (?:ist|dauert)|\bquanto tempo (?:dura|tem)|有?多长|有多久|几分钟|时长是/u,
  count:
    /\bhow many (?:photos|pictures|images|pics|slides|clips)|\bquante (?:foto|immagini)|\bcuántas (?:fotos|imágenes)|\bcombien de photos|\bwie viele (?:fotos|bilder)|\bquantas (?:fotos|imagens)|(?:有|放了|用了)?(?:几张|多少张)/u,
  music:
    /\b(?:what|which)(?:’s| is|s)? (?:the |this |that )?(?:music|song|track|tune)\b|\b(?:che|quale|qual è la) (?:musica|canzone)\b|\bqué (?:música|canción)|\bquelle (?:est la )?(?:musique|chanson)|\bwelche musik|\bque música|什么(?:音乐|歌|曲子)|哪首/u,
  title:
    /\bwhat(?:’s| is|s) the title\b|\bqual è il titolo|\bcuál es el título|\bquel est le titre|\bwie (?:heißt|lautet) der titel|\bqual é o título|标题是什么/u,
  photo:
    /\b(?:what|which)(?: photo| picture| pic| one)?(?:’s| is|s) (?:photo|picture|number|the |\p{L}+ ?\??$)|\bqual è la\b|\bche foto è|\bcuál es la|\bquelle est la|\bwelches (?:foto|bild) ist|\bqual é a|是(?:哪|什么)/u,
} as const;

/** The answer to a question; nothing where it is none, or where there is no film to be asked about. */
export const answerTo = (
  given: Direction,
  tokens: readonly Token[],
  words: Texts,
  language: string,
): string | undefined => {
  const said = given.text
    .trim()
    .toLowerCase()
    .replaceAll(/['‘`´]/g, '’');
  const film = pictures(given.draft);
  if (film.length === 0 || said.length > MAX_QUESTION_CHARS) return undefined;
  const t = questionTexts(language);
  const at = (id: string): number => film.findIndex((s) => s.id === id) + 1;
  const clause = clauseOf(withPlaces(tokens));
  const { places, unknown } = placesOf(clause, film.length, at);
  if (unknown !== undefined)
    return Object.values(ASKED).some((q) => q.test(said))
      ? words.director.noPhotoSuchPlace(unknown, words.count.photos(film.length))
      : undefined;
  const place = places[0];
  const photo = place === undefined ? undefined : film[place - 1];
  if (ASKED.why.test(said)) return why(given, clause.tokens, photo?.id, language);
  if (ASKED.count.test(said)) return t.count(words.count.photos(film.length));
  if (ASKED.music.test(said)) {
    const music = musicOf(given.draft);
    if (!music) return t.noMusic;
    const share = words.percent(music.gain ?? 1);
    return music.kind === 'file'
      ? t.song(music.name ?? music.media, share)
      : t.music(words.music(music.score.style).toLowerCase(), share);
  }
  if (ASKED.title.test(said)) {
    const title = texts(given.draft).find((s) => s.id === TITLE_ID);
    return title ? t.title(title.text) : t.noTitle;
  }
  if (ASKED.length.test(said))
    return place !== undefined && photo
      ? t.photoLength(place, words.time(photo.d))
      : t.length(words.time(given.draft.d));
  if (ASKED.photo.test(said) && place !== undefined && photo)
    return t.photo(place, photo.name ?? photo.id, words.time(photo.d));
  return undefined;
};

/** Why a photo is shown so, or is not shown; where nothing is known of it, what can be changed. */
const why = (
  given: Direction,
  tokens: readonly Token[],
  id: string | undefined,
  language: string,
): string | undefined => {
  const t = questionTexts(language);
  const film = pictures(given.draft);
  const outside = tokens.find((x) => x.t === 'file' && x.id.startsWith(OUTSIDE));
  if (outside?.t === 'file') {
    const media = given.media.find((m) => m.media_id === outside.id.slice(OUTSIDE.length));
    const fault = media && faultsOf(given.media).get(media.media_id);
    const isOut = media && cull(given.media).leftOut.some((x) => x.media === media);
    return media && t.leftOut(media.filename, isOut && fault ? fault : 'removed');
  }
  const at = film.findIndex((s) => s.id === id);
  const photo = film[at];
  if (!photo) return undefined;
  const isIn = t.isIn(at + 1, photo.name ?? photo.id);
  return photo.why === undefined ? isIn : `${isIn} ${t.why(at + 1, spoken(photo.why, language))}`;
};

/** A reason in the language of the answer; it was written in that of the film. */
const spoken = (why: string, language: string): string => {
  for (const l of LANGUAGES) {
    const found = Object.entries(textsIn(l).why).find(([, said]) => said === why);
    if (found) return textsIn(language).why[found[0] as keyof Texts['why']];
  }
  return why;
};

/** What a film comes out as is asked for at the export. */
export const QUALITY =
  /\b(?:4k|8k|uhd|hd|1080p?|720p?|2160p?|fps|resolution|risoluzione|auflösung)\b|分辨率|帧|画质|高清/iu;
