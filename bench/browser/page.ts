/** What is measured in a browser: drawing alone, and the whole export by the worker that the page uses. */
import type { ExportOrder, FromExport } from '../../render/browser/export-protocol.ts';
import { Film } from '../../render/frame/film.ts';
import { instantiateKernels } from '../../render/kernels/index.ts';
import { encode } from './encode.ts';
import { bytesOf, decode } from './photo.ts';
import { preview, type Previewed } from './preview.ts';
import { sync, type Synced } from './sync.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { DEFAULT_OUTPUT } from '../../shared/formats/output-kinds.ts';

export type Drawn = { mean_ms: number; p95_ms: number; prepare_ms: number };
export type Exported = { seconds: number; size: number; frames: number };
export type BrowserBench = {
  preview(draft: Draft, media: string): Promise<Previewed>;
  sync(draft: Draft): Promise<Synced>;
  encode(draft: Draft, media: string, bitsPerPixel: number): Promise<number>;
  draw(draft: Draft, media: string): Promise<Drawn>;
  export(draft: Draft, media: string): Promise<Exported>;
};

const EXPORT_TIMEOUT_MS = 300_000;

const bench: BrowserBench = {
  preview,
  sync,
  encode,

  draw: async (draft, media) => {
    const film = Film.open({
      // Without its title: letters are drawn once, what counts here is what every frame costs.
      draft: { ...draft, t: draft.t.filter((t) => t.tt !== 7) },
      kernels: await instantiateKernels(
        await bytesOf(new URL('../../dist/kernels.wasm', import.meta.url)),
      ),
      pictures: { decode: (segment) => decode(`${media}${segment.media}`) },
      texts: { rasterise: async () => undefined },
    });
    const { signal } = new AbortController();
    const times: number[] = [];
    let preparing = 0;
    for (let n = 0; n < film.frameCount; n++) {
      const asked = performance.now();
      await film.prepare(n, signal);
      const start = performance.now();
      film.draw(n);
      times.push(performance.now() - start);
      preparing += start - asked;
    }
    film.close();
    times.sort((a, b) => a - b);
    return {
      mean_ms: times.reduce((sum, t) => sum + t, 0) / times.length,
      p95_ms: times[Math.floor(times.length * 0.95)],
      prepare_ms: preparing,
    };
  },

  export: async (draft, media) => {
    const worker = new Worker(new URL('../../render/browser/export-worker.ts', import.meta.url), {
      type: 'module',
    });
    const start = performance.now();
    const order: ExportOrder = { draft, output: DEFAULT_OUTPUT, files: new Map(), media };
    try {
      const done = await new Promise<Extract<FromExport, { kind: 'done' }>>((resolve, reject) => {
        setTimeout(() => reject(new Error('the export takes too long')), EXPORT_TIMEOUT_MS);
        worker.addEventListener('error', (e) => reject(new Error(e.message)));
        worker.addEventListener('message', ({ data }: MessageEvent<FromExport>) => {
          if (data.kind === 'done') resolve(data);
          else if (data.kind === 'left-out' || data.kind === 'unable' || data.kind === 'failed')
            reject(new Error(JSON.stringify(data)));
        });
        worker.postMessage(order);
      });
      const seconds = (performance.now() - start) / 1000;
      await fetch('/film', { method: 'POST', body: done.film });
      return { seconds, size: done.film.size, frames: done.frames };
    } finally {
      worker.terminate();
    }
  },
};

Object.assign(globalThis, { bench });
