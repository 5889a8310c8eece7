/**
 * `reelay make`: photos and a sentence in, a finished film out, through the public API alone. Promises that the
 * file appears under its name only when it is whole, and that an interrupt cancels the render.
 */
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_PROJECT_BYTES } from '../shared/limits.ts';
import { isFinal, type LeftOut, type Render } from '../shared/contract/events.ts';
import type { Output } from '../shared/formats/output.ts';
import type { PlatformId } from '../shared/platforms/platform.ts';
import type { ImportedProject } from '../shared/contract/projects.ts';
import { sayExported } from '../shared/i18n/interop.ts';
import type { Loss } from '../shared/interop/loss.ts';
import { reRendered } from '../shared/formats/re-rendered.ts';
import { clock } from '../shared/draft/time.ts';
import { Api, ApiError } from './api.ts';
import type { MakeArgs } from './args.ts';
import { checkFile } from './check-file.ts';
import { addSounds } from './sounds.ts';
import { readSubtitles } from './subtitles.ts';

export type Made = {
  session: string;
  render: string;
  file: string;
  bytes: number;
  seconds: number;
  frames: number;
  /** Of `frames`, those that an earlier render had encoded already. */
  frames_reused: number;
  width: number;
  height: number;
  reply: string;
  left_out: LeftOut[];
  /** What became of the project that it was made of. */
  project?: Pick<ImportedProject, 'format' | 'missing' | 'missing_sounds' | 'lost'>;
  /** The project that was written beside it, and what other programs will not show of it. */
  exported?: { file: string; lost: Loss[] };
};

/** How often the render is asked for, in ms. */
const POLL_MS = 500;

/** Makes the film; `log` gets one line at a time for people. Throws ApiError, or the signal's reason. */
export const make = async (
  args: MakeArgs,
  base: string,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<Made> => {
  const out = resolve(args.out);
  const folder = await stat(dirname(out)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new ApiError(`There is no folder ${dirname(out)}.`, 'bad_request');

  const cues = args.subtitles === undefined ? undefined : await readSubtitles(args.subtitles);
  const api = new Api(base);
  await api.createSession(signal, args.profile);
  try {
    const leftOut = await uploadAll(api, args.photos, signal, log);
    if (leftOut.length === args.photos.length && args.from === undefined) {
      throw new ApiError(
        'None of the files could be used, so there is no film.',
        'file_unreadable',
      );
    }
    const project = args.from === undefined ? undefined : await bring(api, args.from, signal, log);
    const said = args.say === undefined ? '' : await say(api, args.say, signal, log);
    await addSounds(api, args, signal, log);
    const reply = [project?.reply ?? '', said].filter((s) => s !== '').join('\n');
    if (args.logo !== undefined) await layLogo(api, args.logo, args.photos.length, signal, log);
    if (args.shape) {
      await api.edit(signal, [{ op: 'shape', shape: args.shape }], await api.version(signal));
    }
    if (cues) {
      await api.edit(signal, [{ op: 'subtitles', cues }], await api.version(signal));
      log(`${cues.length} subtitles from ${basename(args.subtitles ?? '')}`);
    }
    const output = args.platform
      ? await mendFor(api, args.platform, args.output, signal, log)
      : args.output;
    const render = await follow(api, await api.startRender(signal, output), signal, log);
    const again = reRendered({ ...render, duration_ms: render.output?.duration_ms });
    if (again) log(`Re-rendered ${again.made} of ${again.whole} s.`);
    await fetchOutput(api, render, out, signal);
    const exported = args.project && (await exportProject(api, args.project, signal, log));
    const file = render.output;
    return {
      session: api.session,
      render: render.id,
      file: args.out,
      bytes: file?.size ?? 0,
      seconds: (file?.duration_ms ?? 0) / 1000,
      frames: file?.frames ?? 0,
      frames_reused: render.frames_reused ?? 0,
      width: file?.width ?? 0,
      height: file?.height ?? 0,
      reply,
      left_out: [...leftOut, ...(render.left_out ?? [])],
      ...(project
        ? {
            project: {
              format: project.format,
              missing: project.missing,
              missing_sounds: project.missing_sounds,
              lost: project.lost,
            },
          }
        : {}),
      ...(exported ? { exported } : {}),
    };
  } catch (error) {
    // A film that was not made leaves no session behind; a fresh signal, because ours may be the reason.
    await api.deleteSession(AbortSignal.timeout(5_000)).catch(() => undefined);
    throw error;
  }
};

/** Uploads the logo after the photos, so that it is none of them, and lays it over the film. */
const layLogo = async (
  api: Api,
  path: string,
  place: number,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<void> => {
  const name = basename(path);
  const { size } = await checkFile(path, name);
  const { id } = await api.upload(signal, path, name, size, place);
  const logo = { media: id, name };
  await api.edit(signal, [{ op: 'logo', logo }], await api.version(signal));
  log(`${name} lies over the film.`);
};

/** Mends what the platform would refuse, and says what it was; answers the output that it takes. */
const mendFor = async (
  api: Api,
  platform: PlatformId,
  asked: Output,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<Output> => {
  const checked = await api.preflight(signal, platform, asked);
  for (const line of checked.text.split('\n')) log(line);
  const { edits, output } = checked.mended;
  if (edits.length > 0) await api.edit(signal, edits, checked.version);
  if (!checked.ok) {
    const after = await api.preflight(signal, platform, output);
    log(after.ok ? `Mended for ${after.name}.` : after.text);
  }
  return output;
};

const uploadAll = async (
  api: Api,
  photos: string[],
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<LeftOut[]> => {
  const leftOut: LeftOut[] = [];
  for (const [i, path] of photos.entries()) {
    const name = basename(path);
    const place = `[${i + 1}/${photos.length}]`;
    try {
      const { size } = await checkFile(path, name);
      await api.upload(signal, path, name, size, i);
      log(`${place} ${name}`);
    } catch (error) {
      if (signal.aborted || !(error instanceof ApiError) || error.code === 'unavailable')
        throw error;
      leftOut.push({ name, reason: error.message });
      log(`${place} ${name} is left out: ${error.message}`);
    }
  }
  return leftOut;
};

/** A foreign project becomes the film. */
const bring = async (
  api: Api,
  path: string,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<ImportedProject> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new ApiError(`There is no file ${path}.`, 'bad_request');
  if (found.size > MAX_PROJECT_BYTES)
    throw new ApiError(
      `A project has up to ${MAX_PROJECT_BYTES / 1e6} MB (${path} has ${(found.size / 1e6).toFixed(1)} MB).`,
      'bad_request',
    );
  const done = await api.importProject(signal, basename(path), await readFile(path, 'utf8'));
  log(done.reply);
  return done;
};

/** Writes the film as a project beside it. */
const exportProject = async (
  api: Api,
  to: NonNullable<MakeArgs['project']>,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<{ file: string; lost: Loss[] }> => {
  const { text, lost } = await api.project(signal, to.format);
  await writeFile(to.file, text);
  const told = sayExported(lost, 'en');
  log(`${to.file}${told ? `. ${told}` : ''}`);
  return { file: to.file, lost };
};

const say = async (
  api: Api,
  text: string,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<string> => {
  let reply = '';
  await api.say(signal, text, (event) => {
    if (event.type === 'text') reply += event.delta;
    else if (event.type === 'progress') log(event.message);
  });
  for (const line of reply.trim().split('\n')) log(line);
  return reply.trim();
};

const follow = async (
  api: Api,
  started: Render,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<Render> => {
  let render = started;
  let told = -1;
  try {
    while (!isFinal(render.status)) {
      const tens = Math.floor(render.progress / 10);
      if (tens > told && render.frames_total) {
        told = tens;
        const eta = render.eta_s === undefined ? '' : `, ${clock(render.eta_s * 1000)} to go`;
        log(
          `${Math.floor(render.progress)} % (${render.frames_done ?? 0} of ${render.frames_total} frames${eta})`,
        );
      }
      await pause(POLL_MS, signal);
      render = await api.render(signal, render.id);
    }
  } catch (error) {
    await api.cancelRender(AbortSignal.timeout(5_000), render.id).catch(() => undefined);
    throw error;
  }
  if (render.status === 'completed') return render;
  throw new ApiError(render.error?.detail ?? `The render was ${render.status}.`, 'render_failed');
};

/** Into a file beside its final name, renamed when every byte is there. */
const fetchOutput = async (
  api: Api,
  render: Render,
  out: string,
  signal: AbortSignal,
): Promise<void> => {
  const part = `${out}.part`;
  try {
    const body = await api.output(signal, render.id);
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(part),
      {
        signal,
      },
    );
    const { size } = await stat(part);
    if (render.output && size !== render.output.size) {
      throw new ApiError(
        `The film broke off after ${size} of ${render.output.size} bytes.`,
        'internal',
      );
    }
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('interrupted'));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
