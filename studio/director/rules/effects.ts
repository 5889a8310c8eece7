/** Sound effects: which, where, how loud. Leaves alone what speaks of the music, of a voice or of what is written. */
import { MADE_EFFECTS, type MadeEffect } from '../../../shared/draft/effect-schema.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { effectsOf } from '../../../shared/draft/edits/effects.ts';
import { pictures } from '../../../shared/draft/schema.ts';
import { SOUND_NAMES } from '../../../shared/formats/sound.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import { isEffectFile, namedSound, soundOf } from '../sounds.ts';
import { chosen, edits, negative, note, type Answer, type Asked, type Rule } from './rule.ts';

const EFFECT =
  /\bsound ?effects?\b|\bsound ?fx\b|\bsfx\b|\beffett[oi] sonor[oi]\b|音效|\bsoundeffekte?\b|\beffets? sonores?\b|\befectos? (?:de sonido|sonoros?)\b|\befeitos? sonoros?\b/u;
const SOUND = String.raw`(?: sound| effect| noise)s?`;
const MADE: Record<MadeEffect, RegExp> = {
  whoosh:
    /\b(?:w?h?oosh|swoosh|swish|whoosh)(?:es|ing)?\b|\bfruscio\b|\bsilbido\b|\bsouffle\b|\brauschen\b|\bzunido\b|嗖|呼啸声|唰/u,
  shutter:
    /\b(?:camera|shutter)[ -](?:click|snap|shutter|sound)s?\b|\bshutter\b|\bscatt[oi] (?:fotografic[oi]|(?:della|di) (?:fotocamera|macchina))|\b(?:suono|rumore) (?:dello|di) scatto\b|\botturatore\b|\bdisparo de cámara|\bdéclic|\bkameraklicken\b|\bclique de câmera|快门|咔嚓/u,
  pop: new RegExp(String.raw`\bpop${SOUND}\b|\bplop\b|\b(?:suono|effetto) pop\b|啵`, 'u'),
  riser: /\brisers?\b|\bbuild-?up sound\b|\b(?:suono|effetto) in crescendo\b|渐强(?:声|音效)/u,
  impact:
    /\b(?:boom|thud|bang)s?\b|\bimpact (?:sound|effect|hit)\b|\bboato\b|\btonfo\b|\bchoc sourd\b|\bwumms\b|\bestrondo\b|\bgolpe\b|重击声?|轰的一声|嘭/u,
  sparkle: new RegExp(
    String.raw`\b(?:sparkl(?:e|ing)|twinkle|magic|bell)${SOUND}\b|\bchimes?\b|\bding\b|\bscintillio\b|\bcampanellin[oi]\b|\bdestello\b|\bscintillement\b|\bglitzern\b|叮|闪亮声|铃声`,
    'u',
  ),
};
/** On every change of photos. */
const CUTS =
  /\btransitions?\b|\b(?:every|each|all|the) (?:cuts?|changes?|photos?|pictures?|slides?)\b|\bbetween (?:the )?(?:photos|pictures|slides)\b|\bwhen(?:ever)? (?:the )?(?:photos?|pictures?|slides?) changes?\b|\btransizion[ei]\b|\b(?:a|su|per|con) ogni (?:cambio|foto|stacco|taglio)\b|\b(?:tra|fra) le foto\b|\bcambi(?:o)? di foto\b|\btransiciones\b|übergäng|\btransições\b|转场|换照片|切换|每张照片|照片之间/u;
const MUSIC = /\b(?:music|soundtrack|song|musica|canzone|brano)\b|音乐|配乐|歌/u;
const START = /\b(?:at|from) the (?:very )?(?:start|beginning)\b|\ball’inizio\b|开头|一开始/u;
const END = /\b(?:at|for) the (?:very )?end\b|\balla fine\b|结尾|最后/u;
/** Of several things: `più bassi`. */
const QUIETER = /\bpiù bass[iaeo]\b|\bplus bas(?:ses)?\b|\bmás baj[oa]s?\b/u;
/** A step that is heard as one. */
const LOUDER = 1.5;

const tidy = (gain: number): number => Math.round(Math.min(2, Math.max(0.05, gain)) * 100) / 100;

/** What the clause calls an effect by: one that is made here, a file of the session, or just `a sound effect`. */
type Named = { made?: MadeEffect; file?: StudioMedia; generic: boolean };

const named = ({ clause, sounds }: Asked): Named | undefined => {
  const { said } = clause;
  const generic = EFFECT.test(said);
  const file = namedSound(clause, sounds);
  if (file)
    return generic || (isEffectFile(file) && !MUSIC.test(said)) ? { file, generic } : undefined;
  const made = MADE_EFFECTS.find((m) => MADE[m].test(said));
  return made || generic ? { ...(made ? { made } : {}), generic } : undefined;
};

const isIt = (n: Named, s: { made?: string; media?: string }): boolean =>
  n.file ? s.media === n.file.media_id : n.made === undefined || s.made === n.made;

const taken = (asked: Asked, n: Named): Answer => {
  const all = effectsOf(asked.draft);
  const cuts = CUTS.test(asked.clause.said);
  const { ids: photos } = chosen(asked);
  const gone = all.filter(
    (s) =>
      isIt(n, s as { made?: string; media?: string }) &&
      (!cuts || s.kind === 'cuts') &&
      (!photos || (s.kind === 'effect' && s.of !== undefined && photos.includes(s.of))),
  );
  if (gone.length === 0) return note(asked.words.faults.missing('effects'));
  return edits({
    op: 'no_effects',
    ...(gone.length === all.length ? {} : { ids: gone.map((s) => s.id) }),
  });
};

/** The effect at the moments that the clause names; on every change of photos where it names none and it suits. */
const placed = (asked: Asked, n: Named): Answer => {
  const { clause, draft, words } = asked;
  const film = pictures(draft);
  const where = chosen(asked);
  if (where.note) return note(where.note);
  const time = clause.times[0];
  const gain = clause.percent === undefined ? {} : { gain: tidy(clause.percent) };
  const onCuts = CUTS.test(clause.said) && !where.ids && time === undefined;
  const what = n.file ? { sound: soundOf(n.file) } : { made: n.made ?? ('whoosh' as const) };
  const each = (ids: readonly string[], after?: number): Edit[] =>
    ids.map((of) => ({ op: 'effect', ...what, of, ...(after ? { after } : {}), ...gain }));
  const last = film.at(-1);
  if (where.ids) return edits(...each(where.ids, time));
  if (time !== undefined) return edits({ op: 'effect', ...what, at: Math.round(time), ...gain });
  if (onCuts && n.file) return edits(...each(film.slice(1).map((s) => s.id)));
  if (END.test(clause.said) && last) return edits(...each([last.id]));
  if (n.file || START.test(clause.said)) return edits({ op: 'effect', ...what, at: 0, ...gain });
  if (clause.has('clip.sound') && !onCuts)
    return note(words.effects.noFile(SOUND_NAMES.join(', ')));
  return edits({ op: 'cut_sound', made: n.made ?? 'whoosh', ...gain });
};

export const effects: Rule = (asked) => {
  const { clause, draft, sounds, words } = asked;
  if (clause.text !== undefined) return undefined;
  const n = named(asked);
  if (!n) return undefined;
  if (pictures(draft).length === 0) return undefined;
  if (negative(clause)) return taken(asked, n);
  const all = effectsOf(draft).filter((s) => isIt(n, s as { made?: string; media?: string }));
  const quieter = clause.has('quieter') || QUIETER.test(clause.said);
  const graded = quieter || clause.has('louder');
  const isPlaced = clause.times.length > 0 || chosen(asked).ids !== undefined;
  if (all.length > 0 && !isPlaced && (graded || clause.percent !== undefined)) {
    const was = all[0]?.gain ?? 1;
    const step = quieter ? 1 / LOUDER : LOUDER;
    return edits({ op: 'mix', of: 'effect', gain: tidy(clause.percent ?? was * step) });
  }
  if (graded) return note(words.faults.missing('effects'));
  // `add the sound effect at 0:03`: the one that was brought.
  const brought = n.made || n.file ? undefined : sounds.findLast(isEffectFile);
  return placed(asked, brought ? { ...n, file: brought } : n);
};
