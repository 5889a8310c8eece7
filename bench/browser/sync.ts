/**
 * How far the picture is from the sound while the page's own player plays. The film bears a progress bar, so that what
 * is on the canvas tells its frame; what is heard is told by the audio device's clock.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { draft as film } from '../../web/state/store.ts';
import { player } from '../../web/features/preview/player.ts';

/** In ms, for each refresh of the screen: how much later the picture is than the sound; 0 within its frame's own time. */
export type Synced = { late_ms: number[]; latency_ms: number };

const READY_TIMEOUT_MS = 60_000;
/** Until decoders and caches are warm nobody speaks of sync; the last instant is the end of the film. */
const SKIP_MS = 500;
/** The bar is white, what lies beside it at most seven tenths of that. */
const WHITE = 225;

/** Contexts that the player opens, and when the first sound of each starts, in the context's seconds. */
const contexts: { ctx: AudioContext; from?: number }[] = [];
const listenToAudio = (): void => {
  const Real = globalThis.AudioContext;
  globalThis.AudioContext = class extends Real {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.push({ ctx: this });
    }
  };
  // eslint-disable-next-line typescript/unbound-method
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest: number[]): void {
    const opened = contexts.find(({ ctx }) => ctx === this.context);
    if (opened) opened.from ??= when;
    start.call(this, when, ...rest);
  };
};

const until = async (isIt: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + READY_TIMEOUT_MS;
  while (!isIt()) {
    if (performance.now() > end) throw new Error(`the player does not get ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

export const sync = async (draft: Draft): Promise<Synced> => {
  listenToAudio();
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  canvas.style.cssText = 'display: block; width: 1280px; height: 720px';
  player.attach(canvas);
  film.value = draft;
  await until(() => player.ready.value && !player.behind.value, 'ready');
  const row = document.createElement('canvas');
  row.height = 1;
  const ctx = row.getContext('2d', { willReadFrequently: true })!;
  const frames = (draft.d * draft.m.fps) / 1000;
  const frameMs = 1000 / draft.m.fps;
  /** The frame that is on the canvas. */
  const seen = (): number => {
    const { width } = canvas;
    if (row.width !== width) row.width = width;
    ctx.drawImage(canvas, 0, 0, width, 1, 0, 0, width, 1);
    const { data } = ctx.getImageData(0, 0, width, 1);
    let end = 0;
    while (end < width && data[4 * end + 1] >= WHITE) end++;
    return Math.round(((end + 0.5) * frames) / width) - 1;
  };
  const late_ms: number[] = [];
  let latency_ms = 0;
  player.toggle();
  await until(() => player.playing.value && !player.starting.value, 'going');
  const audio = contexts[0];
  if (audio?.from === undefined) throw new Error('nothing is heard');
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!player.playing.value) break;
    const { contextTime = 0, performanceTime = 0 } = audio.ctx.getOutputTimestamp();
    const heard = (contextTime - audio.from) * 1000 + performance.now() - performanceTime;
    if (heard < SKIP_MS || heard > draft.d - SKIP_MS) continue;
    latency_ms = audio.ctx.outputLatency * 1000;
    const from = seen() * frameMs;
    late_ms.push(heard < from ? heard - from : Math.max(0, heard - from - frameMs));
  }
  film.value = undefined;
  canvas.remove();
  return { late_ms, latency_ms };
};
