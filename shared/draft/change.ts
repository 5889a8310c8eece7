/** What may differ between two drafts, each with what was and what is. Promises one name for each difference; tells none itself. */
import type { LayerChange } from './diff-layers.ts';
import type { LetteringChange } from './diff-lettering.ts';
import type { SoundChange } from './diff-sounds.ts';
import type { LookLook, MotionLook, MusicLook, TransitionLook } from './view.ts';

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

/** The name of a difference, by which it is put into words. */
export type ChangeKind = Change['kind'];
