/**
 * What differs between two drafts in how their sound is mixed: voices, effects, fades, the part of a song, the key. Promises an
 * answer for any two drafts; refuses to tell which music it is, which `diff.ts` does.
 */
import { effectChanges, isLooseEffect, type EffectChange } from './diff-effects.ts';
import { looseTracks, num, obj, str, type LooseSegment, type Seen } from './loose.ts';
import { same } from './same.ts';
import { TRACK } from './schema.ts';

/** What can be set of the music or of the voices; ms, shares, or yes and no. */
const MIX_PARTS = ['gain', 'fade_in', 'fade_out', 'from', 'duck', 'loop'] as const;
/** `at` is where a voice begins in the film. */
export type MixPart = (typeof MIX_PARTS)[number] | 'at';

export type SoundChange =
  /** The voices by their files' names. */
  | { kind: 'voice'; before: string[]; after: string[] }
  | {
      kind: 'mix';
      of: 'music' | 'voice' | 'effect';
      part: MixPart;
      before: number | null;
      after: number | null;
    }
  /** A key as `9 minor`: pitch class and mode, either absent where the style chooses. */
  | { kind: 'key'; before: KeyLook | null; after: KeyLook | null }
  | { kind: 'form'; after: string[] | null }
  | EffectChange;
export type KeyLook = { key?: number; mode?: string };

const soundsOf = (draft: unknown, seen?: Seen): LooseSegment[] =>
  looseTracks(draft, seen)
    .filter((t) => t.tt === TRACK.audio)
    .flatMap((t) => t.segments);
const isVoice = (s: LooseSegment): boolean => s.raw.kind === 'voice';
const isMusic = (s: LooseSegment): boolean => !isVoice(s) && !isLooseEffect(s);

const part = (s: LooseSegment, name: (typeof MIX_PARTS)[number]): number | null => {
  const value = s.raw[name];
  return typeof value === 'boolean' ? Number(value) : (num(value) ?? null);
};

const keyOf = (s: LooseSegment | undefined): KeyLook | null => {
  const score = obj(s?.raw.score);
  const [key, mode] = [num(score?.key), str(score?.mode)];
  if (key === undefined && mode === undefined) return null;
  return { ...(key === undefined ? {} : { key }), ...(mode === undefined ? {} : { mode }) };
};

const formOf = (s: LooseSegment | undefined): string[] | null => {
  const form = obj(s?.raw.score)?.form;
  return Array.isArray(form) ? form.map((p) => str(obj(p)?.section) ?? '') : null;
};

const mixed = (
  of: 'music' | 'voice' | 'effect',
  before: LooseSegment | undefined,
  after: LooseSegment | undefined,
): SoundChange[] => {
  if (!before || !after || before.label !== after.label) return [];
  return MIX_PARTS.flatMap((name): SoundChange[] => {
    // The music's loudness is told with the music.
    if (name === 'gain' && of === 'music') return [];
    const [was, is] = [part(before, name), part(after, name)];
    return was === is ? [] : [{ kind: 'mix', of, part: name, before: was, after: is }];
  });
};

/** Voices that begin at another moment; those that came or went are told as such. */
const moved = (before: readonly LooseSegment[], after: readonly LooseSegment[]): SoundChange[] =>
  before.length !== after.length
    ? []
    : before.flatMap((b, i): SoundChange[] => {
        const a = after[i]!;
        const [was, is] = [num(b.raw.st) ?? 0, num(a.raw.st) ?? 0];
        if (b.label !== a.label || was === is) return [];
        return [{ kind: 'mix', of: 'voice', part: 'at', before: was, after: is }];
      });

/** Differences in voices, mix, key, form and effects. `seen` as in `diff`. */
export const soundChanges = (before: unknown, after: unknown, seen?: Seen): SoundChange[] => {
  const [b, a] = [soundsOf(before, seen), soundsOf(after, seen)];
  const [bv, av] = [b.filter(isVoice), a.filter(isVoice)];
  const [bm, am] = [b.find(isMusic), a.find(isMusic)];
  const changes: SoundChange[] = [];
  const told = effectChanges(b, a);
  const [was, is] = [bv.map((s) => s.label), av.map((s) => s.label)];
  if (!same(was, is)) changes.push({ kind: 'voice', before: was, after: is });
  changes.push(...mixed('music', bm, am), ...mixed('voice', bv[0], av[0]), ...moved(bv, av));
  changes.push(
    ...told,
    ...mixed('effect', b.find(isLooseEffect), a.find(isLooseEffect)).filter(
      (c) => c.kind !== 'mix' || c.part !== 'gain' || !told.some((e) => e.kind === 'effect_gain'),
    ),
  );
  if (bm && am && bm.raw.score && am.raw.score) {
    if (!same(keyOf(bm), keyOf(am)))
      changes.push({ kind: 'key', before: keyOf(bm), after: keyOf(am) });
    if (!same(formOf(bm), formOf(am))) changes.push({ kind: 'form', after: formOf(am) });
  }
  return changes;
};
