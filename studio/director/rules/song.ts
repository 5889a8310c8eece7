/** A song of one's own as the film's music, and a film as long as it. */
import { musicOf } from '../../../shared/draft/schema.ts';
import { SOUND_NAMES } from '../../../shared/formats/sound.ts';
import { isSong, namedSound, soundOf } from '../sounds.ts';
import { edits, negative, note, type Rule } from './rule.ts';
import { VOICE } from './voice.ts';

/** My song, the uploaded track, questa canzone, 我的歌 …: a file, not a style. */
const OWN =
  /(?:\b(?:my|our|own|uploaded|attached)\b.{0,24}\b(?:songs?|music|tracks?|tunes?|mp3|audio|soundtrack)\b)|(?:\b(?:mia|mio|nostra|caricat[ao]|allegat[ao])\b.{0,24}\b(?:canzon[ei]|bran[oi]|music[ah]e?|mp3|traccia|audio|pezzo)\b)|(?:\b(?:canzone|brano|musica|traccia|audio)\b.{0,16}\b(?:mia|mio|caricat[ao]|che ho)\b)|(?:(?:我的|自己的|我自己的|上传的)(?:歌曲?|音乐|曲子?|mp3|音频))|(?:\bmi (?:canción|música)|\bma (?:chanson|musique)|\bmein(?:en?)? (?:lied|song|musik)|\bminha (?:música|canção))/u;
/** `the song`, where there is one among the files. */
const THE =
  /\b(?:(?:the|this) (?:song|track|mp3|audio file)|(?:la|questa) canzone|(?:il|questo) brano|l’mp3)\b|这首歌|那首歌|歌曲/u;
const USE = /\b(?:use|put|add|play|take|with|usa|metti|aggiungi|con|suona)\b|用|加|配/u;
/** From where in it. */
const FROM =
  /\b(?:from|start(?:s|ing)?(?: it)?(?: at| from)?|skip|begin|da|dal|dall|parti|parte|inizia|comincia)\b|从|跳过/u;
/** `starting at 0:30`, said by itself after the song. */
const STARTS =
  /^(?:and |then )?(?:start(?:s|ing)?|begin(?:s|ning)?|from|a partire|da)\b|^从.*(?:开始|起)/u;
const LOOP =
  /\b(?:loop(?:s|ed|ing)?|repeat(?:s|ed)? the (?:song|music|track)|in loop|ripeti la (?:musica|canzone))\b|循环|重复(?:播放)?音乐/u;

export const song: Rule = (asked) => {
  const { clause, draft, words, sounds } = asked;
  const { said } = clause;
  if (VOICE.test(said)) return undefined;
  const music = musicOf(draft);
  const named = namedSound(clause, sounds);
  if (!named && LOOP.test(said) && music?.kind === 'file')
    return edits({ op: 'mix', of: 'music', loop: !negative(clause) });
  const songs = sounds.filter(isSong);
  const own = OWN.test(said);
  if (!named && !own && !(songs.length > 0 && THE.test(said) && USE.test(said))) {
    // `start the song at 0:30`, of the one that plays.
    const starts =
      music?.kind === 'file' && (clause.has('music') ? FROM.test(said) : STARTS.test(said));
    const ms = clause.times[0];
    return starts && ms !== undefined ? edits({ op: 'mix', of: 'music', from: ms }) : undefined;
  }
  if (clause.has('songlong', 'louder', 'quieter') && !named) return undefined;
  if (negative(clause)) return music ? edits({ op: 'music', style: null }) : edits();
  const file = named ?? songs.at(-1) ?? sounds.at(-1);
  // Somebody's song by name is refused elsewhere; this is only the file that is missing.
  if (!file) return note(words.sounds.noSong(SOUND_NAMES.join(', ')));
  const from = FROM.test(said) ? clause.times[0] : undefined;
  return edits({ op: 'song', sound: soundOf(file), ...(from === undefined ? {} : { from }) });
};

/** A recording has its length; what is composed is written to the film. */
export const songLength: Rule = ({ clause, draft, words }) => {
  if (!clause.has('songlong')) return undefined;
  const music = musicOf(draft);
  if (music?.kind !== 'file') return note(words.director.musicFits);
  if (music.ms === undefined) return note(words.sounds.noLength);
  return edits({ op: 'film_length', ms: music.ms - (music.from ?? 0) });
};
