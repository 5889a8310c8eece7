/** What the page and its workers say to each other. Everything here survives a structured clone. */
import type { MadeEffect } from '../../shared/draft/effect-schema.ts';
import type { Draft } from '../../shared/draft/schema.ts';

/** To the preview worker. Frames are numbered from 0; sizes in pixels. */
export type ToPreview =
  | { kind: 'canvas'; canvas: OffscreenCanvas }
  /** Files that are here, by media id: nothing needs to be fetched for them. */
  | { kind: 'files'; files: ReadonlyMap<string, Blob> }
  /** Another film, or the same one changed: shown at frame `n` as soon as that is drawn, never blank between. */
  | {
      kind: 'film';
      id: number;
      draft: Draft;
      width: number;
      height: number;
      media: string;
      n: number;
    }
  /** Small pictures of what is in the film, by media id: shown while it is dragged over what was not decoded yet. */
  | { kind: 'thumbs'; pictures: ReadonlyMap<string, Blob> }
  /** `drag`: a frame at once is worth more than every detail of it, which follows when the drag rests. */
  | { kind: 'show'; n: number; drag?: true }
  | { kind: 'close' };

export type FromPreview =
  | { kind: 'opened'; id: number; width: number; height: number; frames: number }
  /** `sketch`: small copies stand in for pictures; the frame itself follows. */
  | { kind: 'shown'; id: number; n: number; sketch?: true }
  /** A picture that cannot be shown; a plain grey stands in its place. */
  | { kind: 'broken'; media: string; name: string; reason: string; elsewhere?: true }
  /** This film cannot be drawn here at all. */
  | { kind: 'failed'; id: number; reason: string };

/** Where the film's songs and voices are had: files that are here by media id, else the address that ids are put behind. */
export type SoundSources = { files: ReadonlyMap<string, Blob>; media: string };

/** To the sound worker. `start` and `count` in samples at 48 kHz. */
export type ToSound =
  | { kind: 'sound'; id: number; draft: Draft; sources: SoundSources }
  | { kind: 'read'; id: number; start: number; count: number };

export type FromSound =
  | { kind: 'ready'; id: number; samples: number; silent: boolean }
  /** A file whose sound cannot be had here: it is silence. */
  | { kind: 'silent'; id: number; media: string; reason: string }
  | { kind: 'piece'; id: number; start: number; left: Float32Array; right: Float32Array }
  | { kind: 'failed'; id: number; reason: string };

/** To the thumbnail worker: a file that is here, or the address of one; `clip` where it is a clip. */
export type ToThumbs = { key: string; file?: Blob; address?: string; clip?: boolean };
/** `picture` is absent where the photo cannot be shown. */
export type FromThumbs = { key: string; picture?: Blob };

/** An effect that is made here, asked for by itself, and its samples at `SAMPLE_RATE`. */
export type ToEffects = { made: MadeEffect };
export type FromEffects = {
  made: MadeEffect;
  left: Float32Array<ArrayBuffer>;
  right: Float32Array<ArrayBuffer>;
};
