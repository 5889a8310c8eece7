/**
 * The player: which film, where in it, playing or not. Promises that picture and sound keep together, because
 * both follow one clock; refuses to run on while the page is out of sight.
 */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { FromPreview, ToPreview } from '../../../render/browser/protocol.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { frameAt } from '../../../shared/draft/time.ts';
import { mediaAddress } from '../../api/edge.ts';
import { recall, remember } from '../../state/memory.ts';
import { draft, drawable, media } from '../../state/store.ts';
import { localFiles } from '../../state/tray.ts';
import { thumbFile } from '../tray/thumbs.ts';
import { minutes } from './minutes.ts';
import { Pace } from './pace.ts';
import { previewSize } from './size.ts';
import { Sound } from './sound.ts';

const playing = signal(false);
/** Play was pressed and the sound is not there yet. */
const starting = signal(false);
const timeMs = signal(0);
const loop = signal(false);
const muted = signal(recall('muted') === '1');
/** The frame on screen is that of the newest film. */
const ready = signal(false);
const failed = signal(false);
/** Photos that cannot be shown, by media id. */
const broken = signal<ReadonlyMap<string, { name: string; elsewhere: boolean }>>(new Map());
/** Size of the frame on screen, for its shape. */
const shape = signal({ width: 16, height: 9 });

/** By then a fade from black is over, and a title is there. */
const POSTER_MS = 1500;

const sound = new Sound();
const pace = new Pace(() => performance.now());
let worker: Worker | undefined;
let canvas: HTMLCanvasElement | undefined;
let film: Draft | undefined;
let filmId = 0;
/** The frame asked for, and the one on screen: they differ while a picture is being prepared. */
const sentFrame = signal(-1);
const shownFrame = signal(-1);
const behind = computed(() => sentFrame.value !== shownFrame.value);
let ticking = 0;

/** The second that is on screen, in words: it changes once a second. */
const second = computed(() => minutes(timeMs.value));
const durationMs = computed(() => draft.value?.d ?? 0);

const post = (m: ToPreview, transfer: Transferable[] = []): void =>
  worker?.postMessage(m, transfer);

const take = (m: FromPreview): void => {
  switch (m.kind) {
    case 'opened':
      if (m.id !== filmId) return;
      shape.value = { width: m.width, height: m.height };
      ready.value = true;
      failed.value = false;
      return;
    case 'shown':
      if (m.id === filmId && playing.value && !m.sketch) pace.came(m.n);
      // A sketch is no answer yet: the frame itself follows.
      if (m.id === filmId) shownFrame.value = m.sketch ? -1 : m.n;
      return;
    case 'broken':
      broken.value = new Map(broken.value).set(m.media, {
        name: m.name,
        elsewhere: m.elsewhere === true,
      });
      return;
    case 'failed':
      if (m.id === filmId) failed.value = true;
      return;
  }
};

/** Small pictures that the tray has made, each sent once: a drag shows them where nothing was decoded yet. */
const sentThumbs = new Set<string>();
const sendThumbs = (): void => {
  const made = media.value.map(({ id }) => [id, thumbFile(id)] as const);
  const fresh = made.filter(
    (m): m is [string, Blob] => m[1] !== undefined && !sentThumbs.has(m[0]),
  );
  if (fresh.length === 0 || !worker || !canvas) return;
  for (const [id] of fresh) sentThumbs.add(id);
  post({ kind: 'thumbs', pictures: new Map(fresh) });
};

const theWorker = (): Worker => {
  const made = new Worker(new URL('../../../render/browser/preview-worker.ts', import.meta.url), {
    type: 'module',
  });
  made.addEventListener('message', (e: MessageEvent<FromPreview>) => take(e.data));
  made.addEventListener('error', () => {
    failed.value = true;
  });
  return made;
};

/** Hands a canvas over for good; a canvas can be handed over once only. */
const attach = (el: HTMLCanvasElement): void => {
  if (el === canvas) return;
  if (typeof el.transferControlToOffscreen !== 'function') {
    failed.value = true;
    return;
  }
  canvas = el;
  worker ??= theWorker();
  const offscreen = el.transferControlToOffscreen();
  post({ kind: 'canvas', canvas: offscreen }, [offscreen]);
  const again = film;
  film = undefined;
  if (again) open(again);
};

const detach = (): void => {
  pause();
  canvas = undefined;
  post({ kind: 'close' });
  sentThumbs.clear();
};

const open = (next: Draft): void => {
  film = next;
  // Until the first frame is there the place already has its shape.
  if (!ready.value) shape.value = { width: next.m.width, height: next.m.height };
  if (!canvas) return;
  filmId++;
  const size = previewSize(next.m, {
    width: canvas.clientWidth || innerWidth,
    height: canvas.clientHeight || innerHeight,
    ratio: devicePixelRatio,
  });
  timeMs.value = Math.min(timeMs.value, lastMoment(next));
  sentFrame.value = frameAt(
    timeMs.value > 0 || playing.value ? timeMs.value : posterMs(next),
    next.m.fps,
  );
  post({ kind: 'files', files: new Map(localFiles) });
  untracked(sendThumbs);
  const base = new URL(mediaAddress(''), document.baseURI).href;
  post({ kind: 'film', id: filmId, draft: next, ...size, media: base, n: sentFrame.value });
  const changed = sound.open(next, { files: localFiles, media: base });
  if (playing.value && changed) void sound.play(timeMs.value);
};

/** Before it has been played a film shows its first photo, not the black that it may begin with. */
const posterMs = (d: Draft): number => {
  const first = d.t.find((t) => t.tt === 0)?.sg[0];
  return first ? first.st + Math.min(first.d / 2, POSTER_MS) : 0;
};

/** The moment that is on screen, in ms. */
const shownMs = (): number =>
  film && timeMs.value === 0 && !playing.value ? posterMs(film) : timeMs.value;

const lastMoment = (d: Draft): number => Math.max(0, d.d - 1000 / d.m.fps);

/** `drag`: something at once, the whole of it later. */
const showNow = (drag?: true): void => {
  if (!film) return;
  // While it plays, the frame of the moment at which it will be seen.
  const ahead = playing.value && !drag ? pace.leadMs : 0;
  const n = frameAt(Math.min(timeMs.value + ahead, lastMoment(film)), film.m.fps);
  if (n === sentFrame.value) return;
  sentFrame.value = n;
  if (playing.value) pace.asked(n);
  post({ kind: 'show', n, ...(drag ? { drag } : {}) });
};

const tick = (): void => {
  if (!playing.value || !film) return;
  ticking = requestAnimationFrame(tick);
  pace.refreshed();
  sound.feed();
  const now = sound.now();
  if (now === undefined) return;
  if (now >= film.d) {
    if (loop.value) {
      timeMs.value = 0;
      void sound.play(0);
    } else {
      timeMs.value = lastMoment(film);
      pause();
    }
  } else {
    timeMs.value = now;
  }
  showNow();
};

const play = async (): Promise<void> => {
  if (!film || playing.value) return;
  if (timeMs.value >= lastMoment(film)) timeMs.value = 0;
  playing.value = true;
  starting.value = true;
  showNow();
  await sound.play(timeMs.value);
  starting.value = false;
  cancelAnimationFrame(ticking);
  tick();
};

const pause = (): void => {
  playing.value = false;
  starting.value = false;
  cancelAnimationFrame(ticking);
  sound.rest();
};

/** Goes to `ms`; while playing, plays on from there. */
const seek = (ms: number): void => {
  if (!film) return;
  timeMs.value = Math.max(0, Math.min(lastMoment(film), ms));
  showNow(true);
  if (playing.value) void sound.play(timeMs.value);
};

const toggle = (): void => (playing.value ? pause() : void play());

const setMuted = (value: boolean): void => {
  muted.value = value;
  sound.muted = value;
  remember('muted', value ? '1' : '0');
};

effect(() => {
  const next = draft.value;
  if (next && drawable.value && next.d > 0 && next.t.some((t) => t.tt === 0 && t.sg.length > 0)) {
    if (next !== film) untracked(() => open(next));
  } else {
    film = undefined;
    ready.value = false;
    timeMs.value = 0;
    untracked(pause);
  }
});
// Photos that have gone from the session are no news any more.
effect(() => {
  const here = new Set(media.value.map((m) => m.id));
  const kept = [...broken.peek()].filter(([id]) => here.has(id));
  if (kept.length !== broken.peek().size) broken.value = new Map(kept);
});
effect(sendThumbs);
document.addEventListener('visibilitychange', () => document.hidden && pause());
sound.muted = muted.value;

export const player = {
  playing,
  starting,
  timeMs,
  second,
  durationMs,
  loop,
  muted,
  ready,
  failed,
  broken,
  shape,
  behind,
  attach,
  detach,
  shownMs,
  seek,
  toggle,
  setMuted,
};
