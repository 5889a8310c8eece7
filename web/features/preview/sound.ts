/**
 * The film's sound as it plays, and with it the clock that the picture follows. Promises a clock also where
 * there is no sound or no device; refuses to schedule further ahead than a few seconds.
 */
import type { FromSound, SoundSources, ToSound } from '../../../render/browser/protocol.ts';
import { heard } from '../../../shared/draft/heard.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { SOUND_AHEAD_S, SOUND_PIECE_S, SOUND_START_MS } from '../../limits.ts';

/** The first sample is scheduled this far ahead, so that it is never late, in seconds. */
const LEAD_S = 0.06;

/** What the sound of a draft depends on: pictures may change without it. */
const soundKey = (draft: Draft): string =>
  JSON.stringify([draft.d, draft.t.filter((t) => t.tt === 1), heard(draft)]);

/** Only the files that are heard: the others would be copied for nothing. */
const heardOf = (draft: Draft, { files, media }: SoundSources): SoundSources => {
  const wanted = new Set(heard(draft).map((h) => h.media));
  return { media, files: new Map([...files].filter(([id]) => wanted.has(id))) };
};

export class Sound {
  #worker: Worker | undefined;
  #ctx: AudioContext | undefined;
  #volume: GainNode | undefined;
  #key = '';
  #id = 0;
  #film: { samples: number; silent: boolean } | undefined;
  #muted = false;
  /** While playing: where film and context meet, and what is scheduled. */
  #run: { filmS: number; ctxS: number; next: number; asked: boolean } | undefined;
  #wall: { filmS: number; atMs: number } | undefined;
  #nodes = new Set<AudioBufferSourceNode>();
  #waiting: ((ok: boolean) => void) | undefined;

  /** Takes over another film; its sound is made ready in the background. True when the sound has changed. */
  open(draft: Draft, sources: SoundSources): boolean {
    const key = soundKey(draft);
    if (key === this.#key) return false;
    this.#key = key;
    this.#film = undefined;
    this.#id++;
    this.#worker ??= this.#start();
    this.#send({ kind: 'sound', id: this.#id, draft, sources: heardOf(draft, sources) });
    return true;
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../../render/browser/sound-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', (e: MessageEvent<FromSound>) => this.#take(e.data));
    return worker;
  }

  #send(m: ToSound): void {
    this.#worker?.postMessage(m);
  }

  set muted(muted: boolean) {
    this.#muted = muted;
    if (this.#volume && this.#ctx)
      this.#volume.gain.setTargetAtTime(muted ? 0 : 1, this.#ctx.currentTime, 0.015);
  }

  /** Starts at `fromMs` of the film. Resolves when the clock runs; call it from a press, or browsers stay mute. */
  async play(fromMs: number): Promise<void> {
    this.stop();
    this.#ctx ??= this.#openContext();
    const ctx = this.#ctx;
    if (ctx && ctx.state !== 'running') await settled(ctx.resume(), SOUND_START_MS);
    const filmS = fromMs / 1000;
    if (ctx?.state === 'running') {
      this.#run = { filmS, ctxS: Number.NaN, next: Math.round(filmS * SAMPLE_RATE), asked: false };
      const came = new Promise<boolean>((resolve) => (this.#waiting = resolve));
      this.#ask();
      if (await settled(came, SOUND_START_MS)) return;
    }
    // No device, no sound in the film, or it is not ready: the picture goes by the page's own clock.
    this.#run = undefined;
    this.#wall = { filmS, atMs: performance.now() };
  }

  /** Where the film is, in ms, as it is heard; undefined while it stands. */
  now(): number | undefined {
    if (this.#wall) return this.#wall.filmS * 1000 + performance.now() - this.#wall.atMs;
    const [run, ctx] = [this.#run, this.#ctx];
    if (!run || !ctx || Number.isNaN(run.ctxS)) return undefined;
    const heard = ctx.currentTime - (ctx.outputLatency || 0);
    return (run.filmS + Math.max(0, heard - run.ctxS)) * 1000;
  }

  stop(): void {
    this.#waiting?.(false);
    this.#waiting = undefined;
    this.#run = undefined;
    this.#wall = undefined;
    for (const node of this.#nodes) node.stop();
    this.#nodes.clear();
  }

  /** Lets the device rest; the next play wakes it. */
  rest(): void {
    this.stop();
    void this.#ctx?.suspend();
  }

  /** To be called with every frame: keeps the schedule filled. */
  feed(): void {
    this.#ask();
  }

  #openContext(): AudioContext | undefined {
    try {
      const ctx = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'playback' });
      this.#volume = ctx.createGain();
      this.#volume.gain.value = this.#muted ? 0 : 1;
      this.#volume.connect(ctx.destination);
      return ctx;
    } catch {
      return undefined;
    }
  }

  #ask(): void {
    const [run, film, ctx] = [this.#run, this.#film, this.#ctx];
    if (!run || !film || !ctx || run.asked) return;
    if (film.silent) return this.#waiting?.(false);
    if (run.next >= film.samples) return;
    if (!Number.isNaN(run.ctxS)) {
      const scheduled = run.ctxS + run.next / SAMPLE_RATE - run.filmS;
      if (scheduled - ctx.currentTime > SOUND_AHEAD_S) return;
    }
    run.asked = true;
    const count = Math.min(SOUND_PIECE_S * SAMPLE_RATE, film.samples - run.next);
    this.#send({ kind: 'read', id: this.#id, start: run.next, count });
  }

  #take(m: FromSound): void {
    if (m.id !== this.#id) return;
    if (m.kind === 'ready') {
      this.#film = m;
      this.#ask();
    } else if (m.kind === 'failed') {
      this.#film = { samples: 0, silent: true };
      this.#waiting?.(false);
    } else if (m.kind === 'piece') {
      this.#schedule(m);
    }
  }

  #schedule(m: Extract<FromSound, { kind: 'piece' }>): void {
    const [run, ctx, volume] = [this.#run, this.#ctx, this.#volume];
    // A piece of an earlier start: what is wanted now begins elsewhere.
    if (!run || !ctx || !volume || m.start !== run.next) {
      if (run) run.asked = false;
      return;
    }
    run.asked = false;
    if (Number.isNaN(run.ctxS)) run.ctxS = ctx.currentTime + LEAD_S;
    const buffer = ctx.createBuffer(2, m.left.length, SAMPLE_RATE);
    buffer.copyToChannel(m.left as Float32Array<ArrayBuffer>, 0);
    buffer.copyToChannel(m.right as Float32Array<ArrayBuffer>, 1);
    const node = ctx.createBufferSource();
    node.buffer = buffer;
    node.connect(volume);
    node.addEventListener('ended', () => this.#nodes.delete(node));
    this.#nodes.add(node);
    const at = run.ctxS + m.start / SAMPLE_RATE - run.filmS;
    const late = ctx.currentTime - at;
    if (late < 0) node.start(at);
    else if (late < buffer.duration) node.start(0, late);
    run.next = m.start + m.left.length;
    this.#waiting?.(true);
    this.#waiting = undefined;
    this.#ask();
  }
}

/** Whether `work` came to something (anything but false) in time. */
const settled = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return (await Promise.race([work, late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
