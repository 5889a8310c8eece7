/** Changes in words: what is so now, and in brackets what it was. Promises to claim only what the diff shows. */
import type { Change, LookLook, MotionLook, MusicLook, TransitionLook } from '../draft/diff.ts';
import { times } from './clips.ts';
import type { Texts } from './en/index.ts';
import { sayLayer } from './say-layers.ts';
import { saySound } from './say-sounds.ts';
import { textsIn } from './texts.ts';

/** More names than this are counted rather than listed. */
const MAX_NAMES = 4;

const names = (all: readonly string[], t: Texts): string => {
  const shown = all.slice(0, MAX_NAMES).map((n) => t.quote(n));
  const more = all.length - shown.length;
  return t.list(more > 0 ? [...shown, t.changes.more(more)] : shown);
};

const transitionWords = (look: TransitionLook | null, t: Texts): string =>
  look
    ? t.changes.madeTransition(t.transition(look.kind), look.d > 0 ? t.time(look.d) : '')
    : t.changes.none;

/** What transitions were; of many kinds the first ones. */
const formerWords = (c: Extract<Change, { kind: 'transition' }>, t: Texts): string => {
  if (!c.befores) return transitionWords(c.before, t);
  const shown = c.befores.slice(0, MAX_NAMES).map((look) => transitionWords(look, t));
  const more = c.befores.length - shown.length;
  return t.list(more > 0 ? [...shown, t.changes.more(more)] : shown);
};

const motionWords = (look: MotionLook | null, t: Texts, strength: boolean): string => {
  if (!look) return t.changes.none;
  if (strength && look.strength !== undefined) return t.percent(look.strength);
  return t.motion(look.kind);
};

const musicWords = (before: MusicLook | null, after: MusicLook | null, t: Texts): string => {
  if (!after) return before ? t.changes.musicRemoved(t.music(before.name)) : '';
  if (!before) return t.changes.musicAdded(t.music(after.name));
  const parts: string[] = [];
  if (before.name !== after.name)
    parts.push(t.changes.musicChanged(t.music(before.name), t.music(after.name)));
  else if (before.seed !== after.seed) parts.push(t.changes.musicTune);
  if (before.beat !== after.beat)
    parts.push(after.beat === false ? t.changes.beatsOff : t.changes.beatsOn);
  else if (before.tempo !== after.tempo && before.tempo && after.tempo)
    parts.push(t.changes.tempo(Math.round(before.tempo), Math.round(after.tempo)));
  if (before.gain !== after.gain)
    parts.push(t.changes.musicGain(t.percent(before.gain ?? 1), t.percent(after.gain ?? 1)));
  return parts.join(t.between);
};

const titleWords = (before: string | null, after: string | null, t: Texts): string => {
  if (after === null) return before === null ? '' : t.changes.titleRemoved(t.quote(before));
  if (before === null) return t.changes.titleAdded(t.quote(after));
  return t.changes.titleChanged(t.quote(before), t.quote(after));
};

const wordsOn = (where: string, before: string | null, after: string | null, t: Texts): string => {
  if (after === null)
    return before === null ? '' : t.changes.captionRemoved(where, t.quote(before));
  if (before === null) return t.changes.captionAdded(where, t.quote(after));
  return t.changes.captionChanged(where, t.quote(before), t.quote(after));
};

const lookWords = (look: LookLook | null, t: Texts): string =>
  look
    ? `${t.look(look.kind)}${look.strength < 1 ? ` (${t.percent(look.strength)})` : ''}`
    : t.changes.asTaken;

const spotOf = (json: string | null): [number, number] | null => {
  const found: unknown = json === null ? null : JSON.parse(json);
  return Array.isArray(found) && typeof found[0] === 'number' && typeof found[1] === 'number'
    ? [found[0], found[1]]
    : null;
};

const groundWords = (ground: { colour: string; to?: string } | undefined, t: Texts): string =>
  ground ? t.layers.ground(ground.colour, ground.to) : '';
/** Photos and clips by their names: `3 photos and 1 clip`. */
export const counted = (all: number, clips: number, t: Texts): string => {
  if (clips === 0) return t.count.photos(all);
  if (clips >= all) return t.count.clips(clips);
  return t.clips.mixed(t.count.photos(all - clips), t.count.clips(clips));
};

type ClipChange = Extract<Change, { kind: 'clip_part' | 'clip_speed' | 'clip_gain' | 'clip_duck' }>;
const clipWords = (c: ClipChange, t: Texts): string => {
  const which = c.photos ? t.clips.which(c.photos) : t.clips.all;
  switch (c.kind) {
    case 'clip_part':
      return c.after
        ? t.clips.part(which, t.time(c.after[0]), t.time(c.after[1]))
        : t.clips.wholeAgain(which);
    case 'clip_speed':
      return t.clips.speed(which, times(c.after), times(c.before));
    case 'clip_gain':
      return c.after === 0
        ? t.clips.muted(which)
        : t.clips.gain(which, t.percent(c.after), t.percent(c.before));
    case 'clip_duck':
      return t.clips.duck(which, c.after === 1 ? '' : t.percent(c.after));
  }
};

const one = (c: Change, all: readonly Change[], t: Texts): string => {
  const which = 'photos' in c && Array.isArray(c.photos) ? t.changes.which(c.photos) : '';
  switch (c.kind) {
    case 'clip_part':
    case 'clip_speed':
    case 'clip_gain':
    case 'clip_duck':
      return clipWords(c, t);
    case 'photos':
      if (c.after === 0) return t.changes.emptied;
      return all.some((x) => x.kind === 'added' || x.kind === 'removed')
        ? ''
        : `${t.count.photos(c.before)} → ${counted(c.after, c.clips ?? 0, t)}.`;
    case 'added':
      return t.changes.added(names(c.after, t));
    case 'removed':
      return t.changes.removed(names(c.before, t));
    case 'order':
      return t.changes.order(names(c.after.slice(0, MAX_NAMES), t));
    case 'length':
      return t.changes.length(t.time(c.before), t.time(c.after));
    case 'photo_length':
      return t.changes.photoLength(which, t.time(c.before), t.time(c.after));
    case 'shape':
      return t.changes.shape(c.before || t.changes.none, c.after);
    case 'title':
      return titleWords(c.before, c.after, t);
    case 'title_length':
      return t.changes.titleLength(t.time(c.before), t.time(c.after));
    case 'caption':
      return wordsOn(t.changes.which(c.photos), c.before, c.after, t);
    case 'ending':
      return wordsOn(t.changes.lastPhoto, c.before, c.after, t);
    case 'text_style':
      return t.lettering.changed(c, which);
    case 'subtitles':
      return t.lettering.subtitles(c.before, c.after);
    case 'look':
      return t.changes.look(which, lookWords(c.before, t), lookWords(c.after, t));
    case 'focus':
      return t.changes.focus(which, spotOf(c.after), t.percent);
    case 'voice':
    case 'mix':
    case 'key':
    case 'form':
    case 'effects':
    case 'effect_of':
    case 'effect_gain':
    case 'cut_sound':
      return saySound(c, t);
    case 'music':
      return musicWords(c.before, c.after, t);
    case 'transition':
      return t.changes.transition(which, formerWords(c, t), transitionWords(c.after, t));
    case 'motion': {
      const strength = c.before?.kind === c.after?.kind;
      if (strength && c.before?.strength === c.after?.strength) return t.changes.motionNew(which);
      return t.changes.motion(
        which,
        motionWords(c.before, t, strength),
        motionWords(c.after, t, strength),
      );
    }
    case 'fit':
      return c.after === null ? '' : t.layers.fit(which, c.after, groundWords(c.ground, t));
    case 'card':
    case 'logo':
    case 'progress_bar':
    case 'date_stamp':
    case 'pairs':
      return sayLayer(c, t);
  }
};

/** The first film is told as one sentence rather than as ten differences from nothing. */
const made = (changes: readonly Change[], t: Texts): string => {
  const find = <K extends Change['kind']>(kind: K) =>
    changes.find((c): c is Extract<Change, { kind: K }> => c.kind === kind);
  const photos = find('photos')!;
  const [music, tr, motion, shape] = [
    find('music')?.after,
    find('transition')?.after,
    find('motion')?.after,
    find('shape'),
  ];
  const parts = [
    ...(shape ? [t.changes.madeShape(shape.after)] : []),
    ...(motion && motion.kind !== 'hold' ? [t.changes.madeMotion] : []),
    ...(tr ? [transitionWords(tr, t)] : []),
    ...(music ? [t.changes.madeMusic(t.music(music.name))] : []),
  ];
  const head = t.changes.made(
    counted(photos.after, photos.clips ?? 0, t),
    t.time(find('length')?.after ?? 0),
  );
  const title = find('title')?.after;
  const sentence = `${head}${parts.length > 0 ? `${t.colon}${t.list(parts)}` : ''}${t.stop}`;
  // What the film has beside its photos is told as well: it was asked for.
  const beside = changes.filter((c) => BESIDE.has(c.kind)).map((c) => one(c, changes, t));
  const named = title ? [t.changes.titleAdded(t.quote(title))] : [];
  return [sentence, ...named, ...beside].join(t.between);
};

const BESIDE: ReadonlySet<Change['kind']> = new Set([
  'text_style',
  'subtitles',
  'card',
  'logo',
  'progress_bar',
  'date_stamp',
  'pairs',
  'fit',
]);

/** All the changes in sentences; says that nothing has changed where there are none. */
export const say = (changes: readonly Change[], language?: string): string => {
  const t = textsIn(language);
  if (changes.length === 0) return t.changes.nothing;
  const first = changes.find((c) => c.kind === 'photos');
  if (first && first.before === 0 && first.after > 0) return made(changes, t);
  const emptied = first?.after === 0;
  const told = emptied ? [first] : changes;
  const sentences = told.map((c) => one(c, changes, t)).filter((s) => s !== '');
  return sentences.length > 0 ? sentences.join(t.between) : t.changes.nothing;
};
