/** Fades of the music and the voice, and the key and the form of what is composed. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { musicOf, MUSIC_STYLES, type Score } from '../../../shared/draft/schema.ts';
import { edits, negative, note, type Rule } from './rule.ts';
import { VOICE } from './voice.ts';

const SOUND =
  /\b(?:music|song|sound|soundtrack|audio|track|volume|musica|canzone|brano|suono|volume|musik|lied|musique|música)\b|音乐|歌|配乐|声音|bgm/u;
const OUT =
  /\bfad(?:e|es|ing)\b.{0,40}\bout\b|\bfade-?out\b|\bsfum\w+|\bdissolvenza (?:in uscita|finale|alla fine|in chiusura)|\bdissolv\w+.{0,30}\bfine\b|淡出|渐弱|渐出|渐渐消失|逐渐变小|\bausblend\w*|\bblende\w*\b.{0,40}\baus$|\bausklingen\b|\bfondu\b.{0,20}\bfin\b|\bdesvanec\w+/u;
const IN =
  /\bfad(?:e|es|ing)\b.{0,40}\bin\b(?! \d|.{0,3}\bthe end)|\bfade-?in\b|\bdissolvenza (?:in entrata|in apertura|iniziale|all’inizio)|\b(?:entr\w+|inizi\w+).{0,30}\b(?:in dissolvenza|piano piano|gradualmente)|淡入|渐强|渐入|\beinblend\w*|\bblende\w*\b.{0,40}\bein$/u;
/** Heard as a fade, and not as a broken file. */
const USUAL_MS = 3_000;

export const fades: Rule = ({ clause, draft, words }) => {
  const { said } = clause;
  const voice = VOICE.test(said);
  if (!SOUND.test(said) && !voice) return undefined;
  const [out, into] = [OUT.test(said), IN.test(said)];
  if (!out && !into) return undefined;
  if (!voice && !musicOf(draft)) return note(words.faults.missing('music'));
  const ms = negative(clause) ? 0 : Math.round(clause.times[0] ?? USUAL_MS);
  return edits({
    op: 'mix',
    of: voice ? 'voice' : 'music',
    ...(into ? { fade_in: ms } : {}),
    ...(out ? { fade_out: ms } : {}),
  });
};

const LETTERS: Record<string, number> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11, h: 11 };
const NOTES: Record<string, number> = {
  do: 0,
  ut: 0,
  re: 2,
  ré: 2,
  mi: 4,
  fa: 5,
  fá: 5,
  sol: 7,
  la: 9,
  lá: 9,
  si: 11,
};
const RAISED = /sharp|diesis|♯|#|升|dièse|sostenido|is$/u;
const LOWERED = /flat|bemolle|♭|降|bémol|bemol|es$/u;

type Key = { key?: number | undefined; mode?: 'major' | 'minor' };

const modeOf = (word: string): 'major' | 'minor' =>
  /^(?:maj|mag|may|mai|dur|大)/u.test(word) ? 'major' : 'minor';
const pitch = (base: number | undefined, sign: string): number | undefined =>
  base === undefined
    ? undefined
    : (base + (RAISED.test(sign) ? 1 : LOWERED.test(sign) ? -1 : 0) + 12) % 12;

/** Each way of naming a key: letter or note, its sign, its mode. */
const KEYS: readonly { pattern: RegExp; read: (m: RegExpExecArray) => Key }[] = [
  {
    // `in a minor`, `the key of e flat major`; but `in a minor key` names none.
    pattern: /\b([a-g])[ -]?(sharp|flat|♯|♭|#)? ?(major|minor)\b(?! (?:key|mode|scale|mood))/u,
    read: (m) => ({ key: pitch(LETTERS[m[1]!], m[2] ?? ''), mode: modeOf(m[3]!) }),
  },
  {
    pattern: /\bkey of ([a-g])\b ?(sharp|flat)?/u,
    read: (m) => ({ key: pitch(LETTERS[m[1]!], m[2] ?? '') }),
  },
  {
    pattern:
      /\b(do|re|ré|mi|fa|fá|sol|la|lá|si) ?(diesis|bemolle|dièse|bémol|sostenido|bemol)? (maggiore|minore|majeur|mineur|mayor|menor|maior)(?![\p{L}])/u,
    read: (m) => ({ key: pitch(NOTES[m[1]!], m[2] ?? ''), mode: modeOf(m[3]!) }),
  },
  {
    pattern: /\b([a-h])(is|es)?[ -](dur|moll)\b/u,
    read: (m) => ({ key: pitch(LETTERS[m[1]!], m[2] ?? ''), mode: modeOf(m[3]!) }),
  },
  {
    pattern: /(升|降)?([a-g])(大调|小调)/u,
    read: (m) => ({ key: pitch(LETTERS[m[2]!], m[1] ?? ''), mode: modeOf(m[3]!) }),
  },
  {
    pattern:
      /\b(?:in|to|a|en|into) (?:a |un |una )?(?:tonalità |key )?(major|minor|maggiore|minore|majeur|mineur|mayor|menor)\b|\b(minor|major) (?:key|mode|scale)\b|(大调|小调)/u,
    read: (m) => ({ mode: modeOf(m[1] ?? m[2] ?? m[3]!) }),
  },
];

export const key: Rule = ({ clause, draft, words }) => {
  const { said } = clause;
  for (const { pattern, read } of KEYS) {
    const found = pattern.exec(said);
    if (!found) continue;
    if (!musicOf(draft)) return note(words.faults.missing('music'));
    const { key: tonic, mode } = read(found);
    // `jazz in D minor` names both.
    const style = MUSIC_STYLES.find((s) => s === clause.pick('style'));
    const written: Edit = {
      op: 'score',
      ...(tonic === undefined ? {} : { key: tonic }),
      ...(mode === undefined ? {} : { mode }),
    };
    return style ? edits({ op: 'music', style }, written) : edits(written);
  }
  return undefined;
};

type Form = NonNullable<Score['form']>;
/** Repeated or cut to the film. */
const FORMS: readonly { pattern: RegExp; form: Form }[] = [
  {
    pattern:
      /\b(?:start|begin|open|straight|right)\b.{0,20}\b(?:chorus|refrain|hook|drop)\b|\b(?:parti|inizia|comincia|subito)\b.{0,20}\britornello\b|(?:直接|从)副歌|^with (?:the )?(?:chorus|refrain|hook)$|^con il ritornello$/u,
    form: [
      { section: 'lift', bars: 8 },
      { section: 'verse', bars: 8 },
    ],
  },
  {
    pattern:
      /\b(?:no|without|skip|drop|remove)\b.{0,12}\bintro(?:duction)?\b|\b(?:senza|salta|togli)\b.{0,14}\bintro(?:duzione)?\b|(?:不要|去掉|跳过)前奏/u,
    form: [
      { section: 'verse', bars: 8 },
      { section: 'lift', bars: 8 },
    ],
  },
  {
    pattern:
      /\b(?:with|add)\b.{0,12}\b(?:a )?(?:break|breakdown|bridge)\b|\bcon (?:una )?pausa\b|加(?:一段)?间奏/u,
    form: [
      { section: 'intro', bars: 2 },
      { section: 'verse', bars: 8 },
      { section: 'break', bars: 4 },
      { section: 'lift', bars: 8 },
    ],
  },
];

export const form: Rule = ({ clause, draft, words }) => {
  const { said } = clause;
  const found = FORMS.find(({ pattern }) => pattern.test(said));
  if (!found) return undefined;
  if (!musicOf(draft)) return note(words.faults.missing('music'));
  const edit: Edit = { op: 'score', form: found.form };
  return edits(edit);
};
