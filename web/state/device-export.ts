/**
 * The export that this device makes by itself. Promises that nothing is sent anywhere, an end at once when asked, and
 * the server's help, said aloud, where the browser cannot; refuses two at a time.
 */
import { effect, signal, untracked } from '@preact/signals';
import type { ExportOrder, FromExport } from '../../render/browser/export-protocol.ts';
import { KeptPackets } from '../../render/browser/kept-packets.ts';
import type { LeftOut } from '../../shared/contract/events.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { isVideo, OUTPUT_FILES, type Output } from '../../shared/formats/output-kinds.ts';
import { filmFileName } from '../../shared/formats/film-name.ts';
import { mediaAddress } from '../api/edge.ts';
import { ETA_FROM_SHARE } from '../limits.ts';
import { startExport } from './exporting.ts';
import { choice, outputKey } from './output.ts';
import { titleOf } from './film-title.ts';
import { draft, drawable, session, t, tell } from './store.ts';
import { localFiles } from './tray.ts';

/** `output` is what it comes out as, as text. */
type Common = { id: number; version: number; output: string; leftOut: readonly LeftOut[] };
export type DeviceExport =
  | { status: 'idle' }
  | (Common & {
      status: 'working';
      done: number;
      total: number;
      /** Frames a second and seconds to go, once they can be told. */
      rate?: number;
      eta_s?: number;
    })
  | (Common & {
      status: 'done';
      file: File;
      /** Of the file, for a link; given back when another film takes its place. */
      url: string;
      width: number;
      height: number;
      duration_ms: number;
      /** Frames in all, and those that were kept from an earlier export. */
      frames: { total: number; reused: number };
    })
  | (Common & { status: 'failed'; reason: string });

export const deviceExport = signal<DeviceExport>({ status: 'idle' });

/** The browser says that it could; the worker finds out whether it can. */
export const mayExportHere = (): boolean =>
  drawable.value &&
  isVideo(choice.value.output.format) &&
  typeof VideoEncoder === 'function' &&
  typeof VideoFrame === 'function';

let worker: Worker | undefined;
let count = 0;
/** What exports of this session have encoded, also those that were cancelled. */
const kept = new KeptPackets();

/** Lets go of the film, or ends the one that is being made: the thread ends between two instructions. */
export const resetDeviceExport = (): void => {
  worker?.terminate();
  worker = undefined;
  const old = deviceExport.peek();
  if (old.status === 'done') URL.revokeObjectURL(old.url);
  deviceExport.value = { status: 'idle' };
};

/** Makes the film as it stands, here; on the server where that cannot be. */
export const startDeviceExport = (): void => {
  const film = draft.value;
  if (!film) return;
  // Stills, GIFs, subtitles and films of another backend are the server's, whatever was chosen before.
  if (!drawable.value || !isVideo(choice.value.output.format)) {
    resetDeviceExport();
    return void startExport();
  }
  if (!mayExportHere()) return giveUp(t.value.deviceNoEncoder);
  resetDeviceExport();
  const { output } = choice.value;
  const base = { id: ++count, version: film.v, output: outputKey.value };
  deviceExport.value = { ...base, status: 'working', done: 0, total: 0, leftOut: [] };
  worker = new Worker(new URL('../../render/browser/export-worker.ts', import.meta.url), {
    type: 'module',
  });
  const start = performance.now();
  worker.addEventListener('error', () => giveUp(t.value.deviceBroke));
  worker.addEventListener('message', ({ data }: MessageEvent<FromExport>) => {
    const now = deviceExport.peek();
    if (data.kind === 'segment') kept.put(data.key, data.blob);
    else if (data.kind === 'used') kept.used(data.key);
    else if (now.status === 'working' && now.id === base.id) take(data, now, film, output, start);
  });
  const order: ExportOrder = {
    draft: film,
    output,
    files: new Map(localFiles),
    media: new URL(mediaAddress(''), document.baseURI).href,
    kept: new Map(kept.all),
  };
  worker.postMessage(order);
};

type Working = Extract<DeviceExport, { status: 'working' }>;

const take = (
  m: Exclude<FromExport, { kind: 'segment' | 'used' }>,
  now: Working,
  film: Draft,
  { format }: Output,
  start: number,
): void => {
  const { id, version, output, leftOut } = now;
  switch (m.kind) {
    case 'progress':
      deviceExport.value = { ...now, done: m.done, total: m.total, ...pace(m, start) };
      return;
    case 'left-out':
      deviceExport.value = { ...now, leftOut: m.list };
      return;
    case 'done': {
      const { width, height, duration_ms, reused } = m;
      const { type, ext } = OUTPUT_FILES[format];
      const file = new File([m.film], filmFileName(titleOf(film), ext), { type });
      const url = URL.createObjectURL(file);
      endWorker();
      const frames = { total: m.frames, reused };
      const facts = { width, height, duration_ms, frames };
      deviceExport.value = { status: 'done', id, version, output, leftOut, file, url, ...facts };
      return;
    }
    case 'failed':
      endWorker();
      deviceExport.value = { status: 'failed', id, version, output, leftOut, reason: m.reason };
      return;
    case 'unable':
      giveUp(m.reason);
  }
};

const pace = (
  { done, total, reused }: { done: number; total: number; reused: number },
  start: number,
): { rate?: number; eta_s?: number } => {
  const seconds = (performance.now() - start) / 1000;
  // What was kept took no time, and tells nothing of what is to come.
  const drawn = done - reused;
  if (drawn <= 0 || done / total < ETA_FROM_SHARE) return {};
  return { rate: drawn / seconds, eta_s: (seconds / drawn) * (total - done) };
};

const endWorker = (): void => {
  worker?.terminate();
  worker = undefined;
};

const giveUp = (why: string): void => {
  resetDeviceExport();
  tell(t.value.deviceUnable(why));
  void startExport();
};

// Another session, another film: what was made for the old one is let go.
let seen = session.peek()?.id;
effect(() => {
  const id = session.value?.id;
  if (id !== seen) {
    untracked(resetDeviceExport);
    kept.clear();
  }
  seen = id;
});
// A closed page would end it.
addEventListener('beforeunload', (e) => {
  if (deviceExport.peek().status === 'working') e.preventDefault();
});
