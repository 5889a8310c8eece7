/**
 * What differs between two drafts, for people. Promises an answer for any two drafts, also the vendor's with
 * keys of its own; refuses to look at anything that nobody can see or hear.
 */
import { usualLength } from './beats.ts';
import { layerChanges, type LayerChange } from './diff-layers.ts';
import { soundChanges, type SoundChange } from './diff-sounds.ts';
import { num, obj, type LooseSegment, type Seen } from './loose.ts';
import { same } from './same.ts';
import {
  clipLook,
  lookLook,
  motionLook,
  transitionLook,
  view,
  type LookLook,
  type MotionLook,
  type MusicLook,
  type TransitionLook,
  type View,
} from './view.ts';
import { fitLook, isLooseCard, pairKey } from './view-layers.ts';

import { letteringChanges, type LetteringChange } from './diff-lettering.ts';

export type { LetteringChange } from './diff-lettering.ts';
export type { LayerChange } from './diff-layers.ts';
export type { LookLook, MotionLook, MusicLook, TransitionLook } from './view.ts';

/** One difference. Lengths in ms; `photos` are places in the film from 1, where only some are meant. */
export type Change =
  /** `clips` says how many of those after are clips, where some are. */
  | { kind: 'photos'; before: number; after: number; clips?: number }
  | { kind: 'added'; after: string[] }
  | { kind: 'removed'; before: string[] }
  | { kind: 'order'; before: string[]; after: string[] }
  | { kind: 'length'; before: number; after: number }
  | { kind: 'photo_length'; before: number; after: number; photos?: number[] }
  | { kind: 'shape'; before: string; after: string }
  | { kind: 'title'; before: string | null; after: string | null }
  | { kind: 'title_length'; before: number; after: number }
  | { kind: 'caption'; before: string | null; after: string | null; photos: number[] }
  | { kind: 'ending'; before: string | null; after: string | null }
  | LetteringChange
  | { kind: 'subtitles'; before: number; after: number }
  | { kind: 'music'; before: MusicLook | null; after: MusicLook | null }
  | {
      kind: 'transition';
      before: TransitionLook | null;
      /** All that they were, where they were not all the same. */
      befores?: readonly TransitionLook[];
      after: TransitionLook | null;
      photos?: number[];
    }
  | { kind: 'motion'; before: MotionLook | null; after: MotionLook | null; photos?: number[] }
  | { kind: 'look'; before: LookLook | null; after: LookLook | null; photos?: number[] }
  | { kind: 'focus'; after: string | null; photos?: number[] }
  | {
      kind: 'fit';
      before: string | null;
      after: string | null;
      /** The colours around them, where they are the film's own choice. */
      ground?: { colour: string; to?: string };
      photos?: number[];
    }
  | LayerChange
  | SoundChange
  | { kind: 'clip_part'; after: [number, number] | null; photos?: number[] }
  | { kind: 'clip_speed'; before: number; after: number; photos?: number[] }
  | { kind: 'clip_gain' | 'clip_duck'; before: number; after: number; photos?: number[] };
export type ChangeKind = Change['kind'];

const own = (s: LooseSegment): number => s.d - (num(s.raw.hold) ?? 0);
const key = (s: LooseSegment): string => s.key;

/** Per photo that both films have: what one aspect was and is, grouped into one change where all agree. */
const aspect = <T>(
  pairs: readonly [LooseSegment, LooseSegment, number][],
  look: (s: LooseSegment) => T,
  fill: (
    before: T,
    after: T,
    photos: number[] | undefined,
    of: readonly [LooseSegment, LooseSegment, number][],
  ) => Change,
): Change[] => {
  // A segment that is the very same object has no look that changed.
  const changed = pairs.filter(([b, a]) => b.raw !== a.raw && !same(look(b), look(a)));
  if (changed.length === 0) return [];
  const [before, after] = changed[0]!;
  const goes = changed.filter(([, a]) => same(look(a), look(after)));
  const all =
    goes.length === changed.length &&
    changed.length >= pairs.length - 1 &&
    pairs.every(([, a]) => same(look(a), look(after)));
  // Where all became one thing that is told; else of two former things each, and of many what the first was.
  const wasAlike = goes.filter(([b]) => same(look(b), look(before)));
  const rest = goes.filter((c) => !wasAlike.includes(c));
  const isOne = rest.every(([b]) => same(look(b), look(rest[0]![0])));
  const alike = !all && isOne ? wasAlike : goes;
  const groups = [
    fill(look(before), look(after), all ? undefined : alike.map(([, , place]) => place), alike),
  ];
  const others = changed.filter((c) => !alike.includes(c));
  if (others.length > 0) groups.push(...aspect(others, look, fill).map((c) => located(c, others)));
  return groups;
};

const located = (c: Change, among: readonly [LooseSegment, LooseSegment, number][]): Change =>
  'photos' in c && c.photos !== undefined
    ? c
    : ({ ...c, photos: among.map(([, , place]) => place) } as Change);

/** Which photos came, went or changed places. */
const photoChanges = (b: View, a: View): Change[] => {
  const changes: Change[] = [];
  const hadKeys = keysOf(b);
  const hasKeys = keysOf(a);
  const added = a.photos.filter((s) => !hadKeys.has(key(s)) && !isLooseCard(s));
  const removed = b.photos.filter((s) => !hasKeys.has(key(s)) && !isLooseCard(s));
  const [had, has] = [photosIn(b), photosIn(a)];
  const clips = a.photos.filter((s) => clipLook(s) !== null).length;
  if (had !== has)
    changes.push({ kind: 'photos', before: had, after: has, ...(clips > 0 ? { clips } : {}) });
  if (b.photos.length > 0 && added.length > 0)
    changes.push({ kind: 'added', after: added.map((s) => s.label) });
  if (a.photos.length > 0 && removed.length > 0)
    changes.push({ kind: 'removed', before: removed.map((s) => s.label) });
  const stayedBefore = b.photos.filter((s) => hasKeys.has(key(s)));
  const stayedAfter = a.photos.filter((s) => hadKeys.has(key(s)));
  if (!same(stayedBefore.map(key), stayedAfter.map(key)))
    changes.push({
      kind: 'order',
      before: labels(stayedBefore),
      after: labels(stayedAfter),
    });
  return changes;
};

/**
 * Every difference that can be seen or heard, in the order in which it is told. Whoever compares many drafts that share
 * tracks, and changes none of them in place, may pass what was `seen`.
 */
export const diff = (before: unknown, after: unknown, seen?: Seen): Change[] => {
  const [b, a] = [view(before, seen), view(after, seen)];
  const still = areStill(b, a);
  const changes = still ? [] : photoChanges(b, a);
  if (b.ms !== a.ms) changes.push({ kind: 'length', before: b.ms, after: a.ms });
  if (!still) changes.push(...clipChanges(b, a), ...lengths(b, a));
  if (b.shape !== a.shape && a.shape !== '')
    changes.push({ kind: 'shape', before: b.shape, after: a.shape });
  if (b.title !== a.title) changes.push({ kind: 'title', before: b.title, after: a.title });
  else if (b.title !== null && b.titleMs !== a.titleMs)
    changes.push({ kind: 'title_length', before: b.titleMs, after: a.titleMs });
  changes.push(...captions(b, a), ...layerChanges(b, a));
  if (b.ending !== a.ending) changes.push({ kind: 'ending', before: b.ending, after: a.ending });
  if (!same(b.subtitles, a.subtitles))
    changes.push({ kind: 'subtitles', before: b.subtitles.length, after: a.subtitles.length });
  changes.push(...letteringChanges(b, a));
  const [was, is] = heard(b, a);
  if (!same(was, is)) changes.push({ kind: 'music', before: was, after: is });
  changes.push(...soundChanges(before, after, seen));
  return still ? changes : [...changes, ...looks(b, a)];
};

/** The very same photos, as far as that can be told without looking at them. */
const areStill = (b: View, a: View): boolean =>
  b.photos.length > 0 &&
  (b.photos === a.photos ||
    (b.photos.length === a.photos.length && b.photos.every((s, i) => s.raw === a.photos[i]!.raw)));

/** Photos side by side are two. */
const photosIn = (v: View): number =>
  v.photos.reduce((n, s) => n + (isLooseCard(s) ? 0 : pairKey(s) === undefined ? 1 : 2), 0);
const keysOf = (v: View): Set<string> =>
  new Set(v.photos.flatMap((s) => [key(s), pairKey(s) ?? key(s)]));
const labels = (list: readonly LooseSegment[]): string[] =>
  list.filter((s) => !isLooseCard(s)).map((s) => s.label);

/** How the photos of a new film meet the frame, where all of them were told how. */
const fitOfAll = (v: View): Change[] => {
  const fits = v.photos.filter((s) => !isLooseCard(s)).map(fitLook);
  const [first] = fits;
  if (!first?.fit || !fits.every((f) => same(f, first))) return [];
  const { fit: after, ground } = first;
  return [{ kind: 'fit', before: null, after, ...(ground ? { ground } : {}) }];
};

const sameWords = (b: ReadonlyMap<string, string>, a: ReadonlyMap<string, string>): boolean =>
  b.size === a.size && [...b].every(([id, text]) => a.get(id) === text);

/** Photos that have the same new words are told together; a card’s words are told with it. */
const captions = (b: View, a: View): Change[] => {
  if (sameWords(b.captions, a.captions)) return [];
  const places = new Map(a.photos.flatMap((s, i) => (isLooseCard(s) ? [] : [[s.id, i + 1]])));
  const changes: Extract<Change, { kind: 'caption' }>[] = [];
  for (const [id, place] of places) {
    const [before, after] = [b.captions.get(id) ?? null, a.captions.get(id) ?? null];
    if (before === after) continue;
    const alike = changes.find((c) => c.after === after && (c.before === before || after === null));
    if (alike) alike.photos.push(place);
    else changes.push({ kind: 'caption', before, after, photos: [place] });
  }
  return changes;
};

/** The tempo goes along with the photos' lengths: only one that changed by itself is a change. */
const heard = (b: View, a: View): [MusicLook | null, MusicLook | null] => {
  const alone =
    b.music?.name === a.music?.name &&
    b.ms === a.ms &&
    (b.photos === a.photos || usualLength(b.photos.map(own)) === usualLength(a.photos.map(own)));
  return [b.music, a.music].map((look) => {
    if (!look || alone) return look;
    const { tempo: _, ...rest } = look;
    return rest;
  }) as [MusicLook | null, MusicLook | null];
};

type Pairs = [LooseSegment, LooseSegment, number][];
/** Each aspect asks for the pairs of the same two films. */
const PAIRS = new WeakMap<View, { b: View; pairs: Pairs }>();

const paired = (b: View, a: View): Pairs => {
  const known = PAIRS.get(a);
  if (known?.b === b) return known.pairs;
  const pairs = pairsOf(b, a);
  PAIRS.set(a, { b, pairs });
  return pairs;
};

const pairsOf = (b: View, a: View): Pairs => {
  const was = new Map(b.photos.map((s) => [key(s), s]));
  return a.photos.flatMap((s, i): [LooseSegment, LooseSegment, number][] => {
    const before = was.get(key(s));
    return before ? [[before, s, i + 1]] : [];
  });
};

/** What became of clips; one whose part or speed changed has another length by that, and it is told once. */
const clipChanges = (b: View, a: View): Change[] => {
  const clips = paired(b, a).filter(([x, y]) => clipLook(x) && clipLook(y));
  const some = (photos?: number[]) => (photos ? { photos } : {});
  // A clip is named by its place unless all clips of several changed alike.
  const placed = (c: Change): Change => (clips.length > 1 ? c : located(c, clips));
  return [
    ...aspect(
      clips,
      (s) => clipLook(s)!.part,
      (_b, after, photos): Change => ({ kind: 'clip_part', after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.speed,
      (before, after, photos): Change => ({ kind: 'clip_speed', before, after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.gain,
      (before, after, photos): Change => ({ kind: 'clip_gain', before, after, ...some(photos) }),
    ),
    ...aspect(
      clips,
      (s) => clipLook(s)!.duck,
      (before, after, photos): Change => ({ kind: 'clip_duck', before, after, ...some(photos) }),
    ),
  ].map(placed);
};

/** Its part or its speed is another one. */
const isRecut = ([x, y]: [LooseSegment, LooseSegment, number]): boolean => {
  const [was, is] = [clipLook(x), clipLook(y)];
  const heard = { gain: 0, duck: 0 };
  return was !== null && is !== null && !same({ ...was, ...heard }, { ...is, ...heard });
};

/** Photos that are longer by less are moved onto a beat, not made longer. */
const LEAST_SEEN_MS = 10;

/** A song's beats move a cut by up to half of one, each photo by up to one. */
const leastSeen = (b: View, a: View): number =>
  Math.max(LEAST_SEEN_MS, Math.max(a.songBeatMs, b.songBeatMs) * 1.05);

/** On the beats of a song hardly two photos are equally long: there it is their mean. */
const usual = (v: View, least: number): number => {
  const all = v.photos.map(own);
  if (least === LEAST_SEEN_MS) return usualLength(all);
  return Math.round(all.reduce((sum, d) => sum + d, 0) / all.length);
};

const lengths = (b: View, a: View): Change[] => {
  if (b.photos.length === 0 || a.photos.length === 0) return [];
  const least = leastSeen(b, a);
  const [was, is] = [usual(b, least), usual(a, least)];
  if (Math.abs(was - is) >= least) {
    // Those that went along are told as one; a photo that went its own way is told beside them.
    const apart = paired(b, a).filter(
      ([x, y, place]) =>
        !isRecut([x, y, place]) &&
        Math.abs(own(x) - was) < least &&
        Math.abs(own(y) - is) >= least &&
        own(x) !== own(y),
    );
    const others = aspect(apart, own, (before, after, photos): Change => ({
      kind: 'photo_length',
      before,
      after,
      ...(photos ? { photos } : {}),
    }));
    // Where many go their own way, `each` would not be true.
    const strays = paired(b, a).filter(([, y]) => Math.abs(own(y) - is) >= least).length;
    const isMixed = least === LEAST_SEEN_MS && strays > apart.length;
    if (!isMixed)
      return [
        { kind: 'photo_length', before: was, after: is },
        ...others.map((c) => located(c, apart)),
      ];
  }
  const cut = paired(b, a).filter((p) => !isRecut(p));
  const seen = cut.map(([was, is, place]): [LooseSegment, LooseSegment, number] =>
    Math.abs(own(was) - own(is)) < least ? [was, was, place] : [was, is, place],
  );
  return aspect(seen, own, (before, after, photos) => ({
    kind: 'photo_length',
    before,
    after,
    ...(photos ? { photos } : {}),
  }));
};

/** What the transitions were that became one and the same, if those were several. */
const several = (
  joins: readonly [LooseSegment, LooseSegment, number][],
): { befores?: TransitionLook[] } => {
  const befores: TransitionLook[] = [];
  for (const [was] of joins) {
    const look = transitionLook(was);
    if (look && !befores.some((x) => same(x, look))) befores.push(look);
  }
  return befores.length > 1 ? { befores } : {};
};

const looks = (b: View, a: View): Change[] => {
  if (a.photos.length === 0) return [];
  if (b.photos.length === 0) {
    const usual = a.photos[1] ? transitionLook(a.photos[1]) : null;
    const motion = a.photos[0] ? motionLook(a.photos[0]) : null;
    return [
      ...(usual ? [{ kind: 'transition', before: null, after: usual } as const] : []),
      ...(motion ? [{ kind: 'motion', before: null, after: motion } as const] : []),
      ...fitOfAll(a),
    ];
  }
  const pairs = paired(b, a);
  // A photo that moved to or from the front trades its opening: that is part of the new order.
  const inside = pairs.filter(
    ([before], i) =>
      (pairs[i]![2] > 1 && before !== b.photos[0]) ||
      (pairs[i]![2] === 1 && before === b.photos[0]),
  );
  // The opening is no change of photos, but may change.
  const joins = inside.filter(
    ([b, a], i) => inside[i]![2] > 1 || !same(transitionLook(b), transitionLook(a)),
  );
  const some = (photos?: number[]) => (photos ? { photos } : {});
  const strengths = aspect(
    pairs,
    (s) => motionLook(s)?.strength ?? null,
    (_b, _a, photos) => ({ kind: 'motion', before: null, after: null, ...some(photos) }),
  );
  const reordered = !same(b.photos.map(key), a.photos.map(key));
  // What was planned anew for another order or shape is part of that; what was asked for is not.
  const planned = (s: LooseSegment) => obj(s.raw.kb)?.auto === true;
  const replanned = reordered || b.shape !== a.shape;
  const kinds = motionKinds(replanned ? pairs.filter(([, after]) => !planned(after)) : pairs);
  return [
    ...aspect(joins, transitionLook, (before, after, photos, of) => ({
      kind: 'transition',
      before,
      after,
      ...several(of),
      ...some(photos),
    })),
    ...(kinds.length > 0 ? kinds : strengths.length > 0 ? [strengthChange(pairs, strengths)] : []),
    ...aspect(pairs, lookLook, (before, after, photos) => ({
      kind: 'look',
      before,
      after,
      ...some(photos),
    })),
    ...aspect(
      pairs,
      (s) => JSON.stringify(obj(s.raw.kb)?.focus ?? null),
      (_before, after, photos) => ({
        kind: 'focus',
        after: after === 'null' ? null : after,
        ...some(photos),
      }),
    ),
    ...aspect(pairs, fitLook, (before, after, photos) => ({
      kind: 'fit',
      before: before.fit,
      after: after.fit,
      ...(after.ground ? { ground: after.ground } : {}),
      ...some(photos),
    })),
  ];
};

/** Motions alternate, so many different ones that change together are one change, told once. */
const motionKinds = (pairs: readonly [LooseSegment, LooseSegment, number][]): Change[] => {
  const changed = pairs.filter(([b, a]) => motionLook(b)?.kind !== motionLook(a)?.kind);
  const first = changed[0];
  if (!first) return [];
  const many = changed.length > 1;
  const [before, after] = [0, 1].map((side) => {
    const look = motionLook(first[side as 0 | 1]);
    const alike = pairs.every((p) => motionLook(p[side as 0 | 1])?.kind === look?.kind);
    return look && many && !alike ? { ...look, kind: 'alternate' } : look;
  }) as [MotionLook | null, MotionLook | null];
  // Planned anew, and alternating as it did: nothing that anybody asked for, but for what a hand chose.
  if (before?.kind === 'alternate' && after?.kind === 'alternate') {
    const byHand = changed.filter(([b, a]) => [b, a].some((s) => obj(s.raw.kb)?.auto !== true));
    const groups = new Map<string, typeof byHand>();
    for (const p of byHand) {
      const name = `${motionLook(p[0])?.kind} ${motionLook(p[1])?.kind}`;
      groups.set(name, [...(groups.get(name) ?? []), p]);
    }
    return Array.from(groups.values(), (of) => ({
      kind: 'motion',
      before: motionLook(of[0]![0]),
      after: motionLook(of[0]![1]),
      photos: of.map(([, , place]) => place),
    }));
  }
  const all = changed.length >= pairs.length / 2 && changed.length > 1;
  return [
    {
      kind: 'motion',
      before,
      after,
      ...(all || pairs.length === 1 ? {} : { photos: changed.map(([, , place]) => place) }),
    },
  ];
};

const strengthChange = (
  pairs: readonly [LooseSegment, LooseSegment, number][],
  found: readonly Change[],
): Change => {
  const [before, after] = pairs.find(
    ([b, a]) => motionLook(b)?.strength !== motionLook(a)?.strength,
  )!;
  const photos = 'photos' in found[0]! ? found[0].photos : undefined;
  return {
    kind: 'motion',
    before: motionLook(before),
    after: motionLook(after),
    ...(Array.isArray(photos) ? { photos } : {}),
  };
};

/** How many photos (or clips) the film has. */
export const photoCount = (draft: unknown): number => photosIn(view(draft));
