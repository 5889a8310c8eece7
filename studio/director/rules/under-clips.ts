/** How far the music steps back under the sound of clips. Leaves alone what speaks of a voice over the film. */
import { CLIP_DUCK, isClip, isHeard } from '../../../shared/draft/clip.ts';
import { pictures, sounds, type PictureSegment } from '../../../shared/draft/schema.ts';
import { chosen, edits, note, type Asked, type Rule } from './rule.ts';
import { VOICE } from './voice.ts';

const UNDER =
  /\b(?:while|when(?:ever)?|under(?:neath)?|during|beneath|behind|below|as)\b.{0,24}\b(?:clips?|footage)\b|\b(?:mentre|quando|sotto|durante)\b.{0,24}\b(?:clip|ripres[ae]|filmat[io])\b|(?:片段|视频).{0,8}(?:时|期间|下面)|\b(?:unter|während)\b.{0,16}\bclips?\b|\b(?:sous|pendant)\b.{0,16}\bclips?\b|\b(?:bajo|durante|mientras)\b.{0,16}\bclips?\b|\b(?:sob|enquanto)\b.{0,16}\bclips?\b/u;
const DUCK = /\bduck/u;
const MUSIC =
  /\b(?:music|song|soundtrack|musica|canzone|brano|musik|musique|música)\b|音乐|歌|配乐|bgm/u;
const LOWER =
  /\b(?:lower|duck\w*|quieter|softer|down|dim|reduce|drop|abbassa\w*|riduci|piano|più bassa|leiser|baisse\w*|baja\w*|baixa\w*)\b|小|低|降|轻/u;
/** A step that is heard as one: half of what was left. */
const STEP = 0.5;

const heardClips = ({ draft }: Asked): PictureSegment[] => pictures(draft).filter(isHeard);

export const underClips: Rule = (asked) => {
  const { clause, draft, words } = asked;
  const { said } = clause;
  if (VOICE.test(said)) return undefined;
  const under = UNDER.test(said);
  const spoken = sounds(draft).some((s) => s.kind === 'voice');
  const isMeant = under ? MUSIC.test(said) || DUCK.test(said) : DUCK.test(said) && !spoken;
  if (!isMeant || !(LOWER.test(said) || clause.percent !== undefined)) return undefined;
  const clips = heardClips(asked);
  if (clips.length === 0)
    return under && pictures(draft).length > 0
      ? note(pictures(draft).some(isClip) ? words.clips.missingSound : words.clips.missing)
      : undefined;
  const named = chosen(asked).ids;
  const meant = clips.filter((s) => named?.includes(s.id));
  const of = meant.length > 0 ? meant : clips;
  const was = Math.min(...of.map((s) => s.duck ?? CLIP_DUCK));
  const left = clause.has('not', 'off')
    ? 1
    : (clause.percent ?? (was === 1 ? CLIP_DUCK : was * STEP));
  const duck = Math.round(Math.min(1, Math.max(0, left)) * 100) / 100;
  return edits({ op: 'clip', duck, ids: of.map((s) => s.id) });
};
