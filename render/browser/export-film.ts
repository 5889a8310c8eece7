/**
 * The whole export in a browser: a draft and its photos become an MP4 or a WebM, on this machine alone. Promises the same
 * frames as the preview and the server draw, progress by frames, and a film from the photos that can be read;
 * refuses a film without any, and a browser that cannot encode, before it draws.
 */
import type { LeftOut } from '../../shared/contract/events.ts';
import { seenFiles } from '../../shared/draft/files.ts';
import { pictures, sounds } from '../../shared/draft/schema.ts';
import { samplesAt, SAMPLE_RATE } from '../../shared/draft/time.ts';
import { codecOf, draftFor } from '../../shared/formats/output-kinds.ts';
import { packSegment } from '../cache/packets.ts';
import { planSegments, type Span } from '../cache/plan.ts';
import type { FilmFormat } from '../encode/encoder.ts';
import { brokenFiles } from '../frame/broken-files.ts';
import { Film } from '../frame/film.ts';
import { without } from '../frame/left-out.ts';
import type { Kernels } from '../kernels/index.ts';
import { PictureError } from '../picture/decoded.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { loadKernels, loadTexts } from './assets.ts';
import { KnownSegments, type KnownSegment } from './known-segments.ts';
import { ExportPictures } from './export-pictures.ts';
import type { DeviceFilm, ExportOrder } from './export-protocol.ts';
import { SOUND_AHEAD_SAMPLES, SOUND_PIECE_SAMPLES } from './limits.ts';
import { SoundReader } from './sound-reader.ts';
import { OtherRecord, WebCodecsEncoder } from './webcodecs-encoder.ts';

export type ExportHooks = {
  /**
   * Frames handed to the encoder, of frames in all, and how many of them an earlier export had encoded; all change when
   * a photo had to be left out.
   */
  progress(done: number, total: number, reused: number): void;
  leftOut(list: LeftOut[]): void;
  /** A segment of the film is encoded, whatever becomes of the film. */
  keep(key: string, blob: Blob): void;
  used(key: string): void;
};

/** There is no film to be made of these photos; the message is for people. */
export class NoFilm extends Error {
  override readonly name = 'NoFilm';
}

type Parts = {
  source: ExportPictures;
  texts: TextRasteriser;
  kernels: Kernels;
  /** Segments that this export has encoded itself, in a try before this one. */
  made: Map<string, Blob>;
};

/** Makes the film. Throws `NoFilm`, `NoEncoder`, or whatever broke on the way. */
export const exportFilm = async (order: ExportOrder, hooks: ExportHooks): Promise<DeviceFilm> => {
  let draft = draftFor(order.draft, order.output);
  const source = new ExportPictures(order.files, order.media, draft.m);
  const parts = { source, texts: loadTexts(), kernels: await loadKernels(), made: new Map() };
  let inSegments = true;
  const leftOut: LeftOut[] = [];
  if (pictures(draft).length === 0) throw new NoFilm('The film has no pictures');
  for (;;) {
    try {
      const all = {
        ...hooks,
        silent: (media: string, reason: string): void => {
          if (leftOut.some((l) => l.media === media)) return;
          const segment = sounds(draft).find((s) => s.kind !== 'score' && s.media === media);
          leftOut.push({ name: segment?.name ?? media, reason, media });
          hooks.leftOut(leftOut);
        },
      };
      return await exportOnce({ ...order, draft }, parts, all, inSegments);
    } catch (error) {
      // An encoder that is another one every time: its film is encoded in one go.
      if (error instanceof OtherRecord && inSegments) {
        inSegments = false;
        continue;
      }
      if (!(error instanceof PictureError) || !error.media) throw error;
      // One is broken: look at all the others now, rather than starting over for each.
      const faults = await brokenFiles(draft, error, source.good, (segment) =>
        source.check(segment, new AbortController().signal),
      );
      for (const { media, reason } of faults) {
        const name = seenFiles(draft).find((s) => s.media === media)?.name ?? media;
        leftOut.push({ name, reason, media });
      }
      hooks.leftOut(leftOut);
      const rest = without(draft, new Set(faults.map((f) => f.media)));
      if (!rest) {
        const [{ name, reason }] = leftOut;
        throw new NoFilm(`None of the photos can be used; the first: ${name}: ${reason}`);
      }
      draft = rest;
    }
  }
};

const exportOnce = async (
  { draft, output, files, media, kept = new Map() }: ExportOrder,
  parts: Parts,
  hooks: ExportHooks & { silent(media: string, reason: string): void },
  inSegments: boolean,
): Promise<DeviceFilm> => {
  const { source, texts, kernels, made } = parts;
  const film = Film.open({ draft, kernels, pictures: source, texts });
  const { width, height, fps, frameCount: frames } = film;
  const format: FilmFormat = {
    width,
    height,
    fps,
    frames,
    samples: samplesAt(draft.d),
    quality: output.quality,
    codec: codecOf(output) ?? 'h264',
  };
  let encoder: WebCodecsEncoder | undefined;
  let sound: Sound | undefined;
  const { signal } = new AbortController();
  try {
    hooks.progress(0, frames, 0);
    // The first photo is decoded and the music composed while the encoder is tried.
    const first = film.prepare(0, signal, 1);
    first.catch(() => undefined);
    encoder = await WebCodecsEncoder.open(format);
    const reader = SoundReader.open(draft, { files, media }, (id, why) => hooks.silent(id, why));
    sound = new Sound(reader, format, encoder);
    await first;
    const all = new Map([...kept, ...made]);
    const known = new KnownSegments(draft, all, { format, setting: encoder.setting });
    const spans = inSegments ? planSegments(draft) : [{ from: 0, to: frames }];
    const look = async (span: Span | undefined): Promise<Partial<KnownSegment>> =>
      span && inSegments ? known.look(span) : {};
    let reused = 0;
    let next = await look(spans[0]);
    for (const [i, span] of spans.entries()) {
      const { key, packets } = next;
      next = await look(spans[i + 1]);
      if (packets) {
        await sound.upTo((span.to * SAMPLE_RATE) / fps);
        await encoder.join(packets);
        if (!made.has(key!)) reused += packets.length;
        hooks.used(key!);
        hooks.progress(span.to, frames, reused);
        continue;
      }
      if (key !== undefined)
        await encoder.segment((done) => {
          const blob = new Blob([packSegment(done)]);
          made.set(key, blob);
          hooks.keep(key, blob);
        });
      // What only the next segment shows is not decoded where that one is there already.
      const until = next.packets ? span.to : undefined;
      for (let n = span.from; n < span.to; n++) {
        await film.prepare(n, signal, until);
        await sound.upTo((n * SAMPLE_RATE) / fps + SOUND_AHEAD_SAMPLES);
        await encoder.video(film.draw(n));
        hooks.progress(n + 1, frames, reused);
      }
    }
    await sound.upTo(format.samples);
    await sound.settled();
    const blob = await encoder.finish();
    return { film: blob, width, height, frames, reused, duration_ms: draft.d };
  } catch (error) {
    await encoder?.abort();
    throw error;
  } finally {
    await sound?.close();
    film.close();
  }
};

/** Brings the sound to the encoder, a piece at a time, beside the drawing. */
class Sound {
  readonly #reader: Promise<SoundReader>;
  readonly #format: FilmFormat;
  readonly #encoder: WebCodecsEncoder;
  #asked = 0;
  /** The piece under way. */
  #work: Promise<void> = Promise.resolve();

  constructor(reader: Promise<SoundReader>, format: FilmFormat, encoder: WebCodecsEncoder) {
    this.#format = format;
    this.#encoder = encoder;
    this.#reader = reader;
    this.#reader.catch(() => undefined);
  }

  /** Sees to it that the samples before `end` are under way; waits only where sound is a whole piece behind. */
  async upTo(end: number): Promise<void> {
    while (this.#asked < Math.min(end, this.#format.samples)) {
      await this.#work;
      const start = this.#asked;
      const count = Math.min(SOUND_PIECE_SAMPLES, this.#format.samples - start);
      this.#asked += count;
      this.#work = this.#piece(start, count);
      this.#work.catch(() => undefined);
    }
  }

  settled(): Promise<void> {
    return this.#work;
  }

  async close(): Promise<void> {
    const reader = await this.#reader.catch(() => undefined);
    reader?.close();
  }

  async #piece(start: number, count: number): Promise<void> {
    const reader = await this.#reader;
    await this.#encoder.audio(...(await reader.read(start, count)));
  }
}
