/** What the page and the export worker say to each other. Ending the worker is how an export is cancelled. */
import type { LeftOut } from '../../shared/contract/events.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Output } from '../../shared/formats/output-kinds.ts';

/** The one message to the worker: the film to make. */
export type ExportOrder = {
  draft: Draft;
  /** MP4 or WebM; nothing else is made here. */
  output: Output;
  /** Files that are here, by media id. */
  files: ReadonlyMap<string, Blob>;
  /** Where the others are had: `…/v1/media/`. */
  media: string;
  /** Segments that earlier exports of this page have encoded, by key. */
  kept?: ReadonlyMap<string, Blob>;
};

export type DeviceFilm = {
  film: Blob;
  width: number;
  height: number;
  frames: number;
  /** Of `frames`, those that an earlier export had encoded already. */
  reused: number;
  duration_ms: number;
};

export type FromExport =
  | { kind: 'progress'; done: number; total: number; reused: number }
  /** A segment is encoded, and can be kept for the next export… */
  | { kind: 'segment'; key: string; blob: Blob }
  /** …or was taken from what was kept. */
  | { kind: 'used'; key: string }
  /** Photos that the film is made without, so far. */
  | { kind: 'left-out'; list: LeftOut[] }
  | ({ kind: 'done' } & DeviceFilm)
  /** This browser cannot make it, though another machine may: `reason` completes “this browser …: it …”. */
  | { kind: 'unable'; reason: string }
  /** There is no such film to be made anywhere. */
  | { kind: 'failed'; reason: string };

/** To the worker of stills: the frame at `t` ms in full, or the contact sheet. */
export type StillOrder = Pick<ExportOrder, 'draft' | 'files' | 'media'> & {
  want: 'poster' | 'sheet';
  t: number;
};
export type FromStills = { kind: 'done'; picture: Blob } | { kind: 'failed'; reason: string };

/** To the worker that takes the composed music apart; it answers as that of stills does. */
export type PartsOrder = Pick<ExportOrder, 'draft'> & { want: 'stems' | 'midi' };
