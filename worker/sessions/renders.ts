/** A session's renders: begun once per Idempotency-Key, told in its log in few steps. Refuses to begin where there is nothing to film. */
import type { Fault } from '../../shared/contract/errors.ts';
import { isFinal } from '../../shared/contract/events.ts';
import type { Render } from '../../shared/contract/events.ts';
import { newId } from '../../shared/contract/ids.ts';
import { isReady } from '../../shared/draft/check.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { lengthOf, looseTracks } from '../../shared/draft/loose.ts';
import { TRACK } from '../../shared/draft/schema.ts';
import { DEFAULT_FPS, frameOf, outputFault, plainOutput } from '../../shared/formats/output.ts';
import type { FilmFacts, Output } from '../../shared/formats/output.ts';
import { SHAPES, shapeOf } from '../../shared/formats/shape.ts';
import type { Shape } from '../../shared/formats/shape.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isVendor } from '../env.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import { renderOf } from '../jobs/contract.ts';
import { filmName } from '../jobs/film-name.ts';
import {
  MAX_ACTIVE_RENDERS,
  MAX_OPEN_RENDERS,
  RENDER_LOG_MS,
  RENDER_LOG_STEP_PERCENT,
} from '../limits.ts';
import { isJson, numberOf } from '../upstream/answer.ts';
import type { FinishedTurn, RenderOptions } from './contract.ts';
import type { EventLog } from './event-log.ts';
import type { KnownDraft, SessionStore } from './store.ts';
import { random } from '../random.ts';

export type RendersHouse = {
  env: Pick<Env, 'RENDER_JOBS' | 'NEMO_API_URL' | 'NEMO_TOKEN'>;
  store: SessionStore;
  log: EventLog;
  profile(): Profile;
  sessionId(): string;
  readDraft(): Promise<Result<KnownDraft, Fault>>;
  /** Upstream media id → the edge's. */
  media(): Record<string, string>;
  now: () => number;
};
type Answer<T> = Promise<Result<T, Fault>>;
type Reshape = (edits: Edit[], version: number) => Answer<FinishedTurn>;

export class Renders {
  readonly #house: RendersHouse;
  #loggedAt = 0;
  /** Begins one at a time, so that a key is looked up and kept without another in between. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(house: RendersHouse) {
    this.#house = house;
  }

  /** `reshape` lays the film out anew where another shape is asked for. */
  async start(
    options: RenderOptions,
    key: string | undefined,
    reshape?: Reshape,
  ): Answer<{ render: Render; replayed: boolean }> {
    const isNew = !key || !this.#house.store.renders.byKey(key, this.#house.now());
    // Outside the line: the edit waits for the turns before it, and one of those may begin a render.
    if (isNew && options.shape && reshape) {
      const turned = await this.#reshape(options.shape, reshape);
      if (!turned.ok) return turned;
    }
    const begun = this.#line.then(() => this.#start(options, key));
    this.#line = begun.catch(() => undefined);
    return begun;
  }

  async #start(
    options: RenderOptions,
    key: string | undefined,
  ): Answer<{ render: Render; replayed: boolean }> {
    const { store, env, now } = this.#house;
    const body = JSON.stringify(options);
    const known = key === undefined ? undefined : store.renders.byKey(key, now());
    if (known) {
      if (known.body !== body)
        return err(
          fault('conflict', 'This Idempotency-Key began a render with other options already.'),
        );
      const render = await renderOf(env, known.id).view();
      if (render) return ok({ render, replayed: true });
    }
    const open = store.renders.all().filter((row) => !isFinal(row.status)).length;
    if (open >= MAX_OPEN_RENDERS)
      return err(
        fault(
          'busy',
          `A session may have ${MAX_OPEN_RENDERS} renders waiting or running (${open} are).`,
        ),
      );
    const draft = await this.#draftToFilm();
    if (!draft.ok) return draft;
    const film = this.#filmOf(draft.value);
    const { shape: _, ...wanted } = options;
    // The vendor's films are 1080p: to say so asks for nothing else.
    const isUsual = isVendor(env) && wanted.size === '1080p';
    const asked = isUsual ? { ...wanted, size: undefined } : wanted;
    const unfit = this.#unfit(asked, film);
    if (unfit) return err(unfit);
    const id = known?.id ?? newId('r', random);
    const at = now();
    if (!known)
      store.renders.add({ id, key: key ?? null, body, at, status: 'queued', progress: 0 });
    const output = plainOutput(asked, film.m);
    const { width, height } = frameOf(film.m, output);
    const render = await renderOf(env, id).submit({
      id,
      session_id: this.#house.sessionId(),
      draft: draft.value,
      output,
      name: filmName(draft.value, output.format),
      size: { width, height },
      duration_ms: film.d,
      media: this.#house.media(),
      created_at: new Date(at).toISOString(),
    });
    for (const old of store.renders.takeOld()) await renderOf(env, old).forget();
    return ok({ render, replayed: false });
  }

  async #draftToFilm(): Answer<unknown> {
    const known = await this.#house.readDraft();
    if (!known.ok) return known;
    if (!isReady(known.value.draft))
      return err(fault('nothing_to_export', 'There are no photos in the film yet (got 0).'));
    return ok(known.value.draft);
  }

  /** What of anybody's draft an output depends on; a vendor's need not say it. */
  #filmOf(draft: unknown): FilmFacts {
    const meta = isJson(draft) && isJson(draft['m']) ? draft['m'] : {};
    const size = SHAPES[this.#house.profile().shape];
    return {
      m: {
        width: numberOf(meta['width']) ?? size.width,
        height: numberOf(meta['height']) ?? size.height,
        fps: numberOf(meta['fps']) ?? DEFAULT_FPS,
      },
      d: lengthOf(draft),
      texts: looseTracks(draft)
        .filter((t) => t.tt === TRACK.text)
        .flatMap((t) => t.segments).length,
      scores: looseTracks(draft)
        .filter((t) => t.tt === TRACK.audio)
        .flatMap((t) => t.segments)
        .filter((s) => s.raw.score !== undefined).length,
    };
  }

  #unfit(asked: Output, film: FilmFacts): Fault | undefined {
    const unfit = outputFault(asked, film);
    if (unfit) {
      const { path, detail } = unfit;
      return { code: 'output_unsupported', detail: `${path}: ${detail}`, path };
    }
    if (!isVendor(this.#house.env)) return undefined;
    // The vendor's protocol knows MP4 and a quality; asking for more would deliver something else under its name.
    const { format, quality: _, ...more } = plainOutput(asked, film.m);
    const path = format === 'mp4' ? Object.keys(more)[0] : 'format';
    return path === undefined
      ? undefined
      : {
          code: 'output_unsupported',
          detail: `${path}: this video backend makes an MP4 in the film’s own size and rate only (got ${String(asked[path as keyof Output])})`,
          path,
        };
  }

  /** Lays the film out in the shape that is asked for, if it has another. */
  async #reshape(shape: Shape, reshape: Reshape): Answer<undefined> {
    const known = await this.#house.readDraft();
    if (!known.ok) return known;
    const { draft, version } = known.value;
    const meta = isJson(draft) && isJson(draft['m']) ? draft['m'] : {};
    const [width, height] = [numberOf(meta['width']), numberOf(meta['height'])];
    if (!isReady(draft) || !width || !height || shapeOf({ width, height }) === shape)
      return ok(undefined);
    const turned = await reshape([{ op: 'shape', shape }], version);
    return turned.ok ? ok(undefined) : turned;
  }

  /** Whether this render may begin: the others wait until one before them has ended. */
  isTurnOf(id: string): boolean {
    const open = this.#house.store.renders.all().filter((row) => !isFinal(row.status));
    const place = open.findIndex((row) => row.id === id);
    return place < MAX_ACTIVE_RENDERS;
  }

  /** Into the log go changes of status and steps of progress: some thirty events at most per render. */
  changed(render: Render): void {
    const { store, log, now } = this.#house;
    const row = store.renders.one(render.id);
    if (!row || isFinal(row.status)) return;
    const step = render.progress - row.progress;
    const isStep = step >= RENDER_LOG_STEP_PERCENT && now() - this.#loggedAt >= RENDER_LOG_MS;
    if (render.status === row.status && !isStep) return;
    this.#loggedAt = now();
    store.renders.move(render.id, render.status, render.progress);
    log.add({ type: 'render', render });
  }
}
