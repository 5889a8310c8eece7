/** What is said of clips: which part is played, how fast, how loud. Leaves alone what speaks of the music or of photos. */
import { clipPart, clipSpeed, hasSoundAt, isClip } from '../../../shared/draft/clip.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { pictures, type Draft, type PictureSegment } from '../../../shared/draft/schema.ts';
import { MAX_CLIP_SPEED, MIN_CLIP_SPEED } from '../../../shared/limits.ts';
import { clauseOf, type Clause } from '../clause.ts';
import type { Token } from '../token.ts';
import { chosen, negative, note, type Answer, type Asked, type Rule } from './rule.ts';

type Clip = Omit<Extract<Edit, { op: 'clip' }>, 'op' | 'ids'>;

/** Steps that are seen or heard as one step. */
const QUICKER = 1.5;
const LOUDER = 1.5;
const HALF =
  /half|metà|mezza|mitad|media velocidad|moitié|mi-vitesse|metade|halbe|半|一半|slow[ -]?mo|rallentatore|慢动作|慢放/;
const DOUBLE = /twice|double|doppi|raddoppi|doble|doppelt|dobro|两倍|一倍|双倍|快进|快放/;

const isConcept = (t: Token | undefined, c: string): boolean => t?.t === 'concept' && t.c === c;

/** `1.5 x`, and not `half speed`: what stands before it says how fast. */
const countsSpeed = (t: Token | undefined): boolean =>
  t !== undefined && isConcept(t, 'speed') && !HALF.test(t.text) && !DOUBLE.test(t.text);

/** `clip 2` is the second of the clips, wherever it stands. */
const counted = (clause: Clause, clips: readonly PictureSegment[]): PictureSegment | undefined => {
  const at = clause.tokens.findIndex((t) => isConcept(t, 'clip'));
  const next = clause.tokens[at + 1];
  const before = clause.tokens[at - 1];
  if (at < 0) return undefined;
  if (next?.t === 'number' && Number.isInteger(next.n) && !countsSpeed(clause.tokens[at + 2]))
    return clips[next.n - 1];
  if (before?.t === 'place') return clips[before.n - 1];
  if (clause.times.length > 0) return undefined;
  return isConcept(before, 'first')
    ? clips[0]
    : isConcept(before, 'last')
      ? clips.at(-1)
      : undefined;
};

/** It speaks of clips by that word. */
const speaks = (clause: Clause): boolean =>
  clause.has('clip', 'clip.whole', 'clip.sound', 'clip.mute') ||
  clause.tokens.some((t) => isConcept(t, 'clip.unmute') && t.text.includes('片段'));
const PLURAL = /clips|le clip|riprese|all|every|each|both|tutte|ogni|所有|每个|全部/;

/**
 * The clause with the clips that it names by that word as files, so that every rule knows them: `remove the clip`.
 * Where several could be meant, none is.
 */
export const withClips = (clause: Clause, draft: Draft): Clause => {
  if (!speaks(clause)) return clause;
  const clips = pictures(draft).filter(isClip);
  if (clips.length === 0) return clause;
  if (clause.tokens.some((t) => t.t === 'file')) return clause;
  const one = counted(clause, clips);
  const said = clause.tokens.flatMap((t) =>
    t.t === 'concept' && t.c.startsWith('clip') ? [t.text] : [],
  );
  const all = clips.length === 1 || said.some((text) => PLURAL.test(text)) ? clips : [];
  const named = (one ? [one] : all).map((s): Token => ({ t: 'file', id: s.id, text: '' }));
  return named.length > 0
    ? clauseOf([...clause.tokens, ...named], clause.fresh, clause.said)
    : clause;
};

/** The clips that are meant; none where the clause is of something else. */
const meant = (asked: Asked): PictureSegment[] => {
  const { clause, draft } = asked;
  const clips = pictures(draft).filter(isClip);
  if (speaks(clause)) {
    const one = counted(clause, clips);
    if (one) return [one];
    const { ids } = chosen(asked);
    const named = clips.filter((s) => ids?.includes(s.id));
    return named.length > 0 && clause.has('photo') ? named : clips;
  }
  // `the first 5 seconds`: no place in the film.
  const { ids } = clause.times.length > 0 && !clause.has('photo') ? {} : chosen(asked);
  const named = clips.filter((s) => ids?.includes(s.id));
  if (ids) return named.length === ids.length ? named : [];
  return clause.has('speed') && !clause.has('film', 'photo', 'each') ? clips : [];
};

/** Where from and where to, in ms, as it was said: `3 to 8 seconds`, `from 0:03 to 0:08`. */
const between = (clause: Clause): [number, number] | undefined => {
  if (clause.times.length >= 2) {
    const [from, to] = clause.times as [number, number];
    return from < to ? [from, to] : undefined;
  }
  const at = clause.tokens.findIndex((t) => t.t === 'time');
  const time = clause.tokens[at];
  const before = clause.tokens
    .slice(0, Math.max(0, at))
    .findLast((t, i) => t.t === 'number' && !isName(clause.tokens[i - 1]));
  if (time?.t !== 'time' || before?.t !== 'number' || !isRange(clause)) return undefined;
  return before.n * 1000 < time.ms ? [Math.round(before.n * 1000), time.ms] : undefined;
};
/** After it a number is a name: `clip 2`. */
const isName = (t: Token | undefined): boolean => isConcept(t, 'clip') || isConcept(t, 'photo');
const isRange = (clause: Clause): boolean => clause.has('range', 'between');

/** The part that is to be played; `null` for all of it. */
const partOf = (clause: Clause, s: PictureSegment): Clip['trim'] => {
  if (clause.has('clip.whole')) return null;
  const ms = clause.times[0];
  const cutting = clause.has(
    'trim',
    'off',
    'remove',
    'keep',
    'shorter',
    'first',
    'last',
    'range',
    'before',
    'after',
    'between',
  );
  if (ms === undefined || !cutting) return undefined;
  const [from, to] = clipPart(s);
  const bounded = (a: number, b: number): [number, number] => [
    Math.max(0, Math.round(a)),
    Math.round(Math.min(b, s.len ?? b)),
  ];
  const range = between(clause);
  if (range) return bounded(...range);
  const off = clause.has('remove', 'off') && !clause.has('keep');
  const last = clause.has('last', 'end');
  if (off) return last ? bounded(from, Math.max(from + 1, to - ms)) : bounded(from + ms, to);
  if (clause.has('after')) return bounded(ms, to);
  return last ? bounded(Math.max(0, to - ms), to) : bounded(from, from + ms);
};

const speedOf = (clause: Clause, s: PictureSegment): number | undefined => {
  const bounded = (v: number): number =>
    Math.round(Math.min(MAX_CLIP_SPEED, Math.max(MIN_CLIP_SPEED, v)) * 1000) / 1000;
  if (clause.has('speed.normal')) return 1;
  const graded = clause.has('faster', 'slower');
  if (!clause.has('speed') && !graded) return undefined;
  const at = clause.tokens.findIndex((t) => isConcept(t, 'speed'));
  const before = clause.tokens[at - 1];
  const said = clause.tokens.map((t) => t.text).join(' ');
  const number = before?.t === 'number' ? before : clause.tokens[at + 1];
  if (at >= 0 && countsSpeed(clause.tokens[at]) && number?.t === 'number' && number.n > 0)
    return bounded(number.n);
  if (clause.percent !== undefined && !graded) return bounded(clause.percent);
  if (HALF.test(said)) return 0.5;
  if (DOUBLE.test(said)) return 2;
  if (!graded) return undefined;
  const step = clause.percent === undefined ? QUICKER : 1 + clause.percent;
  return bounded(clipSpeed(s) * (clause.has('faster') ? step : 1 / step));
};

const gainOf = (clause: Clause, s: PictureSegment): number | undefined => {
  const now = s.gain ?? 1;
  if (clause.has('clip.mute')) return 0;
  if (clause.has('clip.sound') && clause.has('not', 'remove')) return 0;
  if (clause.has('off')) return clause.has('not') ? 1 : 0;
  if (clause.has('clip.unmute') || (clause.has('clip.sound') && clause.has('on', 'keep', 'add')))
    return 1;
  if (clause.percent !== undefined && (clause.has('clip.sound') || clause.has('louder', 'quieter')))
    return Math.min(1, clause.percent);
  const tidy = (v: number): number => Math.round(Math.min(1, Math.max(0.05, v)) * 100) / 100;
  if (clause.has('louder')) return tidy((now === 0 ? 0.5 : now) * LOUDER);
  return clause.has('quieter') ? tidy(now / LOUDER) : undefined;
};

export const clip: Rule = (asked): Answer | undefined => {
  const { clause, draft, words } = asked;
  if (clause.has('music', 'title', 'caption', 'ending', 'transition') || clause.text)
    return undefined;
  const clips = meant(asked);
  const trims =
    speaks(clause) &&
    clause.has('trim', 'speed', 'off', 'first', 'clip.sound', 'clip.unmute', 'clip.mute');
  if (clips.length === 0)
    return trims && pictures(draft).length > 0 && !pictures(draft).some(isClip)
      ? note(words.clips.missing)
      : undefined;
  const made: Edit[] = [];
  const notes: string[] = [];
  for (const s of clips) {
    const trim = partOf(clause, s);
    const speed = trim === undefined || clause.has('speed') ? speedOf(clause, s) : undefined;
    const gain = trim === undefined ? gainOf(clause, s) : undefined;
    if (trim === undefined && speed === undefined && gain === undefined) continue;
    if (gain !== undefined && s.sound !== true) notes.push(words.clips.noSound);
    if (speed !== undefined && s.sound === true && !hasSoundAt(speed))
      notes.push(words.clips.tooFastToHear);
    made.push({
      op: 'clip',
      ...(trim === undefined ? {} : { trim }),
      ...(speed === undefined ? {} : { speed }),
      ...(gain === undefined || s.sound !== true ? {} : { gain }),
      ids: [s.id],
    });
  }
  const edits = joined(made.filter((e) => e.op !== 'clip' || Object.keys(e).length > 2));
  if (edits.length === 0 && notes.length === 0) return undefined;
  // `remove the clip`, `clip 2 longer`: another rule's matter.
  return { edits, notes: [...new Set(notes)], handled: edits.length > 0 || !negative(clause) };
};

/** Clips of which the same is wanted share one edit. */
const joined = (list: readonly Edit[]): Edit[] => {
  const out: Extract<Edit, { op: 'clip' }>[] = [];
  for (const e of list) {
    if (e.op !== 'clip') continue;
    const key = (c: typeof e): string => JSON.stringify([c.trim, c.speed, c.gain]);
    const same = out.find((o) => key(o) === key(e));
    if (same) same.ids = [...(same.ids ?? []), ...(e.ids ?? [])];
    else out.push({ ...e });
  }
  return out;
};
