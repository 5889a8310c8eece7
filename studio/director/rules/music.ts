/** The music: its style, its loudness, its tempo, another tune, none, and whether photos keep to its beat. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { musicOf, MUSIC_STYLES, scores, type Draft } from '../../../shared/draft/schema.ts';
import { MAX_TEMPO_BPM, MIN_TEMPO_BPM } from '../../../shared/limits.ts';
import type { Clause } from '../clause.ts';
import { ASKING, edits, negative, note, type Rule } from './rule.ts';

/** Steps of loudness and of tempo that are heard as one step. */
const LOUDER = 1.5;
const QUICKER = 1.25;
const gainOf = (draft: Draft): number | undefined => {
  const sound = musicOf(draft);
  return sound && (sound.gain ?? 1);
};
const BY = /\b(?:by|di|del|della|um|de)\b/u;
const tidyGain = (gain: number): number =>
  Math.round(Math.min(1, Math.max(0.05, gain)) * 100) / 100;

export const beat: Rule = ({ clause, draft, words }) => {
  if (!clause.has('beat') || clause.has('other')) return undefined;
  if (clause.pick('style') !== undefined && clause.has('music')) return undefined;
  if (!musicOf(draft)) return note(words.faults.missing('music'));
  return edits({ op: 'beat_cuts', on: !negative(clause) });
};

/** `120 bpm`, or a step from the tempo that there is. */
const tempoOf = (clause: Clause, draft: Draft): number | undefined => {
  const at = clause.tokens.findIndex((t) => t.t === 'concept' && t.c === 'unit.bpm');
  const numbers = clause.tokens.flatMap((t) => (t.t === 'number' ? [t.n] : []));
  if (at >= 0 && numbers[0] !== undefined) return numbers[0];
  const has = musicOf(draft);
  // A recording keeps its tempo, which the edit itself says.
  const now = has?.kind === 'file' ? (has.beats?.tempo ?? MIN_TEMPO_BPM) : has?.score.tempo;
  if (now === undefined || !clause.has('music')) return undefined;
  return clause.has('faster') ? now * QUICKER : clause.has('slower') ? now / QUICKER : undefined;
};

/** Other things that can be switched off. */
const isOther = (clause: Clause): boolean =>
  clause.has('motion', 'transition', 'title', 'caption', 'ending', 'beat', 'lettering', 'photo') ||
  clause.times.length > 0 ||
  ['move', 'join', 'look'].some((family) => clause.pick(family) !== undefined);

/** `by half`, which is less than none of it. */
const halved = (clause: Clause): boolean =>
  clause.tokens.some((t) => t.t === 'number' && t.n === 0.5) ||
  /\b(?:half|metà|mitad|moitié|hälfte|metade)\b|一半/u.test(clause.said);

export const music: Rule = ({ clause, draft, words }) => {
  const picked = clause.pick('style');
  const style = MUSIC_STYLES.find((s) => s === picked);
  const moves = clause.has('motion') && !clause.has('music');
  const loud = clause.has('louder', 'quieter') && !moves;
  const tempo = style === undefined ? tempoOf(clause, draft) : undefined;
  if (!clause.has('music', 'unit.bpm') && style === undefined && !loud && !clause.has('off'))
    return undefined;
  if (!clause.has('music', 'unit.bpm') && style === undefined && !loud && isOther(clause))
    return undefined;
  const has = gainOf(draft);
  if (tempo !== undefined && !clause.has('film')) {
    if (has === undefined) return note(words.faults.missing('music'));
    const bounded = Math.min(MAX_TEMPO_BPM, Math.max(MIN_TEMPO_BPM, tempo));
    return edits({ op: 'music', tempo: Math.round(bounded * 100) / 100 });
  }
  // `a faster film`: the music keeps time with it by itself.
  if (style === undefined && !loud && clause.has('faster', 'slower', 'longer', 'shorter'))
    return undefined;
  const part = clause.percent ?? (halved(clause) ? 0.5 : undefined);
  const turned =
    clause.has('remove', 'less', 'quieter') &&
    clause.has('music', 'quieter') &&
    !clause.has('louder');
  if (has !== undefined && part !== undefined && turned && (BY.test(clause.said) || halved(clause)))
    return edits({ op: 'music', gain: tidyGain(has * (1 - part)) });
  if (negative(clause) && !loud && !(style && !clause.has('not') && !clause.has('off')))
    return has === undefined ? edits() : edits({ op: 'music', style: null });
  const made: Edit[] = [];
  const notes: string[] = [];
  const wants = clause.has('louder', 'stronger') ? 1 : -1;
  if (style) made.push({ op: 'music', style });
  if (clause.percent !== undefined) {
    made.push({ op: 'music', gain: gainFrom(clause, has ?? 1, loud ? wants : 0) });
  } else if (
    loud ||
    (clause.has('music') && clause.has('stronger', 'calmer', 'less', 'more') && !style)
  ) {
    if (has === undefined && !style) return note(words.faults.missing('music'));
    const up =
      clause.has('louder', 'stronger') ||
      (clause.has('more') && !clause.has('quieter', 'calmer', 'less'));
    if (up && (has ?? 1) >= 1) notes.push(words.director.loudest);
    else made.push({ op: 'music', gain: tidyGain(up ? has! * LOUDER : (has ?? 1) / LOUDER) });
  } else if (!style && clause.has('other', 'change') && has !== undefined) {
    const seed = scores(draft)[0]?.score.seed;
    made.push({ op: 'music', seed: seed === undefined ? 1 : (seed + 1) % 0x1_0000_0000 });
  } else if (!style && has === undefined) {
    made.push({ op: 'music' });
  } else if (!style && !clause.has(...ASKING)) {
    // Merely mentioned: what is wanted of it was not understood.
    return undefined;
  }
  return { edits: made, notes, handled: true };
};

/** `to 35 %`, or `20 % louder`. */
const gainFrom = (clause: Clause, now: number, way: number): number => {
  const share = clause.percent ?? 1;
  return way === 0 ? Math.min(1, Math.max(0, share)) : tidyGain(now * (1 + way * share));
};
