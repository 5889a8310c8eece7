/** The film's pictures alone through the browser's own H.264 encoder at a bitrate, as the export sets it up. */
import { Film } from '../../render/frame/film.ts';
import { instantiateKernels } from '../../render/kernels/index.ts';
import { WebCodecsVideo } from '../../render/browser/webcodecs-video.ts';
import { avc1, h264Level } from '../../render/encode/h264-level.ts';
import { MAX_GOP_S } from '../../render/encode/limits.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { bytesOf, decode } from './photo.ts';

/** Posts the stream to `/film`; answers its bytes. */
export const encode = async (
  draft: Draft,
  media: string,
  bitsPerPixel: number,
): Promise<number> => {
  const film = Film.open({
    draft: { ...draft, t: draft.t.filter((t) => t.tt !== 7) },
    kernels: await instantiateKernels(
      await bytesOf(new URL('../../dist/kernels.wasm', import.meta.url)),
    ),
    pictures: { decode: (segment) => decode(`${media}${segment.media}`) },
    texts: { rasterise: async () => undefined },
  });
  const { width, height, fps, frameCount: frames } = film;
  const level = h264Level(width, height, fps);
  if (level === undefined) throw new Error('no level for this size');
  const config: VideoEncoderConfig = {
    codec: avc1('high', level),
    width,
    height,
    framerate: fps,
    bitrate: Math.round(width * height * fps * bitsPerPixel),
    bitrateMode: 'variable',
    latencyMode: 'quality',
    avc: { format: 'annexb' },
  };
  const packets: Uint8Array<ArrayBuffer>[] = [];
  const format = { width, height, fps, frames, samples: 0, quality: 'high' as const };
  const video = new WebCodecsVideo(config, format, ({ data }) =>
    packets.push(data as Uint8Array<ArrayBuffer>),
  );
  const { signal } = new AbortController();
  for (let n = 0; n < frames; n++) {
    await film.prepare(n, signal);
    await video.encode(film.draw(n), n, n % (fps * MAX_GOP_S) === 0);
  }
  await video.flush();
  video.close();
  film.close();
  const stream = new Blob(packets);
  await fetch('/film', { method: 'POST', body: stream });
  return stream.size;
};
