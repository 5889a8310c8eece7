/** A voice over the film: which, from when, how loud, and how far the music steps back. */
import { pictures, sounds as soundsOf, type VoiceSegment } from '../../../shared/draft/schema.ts';
import { SOUND_NAMES } from '../../../shared/formats/sound.ts';
import { isSpoken, namedSound, soundOf } from '../sounds.ts';
import { chosen, edits, negative, note, type Answer, type Asked, type Rule } from './rule.ts';

export const VOICE =
  /\b(?:voice|voice-?overs?|voice over|narration|recording|speech)\b|\b(?:voce|voce narrante|narrazione|registrazione|parlato)\b|旁白|配音|录音|解说|人声|我的声音|\b(?:stimme|sprecherstimme|sprachaufnahme|voix|voz|narración|narração|locução)\b/u;
/** Somebody speaks meanwhile. */
const WHILE =
  /\b(?:while|when(?:ever)?|under|during|as)\b.{0,20}\b(?:speak(?:ing|s)?|talk(?:ing|s)?|voice|voice-?over|narrat\w*)\b|\b(?:mentre|quando|sotto|durante)\b.{0,20}\b(?:parl\w+|voce|narra\w*)\b|(?:说话|讲话|旁白|人声|配音)(?:的时候|时|期间)/u;
const LOWER =
  /\b(?:lower|duck|quieter|softer|down|dim|reduce|drop|abbassa\w*|riduci|piano|basso|bassa)\b|小|低|降|轻/u;
const MUSIC = /\b(?:music|song|soundtrack|musica|canzone|brano)\b|音乐|歌|配乐|bgm/u;
/** To be spoken by a machine: that is not here. */
const MACHINE =
  /\b(?:ai|tts|text to speech|read (?:it|the)|narrate|sing(?:ing)?|lyrics|generate|synth\w*|leggi|sintesi|canta\w*)\b|朗读|念|唱|ai|生成/u;
const MINE =
  /\b(?:my|our|this|the|uploaded|recorded|mia|nostra|questa|la|registrata|mi|ma|meine|minha)\b|我的|这段|录/u;
const HAVE =
  /\b(?:put|add|use|play|over|with|want|metti|aggiungi|usa|sopra|con|vorrei|pon|mets|leg|lege|coloque|coloca)\b|加|用|配|放|盖/u;
const MORE = /\b(?:another|second|also|too|un’altra|anche|seconda)\b|再|另|还/u;
const AT = /\b(?:at|from|after|starting|on|da|dal|dalla|dopo|a partire|alla|sulla)\b|从|在|第/u;

/** Steps that are heard as one. */
const LOUDER = 1.5;
const DEEPER = 0.12;

const current = (asked: Asked): VoiceSegment | undefined =>
  soundsOf(asked.draft).find((s) => s.kind === 'voice');

/** `lower the music while I speak`, `don't duck the music`. */
const ducked = (asked: Asked, said: string): Answer | undefined => {
  const { clause, words } = asked;
  if (
    !/\bduck/.test(said) &&
    !(WHILE.test(said) && (LOWER.test(said) || clause.percent !== undefined))
  )
    return undefined;
  if (!MUSIC.test(said) && !/\bduck/.test(said)) return undefined;
  const voice = current(asked);
  const fresh = voice ? undefined : voiceFile(asked);
  if (!voice && !fresh) return note(words.sounds.missing.voice);
  const was = voice?.duck ?? 0.25;
  const duck = clause.has('not', 'off') ? 1 : (clause.percent ?? Math.min(DEEPER, was / 2));
  const share = Math.round(Math.min(1, Math.max(0, duck)) * 100) / 100;
  const list = edits({ op: 'mix', of: 'voice', duck: share });
  return fresh ? { ...list, edits: [{ op: 'voice', sound: soundOf(fresh) }, ...list.edits] } : list;
};

const voiceFile = ({ clause, sounds }: Asked) =>
  namedSound(clause, sounds) ?? sounds.findLast(isSpoken) ?? sounds.at(-1);

export const voice: Rule = (asked) => {
  const { clause, draft, words } = asked;
  const { said } = clause;
  const duck = ducked(asked, said);
  if (duck) return duck;
  if (!VOICE.test(said)) return undefined;
  const has = current(asked);
  if (negative(clause)) return has ? edits({ op: 'voice', sound: null }) : undefined;
  if (has && clause.has('louder', 'quieter') && !MUSIC.test(said)) {
    const gain = (has.gain ?? 1) * (clause.has('louder') ? LOUDER : 1 / LOUDER);
    return edits({ op: 'mix', of: 'voice', gain: Math.round(Math.min(2, gain) * 100) / 100 });
  }
  if (has && clause.percent !== undefined)
    return edits({ op: 'mix', of: 'voice', gain: Math.min(2, clause.percent) });
  const named = namedSound(clause, asked.sounds);
  if (!named && (MACHINE.test(said) || !(MINE.test(said) || HAVE.test(said)))) return undefined;
  const file = named ?? voiceFile(asked);
  if (!file) return note(words.sounds.noVoice(SOUND_NAMES.join(', ')));
  const place = chosen(asked);
  const photo = pictures(draft).find((s) => s.id === place.ids?.[0]);
  const at = AT.test(said) ? (clause.times[0] ?? photo?.st) : undefined;
  const more = MORE.test(said) && has !== undefined;
  return edits({
    op: 'voice',
    sound: soundOf(file),
    ...(at === undefined ? {} : { at: Math.round(at) }),
    ...(more ? { more } : {}),
  });
};
