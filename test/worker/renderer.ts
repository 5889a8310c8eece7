/**
 * A render service inside workerd that refuses what the real one refuses: a wrong token, a file it cannot read,
 * an unknown render. Promises no picture: its film is bytes; time passes by `advance`, never by itself.
 */
import { renderRequestSchema, probeRequestSchema } from '../../shared/contract/renderer.ts';
import type { Output } from '../../shared/formats/output.ts';
import { pictureSize, sniffClip, sniffPicture } from '../../shared/formats/input.ts';
import { sniffSound } from '../../shared/formats/sound.ts';

/** What it says of any file of sound. */
const SONG = {
  duration_ms: 40_000,
  title: 'Sun',
  artist: 'Nobody',
  beats: { tempo: 120, at: Array.from({ length: 80 }, (_, i) => i * 500), bar: 0, per_bar: 4 },
};

export const RENDERER = 'http://renderer.test';
export const FILM = new Uint8Array(300_000).map((_, n) => n % 251);

type Job = { id: string; owner?: string; progress: number; cancelled: boolean };
export type Renderer = {
  /** Stands for the network: the renderer's addresses are answered, everything else fails. */
  fetch: typeof fetch;
  jobs: Map<string, Job>;
  /** What came with each new render. */
  outputs: Output[];
  /** Paths asked for, in order. */
  asked: string[];
  advance(percent: number): void;
  /** While true, nothing answers: the machine is away. */
  away: boolean;
};

const json = (status: number, body: unknown): Response => Response.json(body, { status });
const problem = (status: number, code: string, detail = code): Response =>
  new Response(
    JSON.stringify({
      type: `urn:reelay:problem:${code}`,
      title: code,
      status,
      code,
      detail,
      retryable: false,
    }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json' },
    },
  );

/** `own` answers the addresses of the Worker under test, by which a renderer fetches its sources. */
export const createRenderer = (own: (url: string) => Promise<Response>): Renderer => {
  const jobs = new Map<string, Job>();
  const view = (job: Job) => ({
    id: job.id,
    status: job.cancelled ? 'cancelled' : job.progress >= 100 ? 'completed' : 'processing',
    progress: job.progress,
    frames_done: Math.round(job.progress * 9.15),
    frames_total: 915,
    ...(job.progress >= 100
      ? {
          output: {
            size: FILM.length,
            width: 1920,
            height: 1080,
            duration_ms: 30_500,
            frames: 915,
          },
        }
      : {}),
  });
  const renderer: Renderer = {
    jobs,
    outputs: [],
    asked: [],
    away: false,
    advance: (percent) => {
      for (const job of jobs.values()) job.progress = Math.min(100, job.progress + percent);
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.origin !== RENDERER || renderer.away) throw new TypeError('Network connection lost.');
      renderer.asked.push(`${request.method} ${url.pathname}`);
      if (url.pathname === '/healthz') return json(200, { ok: true });
      if (request.headers.get('Authorization') !== 'Bearer token-of-the-renderer')
        return problem(401, 'unauthorized');
      if (url.pathname === '/probe') return probe(await request.json());
      if (url.pathname === '/frame')
        return new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), {
          headers: { 'Content-Type': 'image/png' },
        });
      if (url.pathname === '/renders' && request.method === 'POST') {
        const asked = renderRequestSchema.safeParse(await request.json());
        if (!asked.success) return problem(400, 'bad_request');
        const { id, owner } = asked.data;
        if (!jobs.has(id)) {
          jobs.set(id, { id, owner, progress: 0, cancelled: false });
          renderer.outputs.push(asked.data.output);
        }
        return json(202, view(jobs.get(id)!));
      }
      if (url.pathname.startsWith('/owners/') && request.method === 'DELETE') {
        const owner = decodeURIComponent(url.pathname.slice('/owners/'.length));
        for (const job of jobs.values()) if (job.owner === owner) jobs.delete(job.id);
        return new Response(null, { status: 204 });
      }
      const [, id = '', rest] = /^\/renders\/([^/]+)(\/\w+)?$/.exec(url.pathname) ?? [];
      const job = jobs.get(id);
      if (!job) return problem(404, 'render_unknown');
      if (request.method === 'DELETE') {
        jobs.delete(id);
        return new Response(null, { status: 204 });
      }
      if (rest === '/cancel') job.cancelled = true;
      if (rest !== '/output') return json(200, view(job));
      return job.progress < 100
        ? problem(409, 'conflict')
        : new Response(FILM, {
            headers: { 'Content-Type': 'video/mp4', 'Content-Length': String(FILM.length) },
          });
    },
  };

  const probe = async (body: unknown): Promise<Response> => {
    const asked = probeRequestSchema.safeParse(body);
    if (!asked.success) return problem(400, 'bad_request');
    const source = await own(asked.data.url);
    const bytes = new Uint8Array(await source.arrayBuffer());
    const sound = source.ok ? sniffSound(bytes) : undefined;
    if (sound) return json(200, { type: sound, ...SONG });
    const clip = source.ok ? sniffClip(bytes) : undefined;
    // A clip that says it is broken stands for one whose index is missing.
    if (clip && new TextDecoder().decode(bytes).includes('broken'))
      return problem(422, 'file_unreadable', 'it breaks off after 3 s of 12 s.');
    if (clip)
      return json(200, {
        type: clip,
        width: 1920,
        height: 1080,
        clip: { ms: 12_000, sound: true },
      });
    const type = source.ok ? sniffPicture(bytes) : undefined;
    if (!type) return problem(422, 'file_unsupported');
    // A JPEG without its end marker was cut.
    if (type === 'image/jpeg' && (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9))
      return problem(422, 'file_unreadable');
    const size = pictureSize(bytes, type);
    return size ? json(200, { type, ...size }) : problem(422, 'file_unreadable');
  };
  return renderer;
};
