/** The page's own preview worker: played by the clock, and dragged in four ways. Times in ms. */
import type { FromPreview, FromThumbs, ToPreview } from '../../render/browser/protocol.ts';
import type { Draft } from '../../shared/draft/schema.ts';

export type Previewed = {
  /** Of the frames that were due while it played, how many were shown. */
  share: number;
  /** Anywhere in the film, where only thumbnails are there. */
  unseen_ms: number[];
  /** Anywhere, the next as soon as one is shown; each photo was seen once before. */
  jump_ms: number[];
  /** Anywhere, while the full frame of the step before is being made. */
  restless_ms: number[];
  /** Steadily through all of it, by a pointer that moves sixty times a second. */
  steady_ms: number[];
  /** From a drag's last step to its whole frame. */
  rest_ms: number[];
};

const SIZE = { width: 1920, height: 1080 };
const ANSWER_TIMEOUT_MS = 60_000;
const STEPS = 40;
const RESTS = 10;
/** How long a drag pauses: from not at all to when full pictures are half made. */
const PAUSES_MS = [0, 160, 220, 300, 400];
const STEADY_MS = 4_000;
const POINTER_MS = 1000 / 60;
/** A step through the film that comes everywhere and never in order. */
const STRIDE = 0.381_966;

type Shown = Extract<FromPreview, { kind: 'shown' }>;

class Screen {
  readonly worker = new Worker(new URL('../../render/browser/preview-worker.ts', import.meta.url), {
    type: 'module',
  });
  readonly #canvas = document.createElement('canvas');
  #heard: (m: FromPreview) => void = () => undefined;

  constructor() {
    Object.assign(this.#canvas, SIZE);
    document.body.append(this.#canvas);
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromPreview>) =>
      this.#heard(data),
    );
    const canvas = this.#canvas.transferControlToOffscreen();
    this.say({ kind: 'canvas', canvas }, [canvas]);
  }

  say(m: ToPreview, transfer: Transferable[] = []): void {
    this.worker.postMessage(m, transfer);
  }

  listen(use: (m: Shown) => void): void {
    this.#heard = (m) => m.kind === 'shown' && use(m);
  }

  /** Waits for one answer. */
  until(isIt: (m: FromPreview) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the preview hangs')), ANSWER_TIMEOUT_MS);
      this.#heard = (m) => {
        if (m.kind === 'failed') reject(new Error(m.reason));
        if (!isIt(m)) return;
        clearTimeout(late);
        resolve();
      };
    });
  }

  async open(draft: Draft, media: string): Promise<void> {
    const opened = this.until((m) => m.kind === 'opened');
    this.say({ kind: 'film', id: 1, draft, ...SIZE, media, n: 0 });
    await opened;
  }

  /** Asks for a frame; how long until it is on the canvas, `whole` if no sketch counts. */
  async show(n: number, drag: boolean, whole = !drag): Promise<number> {
    const start = performance.now();
    const shown = this.until((m) => m.kind === 'shown' && m.n === n && !(whole && m.sketch));
    this.say({ kind: 'show', n, ...(drag ? { drag } : {}) });
    await shown;
    return performance.now() - start;
  }

  close(): void {
    this.worker.terminate();
    this.#canvas.remove();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const preview = async (draft: Draft, media: string): Promise<Previewed> => {
  const frames = (draft.d * draft.m.fps) / 1000;
  let step = 0;
  const anywhere = (): number => Math.floor(((++step * STRIDE) % 1) * frames);
  const screen = new Screen();
  try {
    const pictures = await thumbsOf(draft, media);
    await screen.open(draft, media);
    screen.say({ kind: 'thumbs', pictures });
    const unseen_ms: number[] = [];
    for (let i = 0; i < STEPS; i++) unseen_ms.push(await screen.show(anywhere(), true));
    // Every photo is fetched and decoded once.
    for (let i = 0; i < 10; i++) await screen.show(Math.floor(((i + 0.5) * frames) / 10), false);
    const jump_ms: number[] = [];
    for (let i = 0; i < STEPS; i++) jump_ms.push(await screen.show(anywhere(), true));
    const restless_ms: number[] = [];
    for (let i = 0; i < STEPS; i++) {
      restless_ms.push(await screen.show(anywhere(), true));
      await pause(PAUSES_MS[i % PAUSES_MS.length]);
    }
    const steady_ms = await steadily(screen, frames);
    const rest_ms: number[] = [];
    for (let i = 0; i < RESTS; i++) rest_ms.push(await screen.show(anywhere(), true, true));
    const share = await played(screen, frames, draft.m.fps);
    return { share, unseen_ms, jump_ms, restless_ms, steady_ms, rest_ms };
  } finally {
    screen.close();
  }
};

/** By the page's own worker, from the same photos. */
const thumbsOf = async (draft: Draft, media: string): Promise<ReadonlyMap<string, Blob>> => {
  const worker = new Worker(new URL('../../render/browser/thumb-worker.ts', import.meta.url), {
    type: 'module',
  });
  const keys = draft.t[0].sg.map((s) => ('media' in s ? String(s.media) : ''));
  const pictures = new Map<string, Blob>();
  try {
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('the thumbnails hang')), ANSWER_TIMEOUT_MS);
      worker.addEventListener('message', ({ data }: MessageEvent<FromThumbs>) => {
        if (data.picture) pictures.set(data.key, data.picture);
        if (pictures.size === keys.length) resolve();
      });
      for (const key of keys) worker.postMessage({ key, address: `${media}${key}` });
    });
    return pictures;
  } finally {
    worker.terminate();
  }
};

/** Each frame that was shown, from when the pointer asked for it. */
const steadily = async (screen: Screen, frames: number): Promise<number[]> => {
  const asked = new Map<number, number>();
  const times: number[] = [];
  screen.listen(({ n }) => {
    const at = asked.get(n);
    if (at !== undefined) times.push(performance.now() - at);
    asked.delete(n);
  });
  const start = performance.now();
  for (;;) {
    const share = (performance.now() - start) / STEADY_MS;
    if (share >= 1) return times;
    const n = Math.floor(share * frames);
    asked.set(n, performance.now());
    screen.say({ kind: 'show', n, drag: true });
    await pause(POINTER_MS);
  }
};

/** Plays all of it by the clock; the share of frames that came. */
const played = async (screen: Screen, frames: number, fps: number): Promise<number> => {
  const shown = new Set<number>();
  screen.listen(({ n, sketch }) => !sketch && shown.add(n));
  screen.say({ kind: 'show', n: 0 });
  const start = performance.now();
  for (;;) {
    await pause(1000 / fps / 4);
    const n = Math.floor(((performance.now() - start) / 1000) * fps);
    if (n >= frames) return shown.size / frames;
    screen.say({ kind: 'show', n });
  }
};
