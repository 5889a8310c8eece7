/**
 * The whole job: a draft and its sources become a film, a GIF, stills or subtitles at a path. Promises progress by
 * frames, an end between two frames when asked, and a film from the pictures that can be read; refuses a film without any.
 */
import { stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { LeftOut } from '../../shared/contract/events.ts';
import type { RenderRequest, RenderState } from '../../shared/contract/renderer.ts';
import { seenFiles } from '../../shared/draft/files.ts';
import type { Size } from '../../shared/draft/motion.ts';
import { pictures, texts, type Draft } from '../../shared/draft/schema.ts';
import { samplesAt } from '../../shared/draft/time.ts';
import { codecOf, draftFor } from '../../shared/formats/output.ts';
import { srtOf } from '../../shared/formats/srt.ts';
import { planSegments, type Span } from '../cache/plan.ts';
import { brokenFiles } from '../frame/broken-files.ts';
import { Film } from '../frame/film.ts';
import type { Kernels } from '../kernels/index.ts';
import { PictureError } from '../picture/decoded.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { writeParts } from './film-file.ts';
import { FilmPictures } from './film-pictures.ts';
import { FilmWriter } from './film-writer.ts';
import { KeptSegments, type KeptSegment, type SegmentCache } from './kept-segments.ts';
import type { SoundBroken } from './sound-thread.ts';
import { loadKernels } from './kernels.ts';
import { soundParts } from './make-sound.ts';
import { makeGif } from './make-gif.ts';
import { carouselOf, planOfSheet, posterOf, sheetOf } from './make-stills.ts';
import { without } from '../frame/left-out.ts';
import { loadTexts } from './fonts.ts';

export type FilmJob = Pick<RenderRequest, 'draft' | 'sources' | 'output'> & {
  path: string;
  /** Where encoded segments are kept from one render to the next; absent where none are. */
  cache?: SegmentCache;
};
export type FilmHooks = {
  signal: AbortSignal;
  /**
   * Frames in the film so far of frames in all, and how many of them were kept from an earlier render; all change when
   * a picture had to be left out.
   */
  progress(done: number, total: number, reused?: number): void;
  leftOut(list: LeftOut[]): void;
  /** Something happened that is not a frame: the job is not stuck. */
  alive(): void;
};
export type FilmOutput = NonNullable<RenderState['output']>;

/** No film can be made; the message is for people. */
export class RenderFailure extends Error {
  override readonly name = 'RenderFailure';
}

/** Renders the film; resolves when the file is complete. */
export const renderFilm = async (job: FilmJob, hooks: FilmHooks): Promise<FilmOutput> => {
  const source = new FilmPictures(job.sources);
  const leftOut: LeftOut[] = [];
  const rasteriser = loadTexts();
  const made = new Set<string>();
  let draft = draftFor(job.draft, job.output);
  if (pictures(draft).length === 0) throw new RenderFailure('The film has no pictures');
  for (;;) {
    try {
      return await make(
        { ...job, draft },
        { source, texts: rasteriser, kernels: await loadKernels(), made },
        {
          ...hooks,
          silent: ({ media, reason }) => {
            if (leftOut.some((l) => l.media === media)) return;
            leftOut.push({ name: job.sources[media]?.name ?? media, reason, media });
            hooks.leftOut(leftOut);
          },
        },
      );
    } catch (error) {
      if (!(error instanceof PictureError) || !error.media) throw error;
      // One is broken: look at all the others now, rather than starting over for each.
      const faults = await brokenFiles(draft, error, source.good, (segment) => {
        hooks.alive();
        return source.check(segment, hooks.signal);
      });
      for (const fault of faults) {
        const segment = seenFiles(draft).find((s) => s.media === fault.media);
        const name = segment ? source.nameOf(segment) : fault.media;
        // Of a clip whose sound could not be had either, one word is enough.
        const told = leftOut.findIndex((l) => l.media === fault.media);
        if (told >= 0) leftOut.splice(told, 1);
        leftOut.push({ name, reason: fault.reason, media: fault.media });
      }
      hooks.leftOut(leftOut);
      const rest = without(draft, new Set(faults.map((f) => f.media)));
      if (!rest) {
        const [first] = leftOut;
        throw new RenderFailure(
          leftOut.length === 1
            ? `The only picture cannot be used: ${first.name}: ${first.reason}`
            : `None of the ${leftOut.length} pictures can be used; the first: ${first.name}: ${first.reason}`,
        );
      }
      draft = rest;
    }
  }
};

type Parts = {
  source: FilmPictures;
  texts: TextRasteriser;
  kernels: Kernels;
  /** Keys of the segments that this job has encoded itself, in a try before this one. */
  made: Set<string>;
};

/** And of each file whose sound cannot be had: the film is made without it. */
type MakeHooks = FilmHooks & { silent(broken: SoundBroken): void };

/** What `job.output` asks for, from a draft that has its size and rate already. */
const make = async (job: FilmJob, parts: Parts, hooks: MakeHooks): Promise<FilmOutput> => {
  const { draft, path, output } = job;
  switch (output.format) {
    case 'mp4':
    case 'webm':
      return renderOnce(job, parts, hooks);
    case 'srt': {
      const size = await writeParts(path, [new TextEncoder().encode(srtOf(texts(draft)))]);
      const { width, height } = draft.m;
      return { size, width, height, duration_ms: draft.d, frames: 0 };
    }
    case 'wav':
    case 'stems':
    case 'midi': {
      const found = await soundParts(output.format, draft, job.sources, hooks);
      if (!found) throw new RenderFailure('The film has no composed music to take apart');
      const { width, height } = draft.m;
      return {
        size: await writeParts(path, found),
        width,
        height,
        duration_ms: draft.d,
        frames: 0,
      };
    }
    case 'gif': {
      const film = open(draft, parts);
      try {
        await makeGif(path, draft, film, output.quality, hooks);
        const { width, height, frameCount: frames } = film;
        return { size: (await stat(path)).size, width, height, duration_ms: draft.d, frames };
      } finally {
        film.close();
      }
    }
    case 'poster':
    case 'sheet':
    case 'carousel': {
      const plan = output.format === 'sheet' ? planOfSheet(draft) : undefined;
      const film = open(draft, parts, plan?.tile);
      try {
        const stills = plan
          ? sheetOf(plan, film, hooks)
          : output.format === 'poster'
            ? posterOf(draft, film, output.at, hooks)
            : carouselOf(draft, film, hooks);
        const size = await writeParts(path, stills.parts);
        const { width, height } = stills;
        return { size, width, height, duration_ms: draft.d, frames: stills.stills };
      } finally {
        film.close();
      }
    }
  }
};

const open = (draft: Draft, { source, texts, kernels }: Parts, size?: Size): Film =>
  Film.open({ draft, kernels, pictures: source, texts, turn, ...(size ? { size } : {}) });

const renderOnce = async (job: FilmJob, parts: Parts, hooks: MakeHooks): Promise<FilmOutput> => {
  const { draft, path, output } = job;
  const { quality } = output;
  const codec = codecOf(output) ?? 'h264';
  const film = open(draft, parts);
  const { width, height, fps, frameCount: frames } = film;
  const format = { width, height, fps, frames, samples: samplesAt(draft.d), quality, codec };
  const kept =
    job.cache && new KeptSegments(job.cache, { draft, sources: job.sources, format, output });
  let reused = 0;
  const writer = new FilmWriter({
    path,
    draft,
    format,
    onEncoded: (done) => hooks.progress(done, frames, Math.min(reused, done)),
    ...(job.cache ? { store: job.cache } : {}),
    sources: job.sources,
    onSilent: (broken) => hooks.silent(broken),
  });
  const look = async (span: Span | undefined): Promise<Partial<KeptSegment>> =>
    span && kept ? kept.look(span) : {};
  try {
    hooks.progress(0, frames, 0);
    const spans = planSegments(draft);
    let next = await look(spans[0]);
    for (const [i, span] of spans.entries()) {
      hooks.signal.throwIfAborted();
      const { key, block } = next;
      next = await look(spans[i + 1]);
      if (block) {
        if (!parts.made.has(key!)) reused += span.to - span.from;
        await writer.join(block, span.to - span.from);
        continue;
      }
      await writer.segment(key);
      if (key !== undefined) parts.made.add(key);
      // What only the next segment shows is not decoded where that one is there already.
      const until = next.block ? span.to : undefined;
      for (let n = span.from; n < span.to; n++) {
        hooks.signal.throwIfAborted();
        await film.prepare(n, hooks.signal, until);
        await writer.room();
        await writer.video(film.draw(n));
      }
    }
    const size = await writer.finish();
    return { size, width, height, duration_ms: draft.d, frames };
  } catch (error) {
    await writer.abort();
    throw error;
  } finally {
    film.close();
  }
};
